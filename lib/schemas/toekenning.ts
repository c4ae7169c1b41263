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

const telling = {
  verwerkt: z.int(),
  uitval: z.int(),
  afgekeurd: z.int(),
};

/** How far a bulk file is. */
export const leveringSchema = z
  .strictObject({
    id: z.uuid().describe("Ons kenmerk van het bestand."),
    status: z.enum(["bezig", "klaar"]),
    ontvangenOp: z.iso.datetime(),
    klaarOp: z.iso.datetime().nullable(),
    totaal: z.int().describe("Berichten in het bestand."),
    gelezen: z.int().describe("Berichten die een antwoord hebben."),
    telling: z.strictObject({ ...telling, eerder: z.int().describe("Berichten die al eerder waren ontvangen; hun antwoord is het antwoord van toen.") }).describe("De stand van nu: een bericht dat alsnog is verwerkt, telt als verwerkt."),
    eerder: z.boolean().describe("Waar als precies dit bestand al eerder is ontvangen. Er is nu niets gebeurd."),
    retourberichten: z.string().describe("Het adres van de antwoorden."),
  })
  .meta({ id: "Levering", description: "Een bestand met toekenningsberichten, en hoe ver het is." });
export type LeveringJson = z.output<typeof leveringSchema>;

/** What would become of a bulk file. */
export const leveringsproefSchema = z
  .strictObject({
    totaal: z.int(),
    telling: z.strictObject(telling),
    bevindingen: z
      .array(
        z.strictObject({
          volgnummer: z.int().describe("Het hoeveelste bericht in het bestand."),
          regel: z.int().describe("De regel waarop het bericht begint."),
          berichtnummer: z.string().nullable(),
          status: z.enum(["verwerkt", "uitval", "afgekeurd"]),
          codes: z.array(z.strictObject({ code: z.string(), plaats: z.string().nullable(), tekst: z.string() })),
        }),
      )
      .describe("Ten hoogste 500: de eerste berichten waarover iets te zeggen is."),
  })
  .meta({ id: "Leveringsproef", description: "Wat er van een bestand zou worden. Er is niets bewaard." });
export type LeveringsproefJson = z.output<typeof leveringsproefSchema>;

export const antwoordenVraagSchema = z.object({ alles: z.enum(["ja", "nee"]).catch("ja") });

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
/** What a form can carry; a single message is held to its own limit of 1 MB when it is read. */
export const PORTAAL_MAXIMUM_BYTES = 30_000_000;

/** Kind by name and size here; what the content really is, the reader of lib/koppelvlak finds out. */
export const toekenningsberichtAanleverenSchema = z.strictObject({
  aanvraagsleutel: z.uuid(),
  bestand: z
    .instanceof(File, { error: "Kies een bestand." })
    // With a script a browser sends an empty box as an empty file; without one it sends nothing.
    .refine((bestand) => bestand.size > 0, { error: "Kies een bestand dat niet leeg is.", abort: true })
    .refine((bestand) => EXTENSIE.test(bestand.name), { error: "Kies een bestand waarvan de naam eindigt op .xml." })
    .refine((bestand) => bestand.size <= PORTAAL_MAXIMUM_BYTES, { error: "Dit bestand is groter dan 30 MB. Lever het aan met de koppeling, of in delen." }),
});

const LIJST_BYTES = 5_000_000;
const TABELEXTENSIE = /\.(?:csv|txt|xlsx|xls|xlsm|ods)$/i;

/** Kinds that cannot be read are let through: what to do about one is said by whoever looks inside. */
export const toekenningsbestandAanbiedenSchema = z.strictObject({
  aanvraagsleutel: z.uuid(),
  bestand: z
    .instanceof(File, { error: "Kies een bestand." })
    .refine((bestand) => bestand.size > 0, { error: "Kies een bestand dat niet leeg is.", abort: true })
    .refine((bestand) => TABELEXTENSIE.test(bestand.name), { error: "Kies een bestand waarvan de naam eindigt op .csv of .xlsx." })
    .refine((bestand) => bestand.size <= LIJST_BYTES, { error: "Dit bestand is groter dan 5 MB. Verdeel de lijst over meer bestanden." }),
});

const veldnaam = z.string().regex(/^[a-zA-Z]{1,30}$/);

export const toekenningsbestandLezenSchema = z.strictObject({
  bestandId: z.uuid(),
  blad: z.string().max(100).optional(),
  kop: z.coerce.number().int().min(1).max(1_048_576),
  /** "" for nothing, "k3" for the fourth column, "vast:wmo" for the same in every row. */
  kolom: z.record(veldnaam, z.string().regex(/^(?:k\d{1,3}|vast:[a-z]{1,20})?$/)).default({}),
  stijl: z.record(veldnaam, z.enum(["", "nl", "en"])).default({}),
});

export const toekenningsbestandBevestigenSchema = z.strictObject({ bestandId: z.uuid(), lezing: z.string().regex(/^[0-9a-f]{16}$/) });

const veldwaarden = z.record(veldnaam, z.string().max(300, { error: "Gebruik ten hoogste 300 tekens." }));

/** Text as it was typed: what it means is read by the rules for a list, so that form and list say the same. */
export const toekenningsformulierSchema = z.strictObject({
  aanvraagsleutel: z.uuid(),
  /** Which button was pressed; "functie-eraf.2" takes the third one out. */
  knop: z.string().regex(/^(?:controleren|bevestigen|terug|opzoeken|(?:functie|relatie)-erbij|(?:functie|relatie)-eraf\.\d{1,2})$/).default("controleren"),
  toekenningId: z.uuid().optional(),
  versie: z.coerce.number().int().min(1).optional(),
  velden: veldwaarden.default({}),
  functies: z.array(veldwaarden).max(30, { error: "Een budget heeft ten hoogste 30 functiebudgetten." }).default([]),
  relaties: z.array(veldwaarden).max(10, { error: "Een budget heeft ten hoogste 10 vertegenwoordigers." }).default([]),
});

export const toekenningIntrekkenSchema = z.strictObject({
  aanvraagsleutel: z.uuid(),
  toekenningId: z.uuid(),
  versie: z.coerce.number().int().min(1),
  beschikkingsnummer: z.string().trim().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,34}$/, { error: "Vul het nummer van uw besluit in: ten hoogste 35 letters, cijfers, punten, streepjes en schuine strepen." }),
});
