import { FileDownload } from "@/components/ui/file-download";
import { Panel } from "@/components/ui/panel";

type Props = Readonly<{
  /** The page beside which the file is. */
  zaakpad: string;
  nummer: string;
  /** Newest first. */
  versies: readonly Readonly<{ versie: number; getekend: boolean }>[];
}>;

/** The signed contract as a document to keep or print: every version that both signed. */
export function OvereenkomstDocumenten({ zaakpad, nummer, versies }: Props) {
  const getekend = versies.filter((versie) => versie.getekend);
  if (getekend.length === 0) return null;
  return (
    <Panel title="Document" className="no-print">
      <ul className="space-y-1">
        {getekend.map(({ versie }) => (
          <li key={versie}>
            <FileDownload href={`${zaakpad}/bestand?versie=${String(versie)}`} label={`Ondertekende zorgovereenkomst ${nummer}, versie ${String(versie)}`} format="PDF" />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
