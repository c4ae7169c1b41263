import { DataTable } from "@/components/ui/data-table";
import type { Datum } from "@/lib/domein/datum";
import type { Verschil } from "@/lib/domein/zorgovereenkomst/wijziging";
import { formatAantal, formatBedrag, formatDatum } from "@/lib/format";
import { EENHEID_LABELS } from "@/lib/messages/labels";

type Regel = Readonly<{ key: string; wat: string; was: string; wordt: string }>;

const dag = (datum: Datum | null): string => (datum === null ? "geen einddatum" : formatDatum(datum));
const NIET = "niet afgesproken";

function regelVan(verschil: Verschil): Regel {
  switch (verschil.veld) {
    case "tm":
      return { key: "tm", wat: "Laatste dag", was: dag(verschil.was), wordt: dag(verschil.wordt) };
    case "urenPerWeek":
      return {
        key: "uren",
        wat: "Uren per week",
        was: verschil.was === null ? NIET : `${formatAantal(verschil.was)} uur`,
        wordt: verschil.wordt === null ? NIET : `${formatAantal(verschil.wordt)} uur`,
      };
    case "dagenPerWeek":
      return { key: "dagen", wat: "Dagen per week", was: String(verschil.was ?? NIET), wordt: String(verschil.wordt ?? NIET) };
    case "zorgbeschrijving":
      return { key: "zorg", wat: "De zorg", was: verschil.was ?? NIET, wordt: verschil.wordt ?? NIET };
    case "tarief":
      return {
        key: `tarief-${verschil.eenheid}-${verschil.omschrijving}`,
        wat: `Tarief ${EENHEID_LABELS[verschil.eenheid].per}: ${verschil.omschrijving}`,
        was: verschil.was === null ? NIET : formatBedrag(verschil.was),
        wordt: verschil.wordt === null ? "vervalt" : formatBedrag(verschil.wordt),
      };
  }
}

/** What a change changes, and nothing else: was and wordt beside each other. */
export function OvereenkomstVerschillen({ verschillen, caption = "Wat er verandert" }: Readonly<{ verschillen: readonly Verschil[]; caption?: string }>) {
  if (verschillen.length === 0) return <p>Er verandert nog niets.</p>;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={verschillen.map(regelVan)}
      rowKey={({ key }) => key}
      columns={[
        { key: "wat", header: "Wat", cell: ({ wat }) => wat },
        { key: "was", header: "Was", cell: ({ was }) => <span className="break-words whitespace-pre-line">{was}</span> },
        { key: "wordt", header: "Wordt", cell: ({ wordt }) => <strong className="break-words whitespace-pre-line">{wordt}</strong> },
      ]}
    />
  );
}
