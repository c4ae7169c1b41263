import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { OvereenkomstChecklist } from "@/components/domein/overeenkomst-checklist";
import { ActionForm } from "@/components/form/action-form";
import { Field, MoneyField } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Panel } from "@/components/ui/panel";
import type { Overeenkomstcode } from "@/lib/domein/zorgovereenkomst/codes";
import { type Tariefafspraak, TARIEFEENHEDEN } from "@/lib/domein/zorgovereenkomst/model";
import { formatBedragInvoer } from "@/lib/format";
import { EENHEID_LABELS } from "@/lib/messages/labels";

import { tarievenAction } from "../../../actions";
import { zaakpad } from "../../../paden";
import { requireOpstelling, Stapknoppen, Stappagina } from "../stappagina";

export const metadata: Metadata = { title: "Stap 3: tarieven" };

/** A fixed monthly amount is paid without a declaratie, by a monthly run that does not exist: agreed, it could not be claimed. */
const EENHEDEN = TARIEFEENHEDEN.filter((eenheid) => eenheid !== "maand").map((eenheid) => ({ value: eenheid, label: EENHEID_LABELS[eenheid].per }));

const OVER_TARIEF: readonly Overeenkomstcode[] = ["ONDER_MINIMUMLOON", "ETMAAL_BIJ_MINIMUMLOON", "BOVEN_MAXIMUMTARIEF"];

function Tariefrij({ plaats, tarief }: Readonly<{ plaats: number; tarief: Tariefafspraak | undefined }>) {
  const naam = `tarieven.${String(plaats)}`;
  return (
    <Fieldset id={naam} legend={`Tarief ${String(plaats + 1)}`}>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[minmax(12rem,1fr)_minmax(12rem,2fr)_10rem]">
        <Select name={`${naam}.eenheid`} label="Waarvoor" options={EENHEDEN} defaultValue={tarief?.eenheid} />
        <Field name={`${naam}.omschrijving`} label="Omschrijving" optional defaultValue={tarief?.omschrijving} maxLength={80} />
        <MoneyField name={`${naam}.tarief`} label="Tarief" defaultValue={tarief === undefined ? undefined : formatBedragInvoer(tarief.tarief)} />
      </div>
    </Fieldset>
  );
}

export default async function TarievenPage({ params, searchParams }: PageProps<"/mijn/zorgovereenkomsten/[id]/stap/tarieven">) {
  const [{ id }, { rij }] = await Promise.all([params, searchParams]);
  const zaak = await requireOpstelling(id);
  const { overeenkomst, toetsing } = zaak.opstelling;
  const opvallend = (toetsing ?? []).filter(({ code, uitkomst }) => OVER_TARIEF.includes(code) && uitkomst === "niet_goed");
  const rijen = overeenkomst.tarieven.length === 0 || rij === "nieuw" ? overeenkomst.tarieven.length + 1 : overeenkomst.tarieven.length;
  return (
    <Stappagina
      stap="tarieven"
      title="Welk tarief spreekt u af?"
      lead="Het tarief is bruto en met vakantiegeld. Een rij die u leeg laat, telt niet mee."
      zaak={zaak}
    >
      <ActionForm action={tarievenAction} sleutel={randomUUID()}>
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        {Array.from({ length: rijen }, (_, plaats) => (
          <Tariefrij key={overeenkomst.tarieven[plaats]?.id ?? "nieuw"} plaats={plaats} tarief={overeenkomst.tarieven[plaats]} />
        ))}
        {/* First in the document, so that Enter goes on and does not add a row; last to the eye. */}
        <div className="flex flex-col gap-6">
          <div className="order-last">
            <Stapknoppen terug={zaakpad(id, "stap/werkafspraken")} />
          </div>
          <div>
            <SubmitButton name="knop" value="rij" variant="quiet">
              Nog een tarief toevoegen
            </SubmitButton>
          </div>
        </div>
      </ActionForm>
      {opvallend.length > 0 && (
        <Panel title="Let op bij deze tarieven" className="mt-10">
          <OvereenkomstChecklist toetsing={opvallend} />
        </Panel>
      )}
    </Stappagina>
  );
}
