import { describe, expect, it } from "vitest";

import * as budgetafsluitbericht from "@/lib/domein/afsluiting/status";
import * as betaalbatch from "@/lib/domein/betaling/batchstatus";
import * as betaalopdracht from "@/lib/domein/betaling/opdrachtstatus";
import * as uitbetaling from "@/lib/domein/betaling/uitbetalingstatus";
import * as declaratie from "@/lib/domein/declaratie/status";
import * as herstel from "@/lib/domein/herstel/status";
import { naOvergang, type Overgangen, parenVan } from "@/lib/domein/overgangen";
import { ONDERWERPEN, type Onderwerp, STATUSOVERGANGEN } from "@/lib/domein/statusovergangen";
import { aanZetBij, stappenVan, type StatusVan } from "@/lib/domein/tijdlijn";
import * as storting from "@/lib/domein/storting/status";
import * as toekenningsbestand from "@/lib/domein/toekenning/bestandstatus";
import * as toekenning from "@/lib/domein/toekenning/status";
import * as uitvalzaak from "@/lib/domein/uitval/status";
import * as overeenkomsteinde from "@/lib/domein/zorgovereenkomst/eindestatus";
import * as voorlopig from "@/lib/domein/voorlopig/status";
import * as voorschotmutatie from "@/lib/domein/voorschot/status";
import * as zorgovereenkomst from "@/lib/domein/zorgovereenkomst/status";
import * as overeenkomstversie from "@/lib/domein/zorgovereenkomst/versiestatus";

type Levensloop = { readonly statussen: readonly string[]; readonly begin: readonly string[]; readonly overgangen: Overgangen<string> };

const LEVENSLOPEN: Record<Onderwerp, Levensloop> = {
  toekenning: { statussen: toekenning.TOEKENNINGSTATUSSEN, begin: toekenning.BEGIN, overgangen: toekenning.OVERGANGEN },
  toekenningsbestand: { statussen: toekenningsbestand.BESTANDSTATUSSEN, begin: toekenningsbestand.BEGIN, overgangen: toekenningsbestand.OVERGANGEN },
  zorgovereenkomst: { statussen: zorgovereenkomst.OVEREENKOMSTSTATUSSEN, begin: zorgovereenkomst.BEGIN, overgangen: zorgovereenkomst.OVERGANGEN },
  overeenkomstversie: { statussen: overeenkomstversie.VERSIESTATUSSEN, begin: overeenkomstversie.BEGIN, overgangen: overeenkomstversie.OVERGANGEN },
  overeenkomsteinde: { statussen: overeenkomsteinde.EINDESTATUSSEN, begin: overeenkomsteinde.BEGIN, overgangen: overeenkomsteinde.OVERGANGEN },
  declaratie: { statussen: declaratie.DECLARATIESTATUSSEN, begin: declaratie.BEGIN, overgangen: declaratie.OVERGANGEN },
  betaalopdracht: { statussen: betaalopdracht.OPDRACHTSTATUSSEN, begin: betaalopdracht.BEGIN, overgangen: betaalopdracht.OVERGANGEN },
  betaalbatch: { statussen: betaalbatch.BATCHSTATUSSEN, begin: betaalbatch.BEGIN, overgangen: betaalbatch.OVERGANGEN },
  uitvalzaak: { statussen: uitvalzaak.UITVALSTATUSSEN, begin: uitvalzaak.BEGIN, overgangen: uitvalzaak.OVERGANGEN },
  budgetafsluitbericht: { statussen: budgetafsluitbericht.AFSLUITBERICHTSTATUSSEN, begin: budgetafsluitbericht.BEGIN, overgangen: budgetafsluitbericht.OVERGANGEN },
  voorschotmutatie: { statussen: voorschotmutatie.VOORSCHOTSTATUSSEN, begin: voorschotmutatie.BEGIN, overgangen: voorschotmutatie.OVERGANGEN },
  voorlopig_budget: { statussen: voorlopig.VOORLOPIGSTATUSSEN, begin: voorlopig.BEGIN, overgangen: voorlopig.OVERGANGEN },
  herstel: { statussen: herstel.HERSTELSTATUSSEN, begin: herstel.BEGIN, overgangen: herstel.OVERGANGEN },
  storting: { statussen: storting.STORTINGSTATUSSEN, begin: storting.BEGIN, overgangen: storting.OVERGANGEN },
  uitbetaling: { statussen: uitbetaling.UITBETALINGSTATUSSEN, begin: uitbetaling.BEGIN, overgangen: uitbetaling.OVERGANGEN },
};

