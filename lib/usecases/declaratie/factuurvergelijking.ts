/** Lays the lines of an invoice beside the agreement: each line becomes a line of the declaratie, or its difference is named. */
import type { Declareerbaar, Regel } from "@/lib/db/declaratie.repository";
import type { Datum, Maand } from "@/lib/domein/datum";
import { type Centen, type Honderdsten, NUL, prijs, som } from "@/lib/domein/geld";
import { bevat, doorsnede, type Periode, periodeVanMaand } from "@/lib/domein/periode";
import type { Tariefafspraak, Tariefeenheid } from "@/lib/domein/zorgovereenkomst/model";

export type Factuurregel = {
  readonly nummer: string;
  readonly omschrijving: string;
  readonly aantal: Honderdsten | null;
  readonly aantalTekst: string;
  /** UN/ECE Recommendation 20. */
  readonly eenheid: string;
  readonly prijs: Centen | null;
  readonly prijsTekst: string;
  readonly bedrag: Centen;
  readonly periode: Periode | null;
};

/** What an e-invoice says, as far as a declaratie uses it. */
export type GelezenFactuur = {
  readonly factuurnummer: string;
  readonly factuurdatum: Datum;
  readonly leverancier: { readonly kvk: string | null };
  readonly periode: Periode | null;
  readonly regels: readonly Factuurregel[];
  readonly btw: Centen;
  readonly teBetalen: Centen;
  readonly zorgovereenkomstnummer: string | null;
};

export const VERSCHILLEN = ["eenheid", "tarief", "aantal", "bedrag", "periode", "kvk", "btw", "totaal"] as const;
export type Verschilsoort = (typeof VERSCHILLEN)[number];

export type Factuurverschil = {
  readonly soort: Verschilsoort;
  /** Number of the line on the invoice; null for the invoice as a whole. */
  readonly regel: string | null;
  readonly opFactuur: string;
  readonly afgesproken: string;
};

/** A dagdeel has no code of its own in the recommendation; it is recognised by its name. */
const EENHEDEN: Readonly<Record<string, Tariefeenheid>> = { HUR: "uur", DAY: "etmaal", MON: "maand", C62: "stuk", EA: "stuk", XPP: "stuk", KMT: "km" };

const eenheidVan = ({ eenheid, omschrijving }: Factuurregel): Tariefeenheid | null => {
  if (/dagde(el|len)/i.test(omschrijving)) return "dagdeel";
  if (/\britt?(en)?\b/i.test(omschrijving)) return "rit";
  return EENHEDEN[eenheid] ?? null;
};

/** Among rates in the same unit the one with the same price, else the first: the difference is then named. */
function zoekAfspraak(regel: Factuurregel, tarieven: readonly Tariefafspraak[]): Tariefafspraak | null {
  const passend = tarieven.filter(({ eenheid }) => eenheid === eenheidVan(regel));
  return passend.find(({ tarief }) => tarief === regel.prijs) ?? passend[0] ?? null;
}

const euro = (bedrag: Centen): string => {
  const cijfers = bedrag.toString().padStart(3, "0");
  return `€ ${cijfers.slice(0, -2)},${cijfers.slice(-2)}`;
};
const dagen = ({ van, tm }: Periode): string => `${van} t/m ${tm}`;

type Vergeleken = { readonly regel: Regel | null; readonly verschillen: readonly Factuurverschil[] };

function vergelijkRegel(regel: Factuurregel, volgnummer: number, basis: Declareerbaar, binnen: Periode): Vergeleken {
  const afspraak = zoekAfspraak(regel, basis.tarieven);
  const verschil = (soort: Verschilsoort, opFactuur: string, afgesproken: string): Factuurverschil => ({ soort, regel: regel.nummer, opFactuur, afgesproken });
  if (afspraak === null) {
    const genoemd = basis.tarieven.map(({ eenheid, omschrijving }) => `${omschrijving} (${eenheid})`).join(", ");
    return { regel: null, verschillen: [verschil("eenheid", `${regel.omschrijving} (${regel.eenheid})`, genoemd)] };
  }
  const periode = regel.periode ?? binnen;
  const { aantal, prijs: tarief } = regel;
  const verschillen = [
    ...(aantal === null || aantal === 0 ? [verschil("aantal", regel.aantalTekst, "een aantal met ten hoogste twee decimalen")] : []),
    ...(tarief === afspraak.tarief ? [] : [verschil("tarief", regel.prijsTekst, euro(afspraak.tarief))]),
    ...(bevat(binnen, periode) ? [] : [verschil("periode", dagen(periode), dagen(binnen))]),
    ...(aantal === null || tarief === null || prijs(tarief, aantal) === regel.bedrag ? [] : [verschil("bedrag", euro(regel.bedrag), euro(prijs(tarief, aantal)))]),
  ];
  if (aantal === null || tarief === null || verschillen.length > 0) return { regel: null, verschillen };
  return { verschillen, regel: { volgnummer, tariefId: afspraak.id, ...periode, aantal, tarief, bedrag: regel.bedrag, omschrijving: regel.omschrijving } };
}

export type Factuurvergelijking = { readonly regels: readonly Regel[]; readonly verschillen: readonly Factuurverschil[] };

/** All differences at once, line by line. Only an invoice without any becomes a declaratie. */
export function vergelijkFactuur(factuur: GelezenFactuur, basis: Declareerbaar, maand: Maand, kvk: string | null): Factuurvergelijking {
  const binnen = doorsnede(basis.looptijd, periodeVanMaand(maand)) ?? periodeVanMaand(maand);
  const perRegel = factuur.regels.map((regel, index) => vergelijkRegel(regel, index + 1, basis, binnen));
  const berekend = som(factuur.regels.map(({ bedrag }) => bedrag));
  const heel = (soort: Verschilsoort, opFactuur: string, afgesproken: string): Factuurverschil => ({ soort, regel: null, opFactuur, afgesproken });
  const opHeel = [
    ...(kvk !== null && factuur.leverancier.kvk !== kvk ? [heel("kvk", factuur.leverancier.kvk ?? "geen KvK-nummer", kvk)] : []),
    ...(factuur.btw === NUL ? [] : [heel("btw", euro(factuur.btw), "tarieven zonder btw")]),
    ...(factuur.btw === NUL && factuur.teBetalen !== berekend ? [heel("totaal", euro(factuur.teBetalen), euro(berekend))] : []),
  ];
  return { regels: perRegel.flatMap(({ regel }) => regel ?? []), verschillen: [...opHeel, ...perRegel.flatMap(({ verschillen }) => verschillen)] };
}
