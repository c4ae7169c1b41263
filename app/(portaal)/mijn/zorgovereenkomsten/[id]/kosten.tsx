import { Bedrag } from "@/components/domein/bedrag";
import { AmountList } from "@/components/ui/amount-list";
import { Panel } from "@/components/ui/panel";
import { Small, Text } from "@/components/ui/text";
import { min, NUL } from "@/lib/domein/geld";
import { verwachteKosten, weekkosten } from "@/lib/domein/zorgovereenkomst/kosten";
import { formatBedrag, formatPeriode } from "@/lib/format";
import { EENHEID_LABELS } from "@/lib/messages/labels";
import type { Overeenkomstzaak } from "@/lib/queries/zorgovereenkomst/zaak";

/** What the agreed care is expected to cost in this budget, and what then remains. */
export function Kosten({ zaak: { overeenkomst, budget } }: Readonly<{ zaak: Overeenkomstzaak }>) {
  const { van, tm, urenPerWeek, dagenPerWeek, tarieven } = overeenkomst;
  if (budget === null || van === null || tarieven.length === 0) return null;
  const afspraken = { van, tm, urenPerWeek, dagenPerWeek, tarieven };
  const week = weekkosten(afspraken);
  const { bedrag, nietMeegerekend } = verwachteKosten(afspraken, budget.periode);
  const over = budget.vrij === null ? null : min(budget.vrij, bedrag);
  return (
    <Panel title="Wat kost dit?">
      <Text className="mb-3">
        Deze zorg kost u naar verwachting {formatBedrag(bedrag)} van uw budget van {formatPeriode(budget.periode)}
        {week === null ? "." : `: ${formatBedrag(week)} per week.`} Dat budget is {formatBedrag(budget.toegekend)}.
      </Text>
      {budget.vrij !== null && over !== null && (
        <AmountList
          lines={[
            { key: "vrij", label: "Nu nog vrij", amount: <Bedrag centen={budget.vrij} /> },
            { key: "kosten", label: "Af: deze zorg", amount: <Bedrag centen={min(NUL, bedrag)} /> },
            { key: "over", label: over < NUL ? "Komt u tekort" : "Blijft over", amount: <Bedrag centen={over} />, total: true },
          ]}
        />
      )}
      {nietMeegerekend.length > 0 && (
        <Text className="mt-3">
          Niet meegerekend: {nietMeegerekend.map((eenheid) => `tarief ${EENHEID_LABELS[eenheid].per}`).join(", ")}. Daarvan weten we niet hoe vaak u het gebruikt.
        </Text>
      )}
      <Small className="mt-3">Dit is een schatting. Andere zorgovereenkomsten die nog betaald moeten worden, zijn er niet af. U betaalt alleen voor zorg die echt is gegeven.</Small>
    </Panel>
  );
}
