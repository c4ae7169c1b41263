import type { Datum } from "@/lib/domein/datum";
import { type Centen, NUL, som } from "@/lib/domein/geld";
import {
  BERICHTMUTATIES,
  type BerichtBudgethouder,
  type BerichtContact,
  type BerichtFunctiebudget,
  type BerichtRelatie,
  GESLACHTEN,
  type Toekenningsbericht,
} from "@/lib/domein/toekenning/bericht";
import { VERTEGENWOORDIGINGSOORTEN } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import { WETTEN } from "@/lib/domein/wet";
import { type Rij, type Tabel } from "@/lib/koppelvlak/rekenblad/tabel";

import { kolomVan, type Niveau, VELDEN, type Veld, velden } from "./kolommen";
import { gegevensrijen, type Koppeling, stijlenVoor } from "./koppeling";
import { type Plek, type Tabelfout, Veldlezer } from "./veldlezer";

/** What is not in the list but follows from who delivers it and when. */
export type Levering = {
  readonly afzender: Toekenningsbericht["afzender"];
  readonly aangemaaktOp: Datum;
  /** Beginning of the numbers of messages that have none of their own. */
  readonly nummervoorzet: string;
};

/** The rows of one budget and what they say; without `bericht` they cannot be said to say anything. */
export type Berichtvoorstel = {
  readonly rijen: readonly number[];
  readonly budgetidentificatie: string | null;
  readonly berichtnummer: string | null;
  readonly bericht: Toekenningsbericht | null;
  readonly fouten: readonly Tabelfout[];
  /** Rows of the functiebudgetten, relaties and contacten, in the order of the message. */
  readonly herkomst: Readonly<Record<"functiebudgetten" | "relaties" | "contacten", readonly number[]>>;
};

type Groep = { readonly lezer: Veldlezer; readonly rijen: readonly [Rij, ...Rij[]] };

/** The row that says it, for something all rows of a budget say: the first that has it. Rows that contradict it are noted. */
function plekVan({ lezer, rijen }: Groep, veld: Veld): Plek {
  const [eerste = rijen[0], ...andere] = rijen.filter((rij) => lezer.gevuld({ rij, veld }));
  const { tekst, soort } = lezer.cel({ rij: eerste, veld });
  for (const rij of andere) {
    // An error of the spreadsheet contradicts nothing; it is reported as what it is.
    if (soort !== "fout" && lezer.cel({ rij, veld }).tekst !== tekst) lezer.noteer({ rij, veld }, "VERSCHILT", { rij: eerste.rij });
  }
  return { rij: eerste, veld };
}

const heeft = ({ lezer }: Groep, rij: Rij, niveau: Niveau): boolean => velden(niveau).some((veld) => lezer.gevuld({ rij, veld }));

const ADRES = { straat: "straat", huisnummer: "huisnummer", postcode: "postcode", woonplaats: "woonplaats" } as const;
const CONTACTADRES = { straat: "contactStraat", huisnummer: "contactHuisnummer", postcode: "contactPostcode", woonplaats: "contactWoonplaats" } as const;

function budgethouderUit(groep: Groep): BerichtBudgethouder | null {
  const { lezer } = groep;
  const plek = (veld: Veld): Plek => plekVan(groep, veld);
  const bsn = lezer.bsn(plek("bsn"));
  const voornamen = lezer.tekst(plek("voornamen"), true);
  const tussenvoegsel = lezer.tekst(plek("tussenvoegsel"), false);
  const achternaam = lezer.tekst(plek("achternaam"), true);
  const geboortedatum = lezer.datum(plek("geboortedatum"), true);
  const geslacht = lezer.keuze(plek("geslacht"), GESLACHTEN, false) ?? "onbekend";
  // The address is read where its street is; the other rows may repeat it or leave it empty.
  const plekken = Object.values(ADRES).map(plek);
  const adresrij = plekken.find((hier) => lezer.gevuld(hier))?.rij;
  const adres = adresrij === undefined ? null : lezer.adres(adresrij, ADRES);
  const email = lezer.email(plek("email"));
  const telefoon = lezer.telefoon(plek("telefoon"));
  if (bsn === null || voornamen === null || achternaam === null || geboortedatum === null) return null;
  return { bsn, voornamen, tussenvoegsel, achternaam, geboortedatum, geslacht, adres, email, telefoon };
}

