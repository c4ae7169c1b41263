/** Gathers what the checklist of a zorgovereenkomst looks at, within what the actor of this transaction may see. */
import { isBsn } from "@/lib/domein/bsn";
import { type Datum, plusDagen } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";
import { valtIn } from "@/lib/domein/periode";
import { bevoegdhedenVan, isGeldig, type Registratie } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import { type Checklistuitkomst, toetsZorgovereenkomst } from "@/lib/domein/zorgovereenkomst/checklist";
import type { BudgetVoorOvereenkomst, Dienstverband, Handtekening, Overeenkomstdossier } from "@/lib/domein/zorgovereenkomst/dossier";
import { kostenUitBudget } from "@/lib/domein/zorgovereenkomst/kosten";
import { type Maximumgrond, type Maximumregel, maximumregels } from "@/lib/domein/zorgovereenkomst/maximumtarief";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";

import type { Tx } from "./client";
import { naarDatum, naarDatumOfNull, vanDatum } from "./datums";
import { readMaximumgronden } from "./maximumtarief.repository";
import { ontsleutelBsn } from "./versleuteling";
import { hashVan, inhoudVan, type Overeenkomst } from "./zorgovereenkomst.repository";
import { listRekeningenVan, type Rekening } from "./zorgverlener.repository";

type Vertegenwoordiger = Registratie & { readonly id: string; readonly budgethouderId: string; readonly persoonId: string; readonly magZorg: boolean };

async function listVertegenwoordigers(tx: Tx, budgethouderIds: readonly string[]): Promise<readonly Vertegenwoordiger[]> {
  const rijen = await tx.vertegenwoordiging.findMany({
    where: { budgethouderId: { in: [...budgethouderIds] } },
    select: {
      id: true,
      budgethouderId: true,
      vertegenwoordigerId: true,
      soort: true,
      machtiging: true,
      van: true,
      tm: true,
      ingetrokkenOp: true,
      budgethouder: { select: { geboortedatum: true } },
    },
  });
  return rijen.map((rij) => ({
    id: rij.id,
    budgethouderId: rij.budgethouderId,
    persoonId: rij.vertegenwoordigerId,
    magZorg: bevoegdhedenVan(rij.soort, rij.machtiging).includes("zorg"),
    soort: rij.soort,
    van: naarDatum(rij.van),
    tm: naarDatumOfNull(rij.tm),
    ingetrokkenOp: rij.ingetrokkenOp,
    budgethouderGeboren: naarDatum(rij.budgethouder.geboortedatum),
  }));
}

/** A registration that was withdrawn after the signature still counted on the day of signing. */
function konTekenen(registratie: Vertegenwoordiger, op: Date, dag: Datum): boolean {
  const laterIngetrokken = registratie.ingetrokkenOp !== null && registratie.ingetrokkenOp > op;
  const toen = { ...registratie, ingetrokkenOp: laterIngetrokken ? null : registratie.ingetrokkenOp };
  return registratie.magZorg && isGeldig(toen, dag);
}

/** Day on the Dutch calendar on which each akkoord was given; on paper the day beside the signature. */
async function dagenVan(tx: Tx, versieIds: readonly string[]): Promise<ReadonlyMap<string, Datum>> {
  const rijen = await tx.$queryRaw<{ id: string; dag: Date }[]>`
    SELECT id, coalesce(getekend_op, (op AT TIME ZONE 'Europe/Amsterdam')::date) AS dag FROM akkoord WHERE overeenkomstversie_id = ANY (${versieIds}::uuid[])`;
  return new Map(rijen.map(({ id, dag }) => [id, naarDatum(dag)]));
}

function handtekeningenVan(overeenkomst: Overeenkomst, dagen: ReadonlyMap<string, Datum>, vertegenwoordigers: readonly Vertegenwoordiger[]): readonly Handtekening[] {
  const inhoud = inhoudVan(overeenkomst);
  const hash = inhoud === null ? null : hashVan(inhoud);
  return overeenkomst.akkoorden.flatMap(({ id, partij, oordeel, op, getekendOp, inhoudHash, vertegenwoordigingId }) => {
    const dag = dagen.get(id);
    if ((partij !== "budgethouder" && partij !== "zorgverlener") || oordeel !== "akkoord" || dag === undefined) return [];
    const registratie = vertegenwoordigers.find((v) => v.id === vertegenwoordigingId);
    const bevoegd = vertegenwoordigingId === null || (registratie !== undefined && konTekenen(registratie, getekendOp === null ? op : vanDatum(plusDagen(getekendOp, 1)), dag));
    return [{ partij, op: dag, bevoegd, zelfdeInhoud: inhoudHash === hash }];
  });
}

