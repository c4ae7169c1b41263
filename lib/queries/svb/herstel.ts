import type { Db, Tx } from "@/lib/db/client";
import { naarDatum } from "@/lib/db/datums";
import { maakVoorstel, readBudgetInHerstel, readHerstel, readHersteldossier, vingerafdruk } from "@/lib/db/herstel.repository";
import { logInzage } from "@/lib/db/inzage";
import { lees, schrijf } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import { type Gevolgen, gevolgenVan } from "@/lib/domein/herstel/gevolgen";
import { type Bezwaar, keurHerstel } from "@/lib/domein/herstel/keuring";
import type { Herstelstatus } from "@/lib/domein/herstel/status";
import type { BudgetInHerstel, Herstelinvoer, Herstelreden, Herstelsoort, Herstelvoorstel, OvereenkomstInHerstel } from "@/lib/domein/herstel/voorstel";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Verstrekkersoort, Wet } from "@/lib/domein/wet";

import { type Tijdlijngebeurtenis, tijdlijnVan } from "../tijdlijn";

export const HERSTELLEN_PER_PAGINA = 50;
export const HERSTELFILTERS = ["voorgesteld", "goedgekeurd", "niet_doorgegaan"] as const;
export type Herstelfilter = (typeof HERSTELFILTERS)[number];

const STATUSSEN = { voorgesteld: ["voorgesteld"], goedgekeurd: ["goedgekeurd"], niet_doorgegaan: ["afgewezen", "ingetrokken"] } as const satisfies Record<Herstelfilter, readonly Herstelstatus[]>;

export type Herstelregel = {
  readonly id: string;
  readonly nummer: string;
  readonly soort: Herstelsoort;
  readonly reden: Herstelreden;
  readonly status: Herstelstatus;
  readonly toekenning: string;
  readonly opgemaaktOp: Date;
  readonly maker: string | null;
};

export type Herstellijst = { readonly regels: readonly Herstelregel[]; readonly totaal: number; readonly aantallen: Readonly<Record<Herstelfilter, number>> };

async function namenVan(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const rijen = await tx.gebruiker.findMany({ where: { id: { in: ids.flatMap((id) => id ?? []) } }, select: { id: true, naam: true } });
  return new Map(rijen.map(({ id, naam }) => [id, naam]));
}

/** Proposals, the oldest first; what has been decided newest first. */
export async function herstellijst(db: Db, actor: Actor, filter: Herstelfilter, pagina: number): Promise<Herstellijst | null> {
  if (actor.rol !== "svb" || !mag(actor, "herstel.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const tel = (naam: Herstelfilter): Promise<number> => tx.herstel.count({ where: { status: { in: [...STATUSSEN[naam]] } } });
    const rijen = await tx.herstel.findMany({
      where: { status: { in: [...STATUSSEN[filter]] } },
      orderBy: filter === "voorgesteld" ? [{ opgemaaktOp: "asc" }, { id: "asc" }] : [{ beslotenOp: "desc" }, { id: "desc" }],
      skip: (pagina - 1) * HERSTELLEN_PER_PAGINA,
      take: HERSTELLEN_PER_PAGINA,
      select: { id: true, nummer: true, soort: true, reden: true, status: true, opgemaaktOp: true, opgemaaktDoor: true, vanToekenning: { select: { nummer: true } } },
    });
    const namen = await namenVan(tx, rijen.map(({ opgemaaktDoor }) => opgemaaktDoor));
    const aantallen = { voorgesteld: await tel("voorgesteld"), goedgekeurd: await tel("goedgekeurd"), niet_doorgegaan: await tel("niet_doorgegaan") };
    return {
      regels: rijen.map(({ vanToekenning, opgemaaktDoor, reden, ...rij }) => ({ ...rij, reden: reden as Herstelreden, toekenning: vanToekenning.nummer, maker: namen.get(opgemaaktDoor ?? "") ?? null })),
      totaal: aantallen[filter],
      aantallen,
    };
  });
}

export type Budgetkeuze = { readonly id: string; readonly nummer: string; readonly wet: Wet; readonly verstrekker: string; readonly van: Datum; readonly tm: Datum; readonly bedrag: Centen };

export type Herstelbegin = {
  readonly budget: BudgetInHerstel;
  readonly budgethouder: { readonly voornamen: string; readonly tussenvoegsel: string | null; readonly achternaam: string };
  readonly verstrekker: string;
  readonly overeenkomsten: readonly (OvereenkomstInHerstel & { readonly zorgverlener: string | null })[];
  /** Other living budgets of the same person. */
  readonly andere: readonly Budgetkeuze[];
  readonly verstrekkers: readonly { readonly id: string; readonly naam: string; readonly soort: Verstrekkersoort; readonly code: string }[];
  readonly openVoorstel: { readonly id: string; readonly nummer: string } | null;
};

