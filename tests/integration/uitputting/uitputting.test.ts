/** The list of a verstrekker, its files and the budget equation, on a real database: right, complete, and noticing what is wrong. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { controleer } from "@/lib/checks/controleer";
import { insertExport } from "@/lib/db/export.repository";
import { registreer } from "@/lib/db/gebeurtenis";
import { boekToekenning, reserveer } from "@/lib/db/grootboek";
import { schrijf } from "@/lib/db/transactie";
import type { Uitputtingsvraag } from "@/lib/db/uitputting.repository";
import { datum, maand } from "@/lib/domein/datum";
import { vergelijk } from "@/lib/domein/budget/vergelijking";
import { centen } from "@/lib/domein/geld";
import { EXPORT_BEWAARDAGEN } from "@/lib/domein/export/soorten";
import { exportbestand, exportdetail, exports } from "@/lib/queries/verstrekker/exports";
import { maandoverzicht } from "@/lib/queries/verstrekker/maandoverzicht";
import { uitputting } from "@/lib/queries/verstrekker/uitputting";
import { alles, vergelijkingPerVerstrekker, vergelijkingPerWet, vergelijkingToekenning, vergelijkingToekenningen } from "@/lib/queries/vergelijking";
import { exportAanvragen } from "@/lib/usecases/export/export-aanvragen";
import { exportMaken } from "@/lib/usecases/export/export-maken";
import { exportsOpruimen } from "@/lib/usecases/export/exports-opruimen";
import { moet, NU, sleutel, Wereld } from "@/tests/integration/zorgovereenkomst/wereld";

const VANDAAG = datum("2026-05-04");
const DAG_MS = 86_400_000;
const LEEG: Uitputtingsvraag = { zoek: "", signaal: null, sinds: maand("2026-04"), wet: null, functiesoort: null, jaar: 2026, volgorde: "naam", aflopend: false };

let w: Wereld;
let verstrekker: string;
let ander: string;
/** Free, nearly gone, and of the other verstrekker. */
let [ruim, krap, vreemd] = ["", "", ""];
const medewerker = () => w.medewerker(verstrekker, ["inzien"]);
const toezicht = () => w.svb(["toezicht"]);

async function budgethouder(voornamen: string, achternaam: string, tussenvoegsel: string | null = null) {
  const wie = await w.budgethouder();
  await w.systeem((tx) => tx.persoon.update({ where: { id: wie.persoonId }, data: { voornamen, tussenvoegsel, achternaam } }));
  return wie;
}

/** Tampering: as the owner, past every trigger. */
const knoei = (sql: string): Promise<unknown> =>
  w.eigenaar.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
    await tx.$executeRawUnsafe(sql);
  });

beforeAll(async () => {
  w = await Wereld.open();
  verstrekker = await w.verstrekker("gemeente", "0193");
  ander = await w.verstrekker("gemeente", "0166");
  ruim = await w.toekenning(await budgethouder("Zoë", "Çelik-Jansen"), verstrekker, "wmo", 1_000n);
  krap = await w.toekenning(await budgethouder("=cmd", "Vries", "de"), verstrekker, "jeugdwet", 2_000n);
  vreemd = await w.toekenning(await budgethouder("Bram", "Jansen"), ander, "wmo", 500n);
  await w.systeem(async (tx) => {
    const gebeurtenisId = await registreer(tx, { rol: "systeem", proces: "test" }, { soort: "declaratie.goedgekeurd", onderwerpSoort: "toekenning", onderwerpId: krap }, NU);
    await reserveer(tx, { toekenningId: krap, bedrag: centen(190_000n), sleutel: "r", onderwerpSoort: "declaratie", onderwerpId: krap, gebeurtenisId, nu: NU });
  });
}, 120_000);
afterAll(() => w.sluit());

const zoek = (deel: Partial<Uitputtingsvraag>, actor = medewerker()) => uitputting(w.db, actor, { ...LEEG, ...deel }, 1, VANDAAG);
const gevonden = async (deel: Partial<Uitputtingsvraag>): Promise<readonly string[]> => (await zoek(deel))?.rijen.map(({ id }) => id) ?? [];

