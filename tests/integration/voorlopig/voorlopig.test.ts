import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { isCheck, sqlstate } from "@/lib/db/foutsoort";
import { datum, maand } from "@/lib/domein/datum";
import { voorlopigoverzicht } from "@/lib/queries/svb/voorlopig";
import { voorlopigbericht } from "@/lib/queries/mijn/voorlopig";
import { voorlopiglijstAanbieden } from "@/lib/usecases/voorlopig/lijst-aanbieden";
import { voorlopiglijstGoedkeuren } from "@/lib/usecases/voorlopig/lijst-goedkeuren";
import { voorlopiglijstKeuren } from "@/lib/usecases/voorlopig/lijst-keuren";
import { voorlopiglijstVoorstellen } from "@/lib/usecases/voorlopig/lijst-voorstellen";
import { voorlopiglijstenOpruimen } from "@/lib/usecases/voorlopig/lijsten-opruimen";
import { voorlopigAfwijzen } from "@/lib/usecases/voorlopig/voorlopig-afwijzen";
import { voorlopigIntrekken } from "@/lib/usecases/voorlopig/voorlopig-intrekken";
import { stortingAankondigen } from "@/lib/usecases/storting/storting-aankondigen";
import { vvbAanvragen } from "@/lib/usecases/vvb/vvb-aanvragen";
import { centen } from "@/lib/domein/geld";

import { biedAan, keurGoed, moet, op, overtredingen, sleutel, standen, statusVan } from "../declaratie/wereld";
import { controleur, maker, medewerker } from "../herstel/wereld";
import { nieuweBsn } from "../zorgovereenkomst/wereld";
import { BEGIN, Wachtkamer } from "./wereld";

let kamer: Wachtkamer;
beforeAll(async () => {
  kamer = await Wachtkamer.open();
});
afterEach(async () => {
  expect(await overtredingen(kamer.wereld)).toEqual([]);
});
afterAll(() => kamer.wereld.sluit());

const code = async (werk: Promise<unknown>): Promise<string | null> => {
  try {
    await werk;
    return null;
  } catch (fout) {
    return sqlstate(fout);
  }
};

