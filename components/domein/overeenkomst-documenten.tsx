import { FileDownload } from "@/components/ui/file-download";
import { Panel } from "@/components/ui/panel";

import { Tijdstip } from "./dag";

type Props = Readonly<{
  /** The page beside which the file is. */
  zaakpad: string;
  nummer: string;
  /** Newest first. */
  versies: readonly Readonly<{ versie: number; getekend: boolean }>[];
  /** Who delivered it on paper, and when; null when it was made in the portal. */
  papier: Readonly<{ verstrekker: string; op: Date }> | null;
}>;

/** The signed contract as a document to keep or print: every version that both signed. */
export function OvereenkomstDocumenten({ zaakpad, nummer, versies, papier }: Props) {
  const getekend = versies.filter((versie) => versie.getekend);
  if (getekend.length === 0 && papier === null) return null;
  return (
    <Panel title="Document" className="no-print">
      {papier !== null && (
        <p className="mb-3 max-w-measure">
          Aangeleverd door {papier.verstrekker} op <Tijdstip moment={papier.op} />, als PDF van het ondertekende papier.
        </p>
      )}
      <ul className="space-y-1">
        {papier !== null && (
          <li>
            <FileDownload href={`${zaakpad}/papier/bestand`} label={`Zorgovereenkomst ${nummer} zoals op papier ondertekend`} format="PDF" />
          </li>
        )}
        {getekend.map(({ versie }) => (
          <li key={versie}>
            <FileDownload href={`${zaakpad}/bestand?versie=${String(versie)}`} label={`${papier === null || versie > 1 ? "Ondertekende zorgovereenkomst" : "Gegevens van zorgovereenkomst"} ${nummer}, versie ${String(versie)}`} format="PDF" />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
