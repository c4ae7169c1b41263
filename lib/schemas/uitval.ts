/** Shape and spelling of what the forms about an uitvalzaak send. */
import * as z from "zod";

import { leesBedrag } from "@/lib/domein/geld";
import { OPLOSSINGEN } from "@/lib/domein/uitval/oplossingen";

const sleutel = z.string().min(1).max(100);
const id = z.uuid({ error: "Open de pagina opnieuw: dit formulier mist een gegeven." });
const tekst = (leeg: string) => z.string().trim().min(1, { error: leeg }).max(4000, { error: "Gebruik ten hoogste 4000 tekens." });

const opZaak = z.strictObject({ aanvraagsleutel: sleutel, uitvalzaakId: id });
const metSleutel = <T extends { readonly aanvraagsleutel: string }>({ aanvraagsleutel, ...rest }: T) => ({ ...rest, sleutel: aanvraagsleutel });

const bedrag = z.string().transform((invoer, ctx) => {
  const gelezen = leesBedrag(invoer);
  if (gelezen !== null) return gelezen;
  ctx.addIssue({ code: "custom", message: "Schrijf het bedrag als 1234,56." });
  return z.NEVER;
});

const reden = tekst("Schrijf op waarom u dit besluit.");

export const uitvalzaakSchema = opZaak.transform(metSleutel);
export const uitvalzaakWachtenSchema = opZaak.extend({ vraag: tekst("Schrijf op wat u aan wie hebt gevraagd.") }).transform(metSleutel);
export const aantekeningToevoegenSchema = opZaak
  .extend({ tekst: tekst("Schrijf uw aantekening op."), gedeeld: z.literal("ja").optional() })
  .transform(({ gedeeld, ...rest }) => metSleutel({ ...rest, gedeeld: gedeeld === "ja" }));
export const declaratiezaakGoedkeurenSchema = opZaak
  .extend({ bedrag, reden })
  .transform(({ bedrag: toegekend, ...rest }) => metSleutel({ ...rest, besluit: { soort: "goedkeuren" as const, bedrag: toegekend } }));
export const declaratiezaakAfkeurenSchema = opZaak
  .extend({ reden })
  .transform((rest) => metSleutel({ ...rest, besluit: { soort: "afkeuren" as const } }));
export const betaalzaakBeslissenSchema = opZaak
  .extend({ besluit: z.enum(["opnieuw_betalen", "niet_betalen"], { error: "Kies wat er met de betaling moet gebeuren." }), reden })
  .transform(metSleutel);
export const berichtzaakSluitenSchema = opZaak
  .extend({ oplossing: z.enum(OPLOSSINGEN.toekenning, { error: "Kies hoe de zaak is opgelost." }), reden })
  .transform(metSleutel);
