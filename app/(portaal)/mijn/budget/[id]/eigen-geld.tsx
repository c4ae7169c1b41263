import { Bedrag } from "@/components/domein/bedrag";
import { AmountList } from "@/components/ui/amount-list";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import { kleinste, NUL, plus } from "@/lib/domein/geld";
import { formatBedrag } from "@/lib/format";
import type { Budgetoverzicht } from "@/lib/queries/mijn/budget";
import type { Budgetextra } from "@/lib/queries/mijn/eigen-geld";

import { loopt } from "../verwachting";

/** Taken too much: a claim of the verstrekker, to be seen by both. */
export function TeVeelOpgenomen({ teVeel }: Readonly<{ teVeel: Budgetextra["vvb"]["teVeel"] }>) {
  if (teVeel === NUL) return null;
  return (
    <Notice tone="waarschuwing" title={`U hebt ${formatBedrag(teVeel)} te veel opgenomen`}>
      <p>Uw budget is korter of lager geworden. Daardoor hebt u recht op minder vrij besteedbaar bedrag. Uw gemeente of zorgkantoor vraagt dit bedrag terug. U krijgt daarover bericht.</p>
    </Notice>
  );
}

/** Own money, as long as it can be added or some was. Nobody is sent to a page that says no. */
function Storten({ budget, storting }: Readonly<{ budget: Budgetoverzicht; storting: Budgetextra["storting"] }>) {
  const kan = budget.status === "definitief";
  if (!kan && storting.ontvangen === NUL) return null;
  return (
    <Panel title="Zelf geld storten">
      {storting.ontvangen === NUL ? (
        <Text>Is uw zorg duurder dan het maximum, of is uw budget bijna op? Dan kunt u zelf geld bijstorten.</Text>
      ) : (
        <AmountList
          lines={[
            { key: "ontvangen", label: "Door u gestort", amount: <Bedrag centen={storting.ontvangen} /> },
            { key: "besteed", label: "Betaald of gereserveerd", amount: <Bedrag centen={plus(storting.onderweg, storting.besteed)} /> },
            { key: "vrij", label: "Nog vrij van uw storting", amount: <Bedrag centen={storting.vrij} />, total: true },
          ]}
        />
      )}
      <ButtonLink href={`/mijn/budget/${budget.id}/storting`} variant="secondary" className="mt-4">
        {storting.ontvangen === NUL ? "Geld storten" : kan ? "Bekijken of storten" : "Bekijken"}
      </ButtonLink>
    </Panel>
  );
}

/** Free money and own money beside a budget, short: the sums, and the way to more. */
export function EigenGeld({ budget, extra }: Readonly<{ budget: Budgetoverzicht; extra: Budgetextra }>) {
  const { vvb, storting } = extra;
  const kanOpnemen = loopt(budget) && kleinste(vvb.nog, budget.stand.beschikbaar) > NUL;
  return (
    <>
      {vvb.geregeld && (
        <Panel title="Vrij besteedbaar bedrag">
          <TeVeelOpgenomen teVeel={vvb.teVeel} />
          <AmountList
            lines={[
              { key: "recht", label: "Uw recht dit jaar", amount: <Bedrag centen={vvb.recht} /> },
              { key: "opgenomen", label: "Al opgenomen", amount: <Bedrag centen={vvb.opgenomen} /> },
              { key: "nog", label: "Nog op te nemen", amount: <Bedrag centen={vvb.nog} />, total: true },
            ]}
          />
          {vvb.nog > NUL && loopt(budget) && !kanOpnemen && <Text className="mt-3">U kunt nu niets opnemen: er is geen geld meer vrij in uw budget.</Text>}
          <ButtonLink href={`/mijn/budget/${budget.id}/vrij-besteedbaar`} variant="secondary" className="mt-4">
            {kanOpnemen ? "Bekijken of opnemen" : "Bekijken"}
          </ButtonLink>
        </Panel>
      )}
      <Storten budget={budget} storting={storting} />
    </>
  );
}
