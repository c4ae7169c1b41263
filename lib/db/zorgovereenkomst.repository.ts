/** A zorgovereenkomst with its version, rates and signatures, as it is read and locked. Writing is in zorgovereenkomst.schrijven.ts; what is allowed is decided elsewhere. */
import { createHash } from "node:crypto";

import type { Datum } from "@/lib/domein/datum";
import { centen, type Honderdsten, honderdsten } from "@/lib/domein/geld";
import type { Partij } from "@/lib/domein/overgangen";
import type { OpenPeriode } from "@/lib/domein/periode";
import type { Tariefsoort } from "@/lib/domein/regelgeving/maximumtarieven";
import type { Wet } from "@/lib/domein/wet";
import type { Bijlageformaat, Bijlageregel } from "@/lib/domein/zorgovereenkomst/bijlage";
import { bepaalTariefsoort } from "@/lib/domein/zorgovereenkomst/formeel";
import { canoniekeInhoud, type Inhoud } from "@/lib/domein/zorgovereenkomst/inhoud";
import {
  type Familierelatie,
  type Overeenkomstmodel,
  type Tariefafspraak,
  type Zorgverlenerfeiten,
} from "@/lib/domein/zorgovereenkomst/model";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";
import { geldigheidVan } from "@/lib/domein/zorgovereenkomst/versies";
import type { Versiestatus } from "@/lib/domein/zorgovereenkomst/versiestatus";

import type { Tx } from "./client";
import { naarDatumOfNull, vanDatum } from "./datums";
import type { Prisma } from "./generated/client";

/** sha256 in hex; text, so that it fits a form field and an equals sign. */
export type Inhoudhash = string;

export type Zorgverlenergegevens = Zorgverlenerfeiten & { readonly id: string; readonly naam: string };

export type Akkoordoordeel = "akkoord" | "terug" | "afgekeurd";

/** One line of the checklist as it stood when somebody decided. */
export type Checklistuitslag = { readonly code: string; readonly ernst: string; readonly uitkomst: string };

/** A signature on the screen, or one on paper that the verstrekker brought in. */
export type Akkoordwijze = "digitaal" | "papier";

export type Akkoordregel = {
  readonly id: string;
  readonly partij: Partij;
  readonly oordeel: Akkoordoordeel;
  readonly gebruikerId: string;
  readonly vertegenwoordigingId: string | null;
  readonly inhoudHash: Inhoudhash;
  readonly redenen: readonly string[];
  readonly toelichting: string | null;
  /** When it was recorded here. */
  readonly op: Date;
  /** The order under which the SVB agreed in place of the verstrekker; null: the party itself. */
  readonly mandaatId: string | null;
  readonly wijze: Akkoordwijze;
  /** On paper: the day beside the signature. */
  readonly getekendOp: Datum | null;
};

export type Overeenkomstherkomst = "portaal" | "papier";

export type Budgetnamen = { readonly toekenningId: string; readonly wet: Wet; readonly functiesoort: string };

export type Bijlage = Bijlageregel & { readonly id: string; readonly formaat: Bijlageformaat; readonly bytes: number; readonly toegevoegdOp: Date };

