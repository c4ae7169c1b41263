import * as z from "zod";

import { isMaand, type Maand } from "@/lib/domein/datum";

const schema = z.object({ maand: z.string().optional().catch(undefined) });

/** The month in an address; what is missing, wrong or after `hoogstens` becomes `hoogstens`. */
export function maandUit(vraag: unknown, hoogstens: Maand): Maand {
  const gelezen = schema.safeParse(vraag);
  const tekst = gelezen.success ? gelezen.data.maand : undefined;
  return tekst !== undefined && /^20\d{2}-\d{2}$/.test(tekst) && isMaand(tekst) && tekst <= hoogstens ? tekst : hoogstens;
}
