/** One row held against budgets, persons and rules: the same look before anything is kept and again when it is written. */
import type { Tx } from "@/lib/db/client";
import { bekendePersoon } from "@/lib/db/persoon.repository";
import { type Budgethoudergegevens, type Geregistreerde, listGeregistreerden, listPapierbudgetten, type Papierbudget, vindBudgethouder, vindGelijkende } from "@/lib/db/papier.repository";
import { listMaximumtarieven } from "@/lib/db/maximumtarief.repository";
import { readBudget } from "@/lib/db/zorgovereenkomst-toetsing.repository";
import type { Datum } from "@/lib/domein/datum";
import { valtIn } from "@/lib/domein/periode";
import { belemmeringen, type Checklistuitkomst, toetsZorgovereenkomst } from "@/lib/domein/zorgovereenkomst/checklist";
import type { Overeenkomstdossier } from "@/lib/domein/zorgovereenkomst/dossier";
import { bepaalTariefsoort } from "@/lib/domein/zorgovereenkomst/formeel";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";
import { type Aanlevercode, bevoegdeVertegenwoordiging, keurPapier, type Papierdossier } from "@/lib/domein/zorgovereenkomst/papier";
import { kolomVan, type Veld } from "@/lib/koppelvlak/overeenkomsttabel/kolommen";
import type { Papierovereenkomst, Papierverlener } from "@/lib/koppelvlak/overeenkomsttabel/lees";
import type { Rijfout } from "@/lib/koppelvlak/overeenkomsttabel/veldlezer";

export type Keuring = {
  /** Any of these keeps the row out. */
  readonly fouten: readonly Rijfout[];
  /** To look at; the verstrekker decides later. */
  readonly signalen: readonly Rijfout[];
  readonly budget: Papierbudget | null;
  readonly budgethouder: Budgethoudergegevens | null;
  readonly vertegenwoordigingId: string | null;
};

export const bevinding = (code: Aanlevercode, veld: Veld | null, gegevens: Rijfout["gegevens"] = {}): Rijfout => ({ code, kolom: veld === null ? null : kolomVan(veld).naam, gegevens });

const GEEN: Keuring = { fouten: [], signalen: [], budget: null, budgethouder: null, vertegenwoordigingId: null };

/** The one budget that was meant: by number, by own reference, or the only one that fits. Never a guess between two. */
function kiesBudget(budgetten: readonly Papierbudget[], overeenkomst: Papierovereenkomst): Papierbudget | Rijfout {
  const { toekenningsnummer, budgetkenmerk, wet, functiesoort, van } = overeenkomst;
  if (toekenningsnummer !== null || budgetkenmerk !== null) {
    const genoemd = budgetten.filter((budget) => (toekenningsnummer === null || budget.nummer === toekenningsnummer) && (budgetkenmerk === null || budget.budgetidentificatie === budgetkenmerk) && (wet === null || budget.wet === wet));
    return genoemd[0] ?? bevinding("TOEKENNING_ONBEKEND", toekenningsnummer === null ? "budgetkenmerk" : "toekenningsnummer");
  }
  const inTijd = budgetten.filter(({ wet: rust, periode }) => (wet === null || rust === wet) && valtIn(van, periode));
  const passend = inTijd.filter(({ functiesoorten }) => functiesoorten.includes(functiesoort));
  if (passend.length > 1) return bevinding("BUDGET_MEER_DAN_EEN", "budgetkenmerk", { aantal: passend.length });
  const [enige] = passend;
  if (enige !== undefined) return enige;
  const soorten = [...new Set(inTijd.flatMap(({ functiesoorten }) => functiesoorten))];
  return soorten.length === 0 ? bevinding("BUDGET_ONBEKEND", "budgethouderBsn") : bevinding("FUNCTIESOORT_NIET_TOEGEKEND", "functiesoort", { soorten });
}

