import * as z from "zod";

import { datum, isDatum, leesDatum } from "@/lib/domein/datum";
import { leesBedrag } from "@/lib/domein/geld";
import { WETTEN } from "@/lib/domein/wet";
import { TARIEFEENHEDEN } from "@/lib/domein/zorgovereenkomst/model";

const dag = z.string().trim().transform((tekst, ctx) => {
  const gelezen = isDatum(tekst) ? datum(tekst) : leesDatum(tekst);
  if (gelezen !== null) return gelezen;
  ctx.addIssue({ code: "custom", message: "Schrijf de dag als 01-07-2026." });
  return z.NEVER;
});

export const herkeuringStartenSchema = z
  .strictObject({ aanvraagsleutel: z.string().min(1).max(100), peildatum: dag, bekeken: z.literal("ja", { error: "Zet een vinkje als u de lijst hebt bekeken." }) })
  .transform(({ aanvraagsleutel, peildatum }) => ({ sleutel: aanvraagsleutel, peildatum }));

const bedrag = z.string().trim().transform((tekst, ctx) => {
  const gelezen = leesBedrag(tekst);
  if (gelezen !== null) return gelezen;
  ctx.addIssue({ code: "custom", message: "Schrijf het bedrag als 1234,56." });
  return z.NEVER;
});

/** What a maximum is about; also read from the address of the page that shows what it would touch. */
export const maximumvraagSchema = z.object({
  wet: z.enum(WETTEN, { error: "Kies een wet." }),
  functiesoort: z.string().trim().min(1, { error: "Kies een soort zorg." }).max(20),
  tariefsoort: z.enum(["formeel", "informeel"], { error: "Kies voor welke zorgverleners." }),
  eenheid: z.enum(TARIEFEENHEDEN, { error: "Kies een eenheid." }),
  bedrag,
  van: dag,
});

export const maximumtariefVaststellenSchema = z
  .strictObject({ ...maximumvraagSchema.shape, aanvraagsleutel: z.string().min(1).max(100), geraakt: z.coerce.number().int().nonnegative(), nagekeken: z.literal("ja", { error: "Zet een vinkje als u het overzicht hebt nagekeken." }) })
  .transform(({ aanvraagsleutel, geraakt, nagekeken: _nagekeken, ...rest }) => ({ ...rest, sleutel: aanvraagsleutel, gezienGeraakt: geraakt }));