describe("de uitputtingslijst", () => {
  it("toont de budgetten van de eigen verstrekker, met bedragen en totaal op de cent", async () => {
    const lijst = await zoek({});
    expect(lijst?.rijen.map(({ id }) => id)).toEqual([ruim, krap]);
    expect(lijst?.toegekend).toBe(300_000n);
    expect(lijst?.stand).toEqual({ beschikbaar: 110_000n, gereserveerd: 190_000n, onderweg: 0n, besteed: 0n });
    expect(lijst?.rijen[1]).toMatchObject({ percentageGebruikt: 95, percentageVerstreken: 33, overeenkomsten: 0 });
    expect((await uitputting(w.db, w.medewerker(ander, ["inzien"]), LEEG, 1, VANDAAG))?.rijen.map(({ id }) => id)).toEqual([vreemd]);
  });

  it.each<readonly [string, readonly string[]]>([
    ["celik", ["ruim"]], ["ÇELIK zoe", ["ruim"]], ["jansen", ["ruim"]], ["jan", ["ruim"]], ["ansen", []], ["de vries", ["krap"]], ["%", ["ruim", "krap"]], ["TK-2026", ["ruim", "krap"]], ["bestaatniet", []],
  ])("zoekt op %s", async (tekst, wie) => {
    expect(await gevonden({ zoek: tekst })).toEqual(wie.map((naam) => (naam === "ruim" ? ruim : krap)));
  });

  it("filtert op signaal, wet, soort zorg en jaar, en telt achter elk filter hetzelfde", async () => {
    expect(await gevonden({ signaal: "bijna_op" })).toEqual([krap]);
    expect(await gevonden({ signaal: "geen_overeenkomst" })).toEqual([ruim, krap]);
    expect(await gevonden({ signaal: "stil" })).toEqual([ruim, krap]);
    expect(await gevonden({ signaal: "stil", sinds: maand("2026-01") })).toEqual([]);
    expect(await gevonden({ wet: "jeugdwet" })).toEqual([krap]);
    expect(await gevonden({ functiesoort: "begeleiding" })).toEqual([ruim, krap]);
    expect(await gevonden({ functiesoort: "WM-HH" })).toEqual([]);
    expect(await gevonden({ jaar: 2025 })).toEqual([]);
    expect(await gevonden({ volgorde: "gebruikt", aflopend: true })).toEqual([krap, ruim]);
    expect((await zoek({}))?.perSignaal).toEqual({ bijna_op: 1, overbesteed: 0, boven_maximum: 0, geen_overeenkomst: 2, stil: 2, voorlopig: 0 });
  });

  it("deelt een toekenning over de maanden zonder een cent te verliezen", async () => {
    const overzicht = await maandoverzicht(w.db, medewerker(), 2026);
    expect(overzicht?.toegekend).toBe(300_000n);
    expect(overzicht?.regels.filter(({ wet }) => wet === "wmo").map(({ budgethouders }) => budgethouders)).toEqual(Array.from({ length: 12 }, () => 1));
    // 31, 28 and 31 of 365 days of a thousand euros.
    expect(overzicht?.regels.filter(({ wet }) => wet === "wmo").slice(0, 3).map(({ toegekend }) => toegekend)).toEqual([8_493n, 7_671n, 8_494n]);
  });
});

describe("de samenvatting per budget", () => {
  const isGroen = async (): Promise<number | undefined> => (await controleer(w.db)).regels.find(({ code }) => code === "I26-budgetstand")?.aantal;

  it("volgt wijzigingen van naam, status en boekingen, en de controle vindt wat er met de hand in is veranderd", async () => {
    expect(await isGroen()).toBe(0);
    await knoei(`UPDATE budgetstand SET besteed_centen = besteed_centen + 1 WHERE toekenning_id = '${ruim}'`);
    expect(await isGroen()).toBe(1);
    await knoei(`UPDATE budgetstand SET besteed_centen = besteed_centen - 1 WHERE toekenning_id = '${ruim}'`);
    await knoei(`UPDATE budgetstand SET zoek = ' iemand anders' WHERE toekenning_id = '${ruim}'`);
    expect(await isGroen()).toBe(1);
    // Any change of the source mends the row.
    await w.systeem(async (tx) => {
      await registreer(tx, { rol: "systeem", proces: "test" }, { soort: "toekenning.gewijzigd", onderwerpSoort: "toekenning", onderwerpId: ruim }, NU);
      await tx.toekenning.update({ where: { id: ruim }, data: { status: "definitief" } });
    });
    expect(await isGroen()).toBe(0);
  });

  it("houdt stand als velen tegelijk op één budget boeken", async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_leeg, nummer) =>
        w.systeem(async (tx) => {
          const gebeurtenisId = await registreer(tx, { rol: "systeem", proces: "test" }, { soort: "toekenning.gewijzigd", onderwerpSoort: "toekenning", onderwerpId: vreemd }, NU);
          await boekToekenning(tx, { toekenningId: vreemd, bedrag: centen(1n), sleutel: `extra${String(nummer)}`, onderwerpSoort: "toekenning", onderwerpId: vreemd, gebeurtenisId, nu: NU });
          await tx.toekenning.updateMany({ where: { id: vreemd }, data: { beschikkingsnummer: `B${String(nummer)}` } });
        }),
      ),
    );
    expect(await w.eigenaar.budgetstand.findUnique({ where: { toekenningId: vreemd }, select: { beschikbaarCenten: true } })).toEqual({ beschikbaarCenten: 50_012n });
    expect(await isGroen()).toBe(0);
    // The grant itself did not change, and exactly that is what the equation says.
    const rijen = await vergelijkingPerVerstrekker(w.db, toezicht());
    expect(rijen?.[0]).toMatchObject({ id: ander, afwijkend: 1, verschil: -12n });
    await knoei(`UPDATE toekenning SET bedrag_centen = 50012 WHERE id = '${vreemd}'`);
    await knoei(`UPDATE budgetstand SET toegekend_centen = 50012 WHERE toekenning_id = '${vreemd}'`);
  });
});

