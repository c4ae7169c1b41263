/**
 * Statutory minimum hourly wage. Since 2018 it also covers an overeenkomst van opdracht, except for an entrepreneur and
 * an instelling. Figures change every 1 January and 1 July: a row ends where the next one is not known to us.
 */
import { type Datum, datum } from "../datum";
import { type Centen, centen, deelAfgerond } from "../geld";
import { afgeleid, ONBEKEND, type Opgezocht, type Rij, zoekOp } from "./opzoeken";

export const MINIMUMUURLOON: readonly Rij<Centen>[] = [
  { van: datum("2024-07-01"), tm: datum("2024-12-31"), waarde: centen(13_68n), bron: "Wml, 1-7-2024" },
  { van: datum("2025-01-01"), tm: datum("2025-06-30"), waarde: centen(14_06n), bron: "Wml, 1-1-2025 (tabel SVB)" },
  { van: datum("2025-07-01"), tm: datum("2025-12-31"), waarde: centen(14_40n), bron: "Wml, 1-7-2025" },
  { van: datum("2026-01-01"), tm: datum("2026-06-30"), waarde: centen(14_71n), bron: "Wml, 1-1-2026" },
];

/** Besluit minimumjeugdloonregeling: tenths of a percent of the adult wage, by age. Nobody under fifteen is covered. */
const STAFFEL: Readonly<Record<number, bigint>> = { 15: 300n, 16: 345n, 17: 395n, 18: 500n, 19: 600n, 20: 800n };
const VOLWASSEN = 21;
const JONGSTE = 15;

export type Minimumloon = {
  readonly uurloon: Centen;
  /** With the holiday allowance that a pgb rate must contain (Rlz art. 5.16 lid 2 onder d). */
  readonly metVakantiegeld: Centen;
  /** Arbeidsovereenkomst of which the rate also pays the holiday hours. */
  readonly metVakantiegeldEnVakantieUren: Centen;
};

const naarBoven = (teller: bigint, noemer: bigint): Centen => centen((teller + noemer - 1n) / noemer);

function voorLeeftijd(volwassen: Centen, leeftijd: number): Minimumloon {
  const promille = leeftijd >= VOLWASSEN ? 1000n : (STAFFEL[leeftijd] ?? 1000n);
  const uurloon = centen(deelAfgerond(volwassen * promille, 1000n));
  return {
    uurloon,
    // 8 % holiday allowance (Wml art. 15), then 48 worked weeks that pay 52; rounded up, or the sum would be below the law.
    metVakantiegeld: naarBoven(uurloon * 108n, 100n),
    metVakantiegeldEnVakantieUren: naarBoven(uurloon * 108n * 52n, 100n * 48n),
  };
}

export const minimumloon = (leeftijd: number, dag: Datum): Opgezocht<Minimumloon> =>
  leeftijd < JONGSTE
    ? ONBEKEND
    : afgeleid(zoekOp(MINIMUMUURLOON, dag), (volwassen) => voorLeeftijd(volwassen, leeftijd));
