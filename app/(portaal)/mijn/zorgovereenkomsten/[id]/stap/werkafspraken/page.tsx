import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { ActionForm } from "@/components/form/action-form";
import { DateField, Field, QuantityField } from "@/components/form/field";
import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import { Textarea } from "@/components/form/textarea";
import type { Datum } from "@/lib/domein/datum";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";
import { formatAantal, formatDatumKort, formatPeriode } from "@/lib/format";
import { functiesoortLabel } from "@/lib/messages/labels";
import type { Overeenkomstopstelling } from "@/lib/queries/mijn/zorgovereenkomsten";

import { werkafsprakenAction } from "../../../actions";
import { zaakpad } from "../../../paden";
import { requireOpstelling, Stapknoppen, Stappagina } from "../stappagina";

export const metadata: Metadata = { title: "Stap 2: afspraken" };

const dagTekst = (dag: Datum | null): string | undefined => (dag === null ? undefined : formatDatumKort(dag));

/** Only for an arbeidsovereenkomst. */
function Dienstvelden({ overeenkomst: { proeftijdMaanden, salarisadministratie } }: Readonly<{ overeenkomst: Overeenkomstopstelling["overeenkomst"] }>) {
  return (
    <>
      <Field
        name="proeftijdMaanden"
        label="Proeftijd in maanden"
        optional
        hint="Geen proeftijd bij een contract van zes maanden of korter. Korter dan twee jaar: één maand. Anders ten hoogste twee."
        inputMode="numeric"
        width="xs"
        defaultValue={String(proeftijdMaanden ?? 0)}
      />
      <RadioGroup
        name="salarisadministratie"
        label="Doet de SVB de salarisadministratie?"
        hint="Bij vier dagen per week of meer is dat verplicht. De SVB houdt dan loonbelasting en premies in en maakt de loonstrook. De werkgeverslasten komen ook uit uw budget."
        defaultValue={salarisadministratie === true ? "ja" : "nee"}
        options={[
          { value: "ja", label: "Ja" },
          { value: "nee", label: "Nee" },
        ]}
      />
    </>
  );
}

/** Looptijd C of the model contract; nothing is asked of who has nobody to replace. */
function Vervanging({ vervangbaar, gekozen }: Readonly<{ vervangbaar: readonly { id: string; naam: string }[]; gekozen: string | null }>) {
  if (vervangbaar.length === 0) return <input type="hidden" name="vervangt" value="" />;
  return (
    <Select
      name="vervangt"
      label="Is dit een vervanging?"
      optional
      hint="Alleen als uw vaste zorgverlener ziek is of verlof heeft. De overeenkomst stopt dan als die weer begint."
      placeholder="Nee, geen vervanging"
      options={vervangbaar.map((vast) => ({ value: vast.id, label: `Ja, tijdelijk in plaats van ${vast.naam}` }))}
      width="l"
      defaultValue={gekozen ?? undefined}
    />
  );
}

export default async function WerkafsprakenPage({ params }: PageProps<"/mijn/zorgovereenkomsten/[id]/stap/werkafspraken">) {
  const { id } = await params;
  const zaak = await requireOpstelling(id);
  const { overeenkomst, functiesoorten, budget, vervangbaar } = zaak.opstelling;
  const enige = functiesoorten.length === 1 ? functiesoorten[0] : undefined;
  return (
    <Stappagina stap="werkafspraken" title="Wat spreekt u af?" zaak={zaak}>
      <ActionForm action={werkafsprakenAction} sleutel={randomUUID()}>
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        <RadioGroup
          name="functiesoort"
          label="Voor welke soort zorg?"
          hint="Dit zijn de soorten zorg in uw budget."
          defaultValue={overeenkomst.functiesoort ?? enige}
          options={functiesoorten.map((soort) => ({ value: soort, label: functiesoortLabel(soort) }))}
        />
        <DateField
          name="van"
          label="Eerste dag"
          hint={budget === null ? "Bijvoorbeeld 31-01-2026" : `Uw budget loopt ${formatPeriode(budget.periode)}. Bijvoorbeeld 31-01-2026.`}
          defaultValue={dagTekst(overeenkomst.van)}
        />
        <DateField name="tm" label="Laatste dag" optional hint={KENMERKEN[overeenkomst.model].dienstverband ? "Laat leeg als u geen einddatum afspreekt. Met een einddatum kan geen van u beiden tussendoor opzeggen; samen stoppen kan wel." : "Laat leeg als u geen einddatum afspreekt."} defaultValue={dagTekst(overeenkomst.tm)} />
        <Vervanging vervangbaar={vervangbaar} gekozen={overeenkomst.vervangtId} />
        <QuantityField
          name="urenPerWeek"
          label="Uren per week"
          optional
          hint="Gemiddeld, bijvoorbeeld 8 of 7,5. Hiermee rekenen we uit wat de zorg kost."
          suffix="uur"
          defaultValue={overeenkomst.urenPerWeek === null ? undefined : formatAantal(overeenkomst.urenPerWeek)}
        />
        <Field
          name="dagenPerWeek"
          label="Dagen per week"
          optional
          inputMode="numeric"
          width="xs"
          defaultValue={overeenkomst.dagenPerWeek === null ? undefined : String(overeenkomst.dagenPerWeek)}
        />
        <Textarea
          name="zorgbeschrijving"
          label="Welke zorg spreekt u af?"
          hint="Schrijf in gewone woorden wat de zorgverlener doet, en wanneer. De gemeente of het zorgkantoor leest dit mee."
          rows={6}
          maxLength={4000}
          defaultValue={overeenkomst.zorgbeschrijving ?? undefined}
        />
        <Field
          name="opzegtermijnMaanden"
          label="Opzegtermijn in maanden"
          optional
          hint="Eén maand is gebruikelijk."
          inputMode="numeric"
          width="xs"
          defaultValue={overeenkomst.opzegtermijnMaanden === null ? "1" : String(overeenkomst.opzegtermijnMaanden)}
        />
        {KENMERKEN[overeenkomst.model].dienstverband && <Dienstvelden overeenkomst={overeenkomst} />}
        <Stapknoppen terug={zaakpad(id, "stap/partijen")} />
      </ActionForm>
    </Stappagina>
  );
}
