"use server";

import { formAction } from "@/lib/actions/form-action";
import { eigenGeldWeigering } from "@/lib/messages/eigen-geld";
import { stortingAankondigenSchema, stortingIntrekkenSchema, stortingTerugvragenSchema, vvbAanvragenSchema } from "@/lib/schemas/eigen-geld";
import { stortingAankondigen } from "@/lib/usecases/storting/storting-aankondigen";
import { stortingIntrekken } from "@/lib/usecases/storting/storting-intrekken";
import { stortingTerugvragen } from "@/lib/usecases/storting/storting-terugvragen";
import { vvbAanvragen } from "@/lib/usecases/vvb/vvb-aanvragen";

const naar = (redirectTo: string) => ({ ok: true, waarde: { redirectTo } }) as const;

export const vvbAanvragenAction = formAction(
  "mijn",
  vvbAanvragenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await vvbAanvragen(deps, actor, opdracht);
    return uitkomst.ok ? naar(`/mijn/budget/${uitkomst.waarde.toekenningId}/vrij-besteedbaar?klaar=${uitkomst.waarde.besluit}`) : uitkomst;
  },
  eigenGeldWeigering,
);

export const stortingAankondigenAction = formAction(
  "mijn",
  stortingAankondigenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await stortingAankondigen(deps, actor, opdracht);
    return uitkomst.ok ? naar(`/mijn/budget/${uitkomst.waarde.toekenningId}/storting/${uitkomst.waarde.stortingId}`) : uitkomst;
  },
  eigenGeldWeigering,
);

export const stortingIntrekkenAction = formAction(
  "mijn",
  stortingIntrekkenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await stortingIntrekken(deps, actor, opdracht);
    return uitkomst.ok ? naar(`/mijn/budget/${uitkomst.waarde.toekenningId}/storting?klaar=ingetrokken`) : uitkomst;
  },
  eigenGeldWeigering,
);

export const stortingTerugvragenAction = formAction(
  "mijn",
  stortingTerugvragenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await stortingTerugvragen(deps, actor, opdracht);
    return uitkomst.ok ? naar(`/mijn/budget/${opdracht.toekenningId}/storting?klaar=terug`) : uitkomst;
  },
  eigenGeldWeigering,
);
