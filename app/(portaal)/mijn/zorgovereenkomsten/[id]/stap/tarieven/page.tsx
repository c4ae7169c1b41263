import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { OvereenkomstChecklist } from "@/components/domein/overeenkomst-checklist";
import { Maximumregels } from "@/components/domein/maximumregels";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Panel } from "@/components/ui/panel";
import type { Overeenkomstcode } from "@/lib/domein/zorgovereenkomst/codes";

import { tarievenAction } from "../../../actions";
import { zaakpad } from "../../../paden";
import { requireOpstelling, Stapknoppen, Stappagina } from "../stappagina";
import { Tariefrij } from "../tariefrij";

export const metadata: Metadata = { title: "Stap 3: tarieven" };

const OVER_TARIEF: readonly Overeenkomstcode[] = ["EENHEID_PAST_NIET", "ONDER_MINIMUMLOON", "ETMAAL_BIJ_MINIMUMLOON", "BOVEN_MAXIMUMTARIEF"];

export default async function TarievenPage({ params, searchParams }: PageProps<"/mijn/zorgovereenkomsten/[id]/stap/tarieven">) {
  const [{ id }, { rij }] = await Promise.all([params, searchParams]);
  const zaak = await requireOpstelling(id);
  const { overeenkomst, toetsing, maxima } = zaak.opstelling;
  const opvallend = (toetsing ?? []).filter(({ code, uitkomst }) => OVER_TARIEF.includes(code) && uitkomst === "niet_goed");
  const rijen = overeenkomst.tarieven.length === 0 || rij === "nieuw" ? overeenkomst.tarieven.length + 1 : overeenkomst.tarieven.length;
  return (
    <Stappagina
      stap="tarieven"
      title="Welk tarief spreekt u af?"
      lead="Het tarief is bruto en met vakantiegeld. Een rij die u leeg laat, telt niet mee."
      zaak={zaak}
    >
      <div className="mb-8">
        <Maximumregels maxima={maxima} wet={overeenkomst.wet} />
      </div>
      <ActionForm action={tarievenAction} sleutel={randomUUID()}>
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        {Array.from({ length: rijen }, (_, plaats) => (
          <Tariefrij key={overeenkomst.tarieven[plaats]?.id ?? "nieuw"} plaats={plaats} tarief={overeenkomst.tarieven[plaats]} model={overeenkomst.model} />
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
