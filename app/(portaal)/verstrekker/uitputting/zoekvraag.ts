import * as z from "zod";

import type { Uitputtingsvraag } from "@/lib/db/uitputting.repository";
import { STIL_NA_MAANDEN, UITPUTTINGSIGNALEN, UITPUTTINGSVOLGORDEN } from "@/lib/domein/budget/uitputtingslijst";
import { type Datum, isMaand, jaarVan, type Maand, maandVan, plusMaanden } from "@/lib/domein/datum";
import { ALLE_FUNCTIESOORTEN } from "@/lib/domein/toekenning/functiesoorten";
import { WETTEN } from "@/lib/domein/wet";

const PAD = "/verstrekker/uitputting";

/** What stands in the address; anything else reads as not asked. */
const zoekvraag = z.object({
  zoek: z.string().trim().max(60).catch(""),
  signaal: z.enum(UITPUTTINGSIGNALEN).nullable().catch(null),
  sinds: z.string().refine((tekst): tekst is Maand => isMaand(tekst)).nullable().catch(null),
  wet: z.enum(WETTEN).nullable().catch(null),
  functiesoort: z.enum(ALLE_FUNCTIESOORTEN).nullable().catch(null),
  jaar: z.union([z.literal("alle"), z.coerce.number().int().min(2000).max(2199)]).nullable().catch(null),
  volgorde: z.enum(UITPUTTINGSVOLGORDEN).catch("naam"),
  richting: z.enum(["op", "af"]).catch("op"),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type Zoekvraag = z.output<typeof zoekvraag>;

export const leesZoekvraag = (query: unknown): Zoekvraag => zoekvraag.parse(query);

/** Without a year: this one. Without a month: some months back. */
export const alsVraag = (vraag: Zoekvraag, vandaag: Datum): Uitputtingsvraag => ({
  zoek: vraag.zoek,
  signaal: vraag.signaal,
  sinds: vraag.sinds ?? plusMaanden(maandVan(vandaag), -STIL_NA_MAANDEN),
  wet: vraag.wet,
  functiesoort: vraag.functiesoort,
  jaar: vraag.jaar === "alle" ? null : (vraag.jaar ?? jaarVan(vandaag)),
  volgorde: vraag.volgorde,
  aflopend: vraag.richting === "af",
});

const GEWOON: Readonly<Record<string, unknown>> = { zoek: "", volgorde: "naam", richting: "op", pagina: 1 };

/** The same question with something else in it, from the first page on. */
export function adres(vraag: Zoekvraag, anders: Partial<Zoekvraag> = {}): string {
  const paren = Object.entries({ ...vraag, pagina: 1, ...anders }).filter(([naam, waarde]) => waarde !== null && waarde !== GEWOON[naam]);
  const query = new URLSearchParams(paren.map(([naam, waarde]) => [naam, String(waarde)])).toString();
  return query === "" ? PAD : `${PAD}?${query}`;
}

export const isGefilterd = (vraag: Zoekvraag): boolean => vraag.zoek !== "" || vraag.signaal !== null || vraag.wet !== null || vraag.functiesoort !== null;