/** The functiesoorten in the newest version of a grant. */
export async function listFunctiesoorten(tx: Tx, toekenningId: string): Promise<readonly string[]> {
  const versie = await tx.toekenningsversie.findFirst({
    where: { toekenningId },
    orderBy: { versie: "desc" },
    select: { functiebudgetten: { select: { functiesoort: true }, orderBy: { functiesoort: "asc" } } },
  });
  return [...new Set(versie?.functiebudgetten.map(({ functiesoort }) => functiesoort))];
}

export type Overeenkomstbudget = BudgetVoorOvereenkomst & {
  readonly nummer: string;
  readonly verstrekker: string;
  readonly toegekend: Centen;
};

type Budgetrij = Omit<Overeenkomstbudget, "periode"> & { readonly id: string; readonly van: Date; readonly tm: Date };

/** The budgets under contracts, in one statement; one that is withdrawn, closed or not for this actor to see is not there. */
async function readBudgetten(tx: Tx, toekenningIds: readonly string[]): Promise<ReadonlyMap<string, Overeenkomstbudget>> {
  const rijen = await tx.$queryRaw<Budgetrij[]>`
    SELECT t.id, t.nummer, v.naam AS verstrekker, t.wet::text AS wet, t.van, t.tm, t.bedrag_centen AS toegekend,
           (SELECT s.bedrag_centen FROM grootboekrekening r JOIN saldo s ON s.rekening_id = r.id WHERE r.toekenning_id = t.id AND r.soort = 'beschikbaar') AS vrij,
           ARRAY(SELECT DISTINCT f.functiesoort FROM functiebudget f WHERE f.toekenningsversie_id =
                   (SELECT n.id FROM toekenningsversie n WHERE n.toekenning_id = t.id ORDER BY n.versie DESC LIMIT 1) ORDER BY 1) AS functiesoorten
    FROM toekenning t JOIN verstrekker v ON v.id = t.verstrekker_id
    WHERE t.id = ANY (${toekenningIds}::uuid[]) AND t.status IN ('voorlopig', 'definitief')`;
  return new Map(rijen.map(({ id, van, tm, ...rest }) => [id, { ...rest, periode: { van: naarDatum(van), tm: naarDatum(tm) } }]));
}

export const readBudget = async (tx: Tx, toekenningId: string): Promise<Overeenkomstbudget | null> => (await readBudgetten(tx, [toekenningId])).get(toekenningId) ?? null;

/** The persons whose BSN does not pass. It is tested before it is recorded; who may read the number tests it again. */
async function listOngeldigeBsn(tx: Tx, persoonIds: readonly string[]): Promise<ReadonlySet<string>> {
  const personen = await tx.persoon.findMany({ where: { id: { in: [...persoonIds] } }, select: { id: true, bsnVersleuteld: true } });
  return new Set(personen.flatMap(({ id, bsnVersleuteld }) => (isBsn(ontsleutelBsn(bsnVersleuteld)) ? [] : [id])));
}

/** A new employment: the years of an earlier contract do not count before this one has begun. */
const dienstverbandVan = ({ model, proeftijdMaanden, salarisadministratie }: Overeenkomst): Dienstverband | null =>
  KENMERKEN[model].dienstverband
    ? { proeftijdMaanden: proeftijdMaanden ?? 0, dienstjaren: 0, salarisadministratie: salarisadministratie ?? false }
    : null;

/** Everything around a number of contracts that their checks ask for. */
type Omgeving = {
  readonly vandaag: Datum;
  readonly vertegenwoordigers: readonly Vertegenwoordiger[];
  readonly rekeningen: ReadonlyMap<string, readonly Rekening[]>;
  readonly dagen: ReadonlyMap<string, Datum>;
  readonly ongeldigeBsn: ReadonlySet<string>;
};

/** As many statements for fifty contracts as for one. */
async function readOmgeving(tx: Tx, overeenkomsten: readonly Overeenkomst[], vandaag: Datum): Promise<Omgeving> {
  const zorgverleners = overeenkomsten.flatMap(({ zorgverlener }) => zorgverlener ?? []);
  return {
    vandaag,
    vertegenwoordigers: await listVertegenwoordigers(tx, overeenkomsten.map(({ budgethouderId }) => budgethouderId)),
    rekeningen: await listRekeningenVan(tx, zorgverleners.map(({ id }) => id)),
    dagen: await dagenVan(tx, overeenkomsten.map(({ versieId }) => versieId)),
    ongeldigeBsn: await listOngeldigeBsn(tx, zorgverleners.flatMap(({ persoonId }) => persoonId ?? [])),
  };
}

