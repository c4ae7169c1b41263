import { legalDay } from "@/lib/clock";
import type { Brief } from "@/lib/domein/brief";
import { som } from "@/lib/domein/geld";
import { formatBedrag, formatDatum, formatMaand, formatNaam } from "@/lib/format";
import { herstelbrief, STANDLABELS } from "@/lib/messages/herstel";
import { WET_LABELS } from "@/lib/messages/labels";
import type { Herstelbriefdata } from "@/lib/queries/herstelbrief";

/** The letter in words, from what the reader may know of it. */
export function briefOver(data: Herstelbriefdata): Brief {
  const omschrijving = ({ wet, verstrekker }: Herstelbriefdata["van"]): string => `${WET_LABELS[wet]}, ${verstrekker}`;
  return herstelbrief({
    nummer: data.nummer,
    datum: formatDatum(legalDay(data.op)),
    aan: data.lezer === "verstrekker" ? data.verstrekker : formatNaam(data.budgethouder),
    lezer: data.lezer,
    soort: data.soort,
    reden: data.reden,
    toelichting: data.toelichting,
    van: { nummer: data.van.nummer, omschrijving: omschrijving(data.van) },
    naar: { nummer: data.naar.nummer, omschrijving: omschrijving(data.naar) },
    bedragVan: formatBedrag(data.bedragVan),
    bedragNaar: formatBedrag(data.bedragNaar),
    overeenkomsten: data.overeenkomsten.map(({ nummer, zorgverlener }) => [nummer, zorgverlener ?? "nog niet gekozen"]),
    declaraties: data.declaraties.map(({ maand, nummer, rekening, bedrag }) => [formatMaand(maand), nummer, STANDLABELS[rekening], formatBedrag(bedrag)]),
    totaal: formatBedrag(som(data.declaraties.map(({ bedrag }) => bedrag))),
  });
}
