import type { Datum } from "@/lib/domein/datum";
import type { Centen, Honderdsten } from "@/lib/domein/geld";
import { type Wet, WETTEN } from "@/lib/domein/wet";
import { type Familierelatie, FAMILIERELATIES, KENMERKEN, type Overeenkomstmodel, type Tariefeenheid, TARIEFEENHEDEN } from "@/lib/domein/zorgovereenkomst/model";
import { type Fouten, afgekeurd, fout } from "@/lib/koppelvlak/fout";
import { celVan, type Rij, type Tabel } from "@/lib/koppelvlak/rekenblad/tabel";
import { type Bedragstijl, bedragstijlVan } from "@/lib/koppelvlak/rekenblad/waarden";
import { kaleBestandsnaam } from "@/lib/koppelvlak/zip/archief";

import { kolomVan, MODELLEN_OP_PAPIER, VELDEN, type Veld, veldMetNaam } from "./kolommen";
import { type Rijfout, Veldlezer } from "./veldlezer";

export const MEESTE_OVEREENKOMSTEN = 500;

export type Papierverlener =
  | { readonly soort: "persoon"; readonly bsn: string; readonly voornamen: string; readonly tussenvoegsel: string | null; readonly achternaam: string; readonly geboortedatum: Datum; readonly kvk: string | null }
  | { readonly soort: "instelling"; readonly naam: string; readonly kvk: string; readonly agb: string | null };

/** One contract on paper, as its sender says what stands in it. */
export type Papierovereenkomst = {
  readonly toekenningsnummer: string | null;
  readonly budgetkenmerk: string | null;
  readonly budgethouderBsn: string;
  readonly wet: Wet | null;
  readonly functiesoort: string;
  readonly zorgverlener: Papierverlener;
  readonly familierelatie: Familierelatie;
  readonly ondernemer: boolean;
  readonly bigNummer: string | null;
  readonly rekening: { readonly iban: string; readonly tenaamstelling: string };
  readonly model: Overeenkomstmodel;
  readonly van: Datum;
  readonly tm: Datum | null;
  readonly urenPerWeek: Honderdsten | null;
  readonly dagenPerWeek: number | null;
  readonly opzegtermijnMaanden: number | null;
  readonly proeftijdMaanden: number | null;
  readonly salarisadministratie: boolean | null;
  readonly zorgbeschrijving: string;
  readonly tarieven: readonly { readonly eenheid: Tariefeenheid; readonly omschrijving: string; readonly tarief: Centen }[];
  readonly budgethouderGetekendOp: Datum;
  /** Null: the budgethouder signed. */
  readonly vertegenwoordigerBsn: string | null;
  readonly zorgverlenerGetekendOp: Datum;
};

export type Papierrij = {
  /** As a spreadsheet shows it. */
  readonly rij: number;
  /** The name in the list; empty when there is none. */
  readonly pdf: string;
  readonly zorgverlener: string | null;
  /** Null when a cell could not be read. */
  readonly overeenkomst: Papierovereenkomst | null;
  readonly fouten: readonly Rijfout[];
};

export type Papiertabel = { readonly ok: true; readonly rijen: readonly Papierrij[] } | Fouten;

const BEDRAGVELDEN: readonly Veld[] = ["bedrag1", "bedrag2", "bedrag3"];
const KOP_BINNEN = 25;

/** The row with most headings we know; a title above it has none. */
export function kopVan({ rijen }: Tabel): Rij | null {
  const tel = ({ cellen }: Rij): number => new Set(cellen.flatMap(({ tekst }) => veldMetNaam(tekst) ?? [])).size;
  return rijen.slice(0, KOP_BINNEN).reduce<Rij | null>((beste, rij) => (tel(rij) > (beste === null ? 0 : tel(beste)) ? rij : beste), null);
}

function plaatsenIn(kop: Rij | null): ReadonlyMap<Veld, number> | Fouten {
  const plaatsen = new Map<Veld, number>();
  for (const [plaats, { tekst }] of (kop?.cellen ?? []).entries()) {
    const veld = veldMetNaam(tekst);
    if (veld === undefined) continue;
    if (plaatsen.has(veld)) return afgekeurd(fout("CSV_KOLOM_DUBBEL", { regel: kop?.rij ?? 1 }, { kolom: kolomVan(veld).naam }));
    plaatsen.set(veld, plaats);
  }
  const mist = VELDEN.filter((veld) => kolomVan(veld).nodig === "ja" && !plaatsen.has(veld));
  return mist.length === 0 ? plaatsen : afgekeurd(...mist.map((veld) => fout("CSV_KOLOM_ONTBREEKT", { regel: kop?.rij ?? 1 }, { kolom: kolomVan(veld).naam })));
}