function functieUit({ lezer }: Groep, rij: Rij, periode: { readonly van: Datum | null; readonly tm: Datum | null }): BerichtFunctiebudget | null {
  const functiesoort = lezer.functiecode({ rij, veld: "functiesoort" });
  const bedrag = lezer.bedrag({ rij, veld: "functieBedrag" }, true);
  const vvb = lezer.bedrag({ rij, veld: "functieVvb" }, false) ?? NUL;
  const van = lezer.datum({ rij, veld: "functieVan" }, false) ?? periode.van;
  const tm = lezer.datum({ rij, veld: "functieTm" }, false) ?? periode.tm;
  return functiesoort === null || bedrag === null || van === null || tm === null ? null : { functiesoort, periode: { van, tm }, bedrag, vvb };
}

function relatieUit({ lezer }: Groep, rij: Rij): BerichtRelatie | null {
  const plek = (veld: Veld): Plek => ({ rij, veld });
  const soort = lezer.keuze(plek("relatieSoort"), VERTEGENWOORDIGINGSOORTEN, true);
  const bsn = lezer.bsn(plek("relatieBsn"));
  const voornamen = lezer.tekst(plek("relatieVoornamen"), true);
  const tussenvoegsel = lezer.tekst(plek("relatieTussenvoegsel"), false);
  const achternaam = lezer.tekst(plek("relatieAchternaam"), true);
  const geboortedatum = lezer.datum(plek("relatieGeboortedatum"), true);
  const machtiging = lezer.machtiging(plek("relatieMachtiging"));
  const van = lezer.datum(plek("relatieVan"), true);
  const tm = lezer.datum(plek("relatieTm"), false);
  if (soort === null || bsn === null || voornamen === null || achternaam === null || geboortedatum === null || van === null) return null;
  return { soort, bsn, voornamen, tussenvoegsel, achternaam, geboortedatum, machtiging, van, tm };
}

function contactUit({ lezer }: Groep, rij: Rij): BerichtContact | null {
  const naam = lezer.tekst({ rij, veld: "contactNaam" }, true);
  const adres = lezer.adres(rij, CONTACTADRES);
  return naam === null || adres === null ? null : { naam, adres };
}

type Deel<T> = { readonly waarden: readonly T[]; readonly rijen: readonly number[] };

/** Parts of one kind, each with its row. What a list repeats word for word on every row of a budget is said once. */
function delen<T>(groep: Groep, niveau: Niveau, lees: (rij: Rij) => T | null, eenmaal: boolean): Deel<T> {
  const gezien = new Set<string>();
  const waarden: T[] = [];
  const rijen: number[] = [];
  for (const rij of groep.rijen) {
    if (!heeft(groep, rij, niveau)) continue;
    const sleutel = velden(niveau).map((veld) => groep.lezer.cel({ rij, veld }).tekst).join("\u0000");
    if (eenmaal && gezien.has(sleutel)) continue;
    gezien.add(sleutel);
    const waarde = lees(rij);
    if (waarde === null) continue;
    waarden.push(waarde);
    rijen.push(rij.rij);
  }
  return { waarden, rijen };
}

function voorstelUit(groep: Groep, levering: Levering): Berichtvoorstel {
  const { lezer, rijen } = groep;
  const plek = (veld: Veld): Plek => plekVan(groep, veld);
  const budgetidentificatie = lezer.kenmerk(plek("budgetkenmerk"), true);
  const budgetidentificatieOud = lezer.kenmerk(plek("vorigBudgetkenmerk"), false);
  const eigenNummer = lezer.kenmerk(plek("berichtnummer"), false);
  const mutatie = lezer.keuze(plek("mutatie"), BERICHTMUTATIES, true);
  const wet = lezer.keuze(plek("wet"), WETTEN, true);
  const beschikkingsnummer = lezer.kenmerk(plek("beschikkingsnummer"), true);
  const budgethouder = budgethouderUit(groep);
  const van = lezer.datum(plek("budgetVan"), true);
  const tm = lezer.datum(plek("budgetTm"), true);
  const totaal = lezer.bedrag(plek("budgetBedrag"), false);
  const aangemaaktOp = lezer.datum(plek("aanmaakdatum"), false) ?? levering.aangemaaktOp;
  const functies = delen(groep, "functie", (rij) => functieUit(groep, rij, { van, tm }), false);
  const relaties = delen(groep, "relatie", (rij) => relatieUit(groep, rij), true);
  const contacten = delen(groep, "contact", (rij) => contactUit(groep, rij), true);

  const berichtnummer = eigenNummer ?? `${levering.nummervoorzet}-${String(rijen[0].rij)}`;
  const nummers = { rijen: rijen.map(({ rij }) => rij), budgetidentificatie, berichtnummer };
  const herkomst = { functiebudgetten: functies.rijen, relaties: relaties.rijen, contacten: contacten.rijen };
  const onleesbaar = lezer.fouten.length > 0 || budgetidentificatie === null || mutatie === null || wet === null || beschikkingsnummer === null;
  if (onleesbaar || budgethouder === null || van === null || tm === null) return { ...nummers, bericht: null, fouten: lezer.fouten, herkomst };
  const bedrag: Centen = totaal ?? som(functies.waarden.map((functie) => functie.bedrag));
  const bericht: Toekenningsbericht = {
    afzender: levering.afzender, berichtnummer, aangemaaktOp, budgetidentificatie, budgetidentificatieOud, beschikkingsnummer, wet, mutatie,
    budgethouder, periode: { van, tm }, bedrag, functiebudgetten: functies.waarden, relaties: relaties.waarden, contacten: contacten.waarden,
  };
  return { ...nummers, bericht, fouten: [], herkomst };
}

