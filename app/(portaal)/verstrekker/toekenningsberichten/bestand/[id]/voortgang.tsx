import { ProgressBar } from "@/components/ui/bar";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";

import { Verversen } from "./verversen";

/** How far the worker is. Reloads itself, with a script and without one; whoever closes the page loses nothing. */
export function Voortgang({ gedaan, totaal, eerder }: Readonly<{ gedaan: number; totaal: number; eerder: boolean }>) {
  return (
    <Notice tone="info" title="De lijst wordt verwerkt." live>
      {eerder && <p>Deze lijst had u al aangeleverd. Er is nu niets veranderd.</p>}
      <ProgressBar value={gedaan} max={totaal} text={`${gedaan.toLocaleString("nl-NL")} van ${totaal.toLocaleString("nl-NL")} budgetten verwerkt`} />
      <p>U kunt deze pagina sluiten. Het gaat vanzelf door, en u vindt de lijst terug bij Toekenningsberichten.</p>
      <p>
        <Link href="?">Nu opnieuw kijken</Link>
      </p>
      <Verversen />
    </Notice>
  );
}
