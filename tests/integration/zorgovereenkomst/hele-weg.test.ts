import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { lees } from "@/lib/db/transactie";
import { goedgekeurdeVersieOp } from "@/lib/db/zorgovereenkomst.repository";
import { datum } from "@/lib/domein/datum";
import { zorgovereenkomstBeginnen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-beginnen";
import { zorgovereenkomstPartijenBewaren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-partijen-bewaren";

import { moet, sleutel, type Stappen, SYSTEEM, Wereld } from "./wereld";

let wereld: Wereld;
let gemeente: string;
beforeAll(async () => {
  wereld = await Wereld.open();
  gemeente = await wereld.verstrekker("gemeente", "0193");
});
afterAll(() => wereld.sluit());

describe("de weg van een zorgovereenkomst", () => {
  it("gaat van concept via beide handtekeningen, verstrekker en SVB naar goedgekeurd", async () => {
    const henk = await wereld.budgethouder();
    const id = await wereld.concept(henk, await wereld.toekenning(henk, gemeente, "wmo"));
    moet(await wereld.onderteken(henk, id));
    expect(await wereld.status(id)).toBe("wacht_op_zorgverlener");
    moet(await wereld.tekenMede(await wereld.zorgverlenerVan(id), id));
    expect(await wereld.status(id)).toBe("bij_verstrekker");
    moet(await wereld.accordeer(wereld.medewerker(gemeente), id));
    expect(await wereld.status(id)).toBe("bij_svb");
    moet(await wereld.toets(wereld.svb(), id));
    expect(await wereld.status(id)).toBe("goedgekeurd");

    const akkoorden = await wereld.eigenaar.akkoord.findMany({ where: { versie: { zorgovereenkomstId: id } }, orderBy: { id: "asc" } });
    expect(akkoorden.map(({ partij }) => partij)).toEqual(["budgethouder", "zorgverlener", "verstrekker", "svb"]);
    expect(new Set(akkoorden.map(({ inhoudHash }) => Buffer.from(inhoudHash).toString("hex"))).size).toBe(1);
    const [rekening] = await wereld.eigenaar.rekeningnummer.findMany({ where: { zorgverlener: { zorgovereenkomsten: { some: { id } } } } });
    expect(rekening).toMatchObject({ status: "geldig", iban: "NL91ABNA0417164300" });
    const gebeurtenissen = await wereld.eigenaar.gebeurtenis.findMany({ where: { onderwerpId: id }, orderBy: { volgnummer: "asc" } });
    expect(gebeurtenissen.map(({ soort }) => soort.replace("zorgovereenkomst.", ""))).toEqual([
      "begonnen", "partijen_bewaard", "werkafspraken_bewaard", "tarieven_bewaard", "ondertekend", "medeondertekend", "geaccordeerd", "goedgekeurd",
    ]);
  });

  it("geeft de goedgekeurde versie met maxima alleen op dagen binnen de looptijd", async () => {
    const henk = await wereld.budgethouder();
    const id = await wereld.concept(henk, await wereld.toekenning(henk, gemeente, "wmo"));
    moet(await wereld.onderteken(henk, id));
    moet(await wereld.tekenMede(await wereld.zorgverlenerVan(id), id));
    moet(await wereld.accordeer(wereld.medewerker(gemeente), id));
    const op = (dag: string) => lees(wereld.db, SYSTEEM, (tx) => goedgekeurdeVersieOp(tx, id, datum(dag)));
    expect(await op("2026-04-01")).toBeNull();
    moet(await wereld.toets(wereld.svb(), id));

    expect(await op("2026-03-31")).toBeNull();
    expect(await op("2026-04-01")).toMatchObject({ tariefsoort: "informeel", tarieven: [{ tarief: 2000n, maximumtarief: 2500n }] });
    expect(await op("2026-12-31")).not.toBeNull();
    expect(await op("2027-01-01")).toBeNull();
  });

  it("geeft bij dezelfde sleutel het eerste antwoord en maakt één concept", async () => {
    const henk = await wereld.budgethouder();
    const toekenningId = await wereld.toekenning(henk, gemeente, "wmo");
    const opdracht = { ...sleutel(), toekenningId };
    const beide = await Promise.all([zorgovereenkomstBeginnen(wereld.deps, henk, opdracht), zorgovereenkomstBeginnen(wereld.deps, henk, opdracht)]);
    expect(beide[0]).toEqual(beide[1]);
    expect(await wereld.eigenaar.zorgovereenkomst.count({ where: { toekenningId } })).toBe(1);
  });

  describe("het model", () => {
    const modelVan = async (partijen: NonNullable<Stappen["partijen"]>): Promise<{ id: string; model: string }> => {
      const henk = await wereld.budgethouder();
      const id = await wereld.concept(henk, await wereld.toekenning(henk, gemeente, "wmo"), { partijen });
      const { model } = await wereld.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id }, select: { model: true } });
      return { id, model };
    };

    it.each([
      ["opdracht", "iemand die niet in dienst komt", { inDienst: false }],
      ["arbeidsovereenkomst", "iemand die in dienst komt", { inDienst: true }],
      ["opdracht", "een ondernemer, wat er ook over dienst is gezegd", { ondernemer: true, kvk: "90000055", inDienst: true }],
      ["partner_familie", "familie, wat er ook over dienst is gezegd", { familierelatie: "graad_1", inDienst: true }],
      ["vervoer", "alleen vervoer, ook door familie", { familierelatie: "graad_1", alleenVervoer: true }],
      ["vervoer", "alleen vervoer door een instelling", { alleenVervoer: true, zorgverlener: { soort: "instelling", naam: "Taxi Samen", kvk: "90000077", agb: null } }],
      ["zorginstelling", "een instelling", { zorgverlener: { soort: "instelling", naam: "Zorg Samen", kvk: "90000066", agb: null } }],
    ] as const)("is %s bij %s", async (model, _wie, partijen) => {
      expect((await modelVan(partijen)).model).toBe(model);
    });

    it("kan in de database niet verder als het niet bij de zorgverlener past", async () => {
      const { id } = await modelVan({ familierelatie: "graad_1" });
      await expect(
        wereld.eigenaar.$executeRaw`UPDATE zorgovereenkomst SET model = 'arbeidsovereenkomst', status = 'wacht_op_zorgverlener' WHERE id = ${id}::uuid`,
      ).rejects.toThrow(/zorgovereenkomst_model_past/);
    });

    it("laat proeftijd en salarisadministratie los als de zorgverlener toch niet in dienst komt", async () => {
      const henk = await wereld.budgethouder();
      const id = await wereld.concept(henk, await wereld.toekenning(henk, gemeente, "wmo"), {
        partijen: { inDienst: true },
        werkafspraken: { proeftijdMaanden: 1, salarisadministratie: true },
      });
      const dienst = () => wereld.eigenaar.overeenkomstversie.findFirstOrThrow({ where: { zorgovereenkomstId: id }, select: { proeftijdMaanden: true, salarisadministratie: true } });
      expect(await dienst()).toEqual({ proeftijdMaanden: 1, salarisadministratie: true });
      const antwoord = { familierelatie: "geen", ondernemer: false, inDienst: false, kvk: null } as const;
      moet(await zorgovereenkomstPartijenBewaren(wereld.deps, henk, { ...sleutel(), zorgovereenkomstId: id, zorgverlener: null, ...antwoord }));
      expect(await dienst()).toEqual({ proeftijdMaanden: null, salarisadministratie: null });
    });
  });
});
