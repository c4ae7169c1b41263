import { Bijlagelink, type Bijlageweergave } from "@/components/domein/overeenkomst-bijlagen";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";

import { zaakpad } from "../paden";

/** What will be signed beside the agreements, and where to change it; for a contract and for a change of it. */
export function BijlagenVanOpstelling({ id, bijlagen }: Readonly<{ id: string; bijlagen: readonly Bijlageweergave[] }>) {
  return (
    <Panel title="Bijlagen" actions={<Link href={zaakpad(id, "bijlagen")}>{bijlagen.length === 0 ? "Bijlage toevoegen" : "Bijlagen wijzigen"}</Link>}>
      {bijlagen.length === 0 ? (
        <p className="text-muted">Geen. Bijlagen zijn niet verplicht. U kunt een diploma, een VOG of een zorgplan toevoegen.</p>
      ) : (
        <ul className="space-y-3">
          {bijlagen.map((bijlage) => (
            <li key={bijlage.id}>
              <Bijlagelink bijlage={bijlage} zaakpad={zaakpad(id)} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