/** One way of writing for the whole list: a factor hundred is not something to guess. */
function stijlVan(rijen: readonly Rij[], plaatsen: ReadonlyMap<Veld, number>): Bedragstijl | null {
  const cellen = BEDRAGVELDEN.flatMap((veld) => {
    const plaats = plaatsen.get(veld);
    return plaats === undefined ? [] : rijen.map((rij) => celVan(rij, plaats));
  });
  const stijl = bedragstijlVan(cellen);
  return stijl === "gemengd" || stijl === "onbeslist" ? null : stijl;
}

function leesVerlener(lezer: Veldlezer, persoon: boolean, ondernemer: boolean | null): Papierverlener | null {
  if (persoon) {
    lezer.moetLeeg("instelling");
    const bsn = lezer.bsn("verlenerBsn", true);
    const voornamen = lezer.tekst("voornamen", true);
    const tussenvoegsel = lezer.tekst("tussenvoegsel", false);
    const achternaam = lezer.tekst("achternaam", true);
    const geboortedatum = lezer.datum("geboortedatum", true);
    const kvk = lezer.achtCijfers("kvk", ondernemer === true, "KVK");
    return bsn === null || voornamen === null || achternaam === null || geboortedatum === null ? null : { soort: "persoon", bsn, voornamen, tussenvoegsel, achternaam, geboortedatum, kvk };
  }
  const naam = lezer.tekst("instelling", true);
  const kvk = lezer.achtCijfers("kvk", true, "KVK");
  const agb = lezer.achtCijfers("agb", false, "AGB");
  return naam === null || kvk === null ? null : { soort: "instelling", naam, kvk, agb };
}

function leesTarieven(lezer: Veldlezer): Papierovereenkomst["tarieven"] {
  const tarieven = ([["eenheid1", "bedrag1", "omschrijving1"], ["eenheid2", "bedrag2", "omschrijving2"], ["eenheid3", "bedrag3", "omschrijving3"]] as const).flatMap(([eenheidveld, bedragveld, omschrijvingveld], plaats) => {
    if (plaats > 0 && ![eenheidveld, bedragveld, omschrijvingveld].some(lezer.gevuld)) return [];
    const eenheid = lezer.keuze(eenheidveld, TARIEFEENHEDEN, true);
    const tarief = lezer.bedrag(bedragveld);
    const omschrijving = lezer.tekst(omschrijvingveld, false) ?? "";
    return eenheid === null || tarief === null ? [] : [{ eenheid, omschrijving, tarief }];
  });
  // A claim could not say which of the two it means.
  const namen = tarieven.map(({ eenheid, omschrijving }) => `${eenheid}/${omschrijving.toLowerCase()}`);
  if (new Set(namen).size < namen.length) lezer.noteer("omschrijving2", "TARIEF_DUBBEL");
  return tarieven;
}

function leesAfspraken(lezer: Veldlezer) {
  const model = lezer.keuze("model", MODELLEN_OP_PAPIER, true);
  const van = lezer.datum("van", true);
  const tm = lezer.datum("tm", false);
  if (van !== null && tm !== null && tm < van) lezer.noteer("tm", "PERIODE_OMGEKEERD");
  const dienst = model !== null && KENMERKEN[model].dienstverband;
  if (model !== null && !dienst) {
    lezer.moetLeeg("proeftijd");
    lezer.moetLeeg("salarisadministratie");
  }
  return {
    model, van, tm,
    urenPerWeek: lezer.uren("urenPerWeek"),
    dagenPerWeek: lezer.getal("dagenPerWeek", 1, 7),
    opzegtermijnMaanden: lezer.getal("opzegtermijn", 0, 12),
    proeftijdMaanden: dienst ? lezer.getal("proeftijd", 0, 2) : null,
    salarisadministratie: dienst ? lezer.jaNee("salarisadministratie", false) : null,
    zorgbeschrijving: lezer.tekst("zorgbeschrijving", true),
    tarieven: leesTarieven(lezer),
  };
}

