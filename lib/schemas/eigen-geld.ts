/** Shape and spelling of what the forms about own money, free money and own accounts send. */
import * as z from "zod";

import { datum, isDatum, leesDatum } from "@/lib/domein/datum";
import { leesBedrag, NUL } from "@/lib/domein/geld";
import { isIban } from "@/lib/domein/iban";

const sleutel = z.string().min(1).max(100);
const id = z.uuid({ error: "Open de pagina opnieuw: dit formulier mist een gegeven." });
const metSleutel = <T extends { readonly aanvraagsleutel: string }>({ aanvraagsleutel, ...rest }: T) => ({ ...rest, sleutel: aanvraagsleutel });

const bedragVan = (magNul: boolean) =>
  z
    .string()
    .trim()
    .transform((tekst, ctx) => {
      const gelezen = leesBedrag(tekst);
      if (gelezen !== null && (magNul || gelezen > NUL)) return gelezen;
      ctx.addIssue({ code: "custom", message: "Schrijf het bedrag als 1234,56." });
      return z.NEVER;
    });

export const vvbAanvragenSchema = z.strictObject({ aanvraagsleutel: sleutel, toekenningId: id, bedrag: bedragVan(false) }).transform(metSleutel);

const DOEL_HOOGSTENS = 200;
export const stortingAankondigenSchema = z
  .strictObject({
    aanvraagsleutel: sleutel,
    toekenningId: id,
    bedrag: bedragVan(false),
    doel: z.string().trim().max(DOEL_HOOGSTENS, { error: `Gebruik ten hoogste ${String(DOEL_HOOGSTENS)} tekens.` }).optional(),
  })
  .transform(({ doel, ...rest }) => metSleutel({ ...rest, doel: doel === undefined || doel === "" ? null : doel }));
export const stortingIntrekkenSchema = z.strictObject({ aanvraagsleutel: sleutel, stortingId: id }).transform(metSleutel);
export const stortingTerugvragenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, toekenningId: id, bevestigd: z.literal("ja", { error: "Zet een vinkje als u het geld terug wilt." }) })
  .transform(({ bevestigd: _bevestigd, ...rest }) => metSleutel(rest));

export const rekeningOpgevenSchema = z
  .strictObject({
    aanvraagsleutel: sleutel,
    iban: z.string().trim().max(50).refine(isIban, { error: "Dit is geen geldig rekeningnummer. Controleer de letters en cijfers." }),
    tenaamstelling: z.string().trim().min(2, { error: "Schrijf de naam op zoals die bij de bank bekend is." }).max(70, { error: "Gebruik ten hoogste 70 tekens." }),
    eigen: z.literal("ja", { error: "Zet een vinkje als deze rekening van de budgethouder is." }),
  })
  .transform(({ eigen: _eigen, ...rest }) => metSleutel(rest));

export const rekeningBeoordelenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, rekeningId: id, besluit: z.enum(["goedkeuren", "afwijzen"], { error: "Kies wat u besluit." }), reden: z.string().trim().max(500).optional() })
  .transform(({ besluit, reden, ...rest }, ctx) => {
    if (besluit === "goedkeuren") return metSleutel({ ...rest, besluit: { soort: besluit } });
    if (reden !== undefined && reden.length >= 5) return metSleutel({ ...rest, besluit: { soort: besluit, reden } });
    ctx.addIssue({ code: "custom", path: ["reden"], message: "Schrijf op waarom u deze rekening afwijst. De budgethouder leest dit." });
    return z.NEVER;
  });

const dag = z.string().trim().transform((tekst, ctx) => {
  const gelezen = isDatum(tekst) ? datum(tekst) : leesDatum(tekst);
  if (gelezen !== null) return gelezen;
  ctx.addIssue({ code: "custom", message: "Schrijf de dag als 01-07-2026." });
  return z.NEVER;
});
export const vvbbeleidVaststellenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, wet: z.enum(["wmo", "jeugdwet"], { error: "Kies een wet." }), van: dag, bedragPerJaar: bedragVan(true) })
  .transform((rest) => metSleutel({ ...rest, verstrekkerId: null }));
