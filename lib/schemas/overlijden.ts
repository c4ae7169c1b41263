import * as z from "zod";

import { leesDatum } from "@/lib/domein/datum";
import { OVERLIJDENSBRONNEN } from "@/lib/domein/overlijden/einde";

const id = z.uuid({ error: "Open de pagina opnieuw: dit formulier mist een gegeven." });

export const overlijdenRegistrerenSchema = z
  .strictObject({
    aanvraagsleutel: z.string().min(1).max(100),
    budgethouderId: id,
    dag: z.string().trim().transform((tekst, ctx) => {
      const gelezen = leesDatum(tekst);
      if (gelezen !== null) return gelezen;
      ctx.addIssue({ code: "custom", message: "Schrijf de dag van overlijden als 01-07-2026." });
      return z.NEVER;
    }),
    bron: z.enum(OVERLIJDENSBRONNEN, { error: "Kies hoe de SVB het weet." }),
    nagekeken: z.literal("ja", { error: "Zet een vinkje als u de naam en de dag hebt nagekeken." }),
  })
  .transform(({ aanvraagsleutel, nagekeken: _nagekeken, ...rest }) => ({ ...rest, sleutel: aanvraagsleutel }));

export const overlijdenTerugdraaienSchema = z.strictObject({
  budgethouderId: id,
  reden: z.string().trim().min(5, { error: "Schrijf op waarom u het overlijden terugdraait." }).max(1000, { error: "Gebruik ten hoogste 1000 tekens." }),
});
