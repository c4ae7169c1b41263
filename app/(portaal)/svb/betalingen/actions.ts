"use server";

import { formAction, gevoeligeFormAction } from "@/lib/actions/form-action";
import { env } from "@/lib/env";
import { BETALING_WEIGERINGEN } from "@/lib/messages/betaling";
import {
  betaalbatchAanbiedenSchema,
  betaalbatchIntrekkenSchema,
  betaalbatchOpmakenSchema,
  betaalbatchVrijgevenSchema,
} from "@/lib/schemas/betaling";
import { betaalbatchAanbieden } from "@/lib/usecases/betaling/betaalbatch-aanbieden";
import { betaalbatchIntrekken } from "@/lib/usecases/betaling/betaalbatch-intrekken";
import { betaalbatchOpmaken } from "@/lib/usecases/betaling/betaalbatch-opmaken";
import { betaalbatchVrijgeven } from "@/lib/usecases/betaling/betaalbatch-vrijgeven";

export const betaalbatchOpmakenAction = formAction(
  "svb",
  betaalbatchOpmakenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await betaalbatchOpmaken(deps, actor, opdracht);
    return uitkomst.ok ? { ok: true, waarde: { redirectTo: `/svb/betalingen/${uitkomst.waarde.batchId}` } } : uitkomst;
  },
  (reden) => BETALING_WEIGERINGEN[reden],
);

export const betaalbatchVrijgevenAction = gevoeligeFormAction(
  "svb",
  betaalbatchVrijgevenSchema,
  (deps, actor, opdracht) => betaalbatchVrijgeven({ ...deps, betaler: { naam: env().BETAAL_NAAM, iban: env().BETAAL_IBAN } }, actor, opdracht),
  (reden) => BETALING_WEIGERINGEN[reden],
);

export const betaalbatchIntrekkenAction = formAction("svb", betaalbatchIntrekkenSchema, betaalbatchIntrekken, (reden) => BETALING_WEIGERINGEN[reden]);

export const betaalbatchAanbiedenAction = formAction("svb", betaalbatchAanbiedenSchema, betaalbatchAanbieden, (reden) => BETALING_WEIGERINGEN[reden]);
