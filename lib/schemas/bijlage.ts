/** Shape of the forms about bijlagen; what is in a file is judged by its bytes. */
import * as z from "zod";

import { BIJLAGESOORTEN, GROOTSTE_BIJLAGE_BYTES } from "@/lib/domein/zorgovereenkomst/bijlage";

import { zaak } from "./zorgovereenkomst";

export const bijlageToevoegenSchema = z
  .strictObject({
    ...zaak,
    soort: z.enum(BIJLAGESOORTEN, { error: "Kies wat voor bijlage het is." }),
    bestand: z
      .instanceof(File, { error: "Kies een bestand." })
      .refine(({ size }) => size > 0, { error: "Kies een bestand dat niet leeg is.", abort: true })
      .refine(({ size }) => size <= GROOTSTE_BIJLAGE_BYTES, { error: "Dit bestand is groter dan 10 MB." }),
  })
  .transform(({ aanvraagsleutel, ...rest }) => ({ sleutel: aanvraagsleutel, ...rest }));

export const bijlageVerwijderenSchema = z
  .strictObject({ ...zaak, bijlageId: z.uuid({ error: "Open de pagina opnieuw." }) })
  .transform(({ aanvraagsleutel, ...rest }) => ({ sleutel: aanvraagsleutel, ...rest }));
