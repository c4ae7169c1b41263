/**
 * Gathers what the rules about a declaratie look at. Row-level security decides how much of it the asker gets: a
 * zorgverlener has no sight of the toekenning, so for them `budget` is null.
 */
import type { Datum } from "@/lib/domein/datum";
import type { Beoordelingsdossier, BudgetInDossier, OvereenkomstInDossier } from "@/lib/domein/declaratie/dossier";
import type { Declaratiestatus } from "@/lib/domein/declaratie/status";
import { maandagVan, wekenIn, weekVan } from "@/lib/domein/declaratie/weken";
import { type Centen, honderdsten, NUL } from "@/lib/domein/geld";
import { aantalDagen, periodeVanMaand } from "@/lib/domein/periode";
import type { Wet } from "@/lib/domein/wet";
import { bepaalTariefsoort } from "@/lib/domein/zorgovereenkomst/formeel";
import { KENMERKEN, valtOnderMinimumloon } from "@/lib/domein/zorgovereenkomst/model";
import { geldigheidVan } from "@/lib/domein/zorgovereenkomst/versies";

import type { Tx } from "./client";
import { naarDatum, naarDatumOfNull, vanDatum, vanMaand } from "./datums";
import { type Declaratierij, listRegels, naarTariefafspraak, type Regel } from "./declaratie.repository";
import { listMaximumtarieven } from "./maximumtarief.repository";
import { heeftRekeningnummer } from "./zorgverlener.repository";

const GRONDSLAG = {
  van: true,
  tm: true,
  urenPerWeek: true,
  ondernemer: true,
  bigNummer: true,
  salarisadministratie: true,
  goedgekeurdOp: true,
  vervangenPer: true,
  tarieven: { select: { id: true, eenheid: true, omschrijving: true, tariefCenten: true, maximumtariefCenten: true }, orderBy: { id: "asc" } },
  zorgovereenkomst: {
    select: {
      id: true,
      nummer: true,
      status: true,
      wet: true,
      model: true,
      functiesoort: true,
      familierelatie: true,
      beeindigdPer: true,
      verstrekkerId: true,
      budgethouder: { select: { overlijdensdatum: true } },
      zorgverlener: { select: { soort: true, persoonId: true, kvk: true, agb: true, persoon: { select: { geboortedatum: true } } } },
    },
  },
} as const;

type Contractfeiten = {
  readonly overeenkomst: OvereenkomstInDossier;
  readonly nummer: string;
  readonly zorgverlenersoort: Beoordelingsdossier["zorgverlenersoort"];
  readonly bovenMaximumBeleid: Beoordelingsdossier["bovenMaximumBeleid"];
  readonly overlijdensdatum: Datum | null;
  readonly budgetAfgeslotenOp: Datum | null;
};

/** The contract version a declaratie rests on, as the rules see it. Null when the actor may not see it. */
export async function readContractfeiten(tx: Tx, overeenkomstversieId: string): Promise<Contractfeiten | null> {
  const versie = await tx.overeenkomstversie.findUnique({ where: { id: overeenkomstversieId }, select: GRONDSLAG });
  if (versie?.van == null || versie.zorgovereenkomst.zorgverlener === null) return null;
  const { zorgverlener, ...contract } = versie.zorgovereenkomst;
  // The parties learn the date of birth through a narrow door; the SVB and the worker read the person.
  const [{ bovenMaximumBeleid, afgeslotenOp, geboren }] = await tx.$queryRaw<[Pick<Contractfeiten, "bovenMaximumBeleid"> & { afgeslotenOp: Date | null; geboren: Date | null }]>`
    SELECT boven_maximum_beleid::text AS "bovenMaximumBeleid", budget_afgesloten_op(${contract.id}::uuid) AS "afgeslotenOp", geboortedatum_zorgverlener(${contract.id}::uuid) AS geboren
    FROM verstrekker WHERE id = ${contract.verstrekkerId}::uuid`;
  const { persoon, ...feiten } = zorgverlener;
  const zorgverlenerfeiten = {
    ...feiten,
    geboortedatum: naarDatumOfNull(geboren ?? persoon?.geboortedatum ?? null),
    ondernemer: versie.ondernemer ?? false,
    bigNummer: versie.bigNummer,
    familierelatie: contract.familierelatie,
  };
  const { soort } = bepaalTariefsoort(zorgverlenerfeiten);
  const { dienstverband, ondertekend } = KENMERKEN[contract.model];
  return {
    nummer: contract.nummer,
    overeenkomst: {
      status: contract.status,
      versieGoedgekeurd: versie.goedgekeurdOp !== null,
      wet: contract.wet,
      looptijd: geldigheidVan(
        { van: naarDatum(versie.van), tm: naarDatumOfNull(versie.tm), vervangenPer: naarDatumOfNull(versie.vervangenPer) },
        naarDatumOfNull(contract.beeindigdPer),
      ),
      urenPerWeek: versie.urenPerWeek === null ? null : honderdsten(versie.urenPerWeek),
      tarieven: versie.tarieven.map(naarTariefafspraak),
      tariefsoort: soort,
      tariefwijze: KENMERKEN[contract.model].tarief,
      salarisadministratie: versie.salarisadministratie ?? false,
      // A verklaring sociaal netwerk is a token of thanks and no wage.
      beleid: await listMaximumtarieven(tx, { verstrekkerId: contract.verstrekkerId, wet: contract.wet, functiesoort: contract.functiesoort ?? "", tariefsoort: soort }),
      loon: ondertekend && valtOnderMinimumloon(zorgverlenerfeiten) ? { geboortedatum: zorgverlenerfeiten.geboortedatum, dienstverband } : null,
    },
    zorgverlenersoort: zorgverlener.soort,
    bovenMaximumBeleid,
    overlijdensdatum: naarDatumOfNull(contract.budgethouder.overlijdensdatum),
    budgetAfgeslotenOp: naarDatumOfNull(afgeslotenOp),
  };
}

