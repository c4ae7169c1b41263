/** Shape of what the forms and the API about closing and advances send. */
import * as z from "zod";

import { BETWISTCODES } from "@/lib/domein/afsluiting/redenen";
import { leesDatum } from "@/lib/domein/datum";
import { leesBedrag } from "@/lib/domein/geld";
import { OPLOSSINGEN } from "@/lib/domein/uitval/oplossingen";
import { VOORSCHOTSOORTEN } from "@/lib/domein/voorschot/status";

const id = z.uuid({ error: "Open de pagina opnieuw: dit formulier mist een gegeven." });
const sleutel = z.string().min(1).max(100);
const HOOGSTENS = 1000;
const tekst = (leeg: string) => z.string().trim().min(1, { error: leeg }).max(HOOGSTENS, { error: `Gebruik ten hoogste ${String(HOOGSTENS)} tekens.` });
const metSleutel = <T extends { readonly aanvraagsleutel: string }>({ aanvraagsleutel, ...rest }: T) => ({ ...rest, sleutel: aanvraagsleutel });

export const budgetafsluitberichtBevestigenSchema = z.strictObject({ aanvraagsleutel: sleutel, berichtId: id }).transform(({ berichtId }) => ({ berichtId }));

export const budgetafsluitberichtBetwistenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, berichtId: id, code: z.enum(BETWISTCODES, { error: "Kies wat er niet klopt." }), tekst: tekst("Schrijf op wat er niet klopt.") })
  .transform(({ aanvraagsleutel: _sleutel, ...rest }) => rest);

export const budgetafsluitberichtOpmakenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, toekenningId: id, toelichting: tekst("Schrijf op waarom u het bericht nu maakt."), nagekeken: z.literal("ja", { error: "Bevestig dat u het bericht wilt versturen." }) })
  .transform(({ nagekeken: _ja, ...rest }) => metSleutel(rest));

export const afsluitzaakSluitenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, uitvalzaakId: id, oplossing: z.enum(OPLOSSINGEN.afsluiting, { error: "Kies hoe het is opgelost." }), reden: tekst("Schrijf op waarom u dit besluit.") })
  .transform(metSleutel);

export const voorschotVoorstellenSchema = z
  .strictObject({
    aanvraagsleutel: sleutel,
    verstrekkerId: z.uuid({ error: "Kies een gemeente of zorgkantoor." }),
    soort: z.enum(VOORSCHOTSOORTEN, { error: "Kies of het geld binnenkwam of terugging." }),
    bedrag: z.string(),
    valutadatum: z.string(),
    kenmerk: z.string().trim().min(1, { error: "Vul het kenmerk van de bank in." }).max(70, { error: "Gebruik ten hoogste 70 tekens." }),
  })
  .transform(({ bedrag, valutadatum, ...rest }, ctx) => {
    const gelezenBedrag = leesBedrag(bedrag);
    const gelezenDatum = leesDatum(valutadatum);
    if (gelezenBedrag === null) ctx.addIssue({ code: "custom", path: ["bedrag"], message: "Schrijf het bedrag als 1234,56." });
    if (gelezenDatum === null) ctx.addIssue({ code: "custom", path: ["valutadatum"], message: "Schrijf de datum als 31-01-2026." });
    return gelezenBedrag === null || gelezenDatum === null ? z.NEVER : metSleutel({ ...rest, bedrag: gelezenBedrag, valutadatum: gelezenDatum });
  });

export const voorschotBeoordelenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, mutatieId: id, besluit: z.enum(["boeken", "afwijzen"], { error: "Kies boeken of afwijzen." }), reden: z.string().trim().max(HOOGSTENS).default("") })
  .transform(({ aanvraagsleutel: _sleutel, ...rest }) => rest);

/** What a machine answers to a budgetafsluitbericht; like message 508 of iPgb, whose codes are not public. */
export const afsluitretourSchema = z.discriminatedUnion("oordeel", [
  z.strictObject({ oordeel: z.literal("ontvangen") }),
  z.strictObject({ oordeel: z.literal("betwist"), code: z.enum(BETWISTCODES), toelichting: z.string().trim().min(1).max(HOOGSTENS) }),
]);

const dag = z.string().meta({ format: "date" });
const centen = z.string().meta({ description: "Hele eurocenten, als tekst." });

export const afsluitberichtSchema = z.object({
  kenmerk: z.uuid(),
  berichtnummer: z.string(),
  vervangt: z.string().nullable(),
  reden: z.enum(["1", "2", "3"]),
  wet: z.enum(["wlz", "wmo", "jeugdwet"]),
  budgetidentificatie: z.string(),
  toekenningnummer: z.string(),
  begindatum: dag,
  einddatum: dag,
  definitief: z.boolean(),
  toegekendCenten: centen,
  besteedCenten: centen,
  status: z.enum(["verzonden", "ontvangen", "betwist", "vervangen"]),
  gemaaktOp: z.string().meta({ format: "date-time" }),
});
export type AfsluitberichtJson = z.output<typeof afsluitberichtSchema>;

export const afsluitberichtenSchema = z.object({
  berichten: z.array(afsluitberichtSchema),
  volgende: z.string().nullable().meta({ description: "Vraag met `na` dit berichtnummer de volgende bladzijde op; null aan het einde." }),
});
export type AfsluitberichtenJson = z.output<typeof afsluitberichtenSchema>;

export const afsluitberichtenVraagSchema = z.object({
  sinds: z.iso.date().optional(),
  na: z.string().regex(/^BAB-\d{4}-\d{6,}$/).optional(),
});
