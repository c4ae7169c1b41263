/** Shape and spelling of what the forms about a declaratie send; the law is in lib/domein. */
import * as z from "zod";

import { datum, isDatum, isMaand, leesDatum, maand } from "@/lib/domein/datum";
import { honderdsten, leesAantal } from "@/lib/domein/geld";

const sleutel = z.string().min(1).max(100);
const id = z.uuid({ error: "Open de pagina opnieuw: dit formulier mist een gegeven." });

/** An empty box means: nothing in that week. */
const aantal = z
  .string()
  .trim()
  .transform((tekst, ctx) => {
    if (tekst === "") return honderdsten(0);
    const gelezen = leesAantal(tekst);
    if (gelezen !== null && gelezen <= 10_000_00) return gelezen;
    ctx.addIssue({ code: "custom", message: "Schrijf het aantal als 7 of 7,5. Ten hoogste twee cijfers achter de komma." });
    return z.NEVER;
  });

const urenregel = z.strictObject({
  tariefId: id,
  van: z.string().refine(isDatum, { error: "Open de pagina opnieuw: dit formulier mist een gegeven." }).transform(datum),
  aantal,
});
const uren = z.array(urenregel).max(200, { error: "Dit zijn te veel regels voor één maand." });

const maandveld = z.string().refine(isMaand, { error: "Kies een maand." }).transform(maand);

const factuurnummer = z.string().trim().max(35, { error: "Een factuurnummer heeft ten hoogste 35 tekens." });
const factuurdatum = z
  .string()
  .trim()
  .transform((tekst, ctx) => {
    if (tekst === "") return null;
    const gelezen = leesDatum(tekst);
    if (gelezen !== null) return gelezen;
    ctx.addIssue({ code: "custom", message: "Schrijf de datum als 31-01-2026." });
    return z.NEVER;
  });

/** Two megabytes is what one form may send; the whole form has to fit in it. */
export const MAXIMUM_BESTAND = 1_900_000;

const bestand = z
  .instanceof(File, { error: "Kies een bestand." })
  .refine((file) => file.size <= MAXIMUM_BESTAND, { error: "Dit bestand is te groot. Een bestand mag ten hoogste 1,9 MB zijn." });

/** Number and date of the invoice belong together: both or neither. */
const factuurvelden = z
  .strictObject({ factuurnummer: factuurnummer.optional(), factuurdatum: factuurdatum.optional() })
  .transform(({ factuurnummer: nummer = "", factuurdatum: dag = null }, ctx) => {
    if (nummer === "" && dag === null) return null;
    if (nummer === "") ctx.addIssue({ code: "custom", path: ["factuurnummer"], message: "Vul het factuurnummer in." });
    if (dag === null) ctx.addIssue({ code: "custom", path: ["factuurdatum"], message: "Vul de factuurdatum in." });
    return nummer === "" || dag === null ? z.NEVER : { factuurnummer: nummer, factuurdatum: dag };
  });

export const declaratieOpstellenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, zorgovereenkomstId: id, maand: maandveld, uren, factuur: factuurvelden.optional(), bestand: bestand.optional() })
  .superRefine(({ factuur, bestand: pdf }, ctx) => {
    if (pdf !== undefined && (factuur ?? null) === null) {
      ctx.addIssue({ code: "custom", path: ["factuur", "factuurnummer"], message: "Vul bij een factuur ook het nummer en de datum in." });
    }
  })
  .transform(({ aanvraagsleutel, factuur, bestand: pdf, ...rest }) => ({ ...rest, sleutel: aanvraagsleutel, factuurkop: factuur ?? null, pdf: pdf ?? null }));

export const declaratieWijzigenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, declaratieId: id, uren, factuur: factuurvelden.optional() })
  .transform(({ aanvraagsleutel, factuur, ...rest }) => ({ ...rest, sleutel: aanvraagsleutel, factuurkop: factuur ?? null }));

export const declaratieUitFactuurSchema = z
  .strictObject({ aanvraagsleutel: sleutel, zorgovereenkomstId: z.union([z.literal("").transform(() => null), id]), bestand })
  .transform(({ aanvraagsleutel, ...rest }) => ({ ...rest, sleutel: aanvraagsleutel }));

const opDeclaratie = z.strictObject({ aanvraagsleutel: sleutel, declaratieId: id });
const metSleutel = <T extends { readonly aanvraagsleutel: string }>({ aanvraagsleutel, ...rest }: T) => ({ ...rest, sleutel: aanvraagsleutel });

export const declaratieAanbiedenSchema = opDeclaratie
  .extend({ naarWaarheid: z.literal("ja", { error: "Zet een vinkje: u verklaart dat dit klopt." }) })
  .transform(({ aanvraagsleutel, declaratieId }) => ({ sleutel: aanvraagsleutel, declaratieId }));
export const declaratieIntrekkenSchema = opDeclaratie.transform(metSleutel);
export const declaratieGoedkeurenSchema = opDeclaratie.extend({ aangebodenOp: z.string().max(40) }).transform(metSleutel);
export const declaratieTerugsturenSchema = opDeclaratie
  .extend({
    reden: z
      .string()
      .trim()
      .min(1, { error: "Schrijf op waarom u de declaratie terugstuurt." })
      .max(1000, { error: "Gebruik ten hoogste 1000 tekens." }),
  })
  .transform(metSleutel);
