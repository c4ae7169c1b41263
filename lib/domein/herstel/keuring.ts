/** Whether a herstel may be proposed and carried out. Every objection is reported at once, with its figures. */
import { isOverbesteed } from "../budget/rekeningen";
import { jaarVan } from "../datum";
import { min, NUL } from "../geld";
import { bevat } from "../periode";
import { alsCenten, type Gegevens } from "../regels";
import { pastBijWet } from "../toekenning/functiesoorten";
import type { Toekenningstatus } from "../toekenning/status";
import { VERSTREKKER_VAN_WET, type Wet } from "../wet";
import { gevolgenVan, verplaatst } from "./gevolgen";
import type { Functiesoorten, Hersteldossier, Herstelvoorstel } from "./voorstel";

export const HERSTELBEZWAREN = [
  "BUDGET_AFGESLOTEN",
  "BUDGET_VOORLOPIG",
  "EIGEN_GELD",
  "NIETS_GEWIJZIGD",
  "BEDRAG_ONGELDIG",
  "WET_PAST_NIET_BIJ_VERSTREKKER",
  "FUNCTIESOORT_PAST_NIET",
  "WLZ_BUITEN_KALENDERJAAR",
  "BUDGETKENMERK_BEZET",
  "BUDGET_OVERLAPT",
  "ANDER_BUDGET_ONBEKEND",
  "GEEN_OVEREENKOMST_GEKOZEN",
  "ZORG_BUITEN_PERIODE",
  "ANDER_BUDGET_TEKORT",
] as const;
export type Herstelbezwaar = (typeof HERSTELBEZWAREN)[number];

export type Bezwaar = { readonly code: Herstelbezwaar; readonly gegevens: Gegevens };

const als = (waar: boolean, code: Herstelbezwaar, gegevens: () => Gegevens = () => ({})): readonly Bezwaar[] =>
  waar ? [{ code, gegevens: gegevens() }] : [];

/** After the settlement (budgetafsluitbericht) a budget is history; a withdrawn one has nothing left to correct. */
const TE_HERSTELLEN: readonly Toekenningstatus[] = ["voorlopig", "definitief"];

type Bedrag = Extract<Herstelvoorstel, { soort: "bedrag" }>;
type AnderBudget = Extract<Herstelvoorstel, { soort: "ander_budget" | "overdracht" }>;
type Koppeling = Extract<Herstelvoorstel, { soort: "koppeling" }>;

const ongeldigBedrag = ({ functiebudgetten }: Pick<Bedrag, "functiebudgetten">): boolean =>
  functiebudgetten.length === 0 || functiebudgetten.some(({ bedrag, vvb }) => bedrag < NUL || vvb < NUL || vvb > bedrag);

function keurBedrag(voorstel: Bedrag, { van }: Hersteldossier): readonly Bezwaar[] {
  const zelfde = voorstel.functiebudgetten.every((functie, i) => van.functiebudgetten[i]?.bedrag === functie.bedrag && van.functiebudgetten[i].vvb === functie.vvb);
  return [...als(zelfde, "NIETS_GEWIJZIGD"), ...als(ongeldigBedrag(voorstel), "BEDRAG_ONGELDIG")];
}

/** Under another law the kind of care has another name; under the same law nothing about it changes. */
function keurFunctiesoorten(voorstel: AnderBudget | Koppeling, wet: Wet, dossier: Hersteldossier): readonly Bezwaar[] {
  if (wet === dossier.van.wet) return [];
  const nieuw = (soort: string, kaart: Functiesoorten): string => kaart[soort] ?? soort;
  const contracten = verplaatst(voorstel, dossier).overeenkomsten.flatMap(({ functiesoort }) => (functiesoort === null ? [] : [nieuw(functiesoort, voorstel.functiesoorten)]));
  const budgetten = voorstel.soort === "koppeling" ? [] : voorstel.functiebudgetten.map(({ functiesoort }) => functiesoort);
  const fout = [...new Set([...contracten, ...budgetten])].filter((soort) => !pastBijWet(soort, wet));
  return als(fout.length > 0, "FUNCTIESOORT_PAST_NIET", () => ({ functiesoorten: fout, wet }));
}