export type Overeenkomst = {
  readonly id: string;
  readonly nummer: string;
  readonly status: Overeenkomststatus;
  readonly herkomst: Overeenkomstherkomst;
  readonly model: Overeenkomstmodel;
  readonly wet: Wet;
  readonly toekenningId: string;
  /** The names in what was signed, when the budget was corrected since (herstel). */
  readonly getekendToekenningId: string | null;
  readonly getekendWet: Wet | null;
  readonly getekendFunctiesoort: string | null;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly functiesoort: string | null;
  readonly familierelatie: Familierelatie | null;
  readonly zorgverlener: Zorgverlenergegevens | null;
  readonly aangemaaktOp: Date;
  readonly gewijzigdOp: Date;
  readonly versieId: string;
  readonly versie: number;
  readonly van: Datum | null;
  readonly tm: Datum | null;
  readonly urenPerWeek: Honderdsten | null;
  readonly dagenPerWeek: number | null;
  readonly zorgbeschrijving: string | null;
  readonly opzegtermijnMaanden: number | null;
  readonly ondernemer: boolean | null;
  /** Null: not in the BIG-register, as far as these two agreed. */
  readonly bigNummer: string | null;
  /** Null outside an employment. */
  readonly proeftijdMaanden: number | null;
  readonly salarisadministratie: boolean | null;
  readonly tarieven: readonly Tariefafspraak[];
  /** What was signed; null while nobody has, and again as soon as the content changes. */
  readonly inhoudHash: Inhoudhash | null;
  /** The budget as this version names it; null while nobody has signed it. */
  readonly getekendOnder: Budgetnamen | null;
  readonly goedgekeurdOp: Date | null;
  /** Last day, also while it still lies ahead. */
  readonly beeindigdPer: Datum | null;
  /** Whom this zorgverlener replaces, by the name both signed; null when nobody. */
  readonly vervangtNaam: string | null;
  readonly vervangtId: string | null;
  /** This is the version that the pages show as what counts now. */
  readonly geldend: boolean;
  /** Of this version when it is a change; null for the first version, whose road is that of the contract. */
  readonly versiestatus: Versiestatus | null;
  readonly versieGewijzigdOp: Date | null;
  readonly langsVerstrekker: boolean | null;
  /** First day of the version that came after this one. */
  readonly vervangenPer: Datum | null;
  /** Oldest first. */
  readonly akkoorden: readonly Akkoordregel[];
  /** Oldest first. */
  readonly bijlagen: readonly Bijlage[];
};

const naarHex = (bytes: Uint8Array): Inhoudhash => Buffer.from(bytes).toString("hex");

const TARIEF = { id: true, eenheid: true, omschrijving: true, tariefCenten: true, maximumtariefCenten: true } as const;

/** Never the file itself: that is only read to be downloaded. */
const BIJLAGE = { id: true, soort: true, bestandsnaam: true, formaat: true, bytes: true, inhoudHash: true, toegevoegdOp: true } as const;

const VERSIE = {
  id: true,
  versie: true,
  van: true,
  tm: true,
  urenPerWeek: true,
  dagenPerWeek: true,
  zorgbeschrijving: true,
  opzegtermijnMaanden: true,
  ondernemer: true,
  bigNummer: true,
  proeftijdMaanden: true,
  salarisadministratie: true,
  inhoudHash: true,
  getekendToekenningId: true,
  getekendWet: true,
  getekendFunctiesoort: true,
  goedgekeurdOp: true,
  status: true,
  langsVerstrekker: true,
  vervangenPer: true,
  gewijzigdOp: true,
  tarieven: { select: TARIEF, orderBy: { id: "asc" } },
  akkoorden: { orderBy: { id: "asc" } },
  bijlagen: { where: { vervallenOp: null }, select: BIJLAGE, orderBy: { id: "asc" } },
} as const satisfies Prisma.OvereenkomstversieSelect;

const OVEREENKOMST = {
  id: true,
  nummer: true,
  status: true,
  herkomst: true,
  model: true,
  wet: true,
  toekenningId: true,
  getekendToekenningId: true,
  getekendWet: true,
  getekendFunctiesoort: true,
  budgethouderId: true,
  verstrekkerId: true,
  functiesoort: true,
  familierelatie: true,
  versie: true,
  aangemaaktOp: true,
  gewijzigdOp: true,
  beeindigdPer: true,
  vervangtId: true,
  vervangtNaam: true,
  zorgverlener: { select: { id: true, soort: true, naam: true, kvk: true, agb: true, persoonId: true } },
  versies: { select: VERSIE },
} as const satisfies Prisma.ZorgovereenkomstSelect;

type OvereenkomstRij = Prisma.ZorgovereenkomstGetPayload<{ select: typeof OVEREENKOMST }>;
type TariefRij = Prisma.TariefGetPayload<{ select: typeof TARIEF }>;

const naarTarief = (rij: TariefRij): Tariefafspraak => ({
  id: rij.id,
  eenheid: rij.eenheid,
  omschrijving: rij.omschrijving,
  tarief: centen(rij.tariefCenten),
  maximumtarief: rij.maximumtariefCenten === null ? null : centen(rij.maximumtariefCenten),
});

function getekendOnder({ getekendToekenningId: toekenningId, getekendWet: wet, getekendFunctiesoort: functiesoort }: OvereenkomstRij["versies"][number]): Budgetnamen | null {
  return toekenningId === null || wet === null || functiesoort === null ? null : { toekenningId, wet, functiesoort };
}

