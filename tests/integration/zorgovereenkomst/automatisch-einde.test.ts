import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { schrijf } from "@/lib/db/transactie";
import { registreer } from "@/lib/db/gebeurtenis";
import { datum } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import {
  type AutomatischEinde,
  zorgovereenkomstenAutomatischBeeindigen,
} from "@/lib/usecases/zorgovereenkomst/zorgovereenkomsten-automatisch-beeindigen";

import { moet, SYSTEEM, Wereld } from "./wereld";

let wereld: Wereld;
let gemeente: string;
beforeAll(async () => {
  wereld = await Wereld.open();
  gemeente = await wereld.verstrekker("gemeente", "0193");
});
afterAll(() => wereld.sluit());

const op = (dag: string) => ({ db: wereld.db, nu: new Date(`${dag}T09:00:00Z`), vandaag: datum(dag) });

async function goedgekeurd() {
  const henk = await wereld.budgethouder();
  const toekenningId = await wereld.toekenning(henk, gemeente, "wmo");
  const id = await wereld.concept(henk, toekenningId);
  moet(await wereld.onderteken(henk, id));
  const selin = await wereld.zorgverlenerVan(id);
  moet(await wereld.tekenMede(selin, id));
  moet(await wereld.accordeer(wereld.medewerker(gemeente), id));
  moet(await wereld.toets(wereld.svb(), id));
  return { henk, toekenningId, id, selin };
}

const beeindig = (dag: string, einde: AutomatischEinde, actor: Actor = SYSTEEM) =>
  schrijf(wereld.db, actor, op(dag).nu, async (tx) => {
    if (einde.reden === "overlijden_budgethouder") {
      await registreer(tx, actor, { soort: "test.overleden", onderwerpSoort: "test", onderwerpId: crypto.randomUUID() }, op(dag).nu);
    }
    return zorgovereenkomstenAutomatischBeeindigen(tx, op(dag), actor, einde);
  });

const rij = (id: string) => wereld.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id }, include: { einden: { orderBy: { id: "asc" } } } });

describe("een zorgovereenkomst die vanzelf stopt", () => {
  it("stopt op de dag van overlijden, en wat nog niet was goedgekeurd vervalt", async () => {
    const { henk, toekenningId, id } = await goedgekeurd();
    const concept = await wereld.concept(henk, toekenningId);
    const ander = await goedgekeurd();
    const einde = { waar: { budgethouderId: henk.budgethouderId }, reden: "overlijden_budgethouder", laatsteDag: datum("2026-05-15") } as const;

    expect(await beeindig("2026-05-20", einde)).toEqual({ beeindigd: [id], vervallen: [concept] });

    const na = await rij(id);
    expect(na).toMatchObject({ status: "beeindigd", beeindigdPer: new Date("2026-05-15"), einden: [{ status: "uitgevoerd", reden: "overlijden_budgethouder", opgezegdDoor: null }] });
    expect(await wereld.status(concept)).toBe("ingetrokken");
    expect(await wereld.status(ander.id)).toBe("goedgekeurd");
    const sporen = await wereld.eigenaar.gebeurtenis.findMany({ where: { onderwerpId: { in: [id, concept] } }, orderBy: { volgnummer: "desc" }, take: 2 });
    expect(sporen.map(({ soort }) => soort).sort()).toEqual(["zorgovereenkomst.automatisch_beeindigd", "zorgovereenkomst.vervallen"]);
  });

  it("blijft geldig tot een einde dat nog komt, en is bij herhaling hetzelfde", async () => {
    const { toekenningId, id } = await goedgekeurd();
    const einde = { waar: { toekenningId }, reden: "geen_pgb_meer", laatsteDag: datum("2026-06-30") } as const;

    expect((await beeindig("2026-05-20", einde)).beeindigd).toEqual([id]);
    expect((await beeindig("2026-05-20", einde)).beeindigd).toEqual([]);

    expect(await rij(id)).toMatchObject({ status: "goedgekeurd", beeindigdPer: new Date("2026-06-30"), einden: [{ status: "vast" }] });
  });

  it("haalt een later einde naar voren, ook als de overeenkomst al was gestopt", async () => {
    const { henk, id } = await goedgekeurd();
    await beeindig("2026-06-10", { waar: { zorgovereenkomstId: id }, reden: "geen_pgb_meer", laatsteDag: datum("2026-05-31") });
    await beeindig("2026-06-12", { waar: { budgethouderId: henk.budgethouderId }, reden: "overlijden_budgethouder", laatsteDag: datum("2026-05-15") });

    expect(await rij(id)).toMatchObject({ status: "beeindigd", beeindigdPer: new Date("2026-05-15"), einden: [{ status: "vervallen" }, { status: "uitgevoerd" }] });
  });

  it("raakt voor een verstrekker alleen de overeenkomsten van de eigen budgetten", async () => {
    const { henk, id } = await goedgekeurd();
    const andere = wereld.medewerker(await wereld.verstrekker("gemeente", "0363"));
    const einde = { waar: { budgethouderId: henk.budgethouderId }, reden: "geen_pgb_meer", laatsteDag: datum("2026-05-31") } as const;

    expect(await beeindig("2026-05-20", einde, andere)).toEqual({ beeindigd: [], vervallen: [] });
    expect(await beeindig("2026-05-20", einde, wereld.medewerker(gemeente))).toEqual({ beeindigd: [id], vervallen: [] });
  });

  it("gaat twee keer tegelijk maar één keer", async () => {
    const { henk, id } = await goedgekeurd();
    const einde = { waar: { budgethouderId: henk.budgethouderId }, reden: "geen_pgb_meer", laatsteDag: datum("2026-05-31") } as const;
    const beide = await Promise.all([beeindig("2026-05-20", einde), beeindig("2026-05-20", einde)]);
    expect(beide.flatMap(({ beeindigd }) => beeindigd)).toEqual([id]);
    expect((await rij(id)).einden).toHaveLength(1);
  });
});
