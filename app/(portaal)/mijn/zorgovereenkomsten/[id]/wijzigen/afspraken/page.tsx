import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { ActionForm } from "@/components/form/action-form";
import { DateField, Field, QuantityField } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { Textarea } from "@/components/form/textarea";
import { formatAantal, formatDatum, formatDatumKort, formatPeriode } from "@/lib/format";

import { afsprakenAction } from "../../../loop-actions";
import { zaakpad } from "../../../paden";
import { Stapknoppen } from "../../stap/stappagina";
import { requireWijziging, Wijzigpagina } from "../wijzigpagina";

export const metadata: Metadata = { title: "Wijziging: afspraken" };

export default async function WijzigAfsprakenPage({ params }: PageProps<"/mijn/zorgovereenkomsten/[id]/wijzigen/afspraken">) {
  const { id } = await params;
  const zaak = await requireWijziging(id);
  const {
    wijziging: { nieuw },
    ingangen,
    zaak: { budget },
  } = zaak.wijziging;
  return (
    <Wijzigpagina stap="afspraken" title="Wat spreekt u anders af?" lead="Alles staat al ingevuld zoals het nu is. Verander wat anders wordt." zaak={zaak}>
      <ActionForm action={afsprakenAction} sleutel={randomUUID()}>
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        <Select
          name="van"
          label="Vanaf wanneer geldt de wijziging?"
          hint="Een wijziging gaat in op de eerste dag van een maand waarover nog niet is gedeclareerd."
          options={ingangen.map((dag) => ({ value: dag, label: formatDatum(dag) }))}
          defaultValue={nieuw.van ?? undefined}
        />
        <DateField
          name="tm"
          label="Laatste dag"
          optional
          hint={budget === null ? "Laat leeg als u geen einddatum afspreekt." : `Uw budget loopt ${formatPeriode(budget.periode)}. Laat leeg als u geen einddatum afspreekt.`}
          defaultValue={nieuw.tm === null ? undefined : formatDatumKort(nieuw.tm)}
        />
        <QuantityField
          name="urenPerWeek"
          label="Uren per week"
          optional
          suffix="uur"
          defaultValue={nieuw.urenPerWeek === null ? undefined : formatAantal(nieuw.urenPerWeek)}
        />
        <Field
          name="dagenPerWeek"
          label="Dagen per week"
          optional
          inputMode="numeric"
          width="xs"
          defaultValue={nieuw.dagenPerWeek === null ? undefined : String(nieuw.dagenPerWeek)}
        />
        <Textarea
          name="zorgbeschrijving"
          label="Welke zorg spreekt u af?"
          hint="Verandert u deze tekst, dan kijkt de gemeente of het zorgkantoor mee."
          rows={6}
          maxLength={4000}
          defaultValue={nieuw.zorgbeschrijving ?? undefined}
        />
        <Stapknoppen terug={zaakpad(id)} />
      </ActionForm>
    </Wijzigpagina>
  );
}
