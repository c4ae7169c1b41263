/** Shape of the forms of a delivery of contracts on paper; what is in the files is judged by the readers and the rules. */
import * as z from "zod";

const PDF_BYTES = 10_000_000;
const ZIP_BYTES = 25_000_000;
const LIJST_BYTES = 5_000_000;

const bestand = (zin: string, extensie: RegExp, welke: string, bytes: number) =>
  z
    .instanceof(File, { error: zin })
    .refine(({ size }) => size > 0, { error: "Kies een bestand dat niet leeg is.", abort: true })
    .refine(({ name }) => extensie.test(name), { error: `Kies een bestand waarvan de naam eindigt op ${welke}.` })
    .refine(({ size }) => size <= bytes, { error: `Dit bestand is groter dan ${String(bytes / 1_000_000)} MB.` });

export const overeenkomstenAanleverenSchema = z.strictObject({
  aanvraagsleutel: z.uuid({ error: "Open de pagina opnieuw." }),
  zip: bestand("Kies de zip met de PDF's.", /\.zip$/i, ".zip", ZIP_BYTES),
  lijst: bestand("Kies de lijst.", /\.(?:csv|txt|xlsx|xml)$/i, ".csv, .xlsx of .xml", LIJST_BYTES).optional(),
});

const velden = z.record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,29}$/), z.string().trim().max(2_500, { error: "Deze tekst is te lang." }));

/** Text as it was typed: what it means is read by the rules for a list, so that form and list say the same. */
export const overeenkomstAanleverenSchema = z.strictObject({
  aanvraagsleutel: z.uuid({ error: "Open de pagina opnieuw." }),
  pdf: bestand("Kies de PDF van de ondertekende zorgovereenkomst.", /\.pdf$/i, ".pdf", PDF_BYTES),
  velden: velden.default({}),
});

export const leveringBevestigenSchema = z.strictObject({
  leveringId: z.uuid({ error: "Open de pagina opnieuw." }),
  rijen: z.array(z.coerce.number().int().min(1).max(1_048_576), { error: "Zet een vinkje bij wat u wilt aanleveren." }).max(500),
});