type Budgetfeiten = { readonly budget: BudgetInDossier; readonly voorlopigTm: Datum | null; readonly ingetrokken: boolean };
type Budgetrij = { readonly ingetrokken: boolean; readonly wet: Wet; readonly van: Date; readonly tm: Date; readonly vrij: Centen; readonly storting: Centen | null; readonly voorlopigTm: Date | null };

/** The budget as it stands now; `voorlopigTm`: until when may be approved from it, while it is voorlopig. One statement. */
async function readBudgetfeiten(tx: Tx, toekenningId: string): Promise<Budgetfeiten | null> {
  const [rij] = await tx.$queryRaw<Budgetrij[]>`
    SELECT t.status = 'ingetrokken' AS ingetrokken, t.wet::text AS wet, t.van, t.tm, vrij.bedrag_centen AS vrij, storting.bedrag_centen AS storting,
           CASE WHEN t.status = 'voorlopig' THEN (SELECT v.einddatum FROM voorlopig_budget v WHERE v.toekenning_id = t.id) END AS "voorlopigTm"
    FROM toekenning t
    JOIN grootboekrekening b ON b.toekenning_id = t.id AND b.soort = 'beschikbaar' JOIN saldo vrij ON vrij.rekening_id = b.id
    LEFT JOIN grootboekrekening s ON s.toekenning_id = t.id AND s.soort = 'storting_beschikbaar' LEFT JOIN saldo storting ON storting.rekening_id = s.id
    WHERE t.id = ${toekenningId}::uuid`;
  if (rij === undefined) return null;
  const { ingetrokken, wet, van, tm, vrij, storting, voorlopigTm } = rij;
  return { ingetrokken, budget: { wet, periode: { van: naarDatum(van), tm: naarDatum(tm) }, vrij, storting: storting ?? NUL }, voorlopigTm: naarDatumOfNull(voorlopigTm) };
}

export async function readBudget(tx: Tx, toekenningId: string): Promise<BudgetInDossier | null> {
  return (await readBudgetfeiten(tx, toekenningId))?.budget ?? null;
}

/** Statuses in which hours have been claimed from the budget. */
const GECLAIMD: Declaratiestatus[] = ["ingediend", "goedgekeurd", "uitval", "in_betaling", "betaald", "gestorneerd"];
const UREN_PER_EENHEID = { uur: 1, dagdeel: 4 } as const;