describe("een export", () => {
  const aanvraag = (deel: object = {}) => ({ ...sleutel(), soort: "uitputting" as const, formaat: "csv" as const, vraag: LEEG, ...deel });
  const inhoud = async (id: string, actor: ReturnType<typeof medewerker>): Promise<string | null> => {
    const bestand = await exportbestand(w.db, actor, NU, id);
    if (bestand === null) return null;
    const stukken: Uint8Array[] = [];
    for await (const stuk of bestand.stukken) stukken.push(stuk);
    return Buffer.concat(stukken).toString("utf8");
  };

  it("is meteen klaar, één keer per formulier, alleen voor wie erom vroeg, en laat een spoor na", async () => {
    const actor = medewerker();
    const opdracht = aanvraag();
    const { exportId } = moet(await exportAanvragen(w.deps, actor, opdracht));
    expect(moet(await exportAanvragen(w.deps, actor, opdracht)).exportId).toBe(exportId);
    expect(await exports(w.db, actor, NU)).toHaveLength(1);
    const tekst = await inhoud(exportId, actor);
    expect(tekst).toContain("Çelik-Jansen");
    // The name that would run as a formula.
    expect(tekst).toContain("Vries;de;'=cmd;");
    for (const niet of [medewerker(), w.medewerker(ander, ["inzien"]), toezicht()]) expect(await exportdetail(w.db, niet, NU, exportId)).toBeNull();
    expect(await exportAanvragen(w.deps, w.medewerker(verstrekker, ["beheer"]), aanvraag())).toEqual({ ok: false, reden: "geen_recht" });
    expect(await exportAanvragen(w.deps, actor, aanvraag({ vraag: { ...LEEG, zoek: "bestaatniet" } }))).toEqual({ ok: false, reden: "niets_te_exporteren" });
    const sporen = await w.eigenaar.inzagelog.findMany({ where: { onderwerpId: exportId } });
    expect(sporen).toHaveLength(2);
    expect(await w.eigenaar.gebeurtenis.count({ where: { onderwerpId: exportId } })).toBe(2);
  });

  it("die de worker maakt is dezelfde, ook na een halve poging en ook twee keer", async () => {
    const actor = medewerker();
    const direct = moet(await exportAanvragen(w.deps, actor, aanvraag())).exportId;
    const id = await schrijf(w.db, actor, NU, async (tx) => {
      const nieuw = { soort: "uitputting", formaat: "csv", vraag: { soort: "uitputting", vraag: LEEG, vandaag: w.deps.vandaag }, status: "wacht", verstrekkerId: verstrekker, gebruikerId: actor.gebruikerId, bestandsnaam: "u.csv", rijenTotaal: 2, aangevraagdOp: NU, verlooptOp: new Date(NU.getTime() + DAG_MS) } as const;
      const gemaakt = await insertExport(tx, nieuw, null);
      await registreer(tx, actor, { soort: "export.aangevraagd", onderwerpSoort: "export", onderwerpId: gemaakt, verstrekkerId: verstrekker }, NU);
      return gemaakt;
    });
    expect(await inhoud(id, actor)).toBeNull();
    await knoei(`UPDATE export SET status = 'bezig', rijen_klaar = 1 WHERE id = '${id}'`);
    await knoei(`INSERT INTO exportdeel VALUES ('${id}', 1, 'half')`);
    await exportMaken(w.deps, id);
    await exportMaken(w.deps, id);
    // The order of a made file is that of the keys; the lines are the same.
    const regels = (tekst: string | null) => tekst?.split("\r\n").sort();
    expect(regels(await inhoud(id, actor))).toEqual(regels(await inhoud(direct, actor)));
    expect(await exportdetail(w.db, actor, NU, id)).toMatchObject({ status: "klaar", rijenKlaar: 2 });
    expect(await w.eigenaar.inzagelog.count({ where: { onderwerpId: id } })).toBe(2);
  });

  it("is na de bewaartijd weg", async () => {
    const actor = medewerker();
    const { exportId } = moet(await exportAanvragen(w.deps, actor, aanvraag({ formaat: "xlsx" })));
    const later = new Date(w.deps.nu.getTime() + EXPORT_BEWAARDAGEN * DAG_MS);
    expect(await exportsOpruimen({ ...w.deps, nu: new Date(later.getTime() - 1) })).toBe(1);
    expect(await exportbestand(w.db, actor, new Date(later.getTime() - 1), exportId)).not.toBeNull();
    expect(await exportbestand(w.db, actor, later, exportId)).toBeNull();
    await exportsOpruimen({ ...w.deps, nu: later });
    expect(await w.eigenaar.exportdeel.count({ where: { exportId } })).toBe(0);
    expect((await exportdetail(w.db, actor, later, exportId))?.status).toBe("verlopen");
  });
});

