import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readDeclareerbaar } from "@/lib/db/declaratie.repository";
import { lees } from "@/lib/db/transactie";
import { goedgekeurdeVersieOp } from "@/lib/db/zorgovereenkomst.repository";
import { datum, maand } from "@/lib/domein/datum";
import { centen, honderdsten } from "@/lib/domein/geld";
import { wijzigingIntrekken, wijzigingWeigeren } from "@/lib/usecases/zorgovereenkomst/wijziging-stoppen";
import { wijzigingAfsprakenBewaren, wijzigingTarievenBewaren } from "@/lib/usecases/zorgovereenkomst/wijziging-bewaren";
import { zorgovereenkomstWijzigen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-wijzigen";
import { zorgovereenkomstenBijwerken } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomsten-bijwerken";
import { declaratieOpstellen } from "@/lib/usecases/declaratie/declaratie-opstellen";

import { herstel, jeugdwetInvoer } from "../herstel/wereld";
import { Loopwereld } from "./loopwereld";
import { moet, sleutel, SYSTEEM } from "./wereld";

let w: Loopwereld;
beforeAll(async () => {
  w = await Loopwereld.open();
});
afterAll(() => w.wereld.sluit());

const versieOp = (id: string, dag: string) => lees(w.wereld.db, SYSTEEM, (tx) => goedgekeurdeVersieOp(tx, id, datum(dag)));

describe("een wijziging", () => {
  it("binnen het maximumtarief gaat van beide handtekeningen meteen naar de SVB", async () => {
    const zaak = await w.goedgekeurd();
    await w.begonnen(zaak.henk, zaak.id, { euro: 25_00n });
    moet(await w.onderteken(zaak.henk, zaak.id));
    expect((await w.wijziging(zaak.id))?.nieuw).toMatchObject({ versiestatus: "wacht_op_zorgverlener", langsVerstrekker: false });
    moet(await w.tekenMede(zaak.selin, zaak.id));
    expect((await w.wijziging(zaak.id))?.nieuw.versiestatus).toBe("bij_svb");
    expect(await w.accordeer(w.wereld.medewerker(w.gemeente), zaak.id)).toMatchObject({ ok: false, reden: { code: "wijziging_verder", status: "bij_svb" } });
    moet(await w.toets(w.wereld.svb(), zaak.id));

    expect(await w.rij(zaak.id)).toMatchObject({ status: "goedgekeurd", versie: 1, versies: [{ vervangenPer: new Date("2026-05-01") }, { status: "goedgekeurd" }] });
    expect(await versieOp(zaak.id, "2026-04-30")).toMatchObject({ versie: 1, tarieven: [{ tarief: 2000n }], looptijd: { tm: "2026-04-30" } });
    expect(await versieOp(zaak.id, "2026-05-01")).toMatchObject({ versie: 2, tarieven: [{ tarief: 2500n, maximumtarief: 2500n }] });
  });

  it("boven het maximumtarief, of in uren, gaat langs de verstrekker", async () => {
    for (const wens of [{ euro: 25_01n }, { uren: 9_00 }]) {
      const zaak = await w.goedgekeurd();
      await w.begonnen(zaak.henk, zaak.id, wens);
      moet(await w.onderteken(zaak.henk, zaak.id));
      moet(await w.tekenMede(zaak.selin, zaak.id));
      expect((await w.wijziging(zaak.id))?.nieuw).toMatchObject({ versiestatus: "bij_verstrekker", langsVerstrekker: true });
      expect(await w.toets(w.wereld.svb(), zaak.id)).toMatchObject({ ok: false, reden: { code: "wijziging_verder" } });
      moet(await w.accordeer(w.wereld.medewerker(w.gemeente), zaak.id, 26_00n));
      moet(await w.toets(w.wereld.svb(), zaak.id));
      expect(await versieOp(zaak.id, "2026-05-01")).toMatchObject({ versie: 2, tarieven: [{ maximumtarief: 2600n }] });
    }
  });

  it("laat de oude afspraken gelden tot de eerste dag, en wordt dan wat de pagina's tonen", async () => {
    const zaak = await w.goedgekeurd();
    await w.gewijzigd(zaak, { euro: 22_00n, van: "2026-06-01" });
    expect((await w.rij(zaak.id)).versie).toBe(1);
    await zorgovereenkomstenBijwerken(w.op("2026-05-31"));
    expect((await w.rij(zaak.id)).versie).toBe(1);
    expect((await zorgovereenkomstenBijwerken(w.op("2026-06-01"))).ingegaan).toBe(1);
    expect((await w.rij(zaak.id)).versie).toBe(2);
    expect((await zorgovereenkomstenBijwerken(w.op("2026-06-01"))).ingegaan).toBe(0);
  });

  it("geeft elke maand de versie van die maand om te declareren", async () => {
    const zaak = await w.goedgekeurd();
    await w.gewijzigd(zaak, { euro: 22_00n, van: "2026-06-01" });
    const tarief = (m: string) =>
      lees(w.wereld.db, zaak.selin, async (tx) => {
        const basis = await readDeclareerbaar(tx, zaak.id, maand(m));
        return basis.ok ? [basis.waarde.tarieven.map(({ tarief: bedrag }) => bedrag), basis.waarde.weken[0]?.van, basis.waarde.weken.at(-1)?.tm] : basis.reden;
      });
    expect(await tarief("2026-05")).toEqual([[2000n], "2026-05-01", "2026-05-31"]);
    expect(await tarief("2026-06")).toEqual([[2200n], "2026-06-01", "2026-06-30"]);
  });

  it("kan niet ingaan in een maand waarover al is gedeclareerd, ook niet als dat pas later gebeurt", async () => {
    const zaak = await w.goedgekeurd();
    await w.begonnen(zaak.henk, zaak.id, { euro: 22_00n, van: "2026-05-01" }, "2026-06-02");
    moet(await w.onderteken(zaak.henk, zaak.id, "2026-06-02"));
    moet(await w.tekenMede(zaak.selin, zaak.id, "2026-06-02"));
    const { versies } = await w.rij(zaak.id);
    const tarief = await w.wereld.eigenaar.tarief.findFirstOrThrow({ where: { overeenkomstversieId: versies[0]?.id ?? "" } });
    const uren = [{ tariefId: tarief.id, van: datum("2026-05-04"), aantal: honderdsten(8_00) }];
    const { declaratieId } = moet(
      await declaratieOpstellen(w.op("2026-06-02"), zaak.selin, { ...sleutel(), zorgovereenkomstId: zaak.id, maand: maand("2026-05"), uren, factuur: null }),
    );
    // A draft of the zorgverlener stands in nobody's way.
    await w.wereld.systeem((tx) => tx.declaratie.update({ where: { id: declaratieId }, data: { status: "ter_accordering" } }));
    expect(await w.toets(w.wereld.svb(), zaak.id, "2026-06-03")).toEqual({ ok: false, reden: "maand_gedeclareerd" });
    const zelfde = { zorgovereenkomstId: zaak.id, tm: datum("2026-12-31"), urenPerWeek: honderdsten(8_00), dagenPerWeek: 2, zorgbeschrijving: "Hulp." };
    moet(await wijzigingIntrekken(w.op("2026-06-03"), zaak.henk, { ...sleutel(), zorgovereenkomstId: zaak.id }));
    moet(await zorgovereenkomstWijzigen(w.op("2026-06-03"), zaak.henk, { ...sleutel(), zorgovereenkomstId: zaak.id }));
    expect(await wijzigingAfsprakenBewaren(w.op("2026-06-03"), zaak.henk, { ...sleutel(), ...zelfde, van: datum("2026-05-01") })).toEqual({
      ok: false, reden: { code: "ingang", waarom: "maand_gedeclareerd" },
    });
    moet(await wijzigingAfsprakenBewaren(w.op("2026-06-03"), zaak.henk, { ...sleutel(), ...zelfde, van: datum("2026-06-01") }));
  });

  it("is er één tegelijk, ook als twee vertegenwoordigers hem tegelijk beginnen", async () => {
    const { henk, id } = await w.goedgekeurd();
    const petra = await w.wereld.vertegenwoordiger(henk, "mentor", ["zorg"]);
    const deps = w.op("2026-04-10");
    const beide = await Promise.all([henk, petra].map((actor) => zorgovereenkomstWijzigen(deps, actor, { ...sleutel(), zorgovereenkomstId: id })));
    expect(beide.filter(({ ok }) => ok)).toHaveLength(1);
    expect(beide).toContainEqual({ ok: false, reden: "wijziging_loopt" });
  });

  it("kan worden teruggestuurd door de zorgverlener, en moet daarna opnieuw worden getekend", async () => {
    const zaak = await w.goedgekeurd();
    await w.begonnen(zaak.henk, zaak.id, { euro: 22_00n });
    moet(await w.onderteken(zaak.henk, zaak.id));
    const bezwaar = { ...sleutel(), zorgovereenkomstId: zaak.id, redenen: ["UREN_KLOPPEN_NIET" as const], toelichting: "Ik kom drie keer." };
    moet(await wijzigingWeigeren(w.op("2026-04-12"), zaak.selin, bezwaar));
    expect(await w.tekenMede(zaak.selin, zaak.id)).toMatchObject({ ok: false, reden: { code: "wijziging_verder", status: "terug_naar_budgethouder" } });
    const tarieven = [{ eenheid: "uur" as const, omschrijving: "Begeleiding", tarief: centen(23_00n) }];
    moet(await wijzigingTarievenBewaren(w.op("2026-04-13"), zaak.henk, { ...sleutel(), zorgovereenkomstId: zaak.id, tarieven }));
    expect((await w.wijziging(zaak.id))?.nieuw).toMatchObject({ inhoudHash: null, langsVerstrekker: null });
    moet(await w.onderteken(zaak.henk, zaak.id, "2026-04-13"));
    moet(await w.tekenMede(zaak.selin, zaak.id, "2026-04-13"));
  });

  it("wordt niet getekend als er niets verandert, of als het scherm iets anders toonde", async () => {
    const zaak = await w.goedgekeurd();
    await w.begonnen(zaak.henk, zaak.id, {});
    expect(await w.onderteken(zaak.henk, zaak.id)).toEqual({ ok: false, reden: "niets_gewijzigd" });
    const oud = await w.hash(zaak.id);
    const tarieven = [{ eenheid: "uur" as const, omschrijving: "Begeleiding", tarief: centen(23_00n) }];
    moet(await wijzigingTarievenBewaren(w.op("2026-04-10"), zaak.henk, { ...sleutel(), zorgovereenkomstId: zaak.id, tarieven }));
    const { wijzigingOndertekenen } = await import("@/lib/usecases/zorgovereenkomst/wijziging-ondertekenen");
    expect(await wijzigingOndertekenen(w.op("2026-04-10"), zaak.henk, { ...sleutel(), zorgovereenkomstId: zaak.id, inhoudHash: oud })).toEqual({ ok: false, reden: "inhoud_gewijzigd" });
  });

  it("onder het minimumloon kan niet worden getekend", async () => {
    const zaak = await w.goedgekeurd();
    await w.begonnen(zaak.henk, zaak.id, { euro: 10_00n });
    expect(await w.onderteken(zaak.henk, zaak.id)).toEqual({ ok: false, reden: { code: "checklist", codes: ["ONDER_MINIMUMLOON"] } });
  });

  it("is voor de zorgverlener onzichtbaar in concept en voor de verstrekker tot beiden tekenden", async () => {
    const zaak = await w.goedgekeurd();
    const anouk = w.wereld.medewerker(w.gemeente);
    const zien = async () => [await w.wijziging(zaak.id, zaak.selin), await w.wijziging(zaak.id, anouk), await w.wijziging(zaak.id, zaak.henk)].map((x) => x !== null);
    await w.begonnen(zaak.henk, zaak.id, { uren: 9_00 });
    expect(await zien()).toEqual([false, false, true]);
    moet(await w.onderteken(zaak.henk, zaak.id));
    expect(await zien()).toEqual([true, false, true]);
    moet(await w.tekenMede(zaak.selin, zaak.id));
    expect(await zien()).toEqual([true, true, true]);
  });

  it("is niet voor wie alleen over geld gaat, noch voor een ander", async () => {
    const { henk, id } = await w.goedgekeurd();
    const bewindvoerder = await w.wereld.vertegenwoordiger(henk, "bewindvoerder", ["geld"]);
    const ander = await w.wereld.budgethouder();
    const opdracht = () => ({ ...sleutel(), zorgovereenkomstId: id });
    expect(await zorgovereenkomstWijzigen(w.op("2026-04-10"), bewindvoerder, opdracht())).toEqual({ ok: false, reden: "geen_recht" });
    expect(await zorgovereenkomstWijzigen(w.op("2026-04-10"), ander, opdracht())).toEqual({ ok: false, reden: "overeenkomst_onbekend" });
  });

  it("verlengt zonder gat, en de database weigert een gat of een overlap", async () => {
    const zaak = await w.goedgekeurd({ werkafspraken: { tm: datum("2026-09-30") } });
    await w.gewijzigd(zaak, { van: "2026-10-01", tm: "2026-12-31" });
    expect(await versieOp(zaak.id, "2026-09-30")).toMatchObject({ versie: 1 });
    expect(await versieOp(zaak.id, "2026-10-01")).toMatchObject({ versie: 2 });
    const { versies } = await w.rij(zaak.id);
    for (const dag of ["2026-09-01", "2026-10-02"]) {
      const verzet = w.wereld.eigenaar.overeenkomstversie.update({ where: { id: versies[0]?.id ?? "" }, data: { vervangenPer: new Date(dag) } });
      await expect(verzet).rejects.toThrow();
    }
  });
});

describe("een wijziging die onderweg is als de SVB de overeenkomst aan een ander budget hangt", () => {
  it.each(["wacht_op_zorgverlener", "bij_verstrekker", "bij_svb", "terug_naar_budgethouder"] as const)("gaat bij %s gewoon verder, en niemand tekent iets anders dan er staat", async (tot) => {
    const { henk, toekenningId, id, selin } = await w.goedgekeurd();
    await w.begonnen(henk, id, { uren: 9_00 });
    moet(await w.onderteken(henk, id));
    if (tot === "bij_verstrekker" || tot === "bij_svb") moet(await w.tekenMede(selin, id));
    if (tot === "bij_svb") moet(await w.accordeer(w.wereld.medewerker(w.gemeente), id));
    if (tot === "terug_naar_budgethouder") moet(await wijzigingWeigeren(w.op("2026-04-11"), selin, { ...sleutel(), zorgovereenkomstId: id, redenen: ["UREN_KLOPPEN_NIET"], toelichting: "Liever later." }));
    const getekend = await w.hash(id);

    await herstel(w.wereld, { toekenningId }, jeugdwetInvoer({ verstrekkerId: w.gemeente }), "2026-04-12");

    expect(await w.rij(id)).toMatchObject({ wet: "jeugdwet", status: "goedgekeurd" });
    if (tot === "terug_naar_budgethouder") {
      // Nobody's signature counts any more: the next one is under the budget it has now.
      expect(await w.hash(id)).not.toBe(getekend);
      moet(await w.onderteken(henk, id, "2026-04-13"));
    } else expect(await w.hash(id)).toBe(getekend);
    if (tot === "wacht_op_zorgverlener" || tot === "terug_naar_budgethouder") moet(await w.tekenMede(selin, id, "2026-04-13"));
    if (tot !== "bij_svb") moet(await w.accordeer(w.wereld.medewerker(w.gemeente), id));
    moet(await w.toets(w.wereld.svb(), id));
    const goed = (await w.rij(id)).versies.at(-1);
    expect(goed).toMatchObject({ status: "goedgekeurd", getekendWet: tot === "terug_naar_budgethouder" ? "jeugdwet" : "wmo" });
  });
});
