import { Notice } from "@/components/ui/notice";
import type { Wet } from "@/lib/domein/wet";
import type { Maximumregel, Maximumstuk } from "@/lib/domein/zorgovereenkomst/maximumtarief";
import { formatBedrag, formatDatum } from "@/lib/format";
import { EENHEID_LABELS } from "@/lib/messages/labels";

type MaximumregelsProps = Readonly<{
  maxima: readonly Maximumregel[];
  wet: Wet;
}>;

function zin({ van, maximum }: Maximumstuk, per: string, wie: string): string {
  const dag = `vanaf ${formatDatum(van)}`;
  if (maximum.soort === "geen") return `${wie} heeft ${per} geen maximum vastgesteld (${dag}).`;
  if (maximum.soort === "onbekend") return `Wat er ${per} ten hoogste wordt betaald, is nog niet bekend (${dag}).`;
  const bedrag = `ten hoogste ${formatBedrag(maximum.bedrag)} ${per}`;
  return maximum.door === "wet" ? `Uit uw budget wordt hiervoor ${bedrag} betaald (landelijk maximum, ${dag}).` : `${wie} betaalt hiervoor ${bedrag} (${dag}).`;
}

/** What the budget pays at most for such care, in words and by date, before anybody agrees on a rate. Nothing when there is no maximum. */
export function Maximumregels({ maxima, wet }: MaximumregelsProps) {
  const wie = wet === "wlz" ? "Uw zorgkantoor" : "Uw gemeente";
  if (maxima.length === 0) return null;
  return (
    <Notice tone="info" title="Dit wordt ten hoogste uit uw budget betaald.">
      <ul className="list-disc space-y-1 pl-6">
        {maxima.flatMap(({ eenheid, omschrijving, stukken }) =>
          stukken.map((stuk) => (
            <li key={`${eenheid} ${omschrijving ?? ""} ${stuk.van}`}>
              {omschrijving === null ? null : <strong>{omschrijving}: </strong>}
              {zin(stuk, EENHEID_LABELS[eenheid].per, wie)}
            </li>
          )),
        )}
      </ul>
      <p className="mt-2">Spreekt u een hoger tarief af, dan betaalt u het deel daarboven zelf.</p>
    </Notice>
  );
}
