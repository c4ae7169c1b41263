import { FileDownload } from "@/components/ui/file-download";
import { Heading } from "@/components/ui/heading";
import { PrintButton } from "@/components/ui/print-button";
import { Text } from "@/components/ui/text";
import { DataTable } from "@/components/ui/data-table";
import type { Brief } from "@/lib/domein/brief";

type Deel = Brief["delen"][number];

function Briefdeel({ deel }: Readonly<{ deel: Deel }>) {
  if (deel.soort === "kop") return <Heading level={2}>{deel.tekst}</Heading>;
  if (deel.soort === "alinea") return <Text className="whitespace-pre-line">{deel.tekst}</Text>;
  const { titel, kolommen, rijen } = deel.tabel;
  return (
    <DataTable
      caption={titel}
      columns={kolommen.map((header, i) => ({ key: String(i), header, numeric: header === "Bedrag", cell: (rij: readonly string[]) => rij[i] ?? "" }))}
      rows={rijen}
      rowKey={(rij) => rij.join("|")}
    />
  );
}

/** A letter on the screen: the same words as the PDF, printable as it stands. */
export function Briefblad({ brief, bestand }: Readonly<{ brief: Brief; bestand: string }>) {
  return (
    <div className="space-y-4">
      <div className="no-print flex flex-wrap items-center gap-4">
        <FileDownload href={bestand} label={`Brief ${brief.kenmerk}`} format="PDF" />
        <PrintButton label="Brief afdrukken" />
      </div>
      <article className="max-w-measure space-y-4 border-t border-line pt-6">
        <p>{brief.aan}</p>
        <p>
          {brief.datum}
          <br />
          Kenmerk: {brief.kenmerk}
        </p>
        {brief.delen.map((deel, i) => (
          <Briefdeel key={i} deel={deel} />
        ))}
        <p>Sociale Verzekeringsbank, afdeling pgb</p>
      </article>
    </div>
  );
}
