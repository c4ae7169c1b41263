"use server";

import { formAction, gevoeligeFormAction } from "@/lib/actions/form-action";
import { rekeningWeigering } from "@/lib/messages/rekening";
import { rekeningnummerIntrekkenSchema, rekeningnummerWijzigenSchema } from "@/lib/schemas/rekening";
import { rekeningnummerIntrekken } from "@/lib/usecases/rekening/rekeningnummer-intrekken";
import { rekeningnummerWijzigen } from "@/lib/usecases/rekening/rekeningnummer-wijzigen";

const PAGINA = "/zorgverlener/gegevens/rekening";

export const rekeningnummerWijzigenAction = gevoeligeFormAction(
  "zorgverlener",
  rekeningnummerWijzigenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await rekeningnummerWijzigen(deps, actor, opdracht);
    return uitkomst.ok ? ({ ok: true, waarde: { redirectTo: `${PAGINA}?klaar=aangevraagd` } } as const) : uitkomst;
  },
  rekeningWeigering,
);

export const rekeningnummerIntrekkenAction = formAction(
  "zorgverlener",
  rekeningnummerIntrekkenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await rekeningnummerIntrekken(deps, actor, opdracht);
    return uitkomst.ok ? ({ ok: true, waarde: { redirectTo: `${PAGINA}?klaar=ingetrokken` } } as const) : uitkomst;
  },
  rekeningWeigering,
);
