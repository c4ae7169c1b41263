/**
 * How much of a pgb may be spent without account in one year, with the sum shown. Wlz: the rule of the Rlz. Wmo and Jeugdwet: what the
 * gemeente decided, and nothing when it decided nothing. Nothing at all before care was paid (Rlz art. 5.21 lid 4; applied to all
 * three laws, as an amount "beside the care" presumes care).
 */
import { datum, type Datum, plusDagen, vroegste } from "../datum";
import { type Centen, centen, deelAfgerond, grootste, kleinste, min, NUL } from "../geld";
import { aantalDagen, doorsnede, type Periode } from "../periode";
import { zoekOp } from "../regelgeving/opzoeken";
import { VERANTWOORDINGSVRIJ_WLZ } from "../regelgeving/vvb";
import type { Wet } from "../wet";

/** Counts from its day until the next one. */
export type Gemeentebedrag = {
  readonly van: Datum;
  /** Zero: from then on there is no such amount. */
  readonly perJaar: Centen;
  /** One that is decided but has not begun ends the one before it, and gives nothing yet. */
  readonly begonnen: boolean;
};

export type VvbDossier = {
  readonly wet: Wet;
  readonly jaar: number;
  /** Of the newest version of the toekenning. */
  readonly periode: Periode;
  readonly bedrag: Centen;
  /** It still waits for the grant. */
  readonly voorlopig: boolean;
  /** Day on which the toekenning was withdrawn: it counts until then. Null while it stands. */
  readonly ingetrokkenOp: Datum | null;
  /** Whether at least one payment for care from this budget was confirmed by the bank. */
  readonly zorgBetaald: boolean;
  /** Wmo and Jeugdwet: what the verstrekker decided, oldest first; none means there is no such amount. */
  readonly gemeentebeleid: readonly Gemeentebedrag[];
};

export type Vvbgrond = "berekend" | "voorlopig" | "geen_regeling" | "geen_zorg_betaald" | "niet_in_dit_jaar" | "onbekend";

/** Everything the sum needs to be shown; amounts in cents as text, so that it can be stored as it is. */
export type Vvbberekening = {
  readonly grond: Vvbgrond;
  readonly dagen: number;
  readonly dagenInJaar: number;
  /** The pgb over these days, and 1,5 % of it; null outside the Wlz. */
  readonly pgbCenten: string | null;
  readonly deelCenten: string | null;
  readonly minimumCenten: string | null;
  readonly maximumCenten: string | null;
  /** Wmo and Jeugdwet: the amount a year, with the days for which it counts; empty outside them. */
  readonly perJaar: readonly { readonly centen: string; readonly dagen: number }[];
  readonly bron: string;
};

export type Vvbrecht = { readonly recht: Centen; readonly berekening: Vvbberekening };

const naarRato = (bedrag: Centen, dagen: number, van: number): Centen => centen(deelAfgerond(bedrag * BigInt(dagen), BigInt(van)));

const jaarVan = (jaar: number): Periode => ({ van: datum(`${String(jaar)}-01-01`), tm: datum(`${String(jaar)}-12-31`) });

/** The days of the toekenning that lie in this year, as far as it stood. */
function dagenIn({ jaar, periode, ingetrokkenOp }: VvbDossier): Periode | null {
  const tm = ingetrokkenOp === null ? periode.tm : vroegste(periode.tm, ingetrokkenOp);
  return periode.van > tm ? null : doorsnede(jaarVan(jaar), { van: periode.van, tm });
}

const LEEG = { pgbCenten: null, deelCenten: null, minimumCenten: null, maximumCenten: null, perJaar: [] };

/** Pro rata by days: floor, ceiling and share are all of the part of the year in which there was a budget. */
export function vvbRecht(dossier: VvbDossier): Vvbrecht {
  const dagenInJaar = aantalDagen(jaarVan(dossier.jaar));
  const periode = dagenIn(dossier);
  const dagen = periode === null ? 0 : aantalDagen(periode);
  const niets = (grond: Vvbgrond, bron: string): Vvbrecht => ({ recht: NUL, berekening: { ...LEEG, grond, dagen, dagenInJaar, bron } });
  if (periode === null) return niets("niet_in_dit_jaar", "Rlz art. 5.17");
  // The right and its sum stand in the verleningsbeschikking. An ambtshalve budget pays care until that is there; what was taken from it could not move along.
  if (dossier.voorlopig) return niets("voorlopig", "Rlz art. 5.19");
  const gewogen = dossier.wet === "wlz" ? rechtWlz(dossier, periode, dagenInJaar) : rechtGemeente(dossier, periode, dagenInJaar);
  if (gewogen.recht === NUL || dossier.zorgBetaald) return gewogen;
  return { recht: NUL, berekening: { ...gewogen.berekening, grond: "geen_zorg_betaald" } };
}

