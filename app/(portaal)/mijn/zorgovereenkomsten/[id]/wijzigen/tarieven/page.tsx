import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";
import { formatBedrag } from "@/lib/format";
import { EENHEID_LABELS } from "@/lib/messages/labels";

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
  const metMaximum = oud.tarieven.flatMap(({ eenheid, omschrijving, maximumtarief }) =>
    maximumtarief === null ? [] : [{ key: `${eenheid}-${omschrijving}`, zin: `${omschrijving}: ten hoogste ${formatBedrag(maximumtarief)} ${EENHEID_LABELS[eenheid].per}` }],
  );
  return (
    <Wijzigpagina stap="tarieven" title="Verandert het tarief?" lead="Het tarief is bruto en met vakantiegeld. Een rij die u leeg laat, telt niet mee." zaak={zaak}>
      {metMaximum.length > 0 && (
        <Notice tone="info" title="Tot het maximumtarief hoeft een wijziging niet langs de gemeente of het zorgkantoor." className="mb-8">
          <ul className="list-disc pl-6">
            {metMaximum.map(({ key, zin }) => (
              <li key={key}>{zin}</li>
            ))}
          </ul>
        </Notice>
      )}
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
