/** Shape and spelling of what the forms about own money, free money and own accounts send. */
import * as z from "zod";

import { datum, isDatum, leesDatum } from "@/lib/domein/datum";
import { leesBedrag, NUL } from "@/lib/domein/geld";

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

const dag = z.string().trim().transform((tekst, ctx) => {
  const gelezen = isDatum(tekst) ? datum(tekst) : leesDatum(tekst);
  if (gelezen !== null) return gelezen;
  ctx.addIssue({ code: "custom", message: "Schrijf de dag als 01-07-2026." });
  return z.NEVER;
});
export const vvbbeleidVaststellenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, wet: z.enum(["wmo", "jeugdwet"], { error: "Kies een wet." }), van: dag, bedragPerJaar: bedragVan(true) })
  .transform((rest) => metSleutel({ ...rest, verstrekkerId: null }));