const papierdossier = (overeenkomst: Papierovereenkomst, { geboren }: Budgethoudergegevens, geregistreerden: readonly Geregistreerde[], vandaag: Datum): Papierdossier => ({
  vandaag,
  budgethouderGeboren: geboren,
  budgethouderGetekendOp: overeenkomst.budgethouderGetekendOp,
  zorgverlenerGetekendOp: overeenkomst.zorgverlenerGetekendOp,
  vertegenwoordiger: overeenkomst.vertegenwoordigerBsn === null ? null : geregistreerden.filter(({ bsnGelijk }) => bsnGelijk),
  curatele: geregistreerden.filter(({ soort }) => soort === "curator"),
});

/** In which column a fault of the signatures is mended. */
const kolomVanPapier = (code: string): string => kolomVan(code.startsWith("GETEKEND") ? "budgethouderGetekend" : "vertegenwoordigerBsn").naam;

type Betrokkenen = { readonly overeenkomst: Papierovereenkomst; readonly budgethouder: Budgethoudergegevens; readonly zorgverlenerIsBudgethouder: boolean; readonly vertegenwoordigers: readonly Geregistreerde[]; readonly vandaag: Datum };

/** A person who is not known yet has no number of their own here, and is certainly neither budgethouder nor representative. */
function persoonVan({ overeenkomst, budgethouder, zorgverlenerIsBudgethouder, vertegenwoordigers }: Betrokkenen): string | null {
  if (overeenkomst.zorgverlener.soort === "instelling") return null;
  if (zorgverlenerIsBudgethouder) return budgethouder.id;
  return vertegenwoordigers.find(({ bsnGelijk }) => bsnGelijk)?.persoonId ?? "nieuw";
}

async function dossierVan(tx: Tx, budget: Papierbudget, betrokkenen: Betrokkenen): Promise<Overeenkomstdossier> {
  const { overeenkomst: o, budgethouder, vertegenwoordigers, vandaag } = betrokkenen;
  const { zorgverlener } = o;
  const persoon = zorgverlener.soort === "persoon";
  const dienst = KENMERKEN[o.model].dienstverband;
  const feiten = {
    soort: zorgverlener.soort, persoonId: persoonVan(betrokkenen), geboortedatum: persoon ? zorgverlener.geboortedatum : null, kvk: zorgverlener.kvk,
    agb: persoon ? null : zorgverlener.agb, bigNummer: o.bigNummer, ondernemer: o.ondernemer, familierelatie: o.familierelatie,
  };
  return {
    vandaag,
    model: o.model,
    wet: budget.wet,
    functiesoort: o.functiesoort,
    budgethouder: { persoonId: budgethouder.id },
    vertegenwoordigers: vertegenwoordigers.filter((v) => v.ingetrokkenOp === null && valtIn(o.van, v)),
    zorgverlener: { ...feiten, bsnGeldig: persoon ? true : null, iban: o.rekening.iban },
    afspraken: { van: o.van, tm: o.tm, urenPerWeek: o.urenPerWeek, dagenPerWeek: o.dagenPerWeek, tarieven: o.tarieven.map((tarief, plaats) => ({ ...tarief, id: String(plaats), maximumtarief: null })) },
    opzegtermijnMaanden: o.opzegtermijnMaanden,
    dienstverband: dienst ? { proeftijdMaanden: o.proeftijdMaanden ?? 0, dienstjaren: 0, salarisadministratie: o.salarisadministratie ?? false } : null,
    handtekeningen: [{ partij: "budgethouder", op: o.budgethouderGetekendOp, bevoegd: true, zelfdeInhoud: true }, { partij: "zorgverlener", op: o.zorgverlenerGetekendOp, bevoegd: true, zelfdeInhoud: true }],
    beleid: await listMaximumtarieven(tx, { verstrekkerId: budget.verstrekkerId, wet: budget.wet, functiesoort: o.functiesoort, tariefsoort: bepaalTariefsoort(feiten).soort }),
    budget: await readBudget(tx, budget.id),
  };
}

const alsRijfout = ({ code, gegevens }: Checklistuitkomst): Rijfout => ({ code, kolom: null, gegevens: gegevens });

