import { datum } from "@/lib/domein/datum";
import { GEWONE_OVEREENKOMST } from "@/lib/domein/regelboek/overeenkomsten";
import type { Overeenkomstdossier } from "@/lib/domein/zorgovereenkomst/dossier";
import type { Werkafspraken } from "@/lib/domein/zorgovereenkomst/model";

import { eenTarief } from "./declaratie";
import { uur } from "./geld";

export const eenAfspraken = (anders: Partial<Werkafspraken> = {}): Werkafspraken => ({
  van: datum("2026-03-01"),
  tm: datum("2026-12-31"),
  urenPerWeek: uur(10),
  dagenPerWeek: 2,
  tarieven: [eenTarief()],
  ...anders,
});

export const eenZorgverlener = (
  anders: Partial<Overeenkomstdossier["zorgverlener"]> = {},
): Overeenkomstdossier["zorgverlener"] => ({
  ...GEWONE_OVEREENKOMST.zorgverlener,
  persoonId: "persoon-zorgverlener",
  ...anders,
});

/** The ordinary contract of the regelboek: opdracht with a person, signed by both, that passes every check. */
export const eenOvereenkomstdossier = (anders: Partial<Overeenkomstdossier> = {}): Overeenkomstdossier => ({
  ...GEWONE_OVEREENKOMST,
  budgethouder: { persoonId: "persoon-budgethouder" },
  zorgverlener: eenZorgverlener(),
  afspraken: eenAfspraken(),
  ...anders,
});