type Grondslag = { readonly budget: Overeenkomstbudget | null; readonly grond: Maximumgrond | null };

/** Null while the contract is not filled in far enough to check. */
function dossierVan(overeenkomst: Overeenkomst, { budget, grond }: Grondslag, omgeving: Omgeving): Overeenkomstdossier | null {
  const { zorgverlener, van, tm, urenPerWeek, dagenPerWeek, tarieven } = overeenkomst;
  if (zorgverlener === null || van === null || tarieven.length === 0) return null;
  const vertegenwoordigers = omgeving.vertegenwoordigers.filter(({ budgethouderId }) => budgethouderId === overeenkomst.budgethouderId);
  return {
    vandaag: omgeving.vandaag,
    model: overeenkomst.model,
    wet: overeenkomst.wet,
    functiesoort: overeenkomst.functiesoort,
    budgethouder: { persoonId: overeenkomst.budgethouderId },
    vertegenwoordigers: vertegenwoordigers.filter((v) => v.ingetrokkenOp === null && valtIn(van, v)),
    zorgverlener: {
      ...zorgverlener,
      bsnGeldig: zorgverlener.persoonId === null ? null : !omgeving.ongeldigeBsn.has(zorgverlener.persoonId),
      iban: omgeving.rekeningen.get(zorgverlener.id)?.at(-1)?.iban ?? null,
    },
    afspraken: { van, tm, urenPerWeek, dagenPerWeek, tarieven },
    opzegtermijnMaanden: overeenkomst.opzegtermijnMaanden,
    dienstverband: dienstverbandVan(overeenkomst),
    handtekeningen: handtekeningenVan(overeenkomst, omgeving.dagen, vertegenwoordigers),
    beleid: grond?.beleid ?? [],
    budget,
  };
}

export type Toetsingmetbudget = {
  readonly budget: Overeenkomstbudget | null;
  readonly toetsing: readonly Checklistuitkomst[] | null;
  /** What the budget pays at most for such care, over the days of this contract; empty while those are not known. */
  readonly maxima: readonly Maximumregel[];
  /** What the budget is expected to pay for it; null while that cannot be said. */
  readonly kosten: Centen | null;
};

/** Every check with its outcome; null while the contract is not filled in far enough to check. */
export async function readToetsing(tx: Tx, overeenkomst: Overeenkomst, vandaag: Datum): Promise<readonly Checklistuitkomst[] | null> {
  return (await readToetsingMetBudget(tx, overeenkomst, vandaag)).toetsing;
}

function toetsingVan(overeenkomst: Overeenkomst, grondslag: Grondslag, omgeving: Omgeving): Toetsingmetbudget {
  const { budget, grond } = grondslag;
  const dossier = dossierVan(overeenkomst, grondslag, omgeving);
  const { model, van, tm, tarieven, urenPerWeek, dagenPerWeek } = overeenkomst;
  return {
    budget,
    toetsing: dossier === null ? null : toetsZorgovereenkomst(dossier),
    maxima: grond === null || van === null ? [] : maximumregels(grond, { van, tm, tarieven }, KENMERKEN[model].eenheden),
    kosten: grond === null || van === null || budget === null ? null : kostenUitBudget(grond, { van, tm, tarieven, urenPerWeek, dagenPerWeek }, budget.periode),
  };
}

/** For whoever shows the budget and the maxima beside the checks, with what those rest on: each contract with its own, in the same order. */
export async function readToetsingen(tx: Tx, overeenkomsten: readonly Overeenkomst[], vandaag: Datum): Promise<readonly (Toetsingmetbudget & { readonly overeenkomst: Overeenkomst; readonly grond: Maximumgrond | null })[]> {
  const budgetten = await readBudgetten(tx, overeenkomsten.map(({ toekenningId }) => toekenningId));
  const gronden = await readMaximumgronden(tx, overeenkomsten);
  const omgeving = await readOmgeving(tx, overeenkomsten, vandaag);
  return overeenkomsten.map((overeenkomst, plaats) => {
    const grondslag = { budget: budgetten.get(overeenkomst.toekenningId) ?? null, grond: gronden[plaats] ?? null };
    return { overeenkomst, grond: grondslag.grond, ...toetsingVan(overeenkomst, grondslag, omgeving) };
  });
}

/** The same for one. */
export async function readToetsingMetBudget(tx: Tx, overeenkomst: Overeenkomst, vandaag: Datum): Promise<Toetsingmetbudget> {
  const [een] = await readToetsingen(tx, [overeenkomst], vandaag);
  if (een === undefined) throw new Error("as many checks as contracts");
  const { budget, toetsing, maxima, kosten } = een;
  return { budget, toetsing, maxima, kosten };
}
