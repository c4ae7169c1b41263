/** What a declaratie stands on: an approved contract with a rate, a budget of a chosen size and a zorgverlener with an account. */
import { randomUUID } from "node:crypto";

import { controleer } from "@/lib/checks/controleer";
import { wekenVanMaand } from "@/lib/domein/declaratie/weken";
import { type Datum, datum, type Maand, maand } from "@/lib/domein/datum";
import { centen, type Centen, honderdsten } from "@/lib/domein/geld";
import type { Actor } from "@/lib/domein/toegang";
import type { Wet } from "@/lib/domein/wet";
import type { Deps } from "@/lib/usecases/deps";
import { declaratieAanbieden } from "@/lib/usecases/declaratie/declaratie-aanbieden";
import { declaratieGoedkeuren } from "@/lib/usecases/declaratie/declaratie-goedkeuren";
import { declaratieOpstellen } from "@/lib/usecases/declaratie/declaratie-opstellen";
import { moet, sleutel, type Stappen, SYSTEEM, Wereld } from "@/tests/integration/zorgovereenkomst/wereld";

export type Budgethouder = Extract<Actor, { rol: "budgethouder" | "vertegenwoordiger" }>;
export type Zorgverlener = Extract<Actor, { rol: "zorgverlener" }>;

export type Contract = {
  readonly id: string;
  readonly toekenningId: string;
  readonly budgethouder: Extract<Actor, { rol: "budgethouder" }>;
  readonly zorgverlener: Zorgverlener;
  readonly verstrekkerId: string;
};

export type Wensen = {
  readonly wet?: Wet;
  readonly budgetEuro?: bigint;
  readonly tarief?: bigint;
  readonly maximum?: bigint;
  readonly partijen?: Stappen["partijen"];
  readonly eenheid?: "uur" | "dagdeel";
  /** Another contract of somebody who is already there. */
  readonly budgethouder?: Extract<Actor, { rol: "budgethouder" }>;
  readonly toekenningId?: string;
  /** A kind of care that the budget knows; what the test world grants is called begeleiding. */
  readonly functiesoort?: string;
};

export const MAART = maand("2026-03");

/** The deps of a use case on this day, at ten in the morning. */
export const op = (wereld: Wereld, dag: string): Deps => ({ db: wereld.db, nu: new Date(`${dag}T09:00:00Z`), vandaag: datum(dag) });

const verstrekkers = new WeakMap<Wereld, Map<string, string>>();

export async function verstrekkerVoor(wereld: Wereld, wet: Wet): Promise<string> {
  const bekend = verstrekkers.get(wereld) ?? new Map<string, string>();
  verstrekkers.set(wereld, bekend);
  const soort = wet === "wlz" ? "zorgkantoor" : "gemeente";
  const id = bekend.get(soort) ?? (await wereld.verstrekker(soort, soort === "gemeente" ? "0193" : "ZK01"));
  bekend.set(soort, id);
  return id;
}

/** A contract through the whole chain, in force from 1 January 2026. */
export async function eenContract(wereld: Wereld, wensen: Wensen = {}): Promise<Contract> {
  const wet = wensen.wet ?? "wmo";
  const verstrekkerId = await verstrekkerVoor(wereld, wet);
  const budgethouder = wensen.budgethouder ?? (await wereld.budgethouder());
  const toekenningId = wensen.toekenningId ?? (await wereld.toekenning(budgethouder, verstrekkerId, wet, wensen.budgetEuro ?? 10_000n));
  const id = await wereld.concept(budgethouder, toekenningId, {
    partijen: { ondernemer: false, ...wensen.partijen },
    werkafspraken: { van: datum("2026-01-01"), tm: datum("2026-12-31"), urenPerWeek: honderdsten(40_00), ...(wensen.functiesoort === undefined ? {} : { functiesoort: wensen.functiesoort }) },
    tarieven: [{ eenheid: wensen.eenheid ?? "uur", omschrijving: "Begeleiding", tarief: centen(wensen.tarief ?? 20_00n) }],
  });
  moet(await wereld.onderteken(budgethouder, id));
  const zorgverlener = await wereld.zorgverlenerVan(id);
  moet(await wereld.tekenMede(zorgverlener, id));
  moet(await wereld.accordeer(wereld.medewerker(verstrekkerId), id, wensen.maximum ?? 100_00n));
  moet(await wereld.toets(wereld.svb(), id));
  return { id, toekenningId, budgethouder, zorgverlener, verstrekkerId };
}

