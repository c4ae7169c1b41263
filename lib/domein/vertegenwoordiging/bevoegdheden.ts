import { type Datum, leeftijd } from "../datum";

export const VERTEGENWOORDIGINGSOORTEN = [
  "ouder",
  "voogd",
  "curator",
  "bewindvoerder",
  "mentor",
  "gemachtigde",
  "gewaarborgde_hulp",
  "gevolmachtigde",
] as const;
export type Vertegenwoordigingsoort = (typeof VERTEGENWOORDIGINGSOORTEN)[number];

/** `zorg`: choosing care and signing for it. `geld`: approving what is paid. */
export const BEVOEGDHEDEN = ["zorg", "geld"] as const;
export type Bevoegdheid = (typeof BEVOEGDHEDEN)[number];

/**
 * What the law gives each kind of representative at most. A gemachtigde, gevolmachtigde and gewaarborgde hulp get
 * what the machtiging says within this; for the others it is fixed by law.
 * Bewindvoerder: BW 1:441 (property). Mentor: BW 1:453 (care, not property). Curator: BW 1:381 (both).
 * Ouder and voogd: BW 1:245 and 1:337 (both, while the child is a minor).
 */
const TEN_HOOGSTE = {
  ouder: ["zorg", "geld"],
  voogd: ["zorg", "geld"],
  curator: ["zorg", "geld"],
  bewindvoerder: ["geld"],
  mentor: ["zorg"],
  gemachtigde: ["zorg", "geld"],
  gewaarborgde_hulp: ["zorg", "geld"],
  gevolmachtigde: ["zorg", "geld"],
} as const satisfies Record<Vertegenwoordigingsoort, readonly Bevoegdheid[]>;

const VOLGENS_MACHTIGING: readonly Vertegenwoordigingsoort[] = ["gemachtigde", "gewaarborgde_hulp", "gevolmachtigde"];

/** The powers a representative really has: by law, or by law and machtiging together. */
export function bevoegdhedenVan(
  soort: Vertegenwoordigingsoort,
  machtiging: readonly Bevoegdheid[],
): readonly Bevoegdheid[] {
  const hoogste: readonly Bevoegdheid[] = TEN_HOOGSTE[soort];
  return VOLGENS_MACHTIGING.includes(soort) ? hoogste.filter((b) => machtiging.includes(b)) : hoogste;
}

export type Registratie = {
  readonly soort: Vertegenwoordigingsoort;
  readonly van: Datum;
  readonly tm: Datum | null;
  readonly ingetrokkenOp: Date | null;
  readonly budgethouderGeboren: Datum;
};

/** BW 1:233: minority ends at eighteen; from that day an ouder or voogd no longer represents. */
const MEERDERJARIG = 18;

/** Whether a registration counts on `dag`. A withdrawn one never does, whatever its dates. */
export function isGeldig(registratie: Registratie, dag: Datum): boolean {
  if (registratie.ingetrokkenOp !== null) return false;
  if (dag < registratie.van || (registratie.tm !== null && dag > registratie.tm)) return false;
  const alleenMinderjarig = registratie.soort === "ouder" || registratie.soort === "voogd";
  return !alleenMinderjarig || leeftijd(registratie.budgethouderGeboren, dag) < MEERDERJARIG;
}
