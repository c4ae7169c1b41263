import type { Datum, Maand } from "../domein/datum";
import type { Centen, Honderdsten } from "../domein/geld";
import type { OpenPeriode } from "../domein/periode";

const EURO = new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR" });
const AANTAL = new Intl.NumberFormat("nl-NL");
const DAG = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });
const MAAND = new Intl.DateTimeFormat("nl-NL", { month: "long", year: "numeric", timeZone: "UTC" });
const MAAND_KORT = new Intl.DateTimeFormat("nl-NL", { month: "short", timeZone: "UTC" });
const TIJDSTIP = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Amsterdam" });

const alsDate = (dag: string): Date => new Date(`${dag}T00:00:00Z`);

/** Digits are placed by text, so that no amount ever passes through a floating-point number. */
function alsDecimaal(bedrag: Centen): `${number}` {
  const teken = bedrag < 0n ? "-" : "";
  const cijfers = String(bedrag).replace("-", "").padStart(3, "0");
  return `${teken}${cijfers.slice(0, -2)}.${cijfers.slice(-2)}` as `${number}`;
}

/** "€ 1.234,56" */
export const formatBedrag = (bedrag: Centen): string => EURO.format(alsDecimaal(bedrag));

/** "1.234,56", for a field or a column that already says it is euros. */
export const formatBedragKaal = (bedrag: Centen): string => formatBedrag(bedrag).replace(/€\s*/, "").trim();

/** "7", "7,5" or "7,25" */
export const formatAantal = (aantal: Honderdsten): string => AANTAL.format(aantal / 100);

/** "1.234" */
export const formatTelling = (aantal: number): string => AANTAL.format(aantal);

/** "12 mei 2026" */
export const formatDatum = (dag: Datum): string => DAG.format(alsDate(dag));

/** "12-05-2026", for tables and fields. */
export const formatDatumKort = (dag: Datum): string => dag.split("-").toReversed().join("-");

/** "mei 2026" */
export const formatMaand = (m: Maand): string => MAAND.format(alsDate(`${m}-01`));

/** "mei", for the axis of a chart. */
export const formatMaandKort = (m: Maand): string => MAAND_KORT.format(alsDate(`${m}-01`)).replace(".", "");

/** "12 mei 2026 om 14:05", on the Dutch clock. */
export const formatTijdstip = (moment: Date): string => TIJDSTIP.format(moment);

/** "1 t/m 31 mei 2026", "1 januari t/m 31 mei 2026", "vanaf 1 mei 2026": what both days share is said once. */
export function formatPeriode({ van, tm }: OpenPeriode): string {
  if (tm === null) return `vanaf ${formatDatum(van)}`;
  if (van === tm) return formatDatum(van);
  const [dag, maandnaam, jaar] = formatDatum(van).split(" ");
  const begin =
    van.slice(0, 7) === tm.slice(0, 7)
      ? dag
      : van.slice(0, 4) === tm.slice(0, 4)
        ? `${dag ?? ""} ${maandnaam ?? ""}`
        : `${dag ?? ""} ${maandnaam ?? ""} ${jaar ?? ""}`;
  return `${begin ?? ""} t/m ${formatDatum(tm)}`;
}
