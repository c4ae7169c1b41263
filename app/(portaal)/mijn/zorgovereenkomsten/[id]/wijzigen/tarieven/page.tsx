import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { Maximumregels } from "@/components/domein/maximumregels";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Text } from "@/components/ui/text";

import { wijzigingTarievenAction } from "../../../loop-actions";
import { zaakpad } from "../../../paden";
import { Stapknoppen } from "../../stap/stappagina";
import { Tariefrij } from "../../stap/tariefrij";
import { requireWijziging, Wijzigpagina } from "../wijzigpagina";

export const metadata: Metadata = { title: "Wijziging: tarieven" };

export default async function WijzigTarievenPage({ params, searchParams }: PageProps<"/mijn/zorgovereenkomsten/[id]/wijzigen/tarieven">) {
  const [{ id }, { rij }] = await Promise.all([params, searchParams]);
  const zaak = await requireWijziging(id);
  const { nieuw, oud } = zaak.wijziging.wijziging;
  const rijen = rij === "nieuw" ? nieuw.tarieven.length + 1 : nieuw.tarieven.length;
  const { maxima, verstrekker } = zaak.wijziging.zaak;
  const zonderOmweg = oud.tarieven.some(({ maximumtarief }) => maximumtarief !== null);
  return (
    <Wijzigpagina stap="tarieven" title="Verandert het tarief?" lead="Het tarief is bruto en met vakantiegeld. Een rij die u leeg laat, telt niet mee." zaak={zaak}>
      <div className="mb-8 space-y-3">
        <Maximumregels maxima={maxima} wet={nieuw.wet} />
        {zonderOmweg && <Text>Blijft een tarief dat u al had afgesproken binnen het maximum, dan hoeft de wijziging daarvoor niet langs {verstrekker.naam}.</Text>}
      </div>
      <ActionForm action={wijzigingTarievenAction} sleutel={randomUUID()}>
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        {Array.from({ length: rijen }, (_, plaats) => (
          <Tariefrij key={nieuw.tarieven[plaats]?.id ?? "nieuw"} plaats={plaats} tarief={nieuw.tarieven[plaats]} model={nieuw.model} />
        ))}
        {/* First in the document, so that Enter goes on and does not add a row; last to the eye. */}
        <div className="flex flex-col gap-6">
          <div className="order-last">
            <Stapknoppen terug={zaakpad(id, "wijzigen/afspraken")} />
          </div>
          <div>
            <SubmitButton name="knop" value="rij" variant="quiet">
              Nog een tarief toevoegen
            </SubmitButton>
          </div>
        </div>
      </ActionForm>
    </Wijzigpagina>
  );
}
