/** Shape and spelling of what the forms about accounts send. */
import * as z from "zod";

import { isIban } from "@/lib/domein/iban";

const sleutel = z.string().min(1).max(100);
const id = z.uuid({ error: "Open de pagina opnieuw: dit formulier mist een gegeven." });
const metSleutel = <T extends { readonly aanvraagsleutel: string }>({ aanvraagsleutel, ...rest }: T) => ({ ...rest, sleutel: aanvraagsleutel });

const REDEN_HOOGSTENS = 500;
const REDEN_MINSTENS = 5;
const NAAM_HOOGSTENS = 70;

const iban = z.string().trim().max(50).refine(isIban, { error: "Dit is geen geldig rekeningnummer. Controleer de letters en cijfers." });
const tenaamstelling = z
  .string()
  .trim()
  .min(2, { error: "Schrijf de naam op zoals die bij de bank bekend is." })
  .max(NAAM_HOOGSTENS, { error: `Gebruik ten hoogste ${String(NAAM_HOOGSTENS)} tekens.` });

const opgave = (vinkje: string) =>
  z
    .strictObject({ aanvraagsleutel: sleutel, iban, tenaamstelling, eigen: z.literal("ja", { error: vinkje }) })
    .transform(({ eigen: _eigen, ...rest }) => metSleutel(rest));

export const rekeningOpgevenSchema = opgave("Zet een vinkje als deze rekening van de budgethouder is.");
export const rekeningnummerWijzigenSchema = opgave("Zet een vinkje als deze rekening van u of uw organisatie is.");
export const rekeningnummerIntrekkenSchema = z.strictObject({ aanvraagsleutel: sleutel, rekeningId: id }).transform(metSleutel);

const besluit = z.enum(["goedkeuren", "afwijzen"], { error: "Kies wat u besluit." });
const reden = z.string().trim().max(REDEN_HOOGSTENS, { error: `Gebruik ten hoogste ${String(REDEN_HOOGSTENS)} tekens.` });

export const rekeningBeoordelenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, rekeningId: id, besluit, reden: reden.optional() })
  .transform(({ besluit: gekozen, reden: waarom, ...rest }, ctx) => {
    if (gekozen === "goedkeuren") return metSleutel({ ...rest, besluit: { soort: gekozen } });
    if (waarom !== undefined && waarom.length >= REDEN_MINSTENS) return metSleutel({ ...rest, besluit: { soort: gekozen, reden: waarom } });
    ctx.addIssue({ code: "custom", path: ["reden"], message: "Schrijf op waarom u deze rekening afwijst. De budgethouder leest dit." });
    return z.NEVER;
  });

const naamcontrole = z.union([z.literal(""), z.enum(["komt_overeen", "lijkt_op", "komt_niet_overeen", "niet_mogelijk"])]).transform((tekst) => (tekst === "" ? null : tekst));

export const rekeningnummerBeoordelenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, rekeningId: id, gezienNaamcontrole: naamcontrole, besluit, reden: reden.optional() })
  .transform(({ besluit: gekozen, reden: waarom = "", ...rest }, ctx) => {
    if (gekozen === "goedkeuren" || waarom.length >= REDEN_MINSTENS) return metSleutel({ ...rest, besluit: { soort: gekozen, reden: waarom === "" ? null : waarom } });
    ctx.addIssue({ code: "custom", path: ["reden"], message: "Schrijf op waarom u deze rekening afwijst. De zorgverlener leest dit." });
    return z.NEVER;
  });