/** Rows of one budget together, in the order in which the budgets first appear. A row without kenmerk stands alone. */
function groepen(rijen: readonly Rij[], maak: () => Veldlezer): readonly Groep[] {
  const perKenmerk = new Map<string, [Rij, ...Rij[]]>();
  const zoeker = maak();
  for (const rij of rijen) {
    const kenmerk = zoeker.cel({ rij, veld: "budgetkenmerk" }).tekst;
    const sleutel = kenmerk === "" ? `\u0000${String(rij.rij)}` : kenmerk;
    const bestaand = perKenmerk.get(sleutel);
    if (bestaand === undefined) perKenmerk.set(sleutel, [rij]);
    else bestaand.push(rij);
  }
  return [...perKenmerk.values()].map((van) => ({ lezer: maak(), rijen: van }));
}

/** A berichtnummer belongs to one message; two budgets under one number would be answered as one. */
function zonderDubbeleNummers(voorstellen: readonly Berichtvoorstel[], kolom: string): readonly Berichtvoorstel[] {
  const eerste = new Map<string, number>();
  return voorstellen.map((voorstel) => {
    const [rij = 0] = voorstel.rijen;
    if (voorstel.berichtnummer === null) return voorstel;
    const bekend = eerste.get(voorstel.berichtnummer);
    if (bekend === undefined) {
      eerste.set(voorstel.berichtnummer, rij);
      return voorstel;
    }
    const fout: Tabelfout = { code: "NUMMER_DUBBEL", rij, veld: "berichtnummer", kolom, gegevens: { rij: bekend } };
    return { ...voorstel, bericht: null, fouten: [...voorstel.fouten, fout] };
  });
}

/** Reads every budget in a list. Whether a message that can be read may be processed is decided by the keuring. */
export function leesToekenningstabel(tabel: Tabel, koppeling: Koppeling, levering: Levering): readonly Berichtvoorstel[] {
  const stijlen = stijlenVoor(tabel, koppeling);
  const samengevoegd = new Set(tabel.samengevoegd);
  const alle = groepen(gegevensrijen(tabel, koppeling.kop), () => new Veldlezer(koppeling, stijlen));
  const voorstellen = alle.map((groep) => {
    for (const rij of groep.rijen) if (samengevoegd.has(rij.rij)) groep.lezer.noteer({ rij, veld: "budgetkenmerk" }, "SAMENGEVOEGD");
    return voorstelUit(groep, levering);
  });
  const bron = koppeling.velden.berichtnummer;
  return zonderDubbeleNummers(voorstellen, bron !== undefined && "kolom" in bron ? bron.naam : kolomVan("berichtnummer").naam);
}

/** Columns in which values were calculated, with how many: what is used is what was last saved. */
export function formulekolommen(tabel: Tabel, koppeling: Koppeling): readonly { readonly veld: Veld; readonly aantal: number }[] {
  const rijen = gegevensrijen(tabel, koppeling.kop);
  const lezer = new Veldlezer(koppeling, {});
  return VELDEN.flatMap((veld) => {
    const aantal = rijen.filter((rij) => lezer.cel({ rij, veld }).formule).length;
    return aantal === 0 ? [] : [{ veld, aantal }];
  });
}
