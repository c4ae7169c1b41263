import { readDossier } from "@/lib/db/beoordelingsdossier";
import type { Db, Tx } from "@/lib/db/client";
import { readDeclaratierij } from "@/lib/db/declaratie.repository";
import { lees } from "@/lib/db/transactie";
import type { Datum } from "@/lib/domein/datum";
import { beoordeelDeclaratie, type Oordeel, type Regeluitkomst } from "@/lib/domein/declaratie/beoordeling";
import { type Centen, centen, min, NUL } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";

import { type Declaratiedetail, type Factuurdownload, readDeclaratiedetail, readFactuurbestand } from "../declaratiedetail";

export type Vooruitblik = {
  /** What the rules would say if it were approved now. */
  readonly oordeel: Oordeel;
  readonly controles: readonly Regeluitkomst[];
  readonly uitBudget: Centen;
  readonly vrij: Centen;
  readonly daarna: Centen;
};

export type Mijndeclaratie = Declaratiedetail & {
  /** Only while it waits for the budgethouder. */
  readonly vooruitblik: Vooruitblik | null;
  /** The judgement that was made, newest; null while there is none. */
  readonly beoordeling: {
    readonly oordeel: Oordeel;
    readonly toegekend: Centen;
    readonly tekort: Centen;
    readonly controles: readonly Regeluitkomst[];
    readonly doorMens: boolean;
    readonly reden: string | null;
  } | null;
};

async function readVooruitblik(tx: Tx, id: string, vandaag: Datum): Promise<Vooruitblik | null> {
  const rij = await readDeclaratierij(tx, id);
  if (rij === null) return null;
  const { dossier } = await readDossier(tx, rij, { vandaag, goedkeuring: { bevoegd: true }, ingediendOp: vandaag });
  const { oordeel, uitkomsten, voorstel } = beoordeelDeclaratie(dossier);
  const vrij = dossier.budget?.vrij ?? NUL;
  return { oordeel, controles: uitkomsten, uitBudget: voorstel, vrij, daarna: min(vrij, voorstel) };
}

async function readBeoordeling(tx: Tx, declaratieId: string): Promise<Mijndeclaratie["beoordeling"]> {
  const rij = await tx.beoordeling.findFirst({ where: { declaratieId }, orderBy: [{ op: "desc" }, { id: "desc" }] });
  if (rij === null) return null;
  return {
    oordeel: rij.oordeel,
    toegekend: centen(rij.toegekendCenten),
    tekort: centen(rij.tekortCenten),
    // Written by insertBeoordeling from exactly this type, and append-only since.
    controles: JSON.parse(JSON.stringify(rij.uitkomsten)) as readonly Regeluitkomst[],
    doorMens: rij.beslistDoor !== null,
    reden: rij.reden,
  };
}

export async function mijnDeclaratie(db: Db, actor: Actor, id: string, vandaag: Datum): Promise<Mijndeclaratie | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "declaratie.inzien")) return null;
  return lees(db, actor, async (tx) => {
    const detail = await readDeclaratiedetail(tx, actor, id);
    if (detail === null) return null;
    const vooruitblik = detail.status === "ter_accordering" ? await readVooruitblik(tx, id, vandaag) : null;
    return { ...detail, vooruitblik, beoordeling: await readBeoordeling(tx, id) };
  });
}

export async function mijnFactuurbestand(db: Db, actor: Actor, id: string): Promise<Factuurdownload | null> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "declaratie.inzien")) return null;
  return lees(db, actor, (tx) => readFactuurbestand(tx, id));
}
