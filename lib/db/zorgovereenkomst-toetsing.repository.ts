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
import { readMaximumgrond } from "./maximumtarief.repository";
import { ontsleutelBsn } from "./versleuteling";
import { hashVan, inhoudVan, type Overeenkomst } from "./zorgovereenkomst.repository";
import { listRekeningen } from "./zorgverlener.repository";

type Vertegenwoordiger = Registratie & { readonly id: string; readonly persoonId: string; readonly magZorg: boolean };

async function listVertegenwoordigers(tx: Tx, budgethouderId: string): Promise<readonly Vertegenwoordiger[]> {
  const rijen = await tx.vertegenwoordiging.findMany({
    where: { budgethouderId },
    select: {
      id: true,
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
async function dagenVan(tx: Tx, versieId: string): Promise<ReadonlyMap<string, Datum>> {
  const rijen = await tx.$queryRaw<{ id: string; dag: Date }[]>`
    SELECT id, coalesce(getekend_op, (op AT TIME ZONE 'Europe/Amsterdam')::date) AS dag FROM akkoord WHERE overeenkomstversie_id = ${versieId}::uuid`;
  return new Map(rijen.map(({ id, dag }) => [id, naarDatum(dag)]));
}

async function listHandtekeningen(
  tx: Tx,
  overeenkomst: Overeenkomst,
  vertegenwoordigers: readonly Vertegenwoordiger[],
): Promise<readonly Handtekening[]> {
  const inhoud = inhoudVan(overeenkomst);
  const hash = inhoud === null ? null : hashVan(inhoud);
  const dagen = await dagenVan(tx, overeenkomst.versieId);
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

type Budgetrij = Omit<Overeenkomstbudget, "periode"> & { readonly van: Date; readonly tm: Date };

/** The budget under a contract, in one statement; null when it is withdrawn, closed or not for this actor to see. */
export async function readBudget(tx: Tx, toekenningId: string): Promise<Overeenkomstbudget | null> {
  const [rij] = await tx.$queryRaw<Budgetrij[]>`
    SELECT t.nummer, v.naam AS verstrekker, t.wet::text AS wet, t.van, t.tm, t.bedrag_centen AS toegekend,
           (SELECT s.bedrag_centen FROM grootboekrekening r JOIN saldo s ON s.rekening_id = r.id WHERE r.toekenning_id = t.id AND r.soort = 'beschikbaar') AS vrij,
           ARRAY(SELECT DISTINCT f.functiesoort FROM functiebudget f WHERE f.toekenningsversie_id =
                   (SELECT n.id FROM toekenningsversie n WHERE n.toekenning_id = t.id ORDER BY n.versie DESC LIMIT 1) ORDER BY 1) AS functiesoorten
    FROM toekenning t JOIN verstrekker v ON v.id = t.verstrekker_id
    WHERE t.id = ${toekenningId}::uuid AND t.status IN ('voorlopig', 'definitief')`;
  if (rij === undefined) return null;
  const { van, tm, ...rest } = rij;
  return { ...rest, periode: { van: naarDatum(van), tm: naarDatum(tm) } };
}

/** Null for an instelling. A BSN is tested before it is recorded; who may read the number tests it again. */
async function bsnGeldig(tx: Tx, persoonId: string | null): Promise<boolean | null> {
  if (persoonId === null) return null;
  const persoon = await tx.persoon.findUnique({ where: { id: persoonId }, select: { bsnVersleuteld: true } });
  return persoon === null || isBsn(ontsleutelBsn(persoon.bsnVersleuteld));
}

/** A new employment: the years of an earlier contract do not count before this one has begun. */
const dienstverbandVan = ({ model, proeftijdMaanden, salarisadministratie }: Overeenkomst): Dienstverband | null =>
  KENMERKEN[model].dienstverband
    ? { proeftijdMaanden: proeftijdMaanden ?? 0, dienstjaren: 0, salarisadministratie: salarisadministratie ?? false }
    : null;

type Omgeving = { readonly budget: Overeenkomstbudget | null; readonly grond: Maximumgrond | null; readonly vandaag: Datum };

/** Null while the contract is not filled in far enough to check. */
async function readDossier(tx: Tx, overeenkomst: Overeenkomst, { budget, grond, vandaag }: Omgeving): Promise<Overeenkomstdossier | null> {
  const { zorgverlener, van } = overeenkomst;
  if (zorgverlener === null || van === null || overeenkomst.tarieven.length === 0) return null;
  const vertegenwoordigers = await listVertegenwoordigers(tx, overeenkomst.budgethouderId);
  const rekeningen = await listRekeningen(tx, zorgverlener.id);
  return {
    vandaag,
    model: overeenkomst.model,
    wet: overeenkomst.wet,
    functiesoort: overeenkomst.functiesoort,
    budgethouder: { persoonId: overeenkomst.budgethouderId },
    vertegenwoordigers: vertegenwoordigers.filter((v) => v.ingetrokkenOp === null && valtIn(van, v)),
    zorgverlener: {
      ...zorgverlener,
      bsnGeldig: await bsnGeldig(tx, zorgverlener.persoonId),
      iban: rekeningen.at(-1)?.iban ?? null,
    },
    afspraken: {
      van,
      tm: overeenkomst.tm,
      urenPerWeek: overeenkomst.urenPerWeek,
      dagenPerWeek: overeenkomst.dagenPerWeek,
      tarieven: overeenkomst.tarieven,
    },
    opzegtermijnMaanden: overeenkomst.opzegtermijnMaanden,
    dienstverband: dienstverbandVan(overeenkomst),
    handtekeningen: await listHandtekeningen(tx, overeenkomst, vertegenwoordigers),
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

/** For whoever shows the budget and the maxima beside the checks. */
export async function readToetsingMetBudget(tx: Tx, overeenkomst: Overeenkomst, vandaag: Datum): Promise<Toetsingmetbudget> {
  const budget = await readBudget(tx, overeenkomst.toekenningId);
  const grond = await readMaximumgrond(tx, overeenkomst);
  const dossier = await readDossier(tx, overeenkomst, { budget, grond, vandaag });
  const { model, van, tm, tarieven, urenPerWeek, dagenPerWeek } = overeenkomst;
  return {
    budget,
    toetsing: dossier === null ? null : toetsZorgovereenkomst(dossier),
    maxima: grond === null || van === null ? [] : maximumregels(grond, { van, tm, tarieven }, KENMERKEN[model].eenheden),
    kosten: grond === null || van === null || budget === null ? null : kostenUitBudget(grond, { van, tm, tarieven, urenPerWeek, dagenPerWeek }, budget.periode),
  };
}
