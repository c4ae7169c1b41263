/**
 * Rlz art. 5.22: what a Wlz budget pays at most, gross, holiday allowance included. The figures for 2025 are not known
 * to us and have no row. Wmo and Jeugdwet have no national maximum: there the gemeente sets one for each zorgovereenkomst.
 */
import { type Datum, datum } from "../datum";
import { type Centen, centen } from "../geld";
import { afgeleid, type Opgezocht, type Rij, zoekOp } from "./opzoeken";

export type Tariefsoort = "formeel" | "informeel";
type Maxima = { readonly uur: Centen; readonly dagdeel: Centen };
type WlzMaxima = Readonly<Record<Tariefsoort, Maxima>>;

/** SVB practice: a dagdeel is four hours ("dagdeel ÷ 4"). */
export const UREN_PER_DAGDEEL = 4n;

const rij = (van: string, tm: string, waarde: WlzMaxima, bron: string): Rij<WlzMaxima> => ({
  van: datum(van),
  tm: datum(tm),
  waarde,
  bron,
});

const formeel = (uur: bigint, dagdeel: bigint): Maxima => ({ uur: centen(uur), dagdeel: centen(dagdeel) });

/** Until 2019 the informal maximum was the same amount per hour or per dagdeel. */
const perUurOfDagdeel = (bedrag: bigint): Maxima => ({ uur: centen(bedrag), dagdeel: centen(bedrag) });

/** Since 2019 the informal maximum is per hour only; a dagdeel counts as its four hours. */
const alleenPerUur = (uur: bigint): Maxima => ({ uur: centen(uur), dagdeel: centen(uur * UREN_PER_DAGDEEL) });

export const WLZ_MAXIMUMTARIEVEN: readonly Rij<WlzMaxima>[] = [
  rij(
    "2015-01-01",
    "2018-12-31",
    { formeel: formeel(63_00n, 58_00n), informeel: perUurOfDagdeel(20_00n) },
    "Rlz art. 5.22 (2015)",
  ),
  rij(
    "2019-01-01",
    "2020-06-30",
    { formeel: formeel(63_00n, 58_00n), informeel: alleenPerUur(20_00n) },
    "Stcrt. 2018, 68315",
  ),
  rij(
    "2020-07-01",
    "2020-12-31",
    { formeel: formeel(65_29n, 60_11n), informeel: alleenPerUur(20_73n) },
    "Rlz art. 5.22 (1-7-2020)",
  ),
  rij(
    "2021-01-01",
    "2021-12-31",
    { formeel: formeel(66_60n, 61_32n), informeel: alleenPerUur(21_14n) },
    "Rlz art. 5.22 (2021)",
  ),
  rij(
    "2022-01-01",
    "2022-12-31",
    { formeel: formeel(68_30n, 62_88n), informeel: alleenPerUur(21_68n) },
    "Stcrt. 2021, 45717",
  ),
  rij(
    "2023-01-01",
    "2023-12-31",
    { formeel: formeel(72_39n, 66_64n), informeel: alleenPerUur(22_98n) },
    "Rlz art. 5.22 (2023)",
  ),
  rij(
    "2024-01-01",
    "2024-12-31",
    { formeel: formeel(77_00n, 70_88n), informeel: alleenPerUur(24_44n) },
    "Rlz art. 5.22 (2024)",
  ),
  rij(
    "2026-01-01",
    "2026-12-31",
    { formeel: formeel(84_99n, 78_24n), informeel: alleenPerUur(26_98n) },
    "Rlz art. 5.22 (tekst 30-5-2026)",
  ),
];

export const wlzMaximumtarief = (
  dag: Datum,
  soort: Tariefsoort,
  eenheid: "uur" | "dagdeel",
): Opgezocht<Centen> => afgeleid(zoekOp(WLZ_MAXIMUMTARIEVEN, dag), (maxima) => maxima[soort][eenheid]);
