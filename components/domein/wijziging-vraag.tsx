import { Panel } from "@/components/ui/panel";
import type { Datum } from "@/lib/domein/datum";
import type { Checklistuitkomst } from "@/lib/domein/zorgovereenkomst/checklist";
import type { Verschil } from "@/lib/domein/zorgovereenkomst/wijziging";
import { formatDatum } from "@/lib/format";

import { OvereenkomstChecklist } from "./overeenkomst-checklist";
import { OvereenkomstVerschillen } from "./overeenkomst-verschillen";

/** The left column of an official who judges a change: what differs from what counts now, and the checks over it. */
export function WijzigingVraag({ vraag, van, verschillen, toetsing }: Readonly<{ vraag: string; van: Datum | null; verschillen: readonly Verschil[]; toetsing: readonly Checklistuitkomst[] | null }>) {
  return (
    <>
      <Panel title={van === null ? "Wat er verandert" : `Wat er verandert vanaf ${formatDatum(van)}`}>
        <OvereenkomstVerschillen verschillen={verschillen} />
      </Panel>
      <Panel title={vraag}>{toetsing !== null && <OvereenkomstChecklist toetsing={toetsing} open />}</Panel>
    </>
  );
}