function keurAnderBudget(voorstel: AnderBudget, dossier: Hersteldossier): readonly Bezwaar[] {
  const { van, overlapt, kenmerkBezet } = dossier;
  const { wet, naar } = voorstel;
  return [
    // Only a grant makes a budget definitive. One opened by order is opened again at the right place, and its contracts are moved there.
    ...als(van.status === "voorlopig", "BUDGET_VOORLOPIG", () => ({ nummer: van.nummer })),
    ...als(naar.verstrekkerId === van.verstrekkerId && wet === van.wet, "NIETS_GEWIJZIGD"),
    ...als(ongeldigBedrag(voorstel), "BEDRAG_ONGELDIG"),
    ...als(VERSTREKKER_VAN_WET[wet] !== naar.soort, "WET_PAST_NIET_BIJ_VERSTREKKER", () => ({ wet })),
    ...keurFunctiesoorten(voorstel, wet, dossier),
    // Rlz art. 5.12: a Wlz period ends on 31 December at the latest.
    ...als(wet === "wlz" && jaarVan(van.periode.van) !== jaarVan(van.periode.tm), "WLZ_BUITEN_KALENDERJAAR", () => ({ periodeVan: van.periode.van, periodeTm: van.periode.tm })),
    ...als(kenmerkBezet, "BUDGETKENMERK_BEZET"),
    // Two budgets of one law over the same days: the contracts belong on the one that is there (koppeling).
    ...als(overlapt.length > 0, "BUDGET_OVERLAPT", () => ({ nummers: overlapt })),
  ];
}

function keurKoppeling(voorstel: Koppeling, dossier: Hersteldossier): readonly Bezwaar[] {
  const { van, naar } = dossier;
  if (naar === null || naar.budgethouderId !== van.budgethouderId || naar.id === van.id) return [{ code: "ANDER_BUDGET_ONBEKEND", gegevens: {} }];
  const { overeenkomsten, posten } = verplaatst(voorstel, dossier);
  const buiten = posten.filter(({ dagen }) => !bevat(naar.periode, dagen));
  const na = gevolgenVan(voorstel, dossier).naar?.na;
  return [
    ...als(!TE_HERSTELLEN.includes(naar.status), "BUDGET_AFGESLOTEN", () => ({ nummer: naar.nummer })),
    ...als(overeenkomsten.length === 0 || overeenkomsten.length !== voorstel.zorgovereenkomsten.length, "GEEN_OVEREENKOMST_GEKOZEN"),
    ...keurFunctiesoorten(voorstel, naar.wet, dossier),
    // What was or will be paid rests on a budget on the days of care (Blz art. 3.6.6).
    ...als(buiten.length > 0, "ZORG_BUITEN_PERIODE", () => ({ nummers: buiten.map(({ nummer }) => nummer), budgetVan: naar.periode.van, budgetTm: naar.periode.tm })),
    // Only a lowered grant may leave a budget below zero; a link is a choice and never does.
    ...als(na !== undefined && isOverbesteed(na), "ANDER_BUDGET_TEKORT", () => ({
      vrijCenten: alsCenten(naar.stand.beschikbaar),
      tekortCenten: String(min(NUL, na?.beschikbaar ?? NUL)),
    })),
  ];
}

export function keurHerstel(voorstel: Herstelvoorstel, dossier: Hersteldossier): readonly Bezwaar[] {
  const { van } = dossier;
  const afgesloten = als(!TE_HERSTELLEN.includes(van.status), "BUDGET_AFGESLOTEN", () => ({ nummer: van.nummer }));
  if (voorstel.soort === "bedrag") return [...afgesloten, ...keurBedrag(voorstel, dossier)];
  const eigen = als(dossier.eigenGeld, "EIGEN_GELD", () => ({ nummer: van.nummer }));
  return [...afgesloten, ...eigen, ...(voorstel.soort === "koppeling" ? keurKoppeling(voorstel, dossier) : keurAnderBudget(voorstel, dossier))];
}
