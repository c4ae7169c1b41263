/** The figures behind an outcome as text, ready to be put in a sentence of the catalogue; see Gegevens in lib/domein/regels. */
import { isDatum } from "../domein/datum";
import { centen, honderdsten } from "../domein/geld";
import type { Gegevens } from "../domein/regels";
import { formatAantal, formatBedrag } from "./bedragen";
import { formatDatum } from "./datums";

const WEEK = /^(?<maandag>\d{4}-\d{2}-\d{2}) (?<uren>\d+)$/;

function formatDeel(tekst: string): string {
  if (isDatum(tekst)) return formatDatum(tekst);
  const week = WEEK.exec(tekst)?.groups;
  const maandag = week?.["maandag"] ?? "";
  if (!isDatum(maandag)) return tekst.replaceAll("_", " ");
  return `de week van ${formatDatum(maandag)}: ${formatAantal(honderdsten(Number(week?.["uren"])))} uur`;
}

function formatGegeven(sleutel: string, waarde: Gegevens[string]): string {
  if (typeof waarde === "object") return waarde.map(formatDeel).join(", ");
  const tekst = String(waarde);
  if (sleutel.endsWith("Centen") && /^-?\d+$/.test(tekst)) return formatBedrag(centen(BigInt(tekst)));
  if (sleutel.endsWith("Honderdsten") && /^\d+$/.test(tekst)) return formatAantal(honderdsten(Number(tekst)));
  return formatDeel(tekst);
}

export const formatGegevens = (gegevens: Gegevens): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(gegevens).map(([sleutel, waarde]) => [sleutel, formatGegeven(sleutel, waarde)]));