/** Working hours other declaraties of this zorgverlener for this budgethouder claim in the weeks of the same month. */
async function readAndereUren(tx: Tx, declaratie: Declaratierij): Promise<Beoordelingsdossier["andereUren"]> {
  const maand = periodeVanMaand(declaratie.maand);
  const venster = { van: maandagVan(maand.van), tm: weekVan(maand.tm).tm };
  const regels = await tx.declaratieregel.findMany({
    where: {
      van: { lte: vanDatum(venster.tm) },
      tm: { gte: vanDatum(venster.van) },
      tarief: { eenheid: { in: ["uur", "dagdeel"] } },
      declaratie: {
        id: { not: declaratie.id },
        budgethouderId: declaratie.budgethouderId,
        zorgverlenerId: declaratie.zorgverlenerId,
        status: { in: GECLAIMD },
      },
    },
    select: { van: true, tm: true, aantal: true, tarief: { select: { eenheid: true } } },
  });
  const perMaandag = new Map<Datum, number>();
  for (const regel of regels) {
    const periode = { van: naarDatum(regel.van), tm: naarDatum(regel.tm) };
    const uren = regel.aantal * (regel.tarief.eenheid === "dagdeel" ? UREN_PER_EENHEID.dagdeel : UREN_PER_EENHEID.uur);
    for (const week of wekenIn(periode)) {
      const deel = Math.ceil((uren * aantalDagen(week)) / aantalDagen(periode));
      const maandag = maandagVan(week.van);
      perMaandag.set(maandag, (perMaandag.get(maandag) ?? 0) + deel);
    }
  }
  return [...perMaandag].map(([maandag, uren]) => ({ maandag, uren: honderdsten(uren) }));
}

/** A concept or a returned one claims nothing yet; what was refused or withdrawn no longer does. */
const TELT_NIET: Declaratiestatus[] = ["concept", "teruggestuurd", "ingetrokken", "afgekeurd"];

async function readDubbele(tx: Tx, declaratie: Declaratierij): Promise<readonly string[]> {
  const { factuurnummer, zorgovereenkomstId, zorgverlenerId, maand } = declaratie;
  const gevonden = await tx.declaratie.findMany({
    where: {
      id: { not: declaratie.id },
      status: { notIn: TELT_NIET },
      OR: [{ zorgovereenkomstId, maand: vanMaand(maand) }, ...(factuurnummer === null ? [] : [{ zorgverlenerId, factuurnummer }])],
    },
    select: { nummer: true },
    orderBy: { nummer: "asc" },
  });
  return gevonden.map(({ nummer }) => nummer);
}

/** What only the caller knows: the day, whether the approver may, and whether the asker may know the budget. */
export type Omstandigheden = {
  readonly vandaag: Datum;
  readonly goedkeuring: Beoordelingsdossier["goedkeuring"];
  readonly ingediendOp: Datum | null;
};

export type VolledigDossier = {
  readonly dossier: Beoordelingsdossier;
  readonly regels: readonly Regel[];
  readonly overeenkomstnummer: string;
};

/** The whole dossier of a stored declaratie. The caller holds the locks. */
export async function readDossier(tx: Tx, declaratie: Declaratierij, omstandigheden: Omstandigheden): Promise<VolledigDossier> {
  const contract = await readContractfeiten(tx, declaratie.overeenkomstversieId);
  if (contract === null) throw new Error(`declaratie ${declaratie.nummer} has no readable contract version`);
  const regels = await listRegels(tx, declaratie.id);
  const budgetfeiten = await readBudgetfeiten(tx, declaratie.toekenningId);
  const andereUren = await readAndereUren(tx, declaratie);
  const dubbelMet = await readDubbele(tx, declaratie);
  return {
    regels,
    overeenkomstnummer: contract.nummer,
    dossier: {
      ...omstandigheden,
      soort: declaratie.soort,
      maand: declaratie.maand,
      wet: contract.overeenkomst.wet,
      regels,
      gevraagd: declaratie.gevraagd,
      factuurnummer: declaratie.factuurnummer,
      factuurdatum: declaratie.factuurdatum,
      aangebodenOp: declaratie.aangebodenOp,
      overeenkomst: contract.overeenkomst,
      budget: budgetfeiten?.budget ?? null,
      bovenMaximumBeleid: contract.bovenMaximumBeleid,
      zorgverlenersoort: contract.zorgverlenersoort,
      heeftRekeningnummer: await heeftRekeningnummer(tx, declaratie.zorgverlenerId),
      andereUren,
      dubbelMet,
      overlijdensdatum: contract.overlijdensdatum,
      budgetAfgeslotenOp: contract.budgetAfgeslotenOp,
      voorlopigTm: budgetfeiten?.voorlopigTm ?? null,
      budgetIngetrokken: budgetfeiten?.ingetrokken ?? false,
    },
  };
}