/** Written out by hand from the design: every pair that may happen. All other pairs may not. */
const MAG: Record<Onderwerp, string> = {
  toekenning: "voorlopig>definitief voorlopig>ingetrokken definitief>ingetrokken definitief>afgesloten",
  toekenningsbestand: "aangeboden>gelezen gelezen>bevestigd bevestigd>verwerkt",
  zorgovereenkomst: [
    "concept>wacht_op_zorgverlener terug_naar_budgethouder>wacht_op_zorgverlener wacht_op_zorgverlener>bij_verstrekker concept>bij_verstrekker",
    "wacht_op_zorgverlener>terug_naar_budgethouder terug_naar_budgethouder>bij_verstrekker bij_verstrekker>bij_svb",
    "bij_verstrekker>terug_naar_budgethouder bij_svb>terug_naar_budgethouder bij_svb>goedgekeurd bij_verstrekker>afgekeurd",
    "bij_svb>afgekeurd goedgekeurd>beeindigd beeindigd>goedgekeurd concept>bij_svb concept>ingetrokken wacht_op_zorgverlener>ingetrokken",
    "bij_verstrekker>ingetrokken terug_naar_budgethouder>ingetrokken bij_svb>ingetrokken",
  ].join(" "),
  overeenkomstversie: [
    "concept>bij_svb concept>wacht_op_zorgverlener terug_naar_budgethouder>wacht_op_zorgverlener wacht_op_zorgverlener>bij_verstrekker wacht_op_zorgverlener>bij_svb",
    "wacht_op_zorgverlener>terug_naar_budgethouder bij_verstrekker>bij_svb bij_verstrekker>terug_naar_budgethouder",
    "bij_svb>terug_naar_budgethouder bij_svb>goedgekeurd bij_verstrekker>afgekeurd bij_svb>afgekeurd concept>ingetrokken",
    "wacht_op_zorgverlener>ingetrokken bij_verstrekker>ingetrokken terug_naar_budgethouder>ingetrokken bij_svb>ingetrokken",
  ].join(" "),
  overeenkomsteinde: [
    "voorgesteld>vast voorgesteld>afgewezen voorgesteld>ingetrokken vast>terugdraaien_gevraagd terugdraaien_gevraagd>ingetrokken",
    "terugdraaien_gevraagd>vast vast>uitgevoerd terugdraaien_gevraagd>uitgevoerd voorgesteld>vervallen vast>vervallen",
    "terugdraaien_gevraagd>vervallen uitgevoerd>vervallen",
  ].join(" "),
  declaratie: [
    "concept>ter_accordering ter_accordering>teruggestuurd ter_accordering>ingediend teruggestuurd>ter_accordering",
    "ingediend>goedgekeurd ingediend>uitval ingediend>afgekeurd uitval>goedgekeurd uitval>afgekeurd",
    "goedgekeurd>in_betaling in_betaling>betaald in_betaling>gestorneerd in_betaling>goedgekeurd betaald>gestorneerd",
    "gestorneerd>goedgekeurd gestorneerd>uitval concept>ingetrokken ter_accordering>ingetrokken teruggestuurd>ingetrokken",
    "uitval>ingetrokken goedgekeurd>ingetrokken",
  ].join(" "),
  betaalopdracht: "klaar>in_batch in_batch>klaar in_batch>vrijgegeven vrijgegeven>betaald vrijgegeven>gestorneerd betaald>gestorneerd klaar>vervallen",
  budgetafsluitbericht: "verzonden>ontvangen verzonden>betwist ontvangen>betwist betwist>ontvangen verzonden>vervangen ontvangen>vervangen betwist>vervangen",
  voorschotmutatie: "voorgesteld>geboekt voorgesteld>afgewezen",
  betaalbatch: "opgemaakt>vrijgegeven opgemaakt>ingetrokken vrijgegeven>aangeboden aangeboden>deels_verwerkt aangeboden>verwerkt deels_verwerkt>verwerkt",
  uitvalzaak: [
    "open>in_behandeling in_behandeling>open in_behandeling>wacht_op_ander wacht_op_ander>in_behandeling",
    "in_behandeling>opgelost wacht_op_ander>opgelost open>vervallen in_behandeling>vervallen wacht_op_ander>vervallen",
  ].join(" "),
  voorlopig_budget: "voorgesteld>goedgekeurd voorgesteld>afgewezen voorgesteld>ingetrokken goedgekeurd>vervangen",
  herstel: "voorgesteld>goedgekeurd voorgesteld>afgewezen voorgesteld>ingetrokken",
  storting: "aangekondigd>ontvangen vervallen>ontvangen aangekondigd>vervallen",
  uitbetaling: [
    "goedgekeurd>in_betaling in_betaling>goedgekeurd in_betaling>betaald in_betaling>gestorneerd betaald>gestorneerd",
    "gestorneerd>goedgekeurd goedgekeurd>ingetrokken gestorneerd>ingetrokken",
  ].join(" "),
};