describe("de budgetvergelijking", () => {
  const van = (id: string) => vergelijkingToekenning(w.db, toezicht(), NU, id, 1);

  it("klopt per verstrekker, per wet en per toekenning, tot op de boekingen", async () => {
    const groepen = await vergelijkingPerVerstrekker(w.db, toezicht());
    expect(alles(groepen ?? [])).toMatchObject({ toekenningen: 3, afwijkend: 0, verschil: 0n });
    expect(vergelijk(alles(groepen ?? []).saldi).verschil).toBe(0n);
    expect((await vergelijkingPerWet(w.db, medewerker(), null))?.perWet.map(({ wet, afwijkend }) => [wet, afwijkend])).toEqual([["wmo", 0], ["jeugdwet", 0]]);
    const detail = await van(krap);
    expect(detail?.boekingen.map(({ soort, som }) => [soort, som])).toEqual([["reservering", 0n], ["toekenning", 0n]]);
    expect(detail?.rekeningen.every(({ saldo, regels }) => saldo === regels)).toBe(true);
    expect(detail?.boekingen[0]?.gebeurtenis?.soort).toBe("declaratie.goedgekeurd");
  });

  it("is van een ander niet te zien", async () => {
    expect(await vergelijkingPerWet(w.db, medewerker(), ander)).toBeNull();
    expect(await vergelijkingToekenning(w.db, medewerker(), NU, vreemd, 1)).toBeNull();
    expect(await vergelijkingPerVerstrekker(w.db, w.svb(["betalen"]))).toBeNull();
  });

  it("vindt een cent die is weggehaald, en twee fouten die elkaar opheffen", async () => {
    const saldo = (id: string, soort: string, cent: number) =>
      knoei(`UPDATE saldo SET bedrag_centen = bedrag_centen + ${String(cent)} WHERE rekening_id = (SELECT id FROM grootboekrekening WHERE toekenning_id = '${id}' AND soort = '${soort}')`);
    await saldo(ruim, "beschikbaar", -1);
    const [eerste] = (await vergelijkingPerVerstrekker(w.db, toezicht())) ?? [];
    expect(eerste).toMatchObject({ id: verstrekker, afwijkend: 1, verschil: 1n });
    expect((await vergelijkingToekenningen(w.db, medewerker(), { verstrekkerId: null, wet: "wmo", pagina: 1 }))?.rijen[0]).toMatchObject({ id: ruim, verschil: 1n });
    await saldo(krap, "beschikbaar", 1);
    const geheel = (await vergelijkingPerWet(w.db, medewerker(), null))?.geheel;
    expect(vergelijk(geheel?.saldi ?? {}).verschil).toBe(0n);
    expect(geheel).toMatchObject({ afwijkend: 2, verschil: 0n });
    await saldo(krap, "beschikbaar", -1);
    await saldo(ruim, "beschikbaar", 1);
  });

  it("vindt een boekingsregel die met de hand is veranderd", async () => {
    await knoei(`UPDATE boekingsregel SET bedrag_centen = bedrag_centen + 5 WHERE rekening_id = (SELECT id FROM grootboekrekening WHERE toekenning_id = '${ruim}' AND soort = 'beschikbaar')`);
    const detail = await van(ruim);
    expect(detail?.rekeningen.find(({ soort }) => soort === "beschikbaar")).toMatchObject({ saldo: 100_000n, regels: 100_005n });
    expect(detail?.boekingen[0]?.som).toBe(5n);
    // The reservation above has no declaratie behind it, which is another invariant.
    const fout = (await controleer(w.db)).regels.filter(({ aantal, code }) => aantal > 0 && !code.startsWith("I5")).map(({ code }) => code).sort();
    expect(fout).toEqual(["I1-boeking", "I1-geheel", "I3-saldo"]);
  });
});
