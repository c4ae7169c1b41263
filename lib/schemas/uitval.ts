/** Shape and spelling of what the forms about an uitvalzaak send. */
import * as z from "zod";

import { leesBedrag } from "@/lib/domein/geld";
import { OPLOSSINGEN } from "@/lib/domein/uitval/oplossingen";

const sleutel = z.string().min(1).max(100);
const id = z.uuid({ error: "Open de pagina opnieuw: dit formulier mist een gegeven." });
const tekst = (leeg: string) => z.string().trim().min(1, { error: leeg }).max(4000, { error: "Gebruik ten hoogste 4000 tekens." });

const opZaak = z.strictObject({ aanvraagsleutel: sleutel, uitvalzaakId: id });
const metSleutel = <T extends { readonly aanvraagsleutel: string }>({ aanvraagsleutel, ...rest }: T) => ({ ...rest, sleutel: aanvraagsleutel });

const reden = tekst("Schrijf op waarom u dit besluit.");

export const uitvalzaakSchema = opZaak.transform(metSleutel);
export const uitvalzaakWachtenSchema = opZaak.extend({ vraag: tekst("Schrijf op wat u aan wie hebt gevraagd.") }).transform(metSleutel);
export const aantekeningToevoegenSchema = opZaak
  .extend({ tekst: tekst("Schrijf uw aantekening op."), gedeeld: z.literal("ja").optional() })
  .transform(({ gedeeld, ...rest }) => metSleutel({ ...rest, gedeeld: gedeeld === "ja" }));
/** The amount counts only with an approval: a refusal must not stumble over what stands in that box. */
export const declaratiezaakBeslissenSchema = opZaak
  .extend({ besluit: z.enum(["goedkeuren", "afkeuren"], { error: "Kies wat u besluit." }), bedrag: z.string().optional(), reden })
  .transform(({ besluit, bedrag, ...rest }, ctx) => {
    if (besluit === "afkeuren") return metSleutel({ ...rest, besluit: { soort: besluit } });
    const gelezen = leesBedrag(bedrag ?? "");
    if (gelezen !== null) return metSleutel({ ...rest, besluit: { soort: besluit, bedrag: gelezen } });
    ctx.addIssue({ code: "custom", path: ["bedrag"], message: "Schrijf het bedrag als 1234,56." });
    return z.NEVER;
  });
export const betaalzaakBeslissenSchema = opZaak
  .extend({ besluit: z.enum(["opnieuw_betalen", "niet_betalen"], { error: "Kies wat er met de betaling moet gebeuren." }), reden })
  .transform(metSleutel);
export const berichtzaakSluitenSchema = opZaak
  .extend({ oplossing: z.enum(OPLOSSINGEN.toekenning, { error: "Kies hoe de zaak is opgelost." }), reden })
  .transform(metSleutel);
/** The reference counts only with a coupling. */
export const ontvangstzaakBeslissenSchema = opZaak
  .extend({ besluit: z.enum(["koppelen", "niet_voor_een_budget"], { error: "Kies waar het geld bij hoort." }), kenmerk: z.string().trim().max(60).optional(), reden })
  .transform(({ besluit, kenmerk, ...rest }, ctx) => {
    if (besluit === "niet_voor_een_budget") return metSleutel({ ...rest, besluit: { soort: besluit } });
    if (kenmerk !== undefined && kenmerk !== "") return metSleutel({ ...rest, besluit: { soort: besluit, kenmerk } });
    ctx.addIssue({ code: "custom", path: ["kenmerk"], message: "Schrijf het nummer of het betalingskenmerk van de storting op." });
    return z.NEVER;
  });