function naarOvereenkomst(rij: OvereenkomstRij, geboortedatum: Datum | null, nummer: number): Overeenkomst {
  const versie = rij.versies.find((kandidaat) => kandidaat.versie === nummer);
  if (versie === undefined) throw new Error(`zorgovereenkomst ${rij.id} has no version ${String(nummer)}`);
  const { versies: _versies, zorgverlener, beeindigdPer, ...kop } = rij;
  const { bigNummer } = versie;
  const ondernemer = versie.ondernemer ?? false;
  return {
    ...kop,
    versie: versie.versie,
    geldend: versie.versie === rij.versie,
    versiestatus: versie.status,
    versieGewijzigdOp: versie.gewijzigdOp,
    langsVerstrekker: versie.langsVerstrekker,
    vervangenPer: naarDatumOfNull(versie.vervangenPer),
    beeindigdPer: naarDatumOfNull(beeindigdPer),
    zorgverlener:
      zorgverlener === null ? null : { ...zorgverlener, geboortedatum, ondernemer, bigNummer, familierelatie: rij.familierelatie },
    versieId: versie.id,
    van: naarDatumOfNull(versie.van),
    tm: naarDatumOfNull(versie.tm),
    urenPerWeek: versie.urenPerWeek === null ? null : honderdsten(versie.urenPerWeek),
    dagenPerWeek: versie.dagenPerWeek,
    zorgbeschrijving: versie.zorgbeschrijving,
    opzegtermijnMaanden: versie.opzegtermijnMaanden,
    ondernemer: versie.ondernemer,
    bigNummer,
    proeftijdMaanden: versie.proeftijdMaanden,
    salarisadministratie: versie.salarisadministratie,
    tarieven: versie.tarieven.map(naarTarief),
    inhoudHash: versie.inhoudHash === null ? null : naarHex(versie.inhoudHash),
    getekendOnder: getekendOnder(versie),
    goedgekeurdOp: versie.goedgekeurdOp,
    bijlagen: versie.bijlagen.map(({ inhoudHash, ...bijlage }) => ({ ...bijlage, hash: naarHex(inhoudHash) })),
    akkoorden: versie.akkoorden.map(({ inhoudHash, getekendOp, ...akkoord }) => ({ ...akkoord, getekendOp: naarDatumOfNull(getekendOp), inhoudHash: naarHex(inhoudHash) })),
  };
}

type Geborene = { readonly id: string; readonly zorgverlener: { readonly persoonId: string | null } | null };

/** By contract. The parties learn the date of birth through a narrow door; the SVB may read the person itself. */
async function geboortedata(tx: Tx, overeenkomsten: readonly Geborene[]): Promise<ReadonlyMap<string, Datum>> {
  const personen = new Map(overeenkomsten.flatMap(({ id, zorgverlener }) => (zorgverlener?.persoonId == null ? [] : [[id, zorgverlener.persoonId] as const])));
  if (personen.size === 0) return new Map();
  const deur = await tx.$queryRaw<{ id: string; dag: Date | null }[]>`SELECT id, geboortedatum_zorgverlener(id) AS dag FROM unnest(${[...personen.keys()]}::uuid[]) AS o (id)`;
  const dicht = deur.flatMap(({ id, dag }) => (dag === null ? (personen.get(id) ?? []) : []));
  const zelf = dicht.length === 0 ? [] : await tx.persoon.findMany({ where: { id: { in: dicht } }, select: { id: true, geboortedatum: true } });
  return new Map(
    deur.flatMap(({ id, dag }) => {
      const geboren = naarDatumOfNull(dag ?? zelf.find((persoon) => persoon.id === personen.get(id))?.geboortedatum ?? null);
      return geboren === null ? [] : [[id, geboren] as const];
    }),
  );
}

/** Ids come from addresses that people can type; what is no id names no contract. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The whole contracts in the version that counts now, in this order; what the actor may not see is not there. */
export async function readZorgovereenkomsten(tx: Tx, ids: readonly string[]): Promise<readonly Overeenkomst[]> {
  const rijen = await tx.zorgovereenkomst.findMany({ where: { id: { in: ids.filter((id) => UUID.test(id)) } }, select: OVEREENKOMST });
  const geboren = await geboortedata(tx, rijen);
  return ids.flatMap((id) => {
    const rij = rijen.find((kandidaat) => kandidaat.id === id.toLowerCase());
    return rij === undefined ? [] : [naarOvereenkomst(rij, geboren.get(rij.id) ?? null, rij.versie)];
  });
}