describe("een voorlopig budget", () => {
  it("bestaat pas als een ander het goedkeurt, en dan kan er worden betaald", async () => {
    const wie = await kamer.wachtende();
    const { voorlopigId } = moet(await kamer.stelVoor(wie));
    expect(await kamer.wereld.eigenaar.toekenning.count({ where: { budgethouderId: wie.budgethouder.budgethouderId } })).toBe(0);
    const { toekenningId } = moet(await kamer.keurGoed(voorlopigId));
    expect(await standen(kamer.wereld, toekenningId)).toMatchObject({ beschikbaar: 500_000n });
    expect(await kamer.wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: toekenningId } })).toMatchObject({ status: "voorlopig", bedragCenten: 500_000n });
  });

  it("ook voor iemand die nog niet bekend was", async () => {
    const toekenningId = await kamer.voorlopig({ bsn: nieuweBsn() });
    expect(await kamer.wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: toekenningId }, select: { budgethouder: { select: { achternaam: true } } } })).toEqual({ budgethouder: { achternaam: "Bakker" } });
  });

  it("wordt door wie het voorstelde niet goedgekeurd of afgewezen, en ook de database weigert het", async () => {
    const { voorlopigId } = moet(await kamer.stelVoor(await kamer.wachtende()));
    expect(await kamer.keurGoed(voorlopigId, maker)).toEqual({ ok: false, reden: "zelf_opgemaakt" });
    expect(await voorlopigAfwijzen(op(kamer.wereld, BEGIN), maker, { voorlopigId, reden: "nee" })).toEqual({ ok: false, reden: "zelf_opgemaakt" });
    const zelf = kamer.wereld.systeem((tx) =>
      tx.voorlopigBudget.update({ where: { id: voorlopigId }, data: { status: "afgewezen", besluitreden: "nee", beslotenDoor: maker.gebruikerId, beslotenOp: new Date() } }),
    );
    await expect(zelf).rejects.toSatisfy((fout) => isCheck(fout, "voorlopig_budget_vier_ogen"));
  });

  it("wordt bij zes akkoorden tegelijk één keer geopend; een tweede akkoord hoort dat het al is gebeurd", async () => {
    const { voorlopigId } = moet(await kamer.stelVoor(await kamer.wachtende()));
    const alle = await Promise.all(Array.from({ length: 6 }, () => kamer.keurGoed(voorlopigId, medewerker("vrijgeven"))));
    expect(alle.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await kamer.keurGoed(voorlopigId)).toEqual({ ok: false, reden: { code: "status_verder", status: "goedgekeurd" } });
  });

  it("wordt niet geopend als de toekenning er voor het akkoord is", async () => {
    const wie = await kamer.wachtende();
    const { voorlopigId } = moet(await kamer.stelVoor(wie));
    await kamer.stuur(kamer.bericht(wie));
    expect(await kamer.keurGoed(voorlopigId)).toMatchObject({ ok: false, reden: { code: "niet_mogelijk", bezwaren: [{ code: "BUDGET_BESTAAT" }] } });
    moet(await voorlopigAfwijzen(op(kamer.wereld, BEGIN), controleur, { voorlopigId, reden: "De toekenning is binnen." }));
  });

  it("en de toekenning tegelijk: wie ook eerst is, er is één budget", async () => {
    for (let keer = 0; keer < 4; keer += 1) {
      const wie = await kamer.wachtende();
      const { voorlopigId } = moet(await kamer.stelVoor(wie));
      await Promise.all([kamer.keurGoed(voorlopigId), kamer.stuur(kamer.bericht(wie))]);
      const levend = await kamer.wereld.eigenaar.toekenning.findMany({ where: { budgethouderId: wie.budgethouder.budgethouderId, status: { in: ["voorlopig", "definitief"] } }, select: { status: true } });
      expect(levend).toEqual([{ status: "definitief" }]);
    }
  });

  it("kan niemand voorstellen of goedkeuren zonder de functie, en alleen de maker trekt het in", async () => {
    const wie = await kamer.wachtende();
    expect(await kamer.stelVoor(wie, {}, medewerker("frontoffice", "betalen", "vrijgeven", "toezicht"))).toEqual({ ok: false, reden: "geen_recht" });
    const { voorlopigId } = moet(await kamer.stelVoor(wie));
    expect(await kamer.keurGoed(voorlopigId, medewerker("frontoffice", "toezicht"))).toEqual({ ok: false, reden: "geen_recht" });
    expect(await voorlopigIntrekken(op(kamer.wereld, BEGIN), medewerker("uitval"), { voorlopigId })).toEqual({ ok: false, reden: "niet_zelf_opgemaakt" });
    moet(await voorlopigIntrekken(op(kamer.wereld, BEGIN), maker, { voorlopigId }));
    moet(await kamer.stelVoor(wie));
  });

  it("kan buiten de goedkeuring om niet ontstaan en niet naast een toekenning staan", async () => {
    const wie = await kamer.wachtende();
    const toekenningId = await kamer.voorlopig(wie);
    const { verstrekkerId } = kamer;
    const { id: berichtId } = await kamer.wereld.eigenaar.toekenningsbericht.findFirstOrThrow({ select: { id: true } });
    const naast = (status: "voorlopig" | "definitief"): Promise<unknown> =>
      kamer.wereld.systeem(async (tx) => {
        const inhoud = { van: new Date("2026-02-01"), tm: new Date("2026-02-28"), bedragCenten: 1n };
        const { id } = await tx.toekenning.create({ data: { ...inhoud, budgethouderId: wie.budgethouder.budgethouderId, verstrekkerId, wet: "wmo", budgetidentificatie: crypto.randomUUID(), beschikkingsnummer: "B", status, aangemaaktOp: new Date() } });
        await tx.toekenningsversie.create({ data: { ...inhoud, toekenningId: id, versie: 1, berichtId, vastgelegdOp: new Date(), functiebudgetten: { create: [{ functiesoort: "WM-BG", ...inhoud }] } } });
      });
    expect([await code(naast("voorlopig")), await code(naast("definitief"))]).toEqual(["PB017", "PB017"]);
    expect((await kamer.wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: toekenningId } })).status).toBe("voorlopig");
  });

  it("neemt geen eigen geld en geeft geen vrij geld: dat gaat niet mee naar de toekenning", async () => {
    const wie = await kamer.wachtende();
    const toekenningId = await kamer.voorlopig(wie);
    expect(await stortingAankondigen(op(kamer.wereld, "2026-04-02"), wie.budgethouder, { ...sleutel(), toekenningId, bedrag: centen(1_00n), doel: null })).toEqual({ ok: false, reden: "budget_voorlopig" });
    const vrij = await vvbAanvragen(op(kamer.wereld, "2026-04-02"), wie.budgethouder, { ...sleutel(), toekenningId, bedrag: centen(1_00n) });
    expect(vrij).toMatchObject({ ok: true, waarde: { besluit: "afgewezen", reden: "BUDGET_VOORLOPIG" } });
  });
});