const naamVan = (zorgverlener: Papierverlener): string =>
  zorgverlener.soort === "instelling" ? zorgverlener.naam : [zorgverlener.voornamen, zorgverlener.tussenvoegsel, zorgverlener.achternaam].filter((deel) => deel !== null).join(" ");

async function keurInhoud(tx: Tx, budget: Papierbudget, betrokkenen: Betrokkenen): Promise<Pick<Keuring, "fouten" | "signalen">> {
  const { overeenkomst } = betrokkenen;
  const { zorgverlener, functiesoort, van, tm } = overeenkomst;
  if (!budget.functiesoorten.includes(functiesoort)) return { fouten: [bevinding("FUNCTIESOORT_NIET_TOEGEKEND", "functiesoort", { soorten: budget.functiesoorten })], signalen: [] };
  if (!valtIn(van, budget.periode)) return { fouten: [bevinding("BUITEN_BUDGETPERIODE", "van")], signalen: [] };
  if (zorgverlener.soort === "persoon") {
    // Without the right date of birth a BSN tells nothing: not who it is, not even that it is known here.
    const kent = await bekendePersoon(tx, zorgverlener.bsn, zorgverlener.geboortedatum);
    if (kent !== null && kent.geboortedatum !== zorgverlener.geboortedatum) return { fouten: [bevinding("GEBOORTEDATUM_VERSCHILT", "geboortedatum")], signalen: [] };
  }
  const toetsing = toetsZorgovereenkomst(await dossierVan(tx, budget, betrokkenen));
  const tegen = belemmeringen(toetsing);
  const gelijkend = await vindGelijkende(tx, budget.budgethouderId, functiesoort, { van, tm }, { naam: naamVan(zorgverlener), kvk: zorgverlener.kvk });
  return {
    fouten: tegen.map(alsRijfout),
    signalen: [
      ...toetsing.filter((uitkomst) => uitkomst.uitkomst === "niet_goed" && !tegen.includes(uitkomst)).map(alsRijfout),
      ...(gelijkend === null ? [] : [bevinding("LIJKT_DUBBEL", null, { nummer: gelijkend })]),
    ],
  };
}

/** Everything that is wrong with one contract, for this verstrekker and this day. */
export async function keurOvereenkomst(tx: Tx, verstrekkerId: string, overeenkomst: Papierovereenkomst, vandaag: Datum): Promise<Keuring> {
  const budgethouder = await vindBudgethouder(tx, verstrekkerId, overeenkomst.budgethouderBsn);
  if (budgethouder === null) return { ...GEEN, fouten: [bevinding("BUDGET_ONBEKEND", "budgethouderBsn")] };
  const gekozen = kiesBudget(await listPapierbudgetten(tx, verstrekkerId, budgethouder.id), overeenkomst);
  if ("code" in gekozen) return { ...GEEN, budgethouder, fouten: [gekozen] };
  const geregistreerden = await listGeregistreerden(tx, budgethouder.id, budgethouder.geboren, overeenkomst.vertegenwoordigerBsn);
  const dossier = papierdossier(overeenkomst, budgethouder, geregistreerden, vandaag);
  const papier = keurPapier(dossier).map((code): Rijfout => ({ code, kolom: kolomVanPapier(code), gegevens: {} }));
  const { zorgverlener } = overeenkomst;
  const vertegenwoordigers = zorgverlener.soort === "persoon" ? await listGeregistreerden(tx, budgethouder.id, budgethouder.geboren, zorgverlener.bsn) : [];
  const zorgverlenerIsBudgethouder = zorgverlener.soort === "persoon" && zorgverlener.bsn === overeenkomst.budgethouderBsn;
  const { fouten, signalen } = await keurInhoud(tx, gekozen, { overeenkomst, budgethouder, zorgverlenerIsBudgethouder, vertegenwoordigers, vandaag });
  return { fouten: [...papier, ...fouten], signalen, budget: gekozen, budgethouder, vertegenwoordigingId: bevoegdeVertegenwoordiging(dossier)?.id ?? null };
}
