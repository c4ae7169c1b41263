import * as z from "zod";

export const berichtenGelezenSchema = z.strictObject({ tot: z.iso.datetime().transform((tekst) => new Date(tekst)) });
