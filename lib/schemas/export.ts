import * as z from "zod";

import { UITPUTTINGSIGNALEN, UITPUTTINGSVOLGORDEN } from "@/lib/domein/budget/uitputtingslijst";
import { isMaand, type Maand } from "@/lib/domein/datum";
import { EXPORTFORMATEN } from "@/lib/domein/export/soorten";
import { ALLE_FUNCTIESOORTEN } from "@/lib/domein/toekenning/functiesoorten";
import { WETTEN } from "@/lib/domein/wet";
import type { ExportAanvragen } from "@/lib/usecases/export/export-aanvragen";

const jaar = z.int().min(2000).max(2199);

const uitputting = z.strictObject({
  zoek: z.string().max(60),
  signaal: z.enum(UITPUTTINGSIGNALEN).nullable(),
  sinds: z.string().refine((tekst): tekst is Maand => isMaand(tekst)),
  wet: z.enum(WETTEN).nullable(),
  functiesoort: z.enum(ALLE_FUNCTIESOORTEN).nullable(),
  jaar: jaar.nullable(),
  volgorde: z.enum(UITPUTTINGSVOLGORDEN),
  aflopend: z.boolean(),
});

/** The filters of the screen travel as one hidden text. */
const uitTekst = <S extends z.ZodType>(schema: S) =>
  z.string().max(2_000).transform((tekst, context): unknown => {
    try {
      return JSON.parse(tekst);
    } catch {
      context.addIssue({ code: "custom", message: "Deze filters zijn niet te lezen. Open de pagina opnieuw." });
      return z.NEVER;
    }
  }).pipe(schema);

const vast = { aanvraagsleutel: z.uuid(), formaat: z.enum(EXPORTFORMATEN, "Kies een soort bestand.") };

export const exportAanvragenSchema = z
  .discriminatedUnion("soort", [
    z.strictObject({ ...vast, soort: z.literal("uitputting"), vraag: uitTekst(uitputting) }),
    z.strictObject({ ...vast, soort: z.literal("maandoverzicht"), vraag: uitTekst(z.strictObject({ jaar })) }),
  ])
  .transform(({ aanvraagsleutel, ...rest }): ExportAanvragen => ({ ...rest, sleutel: aanvraagsleutel }));
