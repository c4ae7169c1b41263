/** What a budgethouder sees of own money and free money beside a budget. */
import { leesBetaalrekeningen } from "@/lib/db/betaling.repository";
import type { Db, Tx } from "@/lib/db/client";
import { naarDatum } from "@/lib/db/datums";
import { saldoVan } from "@/lib/db/grootboek";
import { lees } from "@/lib/db/transactie";
import { readExtrafeiten, readVvbFeiten } from "@/lib/db/vvb.repository";
import type { Uitbetalingsoort, Uitbetalingstatus } from "@/lib/domein/betaling/uitbetalingstatus";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen, grootste, kleinste, min, NUL, plus } from "@/lib/domein/geld";
import { maskeerIban } from "@/lib/domein/iban";
import type { Stortingstatus } from "@/lib/domein/storting/status";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Toekenningstatus } from "@/lib/domein/toekenning/status";
import { nogOpTeNemen, teVeelOpgenomen, type Vvbberekening, vvbRecht } from "@/lib/domein/vvb/recht";
import { verstrekkernaam, type Wet } from "@/lib/domein/wet";

type Mijn = Extract<Actor, { rol: "budgethouder" | "vertegenwoordiger" }>;
const alsMijn = (actor: Actor): Mijn | null => ((actor.rol === "budgethouder" || actor.rol === "vertegenwoordiger") && mag(actor, "budget.inzien") ? actor : null);

export type Uitbetalingregel = {
  readonly id: string;
  readonly nummer: string;
  readonly soort: Uitbetalingsoort;
  readonly status: Uitbetalingstatus;
  readonly bedrag: Centen;
  readonly redencode: string | null;
  readonly aangevraagdOp: Date;
  readonly verwachtOp: Datum | null;
  /** Where it goes, masked: enough to recognise it. */
  readonly naar: string | null;
};

export type Eigenrekening = { readonly iban: string; readonly tenaamstelling: string; readonly status: "aangevraagd" | "geldig" | "afgewezen"; readonly afwijsreden: string | null };

export type Budgetkop = { readonly id: string; readonly nummer: string; readonly wet: Wet; readonly verstrekker: { readonly naam: string }; readonly status: Toekenningstatus; readonly van: Datum; readonly tm: Datum };

export type Vvboverzicht = {
  readonly budget: Budgetkop;
  readonly jaar: number;
  readonly recht: Centen;
  readonly berekening: Vvbberekening;
  readonly opgenomen: Centen;
  readonly nog: Centen;
  /** What can really be asked now: what is left of the right, as far as the budget has it. */
  readonly kan: Centen;
  readonly teVeel: Centen;
  readonly uitbetalingen: readonly Uitbetalingregel[];
  readonly rekeningen: readonly Eigenrekening[];
  readonly magAanvragen: boolean;
};

async function readBudgetkop(tx: Tx, actor: Mijn, id: string): Promise<Budgetkop | null> {
  const rij = await tx.toekenning.findUnique({ where: { id, budgethouderId: actor.budgethouderId }, select: { id: true, nummer: true, wet: true, verstrekker: { select: { soort: true, naam: true } }, status: true, van: true, tm: true } });
  return rij === null ? null : { ...rij, verstrekker: { naam: verstrekkernaam(rij.verstrekker) }, van: naarDatum(rij.van), tm: naarDatum(rij.tm) };
}

const UITBETALINGEN_HOOGSTENS = 50;

async function listUitbetalingen(tx: Tx, toekenningId: string, soort: Uitbetalingsoort): Promise<readonly Uitbetalingregel[]> {
  const rijen = await tx.uitbetaling.findMany({
    where: { toekenningId, soort },
    orderBy: { id: "desc" },
    take: UITBETALINGEN_HOOGSTENS,
    select: {
      id: true, nummer: true, soort: true, status: true, bedragCenten: true, redencode: true, aangevraagdOp: true, iban: true,
      betaalopdrachten: { where: { status: { notIn: ["gestorneerd", "vervallen"] } }, select: { id: true, verwachtOp: true } },
    },
  });
  const rekeningen = await leesBetaalrekeningen(tx, { ids: rijen.flatMap(({ betaalopdrachten }) => betaalopdrachten.map(({ id }) => id)) });
  return rijen.map(({ bedragCenten, betaalopdrachten, iban, ...rij }) => {
    const opdracht = betaalopdrachten[0];
    const naar = iban ?? (opdracht === undefined ? null : (rekeningen.get(opdracht.id)?.iban ?? null));
    return { ...rij, bedrag: centen(bedragCenten), verwachtOp: opdracht === undefined ? null : naarDatum(opdracht.verwachtOp), naar: naar === null ? null : maskeerIban(naar) };
  });
}