/** What can be put right about one budget. Found by its id, or by its number. */
export async function herstelbegin(db: Db, actor: Actor, toekenning: string, nu: Date): Promise<Herstelbegin | null> {
  if (actor.rol !== "svb" || !mag(actor, "herstel.voorstellen")) return null;
  return schrijf(db, actor, nu, async (tx) => {
    const gevonden = await tx.toekenning.findFirst({
      where: /^[0-9a-f-]{36}$/i.test(toekenning) ? { id: toekenning } : { nummer: toekenning.trim().toUpperCase() },
      select: { id: true, budgethouderId: true, verstrekker: { select: { naam: true } }, budgethouder: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } } },
    });
    const budget = gevonden === null ? null : await readBudgetInHerstel(tx, gevonden.id);
    if (gevonden === null || budget === null) return null;
    await logInzage(tx, actor, { budgethouderId: gevonden.budgethouderId, onderdeel: "herstel", onderwerpId: gevonden.id, doel: `Herstel van budget ${budget.nummer} bekijken` }, nu);
    return {
      budget,
      budgethouder: gevonden.budgethouder,
      verstrekker: gevonden.verstrekker.naam,
      overeenkomsten: await overeenkomstenVan(tx, gevonden.id),
      andere: await andereBudgetten(tx, gevonden.budgethouderId, gevonden.id),
      verstrekkers: await tx.verstrekker.findMany({ where: { geldigTm: null }, select: { id: true, naam: true, soort: true, code: true }, orderBy: [{ soort: "asc" }, { naam: "asc" }] }),
      openVoorstel: await tx.herstel.findFirst({ where: { vanToekenningId: gevonden.id, status: "voorgesteld" }, select: { id: true, nummer: true } }),
    };
  });
}

async function overeenkomstenVan(tx: Tx, toekenningId: string): Promise<Herstelbegin["overeenkomsten"]> {
  const rijen = await tx.zorgovereenkomst.findMany({ where: { toekenningId }, select: { id: true, nummer: true, functiesoort: true, zorgverlener: { select: { naam: true } } }, orderBy: { nummer: "asc" } });
  return rijen.map(({ zorgverlener, ...rij }) => ({ ...rij, zorgverlener: zorgverlener?.naam ?? null }));
}

async function andereBudgetten(tx: Tx, budgethouderId: string, id: string): Promise<readonly Budgetkeuze[]> {
  const rijen = await tx.toekenning.findMany({
    where: { budgethouderId, id: { not: id }, status: { in: ["voorlopig", "definitief"] } },
    select: { id: true, nummer: true, wet: true, van: true, tm: true, bedragCenten: true, verstrekker: { select: { naam: true } } },
    orderBy: [{ van: "desc" }, { nummer: "asc" }],
  });
  return rijen.map(({ verstrekker, bedragCenten, van, tm, ...rij }) => ({ ...rij, verstrekker: verstrekker.naam, van: naarDatum(van), tm: naarDatum(tm), bedrag: centen(bedragCenten) }));
}

export type Herstelbeeld = {
  readonly voorstel: Herstelvoorstel;
  readonly van: BudgetInHerstel;
  readonly gevolgen: Gevolgen;
  readonly bezwaren: readonly Bezwaar[];
  readonly vingerafdruk: string;
  /** Where it goes, in words. */
  readonly naar: { readonly nummer: string | null; readonly verstrekker: string; readonly wet: Wet } | null;
};

async function beeldVan(tx: Tx, vanToekenningId: string, voorstel: Herstelvoorstel): Promise<Herstelbeeld | null> {
  const dossier = await readHersteldossier(tx, vanToekenningId, voorstel);
  if (dossier === null) return null;
  const gevolgen = gevolgenVan(voorstel, dossier);
  const doel =
    voorstel.soort === "bedrag" ? null
    : voorstel.soort === "koppeling" ? (dossier.naar === null ? null : { nummer: dossier.naar.nummer, verstrekkerId: dossier.naar.verstrekkerId, wet: dossier.naar.wet })
    : { nummer: null, verstrekkerId: voorstel.naar.verstrekkerId, wet: voorstel.wet };
  const verstrekker = doel === null ? null : await tx.verstrekker.findUnique({ where: { id: doel.verstrekkerId }, select: { naam: true } });
  return {
    voorstel,
    van: dossier.van,
    gevolgen,
    bezwaren: keurHerstel(voorstel, dossier),
    vingerafdruk: vingerafdruk(gevolgen),
    naar: doel === null ? null : { nummer: doel.nummer, wet: doel.wet, verstrekker: verstrekker?.naam ?? "" },
  };
}

/** What a herstel would change, before it is proposed. Changes nothing. */
export async function herstelvoorbeeld(db: Db, actor: Actor, vanToekenningId: string, invoer: Herstelinvoer): Promise<Herstelbeeld | null> {
  if (actor.rol !== "svb" || !mag(actor, "herstel.voorstellen")) return null;
  return lees(db, actor, async (tx) => {
    const voorstel = await maakVoorstel(tx, vanToekenningId, invoer);
    return voorstel === null ? null : beeldVan(tx, vanToekenningId, voorstel);
  });
}