describe("na de einddatum zonder toekenning", () => {
  it("wordt er niets nieuws goedgekeurd, ook niet in de database; het blijft op de lijst, en na de toekenning gaat het verder", async () => {
    const contract = await kamer.contract({ einddatum: datum("2026-04-01") });
    const opTijd = await biedAan(kamer.wereld, contract, { 1: 10_00 }, { m: maand("2026-02") });
    moet(await keurGoed(kamer.wereld, contract.budgethouder, opTijd, "2026-04-01"));
    const telaat = await biedAan(kamer.wereld, contract);
    moet(await keurGoed(kamer.wereld, contract.budgethouder, telaat, "2026-04-02"));
    expect([await statusVan(kamer.wereld, opTijd), await statusVan(kamer.wereld, telaat)]).toEqual(["goedgekeurd", "uitval"]);
    const [zaak] = await kamer.wereld.eigenaar.uitvalzaak.findMany({ where: { onderwerpId: telaat } });
    expect(zaak?.codes).toEqual(["VOORLOPIG_VERLOPEN"]);
    const buitenom = kamer.wereld.eigenaar.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.rol', 'systeem', true), set_config('app.vandaag', '2026-04-02', true)`;
      await tx.$executeRaw`UPDATE declaratie SET status = 'goedgekeurd' WHERE id = ${telaat}::uuid`;
    });
    expect(await code(buitenom)).toBe("PB017");

    const lijst = await voorlopigoverzicht(kamer.wereld.db, maker, { filter: "lopend", eigenaar: kamer.eigenaarId, verstrekker: kamer.verstrekkerId, pagina: 1 }, datum("2026-04-03"));
    expect(lijst?.regels[0]).toMatchObject({ dagenOver: -1, gebruikt: 20_000n });
    expect(await voorlopigbericht(kamer.wereld.db, contract.budgethouder, contract.toekenningId, datum("2026-04-03"))).toMatchObject({ verlopen: true, vervangenDoor: null });

    const { toekenningId } = await kamer.stuur(kamer.bericht(contract));
    expect(await voorlopigbericht(kamer.wereld.db, contract.budgethouder, contract.toekenningId, datum("2026-04-03"))).toMatchObject({ vervangenDoor: { id: toekenningId } });
    const na = await voorlopigoverzicht(kamer.wereld.db, maker, { filter: "lopend", eigenaar: null, verstrekker: null, pagina: 1 }, datum("2026-04-03"));
    expect(na?.regels.filter(({ dagenOver }) => dagenOver < 1)).toEqual([]);
  });
});