/** Null when the actor may not see it. */
export const readZorgovereenkomst = async (tx: Tx, id: string): Promise<Overeenkomst | null> => (await readZorgovereenkomsten(tx, [id]))[0] ?? null;

/** The same contract once for each version the actor may see, oldest first. */
export async function listVersies(tx: Tx, id: string): Promise<readonly Overeenkomst[]> {
  if (!UUID.test(id)) return [];
  const rij = await tx.zorgovereenkomst.findUnique({ where: { id }, select: OVEREENKOMST });
  if (rij === null) return [];
  const geboortedatum = (await geboortedata(tx, [rij])).get(rij.id) ?? null;
  const nummers = rij.versies.map(({ versie }) => versie).sort((a, b) => a - b);
  return nummers.map((nummer) => naarOvereenkomst(rij, geboortedatum, nummer));
}

/** The same, locked until the transaction ends: whoever decides on a contract decides alone. */
export async function lockZorgovereenkomst(tx: Tx, id: string): Promise<Overeenkomst | null> {
  return (await lockRij(tx, id)) ? readZorgovereenkomst(tx, id) : null;
}

/** Holds the contract without reading it; false when the actor may not see it. */
export async function lockRij(tx: Tx, id: string): Promise<boolean> {
  if (!UUID.test(id)) return false;
  const slot = await tx.$queryRaw<unknown[]>`SELECT 1 FROM zorgovereenkomst WHERE id = ${id}::uuid FOR UPDATE`;
  return slot.length > 0;
}

/** A change in one of these was signed by at least one party, and nobody is writing in it. */
const GETEKEND_ONDERWEG: readonly Versiestatus[] = ["wacht_op_zorgverlener", "bij_verstrekker", "bij_svb"];

/**
 * The names of the budget in what is signed. A correction (herstel) may move the contract to another budget while signatures are under way: then the
 * names under which they were given stay, for a change those of its own version. Once it is back at the budgethouder, the next signature is under the
 * budget it has now.
 */
function budgetnamen({ versiestatus, getekendOnder: vanVersie, ...contract }: Overeenkomst, functiesoort: string): Budgetnamen {
  if (versiestatus !== null && GETEKEND_ONDERWEG.includes(versiestatus) && vanVersie !== null) return vanVersie;
  return {
    wet: contract.getekendWet ?? contract.wet,
    functiesoort: contract.getekendFunctiesoort ?? functiesoort,
    toekenningId: contract.getekendToekenningId ?? contract.toekenningId,
  };
}

/** The content as it is signed, or null while a step is not filled in. */
export function inhoudVan(overeenkomst: Overeenkomst): Inhoud | null {
  const { van, functiesoort, familierelatie, ondernemer, zorgverlener, zorgbeschrijving } = overeenkomst;
  if (van === null || functiesoort === null || familierelatie === null || ondernemer === null) return null;
  if (zorgverlener === null || zorgbeschrijving === null || overeenkomst.tarieven.length === 0) return null;
  return {
    nummer: overeenkomst.nummer,
    versie: overeenkomst.versie,
    model: overeenkomst.model,
    ...budgetnamen(overeenkomst, functiesoort),
    budgethouderId: overeenkomst.budgethouderId,
    zorgverlenerId: zorgverlener.id,
    familierelatie,
    ondernemer,
    bigNummer: overeenkomst.bigNummer,
    van,
    tm: overeenkomst.tm,
    urenPerWeek: overeenkomst.urenPerWeek,
    dagenPerWeek: overeenkomst.dagenPerWeek,
    zorgbeschrijving,
    opzegtermijnMaanden: overeenkomst.opzegtermijnMaanden,
    proeftijdMaanden: overeenkomst.proeftijdMaanden,
    salarisadministratie: overeenkomst.salarisadministratie,
    vervangt: overeenkomst.vervangtNaam,
    bijlagen: overeenkomst.bijlagen,
    tarieven: overeenkomst.tarieven,
  };
}

