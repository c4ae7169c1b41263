import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { controleer } from "@/lib/checks/controleer";
import { readContractfeiten } from "@/lib/db/beoordelingsdossier";
import { readDeclareerbaar } from "@/lib/db/declaratie.repository";
import { sqlstate } from "@/lib/db/foutsoort";
import { lees } from "@/lib/db/transactie";
import { type Datum, datum, maand } from "@/lib/domein/datum";
import type { Actor } from "@/lib/domein/toegang";
import type { Eindeantwoord } from "@/lib/domein/zorgovereenkomst/eindestatus";
import { eindeBeantwoorden } from "@/lib/usecases/zorgovereenkomst/einde-beantwoorden";
import { vervangeneTerugMelden } from "@/lib/usecases/zorgovereenkomst/vervangene-terug-melden";
import { zorgovereenkomstBeginnen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-beginnen";
import { zorgovereenkomstenBijwerken } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomsten-bijwerken";

import { Loopwereld } from "./loopwereld";
import { moet, sleutel, SYSTEEM } from "./wereld";

let w: Loopwereld;
beforeAll(async () => {
  w = await Loopwereld.open();
});
afterAll(() => w.wereld.sluit());

const antwoord = async (actor: Actor, id: string, wat: Eindeantwoord, dag = "2026-04-11") => {
  const { einden } = await w.rij(id);
  return eindeBeantwoorden(w.op(dag), actor, { ...sleutel(), zorgovereenkomstId: id, eindeId: einden.at(-1)?.id ?? "", antwoord: wat });
};

describe("opzeggen", () => {
  it("is een feit met een dag: zorg erna kan meteen niet meer, zorg ervoor nog wel, en de status volgt in de nacht erna", async () => {
    const { henk, selin, id } = await w.goedgekeurd();
    moet(await w.beeindig(henk, id, {}));
    expect(await w.rij(id)).toMatchObject({ status: "goedgekeurd", beeindigdPer: new Date("2026-05-31"), einden: [{ status: "vast", opgezegdDoor: "budgethouder", reden: "opzegging" }] });

    const weken = (m: string) => lees(w.wereld.db, selin, async (tx) => {
      const basis = await readDeclareerbaar(tx, id, maand(m));
      return basis.ok ? basis.waarde.weken.at(-1)?.tm : basis.reden;
    });
    expect(await weken("2026-05")).toBe("2026-05-31");
    expect(await weken("2026-06")).toBe("niet_declareerbaar");

    await zorgovereenkomstenBijwerken(w.op("2026-05-31"));
    expect(await w.wereld.status(id)).toBe("goedgekeurd");
    await zorgovereenkomstenBijwerken(w.op("2026-06-01"));
    expect(await w.rij(id)).toMatchObject({ status: "beeindigd", einden: [{ status: "uitgevoerd" }] });
    expect(await weken("2026-05")).toBe("2026-05-31");
    const { versies } = await w.rij(id);
    const feiten = await lees(w.wereld.db, SYSTEEM, (tx) => readContractfeiten(tx, versies[0]?.id ?? ""));
    expect(feiten?.overeenkomst).toMatchObject({ status: "beeindigd", looptijd: { van: "2026-04-01", tm: "2026-05-31" } });
  });

  it("kan de zorgverlener ook, en eindigt nooit op een andere dag dan op het scherm stond", async () => {
    const { selin, id } = await w.goedgekeurd();
    expect(await w.beeindig(selin, id, { gezien: datum("2026-04-30") })).toEqual({ ok: false, reden: "einddatum_gewijzigd" });
    moet(await w.beeindig(selin, id, {}));
    expect((await w.rij(id)).einden).toMatchObject([{ opgezegdDoor: "zorgverlener" }]);
  });

  it("gaat één keer, ook als beiden tegelijk opzeggen, en dezelfde opdracht twee keer is één", async () => {
    const { henk, selin, id } = await w.goedgekeurd();
    const beide = await Promise.all([w.beeindig(henk, id, {}), w.beeindig(selin, id, {})]);
    expect(beide.filter(({ ok }) => ok)).toHaveLength(1);
    expect(beide).toContainEqual({ ok: false, reden: "eindigt_al" });
    const ander = await w.goedgekeurd();
    const zelfde = sleutel();
    expect(await w.beeindig(ander.henk, ander.id, zelfde)).toEqual(await w.beeindig(ander.henk, ander.id, zelfde));
    expect((await w.rij(ander.id)).einden).toHaveLength(1);
  });

  it("is niet voor wie alleen over geld gaat, een ander, of de verstrekker", async () => {
    const { henk, id } = await w.goedgekeurd();
    const bewindvoerder = await w.wereld.vertegenwoordiger(henk, "bewindvoerder", ["geld"]);
    expect(await w.beeindig(bewindvoerder, id, {})).toEqual({ ok: false, reden: "geen_recht" });
    expect(await w.beeindig(await w.wereld.budgethouder(), id, {})).toEqual({ ok: false, reden: "overeenkomst_onbekend" });
    expect(await w.beeindig(w.wereld.medewerker(w.gemeente), id, {})).toEqual({ ok: false, reden: "geen_recht" });
  });

  it("laat een wijziging die onderweg is vervallen, en daarna kan niets meer worden gewijzigd", async () => {
    const zaak = await w.goedgekeurd();
    await w.begonnen(zaak.henk, zaak.id, { uren: 9_00 });
    moet(await w.onderteken(zaak.henk, zaak.id));
    moet(await w.beeindig(zaak.selin, zaak.id, {}));
    expect((await w.rij(zaak.id)).versies).toMatchObject([{ status: null }, { status: "ingetrokken" }]);
    await expect(w.begonnen(zaak.henk, zaak.id, {})).rejects.toThrow("eindigt_al");
  });

  it("kan alleen samen worden teruggedraaid, tot en met de laatste dag", async () => {
    const { henk, selin, id } = await w.goedgekeurd();
    moet(await w.beeindig(henk, id, {}));
    expect(await antwoord(henk, id, "terugdraaien")).toMatchObject({ ok: false, reden: { code: "einde_verder" } });
    moet(await antwoord(henk, id, "terugdraaien_vragen"));
    expect(await antwoord(henk, id, "terugdraaien")).toEqual({ ok: false, reden: "ander_aan_zet" });
    expect(await antwoord(selin, id, "terugdraaien", "2026-06-01")).toEqual({ ok: false, reden: "einddatum_voorbij" });
    moet(await antwoord(selin, id, "terugdraaien", "2026-05-31"));
    expect(await w.rij(id)).toMatchObject({ status: "goedgekeurd", beeindigdPer: null, einden: [{ status: "ingetrokken" }] });
  });
});

describe("opzeggen door een werkgever", () => {
  it("kan pas zonder opzegverbod en, vanaf vier dagen per week, met een ontslagvergunning die nog geldt; ook in de database", async () => {
    const werkafspraken = { tm: null, dagenPerWeek: 4, opzegtermijnMaanden: 1, proeftijdMaanden: 0, salarisadministratie: true };
    const { henk, id } = await w.goedgekeurd({ partijen: { inDienst: true }, werkafspraken });
    const op = (ontslag: { geenOpzegverbod: boolean; vergunningVan: Datum | null } | null) => w.beeindig(henk, id, { ontslag });
    expect(await op(null)).toEqual({ ok: false, reden: "opzegverbod" });
    expect(await op({ geenOpzegverbod: true, vergunningVan: null })).toEqual({ ok: false, reden: "ontslagvergunning_nodig" });
    expect((await w.rij(id)).beeindigdPer).toBeNull();
    expect((await op({ geenOpzegverbod: true, vergunningVan: datum("2026-04-01") })).ok).toBe(true);
    expect((await w.rij(id)).einden).toMatchObject([{ geenOpzegverbod: true, ontslagvergunningVan: new Date("2026-04-01") }]);
    const metVerlopenVergunning = w.wereld.eigenaar.$executeRaw`
      INSERT INTO overeenkomsteinde SELECT (jsonb_populate_record(e, jsonb_build_object('id', uuidv7(), 'ontslagvergunning_van', '2026-03-12'))).* FROM overeenkomsteinde e WHERE e.zorgovereenkomst_id = ${id}::uuid`;
    await expect(metVerlopenVergunning).rejects.toThrow(/overeenkomsteinde_ontslag/);
  });

  it("neemt de database alleen aan met wat een werkgever verklaart, en van een ander juist zonder", async () => {
    const dienst = (dagenPerWeek: number) => ({ partijen: { inDienst: true }, werkafspraken: { tm: null, dagenPerWeek, opzegtermijnMaanden: 1, proeftijdMaanden: 0, salarisadministratie: true } });
    const zaken = { opdracht: await w.goedgekeurd(), drie: await w.goedgekeurd(dienst(3)), vier: await w.goedgekeurd(dienst(4)) };
    // Undone again, so that each can be tried in every way.
    const zegOp = async (zaak: keyof typeof zaken, door: "budgethouder" | "zorgverlener", geenOpzegverbod: boolean, vergunning: string | null): Promise<string> => {
      const poging = w.wereld.systeem(async (tx) => {
        await tx.$executeRaw`
          INSERT INTO overeenkomsteinde (zorgovereenkomst_id, budgethouder_id, verstrekker_id, zorgverlener_id, reden, status, laatste_dag, opgezegd_op, opgezegd_door, gebruiker_id, aangemaakt_op, gewijzigd_op, geen_opzegverbod, ontslagvergunning_van)
          SELECT id, budgethouder_id, verstrekker_id, zorgverlener_id, 'opzegging', 'vast', '2026-05-31', '2026-04-10', ${door}::partij, uuidv7(), now(), now(), ${geenOpzegverbod}, ${vergunning}::date
          FROM zorgovereenkomst WHERE id = ${zaken[zaak].id}::uuid`;
        return { ok: false };
      });
      return poging.then(() => "aangenomen", (fout: unknown) => sqlstate(fout) ?? "fout");
    };
    expect([await zegOp("opdracht", "budgethouder", false, null), await zegOp("opdracht", "budgethouder", true, null)]).toEqual(["aangenomen", "PB017"]);
    expect([await zegOp("drie", "budgethouder", true, null), await zegOp("drie", "budgethouder", false, null), await zegOp("drie", "zorgverlener", false, null)]).toEqual(["aangenomen", "PB017", "aangenomen"]);
    expect([await zegOp("vier", "budgethouder", true, "2026-04-01"), await zegOp("vier", "budgethouder", true, null), await zegOp("vier", "zorgverlener", false, null)]).toEqual(["aangenomen", "PB017", "aangenomen"]);
  });
});

describe("samen stoppen", () => {
  const opdracht = { wijze: "wederzijds_goedvinden" as const, gewenst: datum("2026-04-20"), gezien: null };

  it("geldt pas als de ander instemt", async () => {
    const { henk, selin, id } = await w.goedgekeurd();
    moet(await w.beeindig(henk, id, opdracht));
    expect(await w.rij(id)).toMatchObject({ beeindigdPer: null, einden: [{ status: "voorgesteld" }] });
    expect(await antwoord(henk, id, "instemmen")).toEqual({ ok: false, reden: "ander_aan_zet" });
    moet(await antwoord(selin, id, "instemmen"));
    expect(await w.rij(id)).toMatchObject({ beeindigdPer: new Date("2026-04-20"), einden: [{ status: "vast" }] });
  });

  it("gaat niet door na afwijzen, intrekken of zwijgen", async () => {
    const een = await w.goedgekeurd();
    moet(await w.beeindig(een.henk, een.id, opdracht));
    moet(await antwoord(een.selin, een.id, "afwijzen"));
    moet(await w.beeindig(een.henk, een.id, opdracht));
    moet(await antwoord(een.henk, een.id, "intrekken"));
    moet(await w.beeindig(een.henk, een.id, opdracht));
    await zorgovereenkomstenBijwerken(w.op("2026-04-21"));
    expect(await w.rij(een.id)).toMatchObject({ status: "goedgekeurd", beeindigdPer: null, einden: [{ status: "afgewezen" }, { status: "ingetrokken" }, { status: "vervallen" }] });
  });

  it("is niet zichtbaar voor de verstrekker zolang het een voorstel is", async () => {
    const { henk, selin, id } = await w.goedgekeurd();
    const ziet = () => lees(w.wereld.db, w.wereld.medewerker(w.gemeente), (tx) => tx.overeenkomsteinde.count({ where: { zorgovereenkomstId: id } }));
    moet(await w.beeindig(henk, id, opdracht));
    expect(await ziet()).toBe(0);
    moet(await antwoord(selin, id, "instemmen"));
    expect(await ziet()).toBe(1);
  });
});

describe("wat de kalender doet", () => {
  it("herinnert twee maanden van tevoren, één keer, en beëindigt na de looptijd van rechtswege", async () => {
    const { id } = await w.goedgekeurd({ werkafspraken: { tm: datum("2026-06-30") } });
    const herinnerd = () => w.wereld.eigenaar.gebeurtenis.count({ where: { onderwerpId: id, soort: "zorgovereenkomst.loopt_af" } });
    await zorgovereenkomstenBijwerken(w.op("2026-04-29"));
    expect(await herinnerd()).toBe(0);
    await zorgovereenkomstenBijwerken(w.op("2026-04-30"));
    await zorgovereenkomstenBijwerken(w.op("2026-05-01"));
    expect(await herinnerd()).toBe(1);
    await zorgovereenkomstenBijwerken(w.op("2026-06-30"));
    expect(await w.wereld.status(id)).toBe("goedgekeurd");
    await zorgovereenkomstenBijwerken(w.op("2026-07-01"));
    expect(await w.rij(id)).toMatchObject({ status: "beeindigd", einden: [{ reden: "van_rechtswege", laatsteDag: new Date("2026-06-30") }] });
  });

  it("wacht met het einde van rechtswege zolang een getekende verlenging onderweg is", async () => {
    const zaak = await w.goedgekeurd({ werkafspraken: { tm: datum("2026-06-30") } });
    await w.begonnen(zaak.henk, zaak.id, { van: "2026-07-01", tm: "2026-12-31" }, "2026-06-20");
    moet(await w.onderteken(zaak.henk, zaak.id, "2026-06-20"));
    moet(await w.tekenMede(zaak.selin, zaak.id, "2026-06-21"));
    await zorgovereenkomstenBijwerken(w.op("2026-07-05"));
    expect(await w.wereld.status(zaak.id)).toBe("goedgekeurd");
    moet(await w.toets(w.wereld.svb(), zaak.id, "2026-07-06"));
    await zorgovereenkomstenBijwerken(w.op("2026-07-07"));
    expect(await w.rij(zaak.id)).toMatchObject({ status: "goedgekeurd", versie: 2 });
  });

  it("beëindigt na een overlijden dat ergens anders is vastgelegd", async () => {
    const { henk, id } = await w.goedgekeurd();
    await w.wereld.systeem((tx) => tx.persoon.update({ where: { id: henk.persoonId }, data: { overlijdensdatum: new Date("2026-05-15") } }));
    await zorgovereenkomstenBijwerken(w.op("2026-05-20"));
    expect(await w.rij(id)).toMatchObject({ status: "beeindigd", einden: [{ reden: "overlijden_budgethouder", laatsteDag: new Date("2026-05-15") }] });
  });
});

describe("een vervanging", () => {
  async function vervanging() {
    const vast = await w.goedgekeurd();
    const { henk, toekenningId } = vast;
    const id = await w.wereld.concept(henk, toekenningId, { werkafspraken: { tm: null, vervangtId: vast.id } });
    moet(await w.wereld.onderteken(henk, id));
    const ria = await w.wereld.zorgverlenerVan(id);
    moet(await w.wereld.tekenMede(ria, id));
    moet(await w.wereld.accordeer(w.wereld.medewerker(w.gemeente), id));
    moet(await w.wereld.toets(w.wereld.svb(), id));
    return { ...vast, vast: vast.id, id, ria };
  }

  it("noemt wie wordt vervangen en stopt op de dag voordat die weer begint", async () => {
    const { henk, ria, vast, id } = await vervanging();
    expect((await w.rij(id)).vervangtNaam).toContain("Yılmaz");
    const meld = (actor: Actor, zorgovereenkomstId: string, terugOp: string) => vervangeneTerugMelden(w.op("2026-04-10"), actor, { ...sleutel(), zorgovereenkomstId, terugOp: datum(terugOp) });
    expect(await meld(ria, id, "2026-04-20")).toEqual({ ok: false, reden: "geen_recht" });
    expect(await meld(henk, vast, "2026-04-20")).toEqual({ ok: false, reden: "geen_vervanging" });
    expect(await meld(henk, id, "2026-04-09")).toEqual({ ok: false, reden: "terugdatum_voorbij" });
    moet(await meld(henk, id, "2026-04-20"));
    expect(await w.rij(id)).toMatchObject({ status: "goedgekeurd", beeindigdPer: new Date("2026-04-19"), einden: [{ reden: "vervangene_terug" }] });
    expect((await w.rij(vast)).beeindigdPer).toBeNull();
  });

  it("kan alleen van een zorgverlener met wie dezelfde budgethouder een goedgekeurde overeenkomst heeft", async () => {
    const { henk, toekenningId } = await w.goedgekeurd();
    const ander = await w.goedgekeurd();
    await expect(w.wereld.concept(henk, toekenningId, { werkafspraken: { vervangtId: ander.id } })).rejects.toThrow("vervangene_onbekend");
  });
});

describe("beginnen met de afspraken van een eerdere overeenkomst", () => {
  it("neemt zorgverlener, afspraken en tarieven over, maar geen dagen en geen handtekening", async () => {
    const { henk, toekenningId, id } = await w.goedgekeurd();
    const { id: nieuw } = moet(await zorgovereenkomstBeginnen(w.op("2026-04-10"), henk, { ...sleutel(), toekenningId, voorbeeldId: id }));
    const [was, wordt] = [await w.rij(id), await w.rij(nieuw)];
    expect(wordt).toMatchObject({ status: "concept", zorgverlenerId: was.zorgverlenerId, functiesoort: "begeleiding" });
    expect(wordt.versies).toMatchObject([{ van: null, tm: null, urenPerWeek: 800, inhoudHash: null }]);
    expect(await w.wereld.eigenaar.tarief.count({ where: { versie: { zorgovereenkomstId: nieuw } } })).toBe(1);
  });

  it("weigert de overeenkomst van een ander", async () => {
    const { henk, toekenningId } = await w.goedgekeurd();
    const ander = await w.goedgekeurd();
    expect(await zorgovereenkomstBeginnen(w.op("2026-04-10"), henk, { ...sleutel(), toekenningId, voorbeeldId: ander.id })).toEqual({ ok: false, reden: "voorbeeld_onbekend" });
  });
});

it("na dit alles klopt wat altijd waar moet zijn", async () => {
  const { regels } = await controleer(w.wereld.db);
  expect(regels.filter(({ aantal }) => aantal > 0)).toEqual([]);
});
