import * as z from "zod";

import { leesDatum } from "@/lib/domein/datum";

const sleutel = z.string().min(1).max(100);
const id = z.uuid({ error: "Open de pagina opnieuw: dit formulier mist een gegeven." });
const gezien = { aantal: z.coerce.number().int().nonnegative(), centen: z.string().regex(/^\d{1,15}$/) };
const per = z.string().trim().transform((tekst, ctx) => {
  const dag = leesDatum(tekst);
  if (dag !== null) return dag;
  ctx.addIssue({ code: "custom", message: "Schrijf de dag als 01-01-2027." });
  return z.NEVER;
});

export const herindelingVoorstellenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, van: id, naar: id, per, ...gezien, nagekeken: z.literal("ja", { error: "Zet een vinkje als u het overzicht hebt nagekeken." }) })
  .transform(({ aanvraagsleutel, van, naar, per: dag, aantal, centen }) => ({ sleutel: aanvraagsleutel, vanId: van, naarId: naar, per: dag, gezienAantal: aantal, gezienCenten: BigInt(centen) }));
export const herindelingGoedkeurenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, herindelingId: id, ...gezien, nagekeken: z.literal("ja", { error: "Zet een vinkje als u het overzicht hebt nagekeken." }) })
  .transform(({ aanvraagsleutel, herindelingId, aantal, centen }) => ({ sleutel: aanvraagsleutel, herindelingId, gezienAantal: aantal, gezienCenten: BigInt(centen) }));
export const herindelingAfwijzenSchema = z.strictObject({ herindelingId: id, reden: z.string().trim().min(1, { error: "Schrijf op waarom." }).max(1000, { error: "Gebruik ten hoogste 1000 tekens." }) });