/** The same contract many times over, on the same budget: one declaratie a contract a month is the rule. */
export async function kopieen(wereld: Wereld, contract: Contract, aantal: number): Promise<readonly Contract[]> {
  const ids = Array.from({ length: aantal }, () => randomUUID());
  await wereld.eigenaar.$transaction(async (tx) => {
    // Straight copies of what went through the whole chain; the triggers would ask for the chain again.
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    for (const id of ids) {
      const versieId = randomUUID();
      await tx.$executeRaw`INSERT INTO zorgovereenkomst (id, toekenning_id, budgethouder_id, verstrekker_id, wet, zorgverlener_id, model, functiesoort, familierelatie, status, versie, aangemaakt_door, aangemaakt_op, gewijzigd_op)
        SELECT ${id}::uuid, toekenning_id, budgethouder_id, verstrekker_id, wet, zorgverlener_id, model, functiesoort, familierelatie, status, versie, aangemaakt_door, aangemaakt_op, gewijzigd_op
        FROM zorgovereenkomst WHERE id = ${contract.id}::uuid`;
      await tx.$executeRaw`INSERT INTO overeenkomstversie (id, zorgovereenkomst_id, versie, van, tm, uren_per_week_honderdsten, dagen_per_week, zorgbeschrijving, opzegtermijn_maanden, ondernemer, inhoud_hash, goedgekeurd_op)
        SELECT ${versieId}::uuid, ${id}::uuid, versie, van, tm, uren_per_week_honderdsten, dagen_per_week, zorgbeschrijving, opzegtermijn_maanden, ondernemer, inhoud_hash, goedgekeurd_op
        FROM overeenkomstversie WHERE zorgovereenkomst_id = ${contract.id}::uuid`;
      await tx.$executeRaw`INSERT INTO tarief (overeenkomstversie_id, eenheid, omschrijving, tarief_centen, maximumtarief_centen)
        SELECT ${versieId}::uuid, t.eenheid, t.omschrijving, t.tarief_centen, t.maximumtarief_centen FROM tarief t JOIN overeenkomstversie v ON v.id = t.overeenkomstversie_id
        WHERE v.zorgovereenkomst_id = ${contract.id}::uuid`;
      await tx.$executeRaw`INSERT INTO gebeurtenis (soort, onderwerp_soort, onderwerp_id, rol, proces, gegevens, tijdstip)
        VALUES ('test.opgebouwd', 'zorgovereenkomst', ${id}::uuid, 'systeem', 'test', '{}', now())`;
    }
    // Kept by one of those triggers, and compared with the contracts by the control.
    await tx.$executeRaw`UPDATE budgetstand SET overeenkomsten = overeenkomsten + ${aantal} WHERE toekenning_id = ${contract.toekenningId}::uuid`;
  }, { timeout: 60_000 });
  return ids.map((id) => ({ ...contract, id }));
}

/** Hours (hundredths) in the week that starts in the month, for the only rate of the contract. */
export type Uren = Readonly<Record<number, number>>;

export async function urenregels(wereld: Wereld, contract: Contract, m: Maand, uren: Uren) {
  const tarief = await wereld.eigenaar.tarief.findFirstOrThrow({ where: { versie: { zorgovereenkomstId: contract.id } } });
  const weken = wekenVanMaand(m);
  return Object.entries(uren).map(([week, aantal]) => ({
    tariefId: tarief.id,
    van: weken[Number(week)]?.van ?? datum("1900-01-01"),
    aantal: honderdsten(aantal),
  }));
}

export async function stelOp(wereld: Wereld, contract: Contract, uren: Uren = { 1: 10_00 }, { m = MAART, dag = "2026-04-01" } = {}): Promise<string> {
  const opdracht = { ...sleutel(), zorgovereenkomstId: contract.id, maand: m, uren: await urenregels(wereld, contract, m, uren), factuur: null };
  return moet(await declaratieOpstellen(op(wereld, dag), contract.zorgverlener, opdracht)).declaratieId;
}

export async function biedAan(wereld: Wereld, contract: Contract, uren?: Uren, wanneer: { m?: Maand; dag?: string } = {}): Promise<string> {
  const declaratieId = await stelOp(wereld, contract, uren, wanneer);
  moet(await declaratieAanbieden(op(wereld, wanneer.dag ?? "2026-04-01"), contract.zorgverlener, { ...sleutel(), declaratieId }));
  return declaratieId;
}

/** What stands on the screen of whoever approves. */
export async function opScherm(wereld: Wereld, declaratieId: string) {
  const { aangebodenOp } = await wereld.eigenaar.declaratie.findUniqueOrThrow({ where: { id: declaratieId }, select: { aangebodenOp: true } });
  return { declaratieId, aangebodenOp: aangebodenOp?.toISOString() ?? "" };
}

export async function keurGoed(wereld: Wereld, wie: Actor, declaratieId: string, dag = "2026-04-02", key = randomUUID()) {
  return declaratieGoedkeuren(op(wereld, dag), wie, { sleutel: key, ...(await opScherm(wereld, declaratieId)) });
}

export type Standen = { readonly beschikbaar: bigint; readonly gereserveerd: bigint; readonly onderweg: bigint; readonly besteed: bigint };

export async function standen(wereld: Wereld, toekenningId: string): Promise<Standen> {
  const rijen = await wereld.eigenaar.grootboekrekening.findMany({ where: { toekenningId }, select: { soort: true, saldo: { select: { bedragCenten: true } } } });
  const van = (soort: string): bigint => rijen.find((rij) => rij.soort === soort)?.saldo?.bedragCenten ?? 0n;
  return { beschikbaar: van("beschikbaar"), gereserveerd: van("gereserveerd"), onderweg: van("onderweg"), besteed: van("besteed") };
}

export const statusVan = async (wereld: Wereld, id: string): Promise<string> =>
  (await wereld.eigenaar.declaratie.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

/** Every invariant of the whole database; an offender is named. */
export async function overtredingen(wereld: Wereld): Promise<readonly string[]> {
  const { regels } = await controleer(wereld.db);
  return regels.flatMap(({ code, voorbeelden }) => voorbeelden.map((voorbeeld) => `${code} ${voorbeeld}`));
}

export { type Centen, type Datum, moet, sleutel, SYSTEEM, Wereld };
