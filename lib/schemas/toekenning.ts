import * as z from "zod";

/** The answer of the ketenkoppelvlak in JSON; the XML form is in docs/koppelvlak/retourbericht-1.0.xsd. */
export const retourberichtSchema = z
  .strictObject({
    kenmerk: z.uuid().nullable().describe("Ons kenmerk van het ontvangen bericht. Leeg bij valideren: dan is niets bewaard."),
    berichtnummer: z.string().nullable().describe("Het nummer uit het bericht. Leeg als het niet te lezen was."),
    ontvangenOp: z.iso.datetime().describe("Moment van ontvangst (UTC)."),
    status: z.enum(["verwerkt", "uitval", "afgekeurd"]),
    toekenningnummer: z.string().nullable().describe("Nummer van de toekenning bij ons, als het bericht is verwerkt."),
    eerder: z.boolean().describe("Waar als precies dit bericht al eerder is ontvangen. Er is nu niets gebeurd; dit is het eerste antwoord."),
    codes: z.array(
      z.strictObject({
        code: z.string(),
        plaats: z.string().nullable().describe("Het element, of het regelnummer in uw bestand."),
        tekst: z.string(),
      }),
    ),
  })
  .meta({ id: "Retourbericht", description: "Het antwoord op een toekenningsbericht. Bevat geen persoonsgegevens." });

export type RetourberichtJson = z.output<typeof retourberichtSchema>;

/** RFC 9457, in Dutch. */
export const probleemSchema = z
  .strictObject({
    type: z.string().describe("Adres van de soort fout, of about:blank."),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z.string().describe("Vaste code voor uw software."),
  })
  .meta({ id: "Probleem", description: "Waarom een verzoek niet kon worden behandeld (application/problem+json)." });

export type Probleem = z.output<typeof probleemSchema>;

export const berichtIdSchema = z.object({ id: z.uuid() });

const EXTENSIE = /\.xml$/i;
const MEGABYTE = 1_000_000;

/** Kind by name and size here; what the content really is, the reader of lib/koppelvlak finds out. */
export const toekenningsberichtAanleverenSchema = z.strictObject({
  aanvraagsleutel: z.uuid(),
  bestand: z
    .instanceof(File, { error: "Kies een bestand." })
    // With a script a browser sends an empty box as an empty file; without one it sends nothing.
    .refine((bestand) => bestand.size > 0, { error: "Kies een bestand dat niet leeg is.", abort: true })
    .refine((bestand) => EXTENSIE.test(bestand.name), { error: "Kies een bestand waarvan de naam eindigt op .xml." })
    .refine((bestand) => bestand.size <= MEGABYTE, { error: "Dit bestand is groter dan 1 MB. Een toekenningsbericht gaat over één budgethouder." }),
});