describe("een lijst met voorlopige budgetten", () => {
  const rij = (bsn: string, anders: Readonly<Record<string, string>> = {}): string => {
    const waarden = { bsn, geboortedatum: "14-03-1958", voornamen: "Henk", achternaam: "Bakker", verstrekker: "0193", wet: "wmo", van: "01-01-2026", tm: "31-12-2026", functiesoort: "WM-BG", bedrag: "1.000,00", ...anders };
    return Object.values(waarden).join(";");
  };
  const KOP = "bsn;geboortedatum;voornamen;achternaam;verstrekker;wet;van;tm;functiesoort;bedrag";
  const lever = async (...rijen: readonly string[]) => {
    const inhoud = new Uint8Array(Buffer.from([KOP, ...rijen].join("\n")));
    const opdracht = { opdrachtgever: "vws", op: datum("2026-02-27"), kenmerk: "VWS-1" } as const;
    return voorlopiglijstAanbieden(op(kamer.wereld, BEGIN), maker, { bestandsnaam: "lijst.csv", inhoud, opdracht, einddatum: datum("2026-06-30"), eigenaarId: kamer.eigenaarId });
  };
  const deps = () => op(kamer.wereld, BEGIN);

  it("laat per rij zien wat er mis is, en stelt dan niets voor", async () => {
    const bekend = await kamer.wachtende();
    await kamer.stuur(kamer.bericht(bekend));
    const dubbel = nieuweBsn();
    const { lijstId } = moet(await lever(rij(nieuweBsn()), rij(bekend.bsn), rij(nieuweBsn(), { verstrekker: "9999" }), rij(dubbel), rij(dubbel, { tm: "30-06-2026" }), rij(nieuweBsn(), { bedrag: "1e3" })));
    const keuring = await voorlopiglijstKeuren(deps(), maker, lijstId);
    if (keuring?.ok !== true) throw new Error("not readable");
    expect(keuring.voorstellen.map(({ bezwaren, onleesbaar }) => [...bezwaren.map(({ code: c }) => c), ...onleesbaar.map(({ kolom }) => kolom)])).toEqual([
      [], ["BUDGET_BESTAAT"], ["VERSTREKKER_ONBEKEND"], ["DUBBEL_IN_LIJST"], ["DUBBEL_IN_LIJST"], ["bedrag"],
    ]);
    expect(await voorlopiglijstVoorstellen(deps(), maker, { lijstId })).toEqual({ ok: false, reden: "lijst_niet_in_orde" });
    expect(await kamer.wereld.eigenaar.voorlopigBudget.count({ where: { lijstId } })).toBe(0);
  });

  it("wordt in haar geheel voorgesteld en door een ander goedgekeurd; wie intussen zijn toekenning kreeg, blijft over", async () => {
    const wie = await kamer.wachtende();
    const { lijstId } = moet(await lever(rij(wie.bsn), rij(wie.bsn, { functiesoort: "WM-HH", bedrag: "50,00" }), rij(nieuweBsn()), rij(nieuweBsn())));
    expect(moet(await voorlopiglijstVoorstellen(deps(), maker, { lijstId }))).toEqual({ aantal: 3 });
    expect(await voorlopiglijstVoorstellen(deps(), maker, { lijstId })).toEqual({ ok: false, reden: "lijst_al_voorgesteld" });
    await kamer.stuur(kamer.bericht(wie));
    expect(await voorlopiglijstGoedkeuren(deps(), maker, { ...sleutel(), lijstId })).toEqual({ ok: false, reden: "zelf_opgemaakt" });
    const key = sleutel();
    expect(moet(await voorlopiglijstGoedkeuren(deps(), controleur, { ...key, lijstId }))).toEqual({ goedgekeurd: 2, overgeslagen: 1 });
    expect(moet(await voorlopiglijstGoedkeuren(deps(), controleur, { ...key, lijstId }))).toEqual({ goedgekeurd: 2, overgeslagen: 1 });
  });

  it("kan niet twee keer: dezelfde lijst is dezelfde voorstellen", async () => {
    const rijen = [rij(nieuweBsn())];
    const { lijstId } = moet(await lever(...rijen));
    const { lijstId: kopie } = moet(await lever(...rijen));
    moet(await voorlopiglijstVoorstellen(deps(), maker, { lijstId }));
    expect(await voorlopiglijstVoorstellen(deps(), maker, { lijstId: kopie })).toEqual({ ok: false, reden: "lijst_al_voorgesteld" });
    expect(await lever(...rijen)).toEqual({ ok: false, reden: "lijst_al_voorgesteld" });
  });

  it("is na een dag weg als niemand haar voorstelde", async () => {
    const { lijstId } = moet(await lever(rij(nieuweBsn())));
    await voorlopiglijstenOpruimen(op(kamer.wereld, "2026-03-03"));
    expect(await kamer.wereld.eigenaar.voorlopiglijst.count({ where: { id: lijstId } })).toBe(1);
    await voorlopiglijstenOpruimen(op(kamer.wereld, "2026-03-04"));
    expect(await kamer.wereld.eigenaar.voorlopiglijst.count({ where: { id: lijstId } })).toBe(0);
  });
});
