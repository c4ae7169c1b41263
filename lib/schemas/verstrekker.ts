import * as z from "zod";

import { leesDatum } from "@/lib/domein/datum";
import { VERSTREKKERSOORTEN } from "@/lib/domein/wet";

const naam = z.string().trim().min(3, { error: "Vul een naam in van minstens 3 tekens." }).max(60, { error: "Gebruik ten hoogste 60 tekens." });

export const apisleutelAanmakenSchema = z.strictObject({ naam });

export const apisleutelIntrekkenSchema = z.strictObject({ apisleutelId: z.uuid() });

const peildatum = z.string().transform((tekst, ctx) => {
  const dag = leesDatum(tekst);
  if (dag !== null) return dag;
  ctx.addIssue({ code: "custom", message: "Vul de datum in vanaf wanneer de lijst geldt, bijvoorbeeld 01-01-2027." });
  return z.NEVER;
});

const soort = z.enum(VERSTREKKERSOORTEN, { error: "Kies gemeenten of zorgkantoren." });

const MEGABYTE = 1_000_000;

export const verstrekkerslijstVergelijkenSchema = z.strictObject({
  soort,
  peildatum,
  bestand: z
    .instanceof(File, { error: "Kies een bestand." })
    .refine((bestand) => bestand.size > 0, { error: "Kies een bestand dat niet leeg is.", abort: true })
    .refine((bestand) => bestand.size <= MEGABYTE, { error: "Dit bestand is groter dan 1 MB." }),
});

/** The list as it was shown; it is read again, so nothing in the browser is trusted. */
export const verstrekkersInlezenSchema = z.strictObject({ soort, peildatum, lijst: z.string().min(1).max(MEGABYTE) });

const CODE = { gemeente: /^\d{4}$/, zorgkantoor: /^ZK\d{2}$/ } as const;

export const lijstregelsSchema = (gekozen: (typeof VERSTREKKERSOORTEN)[number]) =>
  z.array(z.strictObject({ code: z.string().regex(CODE[gekozen]), naam: z.string().trim().min(1).max(100) }));