export type Hersteldetail = {
  readonly id: string;
  readonly nummer: string;
  readonly soort: Herstelsoort;
  readonly reden: Herstelreden;
  readonly status: Herstelstatus;
  readonly toelichting: string;
  readonly besluitreden: string | null;
  readonly budgethouderId: string;
  readonly budgethouder: { readonly voornamen: string; readonly tussenvoegsel: string | null; readonly achternaam: string };
  readonly maker: string | null;
  readonly beslisser: string | null;
  readonly zelfOpgemaakt: boolean;
  readonly magBesluiten: boolean;
  readonly van: { readonly nummer: string };
  readonly naar: { readonly nummer: string } | null;
  /** Of this moment, while it waits for a decision. */
  readonly beeld: Herstelbeeld | null;
  /** Something changed since it was proposed. */
  readonly veranderd: boolean;
  readonly boekingen: readonly { readonly id: string; readonly toekenning: string; readonly van: string; readonly naar: string; readonly bedrag: Centen; readonly declaratie: string | null; readonly op: Date }[];
  readonly gebeurtenissen: readonly Tijdlijngebeurtenis[];
};

/** One herstel: what it would change now, or what it changed. Opening it is looking into somebody's file. */
export async function hersteldetail(db: Db, actor: Actor, id: string, nu: Date): Promise<Hersteldetail | null> {
  if (actor.rol !== "svb" || !mag(actor, "herstel.inzien")) return null;
  return schrijf(db, actor, nu, async (tx) => {
    const rij = await readHerstel(tx, id);
    if (rij === null) return null;
    const extra = await tx.herstel.findUniqueOrThrow({
      where: { id },
      select: {
        besluitreden: true, beslotenDoor: true, vingerafdruk: true, budgethouder: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } },
        vanToekenning: { select: { nummer: true } }, naarToekenning: { select: { nummer: true } },
      },
    });
    await logInzage(tx, actor, { budgethouderId: rij.budgethouderId, onderdeel: "herstel", onderwerpId: id, doel: `Herstel ${rij.nummer} bekijken` }, nu);
    const namen = await namenVan(tx, [rij.opgemaaktDoor, extra.beslotenDoor]);
    const beeld = rij.status === "voorgesteld" ? await beeldVan(tx, rij.vanToekenningId, rij.voorstel) : null;
    const zelfOpgemaakt = rij.opgemaaktDoor === actor.gebruikerId;
    return {
      id, nummer: rij.nummer, soort: rij.soort, reden: rij.reden as Herstelreden, status: rij.status, toelichting: rij.toelichting,
      besluitreden: extra.besluitreden,
      budgethouderId: rij.budgethouderId,
      budgethouder: extra.budgethouder,
      maker: namen.get(rij.opgemaaktDoor ?? "") ?? null,
      beslisser: namen.get(extra.beslotenDoor ?? "") ?? null,
      zelfOpgemaakt,
      magBesluiten: mag(actor, "herstel.goedkeuren") && !zelfOpgemaakt,
      van: extra.vanToekenning,
      naar: extra.naarToekenning,
      beeld,
      veranderd: beeld !== null && beeld.vingerafdruk !== Buffer.from(extra.vingerafdruk).toString("hex"),
      boekingen: rij.status === "goedgekeurd" ? await boekingenVan(tx, id) : [],
      gebeurtenissen: await tijdlijnVan(tx, actor, "herstel", id),
    };
  });
}

type Boekingrij = { id: string; toekenning: string; van: string; naar: string; bedrag: bigint; declaratie: string | null; op: Date };

/** Every booking of one herstel, in the order in which it was made. */
async function boekingenVan(tx: Tx, herstelId: string): Promise<Hersteldetail["boekingen"]> {
  const rijen = await tx.$queryRaw<Boekingrij[]>`
    SELECT b.id, t.nummer AS toekenning, gv.soort::text AS van, gn.soort::text AS naar, rn.bedrag_centen AS bedrag, d.nummer AS declaratie, b.geboekt_op AS op
    FROM boeking b
    JOIN boekingsregel rv ON rv.boeking_id = b.id AND rv.bedrag_centen < 0 JOIN grootboekrekening gv ON gv.id = rv.rekening_id
    JOIN boekingsregel rn ON rn.boeking_id = b.id AND rn.bedrag_centen > 0 JOIN grootboekrekening gn ON gn.id = rn.rekening_id
    JOIN toekenning t ON t.id = coalesce(gv.toekenning_id, gn.toekenning_id)
    LEFT JOIN declaratie d ON b.onderwerp_soort = 'declaratie' AND d.id = b.onderwerp_id
    WHERE b.soort = 'herstel' AND (b.onderwerp_id = ${herstelId}::uuid OR b.idempotentiesleutel LIKE ${`herstel:${herstelId}:%`})
    ORDER BY b.id`;
  return rijen.map(({ bedrag, ...rij }) => ({ ...rij, bedrag: centen(bedrag) }));
}