function rechtWlz(dossier: VvbDossier, periode: Periode, dagenInJaar: number): Vvbrecht {
  const dagen = aantalDagen(periode);
  const gevonden = zoekOp(VERANTWOORDINGSVRIJ_WLZ, periode.van);
  if (gevonden.uitkomst === "onbekend") return { recht: NUL, berekening: { ...LEEG, grond: "onbekend", dagen, dagenInJaar, bron: "Rlz art. 5.17" } };
  const { tienduizendsten, minimum, maximum } = gevonden.waarde;
  // After a withdrawal the amount that was granted is cut to the days it stood, like the floor and the ceiling.
  const pgb = naarRato(dossier.bedrag, dagen, aantalDagen(dossier.periode));
  const deel = centen(deelAfgerond(pgb * tienduizendsten, 10_000n));
  const ondergrens = naarRato(minimum, dagen, dagenInJaar);
  const bovengrens = naarRato(maximum, dagen, dagenInJaar);
  return {
    // Never more than the pgb itself: a floor does not create money.
    recht: kleinste(kleinste(grootste(deel, ondergrens), bovengrens), pgb),
    berekening: {
      grond: "berekend",
      dagen,
      dagenInJaar,
      pgbCenten: String(pgb),
      deelCenten: String(deel),
      minimumCenten: String(ondergrens),
      maximumCenten: String(bovengrens),
      perJaar: [],
      bron: gevonden.bron,
    },
  };
}

/** Each amount for its own days, rounded once: what the gemeente changes or stops halfway says nothing about the days before. */
function rechtGemeente({ gemeentebeleid }: VvbDossier, periode: Periode, dagenInJaar: number): Vvbrecht {
  const bron = "beleid van de gemeente";
  const delen = gemeentebeleid.flatMap(({ van, perJaar, begonnen }, plaats) => {
    const volgende = gemeentebeleid[plaats + 1];
    const geldig = doorsnede({ van, tm: volgende === undefined ? null : plusDagen(volgende.van, -1) }, periode);
    return geldig === null || !begonnen || perJaar <= NUL ? [] : [{ perJaar, dagen: aantalDagen(geldig) }];
  });
  const basis = { ...LEEG, dagen: aantalDagen(periode), dagenInJaar, bron };
  if (delen.length === 0) return { recht: NUL, berekening: { ...basis, grond: "geen_regeling" } };
  const teller = delen.reduce((som, { perJaar, dagen }) => som + perJaar * BigInt(dagen), 0n);
  return {
    recht: centen(deelAfgerond(teller, BigInt(dagenInJaar))),
    berekening: { ...basis, grond: "berekend", perJaar: delen.map(({ perJaar, dagen }) => ({ centen: String(perJaar), dagen })) },
  };
}

/** What may still be taken. */
export const nogOpTeNemen = (recht: Centen, opgenomen: Centen): Centen => grootste(min(recht, opgenomen), NUL);

/**
 * What was taken above the right that is left: after an early end, a lowering, or when the care that was paid came back. It is a
 * claim of the verstrekker on the budgethouder; collecting it is not part of this system.
 */
export const teVeelOpgenomen = (recht: Centen, opgenomen: Centen): Centen => grootste(min(opgenomen, recht), NUL);

export const VVB_REDENEN = ["BUDGET_VOORLOPIG", "GEEN_REGELING", "GEEN_ZORG_BETAALD", "NIET_IN_DIT_JAAR", "TARIEF_ONBEKEND", "BUDGET_INGETROKKEN", "BUDGET_TEKORT"] as const;
export type Vvbreden = (typeof VVB_REDENEN)[number];

const BIJ_GROND: Readonly<Record<Exclude<Vvbgrond, "berekend">, Vvbreden>> = {
  voorlopig: "BUDGET_VOORLOPIG",
  geen_regeling: "GEEN_REGELING",
  geen_zorg_betaald: "GEEN_ZORG_BETAALD",
  niet_in_dit_jaar: "NIET_IN_DIT_JAAR",
  onbekend: "TARIEF_ONBEKEND",
};

/** Why the whole request is refused; null when there is a right, whatever of it is left. */
export function vvbBezwaar(dossier: VvbDossier, { berekening }: Vvbrecht, gevraagd: Centen, vrij: Centen): Vvbreden | null {
  if (dossier.ingetrokkenOp !== null) return "BUDGET_INGETROKKEN";
  if (berekening.grond !== "berekend") return BIJ_GROND[berekening.grond];
  return gevraagd > vrij ? "BUDGET_TEKORT" : null;
}
