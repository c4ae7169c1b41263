import { Bedrag } from "@/components/domein/bedrag";
import { AmountList } from "@/components/ui/amount-list";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import { NUL, plus } from "@/lib/domein/geld";
import { formatBedrag } from "@/lib/format";
import type { Budgetextra } from "@/lib/queries/mijn/eigen-geld";

/** Taken too much: a claim of the verstrekker, to be seen by both. */
export function TeVeelOpgenomen({ teVeel }: Readonly<{ teVeel: Budgetextra["vvb"]["teVeel"] }>) {
  if (teVeel === NUL) return null;
  return (
    <Notice tone="waarschuwing" title={`U hebt ${formatBedrag(teVeel)} te veel opgenomen`}>
      <p>Uw budget is korter of lager geworden. Daardoor hebt u recht op minder vrij besteedbaar bedrag. Uw gemeente of zorgkantoor vraagt dit bedrag terug. U krijgt daarover bericht.</p>
    </Notice>
  );
}

/** Free money and own money beside a budget, short: the sums, and the way to more. */
export function EigenGeld({ budgetId, extra }: Readonly<{ budgetId: string; extra: Budgetextra }>) {
  const { vvb, storting } = extra;
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
          <ButtonLink href={`/mijn/budget/${budgetId}/vrij-besteedbaar`} variant="secondary" className="mt-4">
            Bekijken of opnemen
          </ButtonLink>
        </Panel>
      )}
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
        <ButtonLink href={`/mijn/budget/${budgetId}/storting`} variant="secondary" className="mt-4">
          {storting.ontvangen === NUL ? "Geld storten" : "Bekijken of storten"}
        </ButtonLink>
      </Panel>
    </>
  );
}
