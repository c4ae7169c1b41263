import { Bedrag } from "@/components/domein/bedrag";
import { BELEMMERINGEN } from "@/lib/domein/afsluiting/belemmeringen";
import { NUL } from "@/lib/domein/geld";
import { BELEMMERING_LABELS } from "@/lib/messages/afsluiting";
import type { Belemmering } from "@/lib/queries/svb/afsluitingen";

const WIE = { budgethouder: "de budgethouder", svb: "de SVB", bank: "de bank" } as const;

/** What is in the way, and whose turn it is. */
export function Belemmeringen({ belemmeringen }: Readonly<{ belemmeringen: readonly Belemmering[] }>) {
  if (belemmeringen.length === 0) return <>Niets in de weg</>;
  return (
    <ul className="space-y-1">
      {belemmeringen.map(({ soort, aantal, bedrag }) => (
        <li key={soort}>
          {BELEMMERING_LABELS[soort]}
          {aantal > 1 && ` (${String(aantal)})`}
          {bedrag > NUL && (
            <>
              : <Bedrag centen={bedrag} />
            </>
          )}
          . <span className="text-muted">Aan zet: {WIE[BELEMMERINGEN[soort]]}.</span>
        </li>
      ))}
    </ul>
  );
}