describe.each(ONDERWERPEN)("levensloop van %s", (onderwerp) => {
  const { statussen, begin, overgangen } = LEVENSLOPEN[onderwerp];
  const paren = statussen.flatMap((van) => statussen.map((naar) => ({ van, naar })));

  it("heeft precies de overgangen van het ontwerp, van elk paar statussen", () => {
    const mag = new Set(MAG[onderwerp].split(" "));
    const bestaat = new Set(parenVan(overgangen).map(({ van, naar }) => `${van}>${naar}`));
    for (const { van, naar } of paren) expect([van, naar, bestaat.has(`${van}>${naar}`)]).toEqual([van, naar, mag.has(`${van}>${naar}`)]);
  });

  it("laat elke handeling toe waar de tabel het zegt en weigert haar elders", () => {
    for (const [handeling, overgang] of Object.entries(overgangen)) {
      for (const status of statussen) {
        const uitkomst = naOvergang(overgang, status);
        expect([handeling, status, uitkomst.ok]).toEqual([handeling, status, overgang.van.includes(status)]);
        if (uitkomst.ok) expect(uitkomst.waarde).toBe(overgang.naar);
      }
    }
  });

  it("kan vanuit het begin elke status bereiken", () => {
    const bereikt = new Set(begin);
    // A Set also visits what is added while it is walked through.
    for (const status of bereikt) for (const { van, naar } of parenVan(overgangen)) if (van === status) bereikt.add(naar);
    expect([...bereikt].sort()).toEqual([...statussen].sort());
  });

  it("staat in de lijst waarmee de database wordt gevuld", () => {
    const eigen = STATUSOVERGANGEN.filter((overgang) => overgang.onderwerp === onderwerp);
    expect(eigen.filter(({ van }) => van === "").map(({ naar }) => naar)).toEqual([...begin]);
    expect(eigen.filter(({ van }) => van !== "")).toHaveLength(parenVan(overgangen).length);
  });

  it("wijst bij elke status wie er aan zet is en waar in de keten het staat", () => {
    const eindes = statussen.filter((status) => !parenVan(overgangen).some(({ van }) => van === status));
    for (const status of statussen as readonly StatusVan[Onderwerp][]) {
      const stappen = stappenVan(onderwerp, status as never);
      expect(stappen.filter((stap) => stap.stand === "nu").length).toBeLessThanOrEqual(1);
      if (eindes.includes(status)) expect(aanZetBij(onderwerp, status as never)).toBe("niemand");
    }
  });
});

describe("volgendeStatus", () => {
  it("geeft de nieuwe status of de weigering", () => {
    expect(declaratie.volgendeStatus("ter_accordering", "indienen")).toEqual({ ok: true, waarde: "ingediend" });
    expect(declaratie.volgendeStatus("in_betaling", "intrekken")).toEqual({ ok: false, reden: "overgang_niet_toegestaan" });
    expect(zorgovereenkomst.volgendeStatus("bij_svb", "goedkeuren").ok).toBe(true);
    expect(toekenning.volgendeStatus("afgesloten", "intrekken").ok).toBe(false);
    expect(betaalbatch.volgendeStatus("vrijgegeven", "intrekken").ok).toBe(false);
    expect(betaalopdracht.volgendeStatus("gestorneerd", "betalen").ok).toBe(false);
    expect(uitvalzaak.volgendeStatus("open", "oppakken").ok).toBe(true);
  });
});
