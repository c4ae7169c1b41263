import { describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import { bevoegdeVertegenwoordiging, keurPapier, type Papierdossier, type Tekenbevoegde } from "@/lib/domein/zorgovereenkomst/papier";

const geboren = datum("1960-01-01");
const dossier = (anders: Partial<Papierdossier> = {}): Papierdossier => ({
  vandaag: datum("2026-04-10"), budgethouderGeboren: geboren, budgethouderGetekendOp: datum("2026-04-10"), zorgverlenerGetekendOp: datum("2026-04-10"), vertegenwoordiger: null, curatele: [], ...anders,
});
const registratie = (anders: Partial<Tekenbevoegde> = {}): Tekenbevoegde => ({
  id: "r", soort: "mentor", machtiging: [], van: datum("2026-01-01"), tm: datum("2026-04-10"), ingetrokkenOp: null, budgethouderGeboren: geboren, ...anders,
});

describe("handtekeningen op papier", () => {
  it("tellen tot en met vandaag en niet van morgen", () => {
    expect(keurPapier(dossier())).toEqual([]);
    expect(keurPapier(dossier({ zorgverlenerGetekendOp: datum("2026-04-11") }))).toEqual(["GETEKEND_IN_TOEKOMST"]);
    expect(keurPapier(dossier({ budgethouderGetekendOp: datum("1959-12-31") }))).toEqual(["GETEKEND_VOOR_GEBOORTE"]);
  });

  it.each([["2008-04-11", ["MINDERJARIG_TEKENT_NIET"]], ["2008-04-10", []]])("wie op %s is geboren (BW 1:234)", (dag, verwacht) => {
    expect(keurPapier(dossier({ budgethouderGeboren: datum(dag) }))).toEqual(verwacht);
  });

  it("van iemand onder curatele tellen alleen buiten de curatele (BW 1:381 lid 2)", () => {
    const curatele = [registratie({ soort: "curator", van: datum("2026-04-10"), tm: null })];
    expect(keurPapier(dossier({ curatele }))).toEqual(["CURATELE_TEKENT_NIET"]);
    expect(keurPapier(dossier({ curatele, budgethouderGetekendOp: datum("2026-04-09") }))).toEqual([]);
  });

  it.each([
    ["een mentor op de laatste dag", registratie(), []],
    ["een mentor een dag te laat", registratie({ tm: datum("2026-04-09") }), ["VERTEGENWOORDIGER_NIET_BEVOEGD"]],
    ["een bewindvoerder, die alleen over geld gaat (BW 1:441)", registratie({ soort: "bewindvoerder" }), ["VERTEGENWOORDIGER_NIET_BEVOEGD"]],
    ["een gemachtigde voor zorg", registratie({ soort: "gemachtigde", machtiging: ["zorg"] }), []],
    ["een gemachtigde voor geld", registratie({ soort: "gemachtigde", machtiging: ["geld"] }), ["VERTEGENWOORDIGER_NIET_BEVOEGD"]],
    ["wie een dag later is ingetrokken", registratie({ ingetrokkenOp: new Date("2026-04-11T09:00:00Z") }), []],
    ["wie die dag is ingetrokken", registratie({ ingetrokkenOp: new Date("2026-04-10T09:00:00Z") }), ["VERTEGENWOORDIGER_NIET_BEVOEGD"]],
  ])("%s", (_naam, wie, verwacht) => {
    const getekend = dossier({ vertegenwoordiger: [wie] });
    expect(keurPapier(getekend)).toEqual(verwacht);
    expect(bevoegdeVertegenwoordiging(getekend)?.id ?? null).toBe(verwacht.length === 0 ? "r" : null);
  });

  it("van iemand die niet is geregistreerd tellen niet", () => {
    expect(keurPapier(dossier({ vertegenwoordiger: [] }))).toEqual(["VERTEGENWOORDIGER_ONBEKEND"]);
  });
});
