import * as z from "zod";

import { centen } from "@/lib/domein/geld";
import type { BetaalbatchAanbieden } from "@/lib/usecases/betaling/betaalbatch-aanbieden";
import type { BetaalbatchIntrekken } from "@/lib/usecases/betaling/betaalbatch-intrekken";
import type { BetaalbatchOpmaken } from "@/lib/usecases/betaling/betaalbatch-opmaken";
import type { BetaalbatchVrijgeven } from "@/lib/usecases/betaling/betaalbatch-vrijgeven";

const REDEN_HOOGSTENS = 500;
/** Room for the details of a whole batch; the server takes no larger form (next.config.js). */
const BESTAND_HOOGSTENS_MB = 30;

const batchId = z.uuid({ error: "Open de batch opnieuw." });

export const betaalbatchOpmakenSchema = z
  .object({ aanvraagsleutel: z.uuid({ error: "Open de pagina opnieuw." }) })
  .transform(({ aanvraagsleutel }) => ({ sleutel: aanvraagsleutel })) satisfies z.ZodType<BetaalbatchOpmaken>;

export const betaalbatchVrijgevenSchema = z.object({
  batchId,
  gezienAantal: z.coerce.number({ error: "Open de batch opnieuw." }).int({ error: "Open de batch opnieuw." }),
  gezienTotaal: z
    .string()
    .regex(/^\d{1,15}$/, { error: "Open de batch opnieuw." })
    .transform((tekst) => centen(BigInt(tekst))),
  nagekeken: z.literal("ja", { error: "Bevestig dat u de batch hebt nagekeken." }),
}) satisfies z.ZodType<BetaalbatchVrijgeven>;

export const betaalbatchIntrekkenSchema = z.object({
  batchId,
  reden: z
    .string()
    .trim()
    .min(5, { error: "Schrijf waarom u de batch intrekt." })
    .max(REDEN_HOOGSTENS, { error: `Gebruik hoogstens ${String(REDEN_HOOGSTENS)} tekens.` }),
}) satisfies z.ZodType<BetaalbatchIntrekken>;

export const betaalbatchAanbiedenSchema = z.object({ batchId }) satisfies z.ZodType<BetaalbatchAanbieden>;

export const bankbestandSchema = z.object({
  bestand: z
    .instanceof(File, { error: "Kies het bestand van de bank." })
    .refine((bestand) => bestand.size > 0, { error: "Dit bestand is leeg. Kies een ander bestand." })
    .refine((bestand) => bestand.size <= BESTAND_HOOGSTENS_MB * 1024 * 1024, {
      error: `Dit bestand is te groot. Een bankbestand is hoogstens ${String(BESTAND_HOOGSTENS_MB)} MB.`,
    }),
});