/** The content as it was signed, whatever was corrected since; null when it was not signed or is not the same any more. */
export function getekendeInhoud(overeenkomst: Overeenkomst): Inhoud | null {
  const inhoud = inhoudVan(overeenkomst);
  if (inhoud === null || overeenkomst.getekendOnder === null) return null;
  const getekend = { ...inhoud, ...overeenkomst.getekendOnder };
  return hashVan(getekend) === overeenkomst.inhoudHash ? getekend : null;
}

export const hashVan = (inhoud: Inhoud): Inhoudhash => createHash("sha256").update(canoniekeInhoud(inhoud)).digest("hex");

/** The approved contract of another zorgverlener of the same budgethouder; null when it is not one. */
export async function readVervangene(tx: Tx, overeenkomst: Overeenkomst, id: string): Promise<{ readonly id: string; readonly naam: string } | null> {
  const rij = await tx.zorgovereenkomst.findFirst({
    where: { id, budgethouderId: overeenkomst.budgethouderId, status: "goedgekeurd", NOT: { id: overeenkomst.id } },
    select: { id: true, zorgverlenerId: true, zorgverlener: { select: { naam: true } } },
  });
  const naam = rij?.zorgverlener?.naam;
  return rij === null || naam === undefined || rij.zorgverlenerId === overeenkomst.zorgverlener?.id ? null : { id: rij.id, naam };
}

/** A version that the SVB approved and that covers a day: what a declaratie over that day rests on. */
export type GoedgekeurdeVersie = {
  readonly zorgovereenkomstId: string;
  readonly nummer: string;
  readonly versieId: string;
  readonly versie: number;
  readonly status: Overeenkomststatus;
  readonly wet: Wet;
  readonly toekenningId: string;
  readonly budgethouderId: string;
  readonly verstrekkerId: string;
  readonly zorgverlenerId: string;
  readonly functiesoort: string;
  /** Ends where the contract was ended, when that is earlier than agreed. */
  readonly looptijd: OpenPeriode;
  readonly urenPerWeek: Honderdsten | null;
  readonly dagenPerWeek: number | null;
  readonly tariefsoort: Tariefsoort;
  readonly tarieven: readonly Tariefafspraak[];
};

/** The newest approved version that is valid on `dag`, with its rates and maxima; null when there is none in sight. */
export async function goedgekeurdeVersieOp(tx: Tx, zorgovereenkomstId: string, dag: Datum): Promise<GoedgekeurdeVersie | null> {
  const rij = await tx.zorgovereenkomst.findUnique({
    where: { id: zorgovereenkomstId },
    select: {
      ...OVEREENKOMST,
      versies: {
        select: VERSIE,
        where: {
          goedgekeurdOp: { not: null },
          van: { lte: vanDatum(dag) },
          OR: [{ tm: null }, { tm: { gte: vanDatum(dag) } }],
        },
        orderBy: { versie: "desc" },
        take: 1,
      },
    },
  });
  const versie = rij?.versies[0];
  const van = naarDatumOfNull(versie?.van ?? null);
  if (rij === null || versie === undefined || van === null || rij.zorgverlener === null || rij.functiesoort === null) return null;
  const beeindigdPer = naarDatumOfNull(rij.beeindigdPer);
  if (beeindigdPer !== null && beeindigdPer < dag) return null;
  const feiten = { ...rij.zorgverlener, geboortedatum: null, ondernemer: versie.ondernemer ?? false, bigNummer: versie.bigNummer, familierelatie: rij.familierelatie };
  return {
    zorgovereenkomstId: rij.id,
    nummer: rij.nummer,
    versieId: versie.id,
    versie: versie.versie,
    status: rij.status,
    wet: rij.wet,
    toekenningId: rij.toekenningId,
    budgethouderId: rij.budgethouderId,
    verstrekkerId: rij.verstrekkerId,
    zorgverlenerId: rij.zorgverlener.id,
    functiesoort: rij.functiesoort,
    looptijd: geldigheidVan({ van, tm: naarDatumOfNull(versie.tm), vervangenPer: naarDatumOfNull(versie.vervangenPer) }, beeindigdPer),
    urenPerWeek: versie.urenPerWeek === null ? null : honderdsten(versie.urenPerWeek),
    dagenPerWeek: versie.dagenPerWeek,
    tariefsoort: bepaalTariefsoort(feiten).soort,
    tarieven: versie.tarieven.map(naarTarief),
  };
}