function leesOvereenkomst(lezer: Veldlezer): Papierovereenkomst | null {
  const persoon = lezer.gevuld("verlenerBsn") || !lezer.gevuld("instelling");
  const ondernemer = persoon ? lezer.jaNee("ondernemer", true) : true;
  const kop = {
    toekenningsnummer: lezer.tekst("toekenningsnummer", false)?.toUpperCase() ?? null,
    budgetkenmerk: lezer.tekst("budgetkenmerk", false),
    wet: lezer.keuze("wet", WETTEN, false),
    vertegenwoordigerBsn: lezer.bsn("vertegenwoordigerBsn", false),
  };
  const deel = {
    budgethouderBsn: lezer.bsn("budgethouderBsn", true),
    functiesoort: lezer.functiecode("functiesoort"),
    zorgverlener: leesVerlener(lezer, persoon, ondernemer),
    familierelatie: persoon ? lezer.keuze("familierelatie", FAMILIERELATIES, true) : ("geen" as const),
    bigNummer: lezer.bigNummer(persoon),
    iban: lezer.iban("iban"),
    tenaamstelling: lezer.tekst("tenaamstelling", true),
    budgethouderGetekendOp: lezer.datum("budgethouderGetekend", true),
    zorgverlenerGetekendOp: lezer.datum("verlenerGetekend", true),
  };
  const { model, van, zorgbeschrijving, ...afspraken } = leesAfspraken(lezer);
  const { budgethouderBsn, functiesoort, zorgverlener, familierelatie, bigNummer, iban, tenaamstelling, budgethouderGetekendOp, zorgverlenerGetekendOp } = deel;
  if (lezer.fouten.length > 0 || budgethouderBsn === null || functiesoort === null || zorgverlener === null || familierelatie === null || ondernemer === null) return null;
  if (iban === null || tenaamstelling === null || budgethouderGetekendOp === null || zorgverlenerGetekendOp === null || model === null || van === null || zorgbeschrijving === null) return null;
  return { ...kop, ...afspraken, budgethouderBsn, functiesoort, zorgverlener, familierelatie, ondernemer, bigNummer, rekening: { iban, tenaamstelling }, model, van, zorgbeschrijving, budgethouderGetekendOp, zorgverlenerGetekendOp };
}

const naamVan = (lezer: Veldlezer, rij: Rij, plaatsen: ReadonlyMap<Veld, number>): string | null => {
  const delen = (["instelling", "voornamen", "tussenvoegsel", "achternaam"] as const).flatMap((veld) => {
    const plaats = plaatsen.get(veld);
    return plaats === undefined || !lezer.gevuld(veld) ? [] : [Array.from(celVan(rij, plaats).tekst).slice(0, 100).join("")];
  });
  return delen.length === 0 ? null : delen.join(" ");
};

/** Every row of the list, with what can be told without knowing any budget. */
export function leesOvereenkomsttabel(tabel: Tabel): Papiertabel {
  const kop = kopVan(tabel);
  const plaatsen = plaatsenIn(kop);
  if ("ok" in plaatsen) return plaatsen;
  const rijen = tabel.rijen.filter(({ rij }) => rij > (kop?.rij ?? 0));
  if (rijen.length === 0) return afgekeurd(fout("BESTAND_LEEG"));
  if (rijen.length > MEESTE_OVEREENKOMSTEN) return afgekeurd(fout("TABEL_TE_VEEL_RIJEN", null, { maximum: String(MEESTE_OVEREENKOMSTEN) }));
  const stijl = stijlVan(rijen, plaatsen);
  if (stijl === null) return afgekeurd(fout("TABEL_BEDRAGEN"));
  const eerder = new Set<string>();
  return {
    ok: true,
    rijen: rijen.map((rij) => {
      const lezer = new Veldlezer(rij, plaatsen, stijl);
      const pdf = lezer.tekst("pdf", true) ?? "";
      if (pdf !== "" && eerder.has(kaleBestandsnaam(pdf))) lezer.noteer("pdf", "PDF_DUBBEL_GENOEMD");
      eerder.add(kaleBestandsnaam(pdf));
      if (tabel.samengevoegd.includes(rij.rij)) lezer.noteer("pdf", "SAMENGEVOEGD");
      return { rij: rij.rij, pdf, zorgverlener: naamVan(lezer, rij, plaatsen), overeenkomst: leesOvereenkomst(lezer), fouten: lezer.fouten };
    }),
  };
}
