/**
 * A grant typed into a form is a list of a few rows: the same columns, the same reading and the same complaints. Only the
 * place of a complaint is a field instead of a row and a column.
 */
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { type Cel, LEEG, schoon, type Tabel } from "@/lib/koppelvlak/rekenblad/tabel";

import { type Niveau, VELDEN, type Veld, kolomVan, velden } from "./kolommen";
import type { Koppeling } from "./koppeling";
import { type Berichtvoorstel, leesToekenningstabel, type Levering } from "./lees";
import { schrijfToekenningstabel } from "./schrijf";

type Waarden = Readonly<Partial<Record<Veld, string>>>;

export type Formulier = {
  /** Everything there is once: the budget, the budgethouder and the contactadres. */
  readonly velden: Waarden;
  readonly functies: readonly Waarden[];
  readonly relaties: readonly Waarden[];
};

export type Veldfout = { readonly naam: string; readonly code: string; readonly gegevens: Readonly<Record<string, string | number | readonly string[]>> };

const LIJST: Readonly<Record<Niveau, "functies" | "relaties" | null>> = { budget: null, contact: null, functie: "functies", relatie: "relaties" };

/** The name of the box in which a column is typed; `rij` counts from one. */
export function veldnaam(veld: Veld, rij: number): string {
  const lijst = LIJST[kolomVan(veld).niveau];
  return lijst === null ? `velden.${veld}` : `${lijst}.${String(rij - 1)}.${veld}`;
}

const cel = (waarde: string | undefined): Cel => (waarde === undefined ? LEEG : { tekst: schoon(waarde), soort: "tekst", formule: false });

function tabelVan({ velden: vast, functies, relaties }: Formulier): Tabel {
  const aantal = Math.max(1, functies.length, relaties.length);
  const rijen = Array.from({ length: aantal }, (_leeg, i) => ({
    rij: i + 1,
    cellen: VELDEN.map((veld) => {
      switch (kolomVan(veld).niveau) {
        case "functie":
          return cel(functies[i]?.[veld]);
        case "relatie":
          return cel(relaties[i]?.[veld]);
        case "contact":
          return i === 0 ? cel(vast[veld]) : LEEG;
        case "budget":
          // What belongs to the whole budget stands in every row, as in a list.
          return cel(vast[veld]);
      }
    }),
  }));
  return { blad: null, rijen, samengevoegd: [] };
}

const KOPPELING: Koppeling = {
  blad: null,
  kop: 0,
  velden: Object.fromEntries(VELDEN.map((veld, kolom) => [veld, { kolom, naam: kolomVan(veld).naam }])),
  // People in the Netherlands type 1.234,56; a form is not a file of which somebody else chose the notation.
  stijlen: { budgetBedrag: "nl", functieBedrag: "nl", functieVvb: "nl" },
};

export type GelezenFormulier = { readonly voorstel: Berichtvoorstel; readonly fouten: readonly Veldfout[] };

export function leesFormulier(formulier: Formulier, levering: Levering): GelezenFormulier {
  // Without kenmerk every row would be a budget of its own; one complaint about it is enough.
  const zonderKenmerk = schoon(formulier.velden.budgetkenmerk ?? "") === "";
  const velden = zonderKenmerk ? { ...formulier.velden, budgetkenmerk: "0" } : formulier.velden;
  const [voorstel] = leesToekenningstabel(tabelVan({ ...formulier, velden }), KOPPELING, levering);
  if (voorstel === undefined) throw new Error("a form has at least one row");
  const leeg: readonly Veldfout[] = zonderKenmerk ? [{ naam: "velden.budgetkenmerk", code: "LEEG", gegevens: {} }] : [];
  const fouten = voorstel.fouten.map(({ code, rij, veld, gegevens }) => ({ naam: veld === null ? "formulier" : veldnaam(veld, rij), code, gegevens }));
  return { voorstel: zonderKenmerk ? { ...voorstel, bericht: null } : voorstel, fouten: [...leeg, ...fouten] };
}

/** What somebody would have typed to say this message; `leesFormulier` reads the same back. */
export function formulierVan(bericht: Toekenningsbericht): Formulier {
  const { rijen } = schrijfToekenningstabel([bericht], "csv");
  const waarden = (rij: readonly Cel[] | undefined, niveaus: readonly Niveau[]): Waarden =>
    Object.fromEntries(VELDEN.flatMap((veld, kolom) => (niveaus.includes(kolomVan(veld).niveau) && veld !== "berichtnummer" && veld !== "aanmaakdatum" ? [[veld, rij?.[kolom]?.tekst ?? ""]] : [])));
  return {
    velden: waarden(rijen[0], ["budget", "contact"]),
    functies: bericht.functiebudgetten.map((_functie, i) => waarden(rijen[i], ["functie"])),
    relaties: bericht.relaties.map((_relatie, i) => waarden(rijen[i], ["relatie"])),
  };
}

/** By name of the box, as a form wants its first values. */
export function alsInvoer({ velden: vast, functies, relaties }: Formulier): Readonly<Record<string, string>> {
  const uit = (voorvoegsel: string, waarden: Waarden): (readonly [string, string])[] => Object.entries(waarden).map(([veld, waarde]) => [`${voorvoegsel}.${veld}`, waarde] as const);
  return Object.fromEntries([
    ...uit("velden", vast),
    ...functies.flatMap((functie, i) => uit(`functies.${String(i)}`, functie)),
    ...relaties.flatMap((relatie, i) => uit(`relaties.${String(i)}`, relatie)),
  ]);
}

/** Only the columns that belong in that part; a form may send anything. */
export function alsFormulier(invoer: { readonly velden: Readonly<Record<string, string>>; readonly functies: readonly Readonly<Record<string, string>>[]; readonly relaties: readonly Readonly<Record<string, string>>[] }): Formulier {
  const alleen = (waarden: Readonly<Record<string, string>>, niveaus: readonly Niveau[]): Waarden =>
    Object.fromEntries(niveaus.flatMap(velden).flatMap((veld) => (waarden[veld] === undefined ? [] : [[veld, waarden[veld]]])));
  return {
    velden: alleen(invoer.velden, ["budget", "contact"]),
    functies: invoer.functies.map((functie) => alleen(functie, ["functie"])),
    relaties: invoer.relaties.map((relatie) => alleen(relatie, ["relatie"])),
  };
}
