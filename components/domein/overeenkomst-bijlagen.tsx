import { FileDownload } from "@/components/ui/file-download";
import { Panel } from "@/components/ui/panel";
import { Small } from "@/components/ui/text";
import type { Bijlageformaat, Bijlagesoort } from "@/lib/domein/zorgovereenkomst/bijlage";
import { BIJLAGEFORMAAT_LABELS, BIJLAGESOORT_LABELS } from "@/lib/messages/bijlage";

export type Bijlageweergave = Readonly<{ id: string; soort: Bijlagesoort; bestandsnaam: string; formaat: Bijlageformaat; bytes: number; versie?: number }>;

type BijlagelinkProps = Readonly<{
  bijlage: Bijlageweergave;
  /** The page beside which the file is. */
  zaakpad: string;
}>;

/** What it is, and the file under the name its owner gave it. */
export function Bijlagelink({ bijlage, zaakpad }: BijlagelinkProps) {
  const { id, soort, bestandsnaam, formaat, bytes, versie } = bijlage;
  return (
    <div className="min-w-0 break-words">
      <FileDownload href={`${zaakpad}/bijlagen/${id}/bestand`} label={BIJLAGESOORT_LABELS[soort]} format={BIJLAGEFORMAAT_LABELS[formaat]} bytes={bytes} />
      <Small className="text-muted">
        {bestandsnaam}
        {versie !== undefined && versie > 1 ? `, bij de wijziging (versie ${String(versie)})` : ""}
      </Small>
    </div>
  );
}

/** The files that belong to a contract; nothing when there are none. */
export function OvereenkomstBijlagen({ bijlagen, zaakpad }: Readonly<{ bijlagen: readonly Bijlageweergave[]; zaakpad: string }>) {
  if (bijlagen.length === 0) return null;
  return (
    <Panel title="Bijlagen">
      <ul className="space-y-3">
        {bijlagen.map((bijlage) => (
          <li key={bijlage.id}>
            <Bijlagelink bijlage={bijlage} zaakpad={zaakpad} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