async function listEigenrekeningen(tx: Tx, budgethouderId: string): Promise<readonly Eigenrekening[]> {
  const rijen = await tx.budgethouderrekening.findMany({ where: { budgethouderId, status: { not: "vervallen" } }, orderBy: { id: "desc" }, take: 3, select: { iban: true, tenaamstelling: true, status: true, afwijsreden: true } });
  // A refusal is news until something came after it.
  return rijen.flatMap(({ status, iban, ...rij }, index) =>
    status === "vervallen" || status === "ingetrokken" || status === "verlopen" || (status === "afgewezen" && index > 0) ? [] : [{ ...rij, status, iban: maskeerIban(iban) }],
  );
}

/** How much may be taken without account, how that was worked out, what was taken and what is left. */
export async function vvboverzicht(db: Db, actor: Actor, toekenningId: string, vandaag: Datum): Promise<Vvboverzicht | null> {
  const mijn = alsMijn(actor);
  if (mijn === null) return null;
  return lees(db, actor, async (tx) => {
    const budget = await readBudgetkop(tx, mijn, toekenningId);
    const feiten = budget === null ? null : await readVvbFeiten(tx, toekenningId, vandaag);
    if (budget === null || feiten === null) return null;
    const { recht, berekening } = vvbRecht(feiten.dossier);
    const vrij = grootste((await saldoVan(tx, toekenningId, "beschikbaar")) ?? NUL, NUL);
    const nog = nogOpTeNemen(recht, feiten.opgenomen);
    return {
      budget,
      jaar: feiten.dossier.jaar,
      recht,
      berekening,
      opgenomen: feiten.opgenomen,
      nog,
      kan: feiten.dossier.ingetrokkenOp === null ? kleinste(nog, vrij) : NUL,
      teVeel: teVeelOpgenomen(recht, feiten.opgenomen),
      uitbetalingen: await listUitbetalingen(tx, toekenningId, "vvb"),
      rekeningen: await listEigenrekeningen(tx, mijn.budgethouderId),
      magAanvragen: mag(actor, "vvb.aanvragen"),
    };
  });
}

export type Stortingregel = {
  readonly id: string;
  readonly nummer: string;
  readonly kenmerk: string;
  readonly status: Stortingstatus;
  readonly bedrag: Centen;
  readonly ontvangen: Centen | null;
  readonly ontvangenOp: Date | null;
  readonly aangekondigdOp: Date;
  readonly doel: string | null;
};

export type Stortingstand = { readonly ontvangen: Centen; readonly vrij: Centen; readonly onderweg: Centen; readonly besteed: Centen; readonly terugbetaald: Centen };

export type Stortingenoverzicht = {
  readonly budget: Budgetkop;
  readonly stand: Stortingstand;
  readonly stortingen: readonly Stortingregel[];
  readonly terugbetalingen: readonly Uitbetalingregel[];
  readonly magStorten: boolean;
};

/** From the balance of each kind of account of a budget. */
function stortingstandUit(saldo: (soort: string) => Centen): Stortingstand {
  return {
    ontvangen: min(NUL, saldo("gestort")),
    vrij: saldo("storting_beschikbaar"),
    onderweg: plus(saldo("storting_gereserveerd"), saldo("storting_onderweg")),
    besteed: saldo("storting_besteed"),
    terugbetaald: saldo("storting_terugbetaald"),
  };
}

async function readStortingstand(tx: Tx, toekenningId: string): Promise<Stortingstand> {
  const rijen = await tx.grootboekrekening.findMany({ where: { toekenningId }, select: { soort: true, saldo: { select: { bedragCenten: true } } } });
  const saldi = new Map(rijen.map(({ soort, saldo }) => [soort as string, centen(saldo?.bedragCenten ?? 0n)]));
  return stortingstandUit((soort) => saldi.get(soort) ?? NUL);
}

