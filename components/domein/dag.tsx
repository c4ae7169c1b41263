import type { Datum } from "@/lib/domein/datum";
import { formatDatum, formatDatumKort, formatTijdstip } from "@/lib/format";

/** A legal day: "12 mei 2026", or in a table "12-05-2026". */
export function Dag({ datum, kort = false }: Readonly<{ datum: Datum; kort?: boolean }>) {
  return (
    <time dateTime={datum} className="tabular whitespace-nowrap">
      {kort ? formatDatumKort(datum) : formatDatum(datum)}
    </time>
  );
}

/** A moment on the Dutch clock: "12 mei 2026 om 14:05". */
export function Tijdstip({ moment }: Readonly<{ moment: Date }>) {
  return (
    <time dateTime={moment.toISOString()} className="tabular">
      {formatTijdstip(moment)}
    </time>
  );
}
