"use server";

import { formAction } from "@/lib/actions/form-action";
import { legLoopweigeringUit } from "@/lib/messages/zorgovereenkomst-loop";
import { zorgovereenkomstWeigerenSchema } from "@/lib/schemas/zorgovereenkomst";
import { eindeBeantwoordenSchema, wijzigingOndertekenenSchema, zorgovereenkomstBeeindigenSchema } from "@/lib/schemas/zorgovereenkomst-loop";
import { eindeBeantwoorden } from "@/lib/usecases/zorgovereenkomst/einde-beantwoorden";
import { wijzigingMedeondertekenen } from "@/lib/usecases/zorgovereenkomst/wijziging-ondertekenen";
import { wijzigingWeigeren } from "@/lib/usecases/zorgovereenkomst/wijziging-stoppen";
import { zorgovereenkomstBeeindigen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-beeindigen";
import type { Uitkomst } from "@/lib/domein/uitkomst";

const naar = <R>(uitkomst: Uitkomst<{ readonly id: string }, R>, klaar: string): Uitkomst<{ readonly redirectTo: string }, R> =>
  uitkomst.ok ? { ok: true, waarde: { redirectTo: `/zorgverlener/zorgovereenkomsten/${uitkomst.waarde.id}?klaar=${klaar}` } } : uitkomst;

export const wijzigingMedeondertekenenAction = formAction(
  "zorgverlener",
  wijzigingOndertekenenSchema,
  async (deps, actor, opdracht) => naar(await wijzigingMedeondertekenen(deps, actor, opdracht), "wijziging_ondertekend"),
  legLoopweigeringUit,
);

export const wijzigingWeigerenAction = formAction(
  "zorgverlener",
  zorgovereenkomstWeigerenSchema,
  async (deps, actor, opdracht) => naar(await wijzigingWeigeren(deps, actor, opdracht), "wijziging_teruggestuurd"),
  legLoopweigeringUit,
);

export const beeindigenAction = formAction(
  "zorgverlener",
  zorgovereenkomstBeeindigenSchema,
  async (deps, actor, opdracht) =>
    naar(await zorgovereenkomstBeeindigen(deps, actor, opdracht), opdracht.wijze === "wederzijds_goedvinden" ? "voorgesteld" : "opgezegd"),
  legLoopweigeringUit,
);

export const eindeBeantwoordenAction = formAction(
  "zorgverlener",
  eindeBeantwoordenSchema,
  async (deps, actor, opdracht) => naar(await eindeBeantwoorden(deps, actor, opdracht), "beantwoord"),
  legLoopweigeringUit,
);