const STORTING = { id: true, nummer: true, kenmerk: true, status: true, bedragCenten: true, ontvangenCenten: true, ontvangenOp: true, aangekondigdOp: true, doel: true } as const;
type Stortingrij = { readonly bedragCenten: bigint; readonly ontvangenCenten: bigint | null } & Omit<Stortingregel, "bedrag" | "ontvangen">;

const alsRegel = ({ bedragCenten, ontvangenCenten, ...rij }: Stortingrij): Stortingregel => ({ ...rij, bedrag: centen(bedragCenten), ontvangen: ontvangenCenten === null ? null : centen(ontvangenCenten) });

/** Everything about own money beside one budget. */
export async function stortingenoverzicht(db: Db, actor: Actor, toekenningId: string): Promise<Stortingenoverzicht | null> {
  const mijn = alsMijn(actor);
  if (mijn === null) return null;
  return lees(db, actor, async (tx) => {
    const budget = await readBudgetkop(tx, mijn, toekenningId);
    if (budget === null) return null;
    const rijen = await tx.storting.findMany({ where: { toekenningId }, orderBy: { id: "desc" }, take: UITBETALINGEN_HOOGSTENS, select: STORTING });
    return {
      budget,
      stand: await readStortingstand(tx, toekenningId),
      stortingen: rijen.map(alsRegel),
      terugbetalingen: await listUitbetalingen(tx, toekenningId, "terugstorting"),
      magStorten: mag(actor, "storting.aankondigen"),
    };
  });
}

export type Stortinginstructie = { readonly budget: Budgetkop; readonly storting: Stortingregel; readonly magIntrekken: boolean };

/** How to transfer one announced storting. */
export async function stortinginstructie(db: Db, actor: Actor, stortingId: string): Promise<Stortinginstructie | null> {
  const mijn = alsMijn(actor);
  if (mijn === null) return null;
  return lees(db, actor, async (tx) => {
    const rij = await tx.storting.findUnique({ where: { id: stortingId, budgethouderId: mijn.budgethouderId }, select: { ...STORTING, toekenningId: true } });
    const budget = rij === null ? null : await readBudgetkop(tx, mijn, rij.toekenningId);
    if (rij === null || budget === null) return null;
    const { toekenningId: _toekenningId, ...storting } = rij;
    return { budget, storting: alsRegel(storting), magIntrekken: mag(actor, "storting.aankondigen") && storting.status === "aangekondigd" };
  });
}

export type Budgetextra = { readonly vvb: { readonly recht: Centen; readonly opgenomen: Centen; readonly nog: Centen; readonly teVeel: Centen; readonly geregeld: boolean }; readonly storting: Stortingstand };

/** The two short blocks on the page of a budget, in one round trip. */
export async function budgetextra(db: Db, actor: Actor, toekenningId: string, vandaag: Datum): Promise<Budgetextra | null> {
  const mijn = alsMijn(actor);
  if (mijn === null) return null;
  const gelezen = await readExtrafeiten(db, mijn, toekenningId, vandaag);
  if (gelezen === null) return null;
  const { vvb: feiten, saldi } = gelezen;
  const { recht, berekening } = vvbRecht(feiten.dossier);
  return {
    vvb: { recht, opgenomen: feiten.opgenomen, nog: nogOpTeNemen(recht, feiten.opgenomen), teVeel: teVeelOpgenomen(recht, feiten.opgenomen), geregeld: berekening.grond !== "geen_regeling" && berekening.grond !== "voorlopig" },
    storting: stortingstandUit((soort) => centen(BigInt(saldi[soort] ?? "0"))),
  };
}

/** The account of the budgethouder, for the page that lets it be entered. */
export async function eigenRekeningen(db: Db, actor: Actor): Promise<{ readonly rekeningen: readonly Eigenrekening[]; readonly magOpgeven: boolean } | null> {
  const mijn = alsMijn(actor);
  if (mijn === null) return null;
  return lees(db, actor, async (tx) => ({ rekeningen: await listEigenrekeningen(tx, mijn.budgethouderId), magOpgeven: mag(actor, "rekening.opgeven") }));
}
