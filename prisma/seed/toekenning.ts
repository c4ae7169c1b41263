/**
 * The toekenningen of the demo, each through a toekenningsbericht as a verstrekker would send it: all three laws, changed,
 * withdrawn, and messages that fall out or are refused.
 */
import { type Datum, datum, eersteDag, laatsteDag, maandVan } from "../../lib/domein/datum";
import { centen, som } from "../../lib/domein/geld";
import type { Periode } from "../../lib/domein/periode";
import type { BerichtFunctiebudget, Berichtmutatie, BerichtRelatie, Toekenningsbericht } from "../../lib/domein/toekenning/bericht";
import { BEVOEGDHEDEN } from "../../lib/domein/vertegenwoordiging/bevoegdheden";
import { VERTEGENWOORDIGINGSOORTEN } from "../../lib/domein/vertegenwoordiging/bevoegdheden";
import type { Wet } from "../../lib/domein/wet";
import { leesToekenningsbericht } from "../../lib/koppelvlak/toekenningsbericht/lees";
import { schrijfToekenningsbericht } from "../../lib/koppelvlak/toekenningsbericht/schrijf";
import { type Ontvangst, toekenningsberichtOntvangen } from "../../lib/usecases/toekenning/toekenningsbericht-ontvangen";
import { type Demogegevens, demopersonen } from "./demopersonen";
import { demopersoon, type Zaaideps } from "./zaaideps";

type Afzender = { readonly soort: "gemeente" | "zorgkantoor"; readonly code: string; readonly kort: string; readonly invoer: string };

const ZWOLLE: Afzender = { soort: "gemeente", code: "0193", kort: "ZW", invoer: "eh-zwolle-invoer" };
const KAMPEN: Afzender = { soort: "gemeente", code: "0166", kort: "KA", invoer: "eh-kampen" };
const AMSTERDAM: Afzender = { soort: "gemeente", code: "0363", kort: "AM", invoer: "eh-amsterdam-invoer" };
const ZORGKANTOOR: Afzender = { soort: "zorgkantoor", code: "ZK01", kort: "ZK", invoer: "eh-zorgkantoor-invoer" };

const jaar = (nummer: number): Periode => ({ van: datum(`${String(nummer)}-01-01`), tm: datum(`${String(nummer)}-12-31`) });
const maanden = (van: string, tm: string): Periode => ({ van: eersteDag(maandVan(datum(`${van}-01`))), tm: laatsteDag(maandVan(datum(`${tm}-01`))) });

const EURO = 100n;
const budget = (functiesoort: string, periode: Periode, euro: number, vvb = 0): BerichtFunctiebudget => ({
  functiesoort,
  periode,
  bedrag: centen(BigInt(euro) * EURO),
  vvb: centen(BigInt(vvb) * EURO),
});

type Levering = {
  /** Moment of delivery on the Dutch clock. */
  readonly op: string;
  readonly afzender: Afzender;
  readonly nummer: string;
  readonly sub: string;
  readonly wet: Wet;
  readonly budget: string;
  readonly oud?: string;
  readonly mutatie?: Berichtmutatie;
  readonly periode: Periode;
  readonly functiebudgetten: readonly BerichtFunctiebudget[];
  /** Representatives that this message no longer names. */
  readonly zonder?: readonly string[];
  readonly afwijking?: Partial<Toekenningsbericht>;
  readonly verwacht: Ontvangst["status"];
};

const ADRESSEN: Readonly<Record<string, { straat: string; huisnummer: string; postcode: string; woonplaats: string }>> = {
  ZW: { straat: "Voorbeeldstraat", huisnummer: "12", postcode: "8011 XX", woonplaats: "Zwolle" },
  KA: { straat: "Oefenpad", huisnummer: "3", postcode: "8261 XX", woonplaats: "Kampen" },
  AM: { straat: "Proefkade", huisnummer: "208-2", postcode: "1018 XX", woonplaats: "Amsterdam" },
  ZK: { straat: "Modelweg", huisnummer: "45", postcode: "8022 XX", woonplaats: "Zwolle" },
};

function gegevensVan(sub: string): Demogegevens & { readonly bsn: string } {
  const { bsn, persoon } = demopersoon(sub);
  if (bsn === undefined || persoon === undefined) throw new RangeError(`no citizen: ${sub}`);
  return { ...persoon, bsn };
}

/** The relaties that the cast list gives somebody. A withdrawn machtiging is in force until a message drops it. */
function relatiesVan(sub: string, van: Datum, zonder: readonly string[]): readonly BerichtRelatie[] {
  return demopersonen.flatMap((persoon) =>
    persoon.rollen.flatMap((rol): BerichtRelatie[] => {
      const [wat, soort, budgethouder, machtiging = "zorg+geld"] = rol.split(":");
      const gekend = VERTEGENWOORDIGINGSOORTEN.find((naam) => naam === soort);
      if (wat !== "vertegenwoordiger" || budgethouder !== sub || gekend === undefined || zonder.includes(persoon.sub)) return [];
      const { bsn, voornamen, tussenvoegsel = null, achternaam, geboortedatum } = gegevensVan(persoon.sub);
      const genoemd = machtiging.split("+");
      return [
        {
          soort: gekend,
          bsn,
          voornamen,
          tussenvoegsel,
          achternaam,
          geboortedatum: datum(geboortedatum),
          machtiging: BEVOEGDHEDEN.filter((bevoegdheid) => genoemd.includes(bevoegdheid)),
          van,
          tm: null,
        },
      ];
    }),
  );
}

const EERSTE_DAG = datum("2025-01-01");

function berichtVan(levering: Levering): Toekenningsbericht {
  const { afzender, sub, zonder = [] } = levering;
  const { bsn, voornamen, tussenvoegsel = null, achternaam, geboortedatum, geslacht } = gegevensVan(sub);
  return {
    afzender: { soort: afzender.soort, code: afzender.code },
    berichtnummer: `${afzender.kort}-${levering.nummer}`,
    aangemaaktOp: datum(levering.op.slice(0, 10)),
    mutatie: levering.mutatie ?? "nieuw",
    wet: levering.wet,
    budgetidentificatie: levering.budget,
    budgetidentificatieOud: levering.oud ?? null,
    beschikkingsnummer: `B-${levering.nummer}`,
    budgethouder: {
      bsn,
      voornamen,
      tussenvoegsel,
      achternaam,
      geboortedatum: datum(geboortedatum),
      geslacht,
      adres: ADRESSEN[afzender.kort] ?? null,
      email: `${sub}@voorbeeld.nl`,
      telefoon: "06 00 00 00 00",
    },
    periode: levering.periode,
    bedrag: som(levering.functiebudgetten.map(({ bedrag }) => bedrag)),
    functiebudgetten: levering.functiebudgetten,
    relaties: relatiesVan(sub, EERSTE_DAG, zonder),
    contacten: [],
    ...levering.afwijking,
  };
}

const J25 = jaar(2025);
const J26 = jaar(2026);
const HENK = { afzender: ZWOLLE, sub: "henk-bakker", wet: "wmo" } as const;
const FATMA = { afzender: ZORGKANTOOR, sub: "fatma-ozdemir", wet: "wlz" } as const;
const GERDA = { afzender: KAMPEN, sub: "gerda-postma", wet: "wmo" } as const;
const KRAP = { afzender: AMSTERDAM, wet: "wmo", periode: J26 } as const;
const WILHELMINA = { afzender: AMSTERDAM, sub: "wilhelmina-hofstee", wet: "wmo" } as const;
const BRAM = { afzender: ZWOLLE, sub: "bram-de-wit", wet: "jeugdwet" } as const;
const DAAN = { afzender: KAMPEN, sub: "daan-visser", wet: "jeugdwet" } as const;
const Q4_2025 = maanden("2025-10", "2025-12");
const HALF_2025 = maanden("2025-07", "2025-12");

const GOED: readonly Levering[] = [
  { ...HENK, op: "2024-12-09T10:05", nummer: "2024-000411", budget: "ZW-WMO-25-4711", periode: J25, functiebudgetten: [budget("WM-BG", J25, 8_400), budget("WM-HH", J25, 3_000)], verwacht: "verwerkt" },
  { ...FATMA, op: "2024-12-11T14:30", nummer: "2024-001902", budget: "ZK01-25-0087", periode: J25, functiebudgetten: [budget("99", J25, 46_500, 697)], verwacht: "verwerkt" },
  { ...GERDA, op: "2025-06-20T09:12", nummer: "2025-000077", budget: "KA-25-0031", periode: HALF_2025, functiebudgetten: [budget("WM-HH", HALF_2025, 1_800)], verwacht: "verwerkt" },
  { ...GERDA, op: "2025-09-25T15:40", nummer: "2025-000102", budget: "KA-25-0031", mutatie: "intrekking", periode: HALF_2025, functiebudgetten: [budget("WM-HH", HALF_2025, 1_800)], verwacht: "verwerkt" },
  { ...HENK, op: "2025-12-08T09:31", nummer: "2025-000523", budget: "ZW-WMO-26-4711", periode: J26, functiebudgetten: [budget("WM-BG", J26, 9_000, 250), budget("WM-HH", J26, 3_120)], verwacht: "verwerkt" },
  { afzender: ZWOLLE, sub: "bram-de-wit", wet: "jeugdwet", op: "2025-12-08T09:34", nummer: "2025-000524", budget: "ZW-JW-26-0902", periode: J26, functiebudgetten: [budget("JW-BG", J26, 12_000), budget("JW-LO", J26, 4_500)], verwacht: "verwerkt" },
  { afzender: ZWOLLE, sub: "sanne-de-wit", wet: "jeugdwet", op: "2025-12-08T09:36", nummer: "2025-000525", budget: "ZW-JW-26-0903", periode: maanden("2026-01", "2026-06"), functiebudgetten: [budget("JW-BI", maanden("2026-01", "2026-06"), 3_900)], verwacht: "verwerkt" },
  { ...FATMA, op: "2025-12-10T11:02", nummer: "2025-002210", budget: "ZK01-26-0087", periode: J26, functiebudgetten: [budget("99", J26, 48_000, 720)], verwacht: "verwerkt" },
  { afzender: ZORGKANTOOR, sub: "willem-van-t-hof", wet: "wlz", op: "2025-12-10T11:03", nummer: "2025-002211", budget: "ZK01-26-0088", periode: J26, functiebudgetten: [budget("99", J26, 61_250, 918)], verwacht: "verwerkt" },
  { afzender: ZORGKANTOOR, sub: "karel-dijkstra", wet: "wlz", op: "2025-12-10T11:04", nummer: "2025-002212", budget: "ZK01-26-0089", periode: J26, functiebudgetten: [budget("99", J26, 36_500)], verwacht: "verwerkt" },
  { ...GERDA, op: "2025-12-15T13:20", nummer: "2025-000131", budget: "KA-26-0012", periode: J26, functiebudgetten: [budget("WM-BG", J26, 6_000), budget("WM-HH", J26, 2_400)], verwacht: "verwerkt" },
  { afzender: KAMPEN, sub: "daan-visser", wet: "jeugdwet", op: "2025-12-15T13:22", nummer: "2025-000132", budget: "KA-26-0013", periode: J26, functiebudgetten: [budget("JW-PV", J26, 7_800)], verwacht: "verwerkt" },
  { afzender: AMSTERDAM, sub: "wilhelmina-hofstee", wet: "wmo", op: "2025-12-17T08:50", nummer: "2025-008001", budget: "AM-26-55012", periode: J26, functiebudgetten: [budget("WM-BI", J26, 14_560, 250)], verwacht: "verwerkt" },
  { afzender: AMSTERDAM, sub: "nadia-el-amrani", wet: "wmo", op: "2025-12-17T08:51", nummer: "2025-008002", budget: "AM-26-55013", periode: J26, functiebudgetten: [budget("WM-HH", J26, 2_860)], verwacht: "verwerkt" },
  { afzender: AMSTERDAM, sub: "adam-el-amrani", wet: "jeugdwet", op: "2025-12-17T08:52", nummer: "2025-008003", budget: "AM-26-55014", periode: J26, functiebudgetten: [budget("JW-BI", J26, 9_750)], verwacht: "verwerkt" },
  // Budgets that ask for attention, each in another way.
  { ...KRAP, sub: "lies-vermeer", op: "2025-12-17T08:53", nummer: "2025-008004", budget: "AM-26-55015", functiebudgetten: [budget("WM-BI", J26, 8_000)], verwacht: "verwerkt" },
  { ...KRAP, sub: "omar-haddad", op: "2025-12-17T08:54", nummer: "2025-008005", budget: "AM-26-55016", functiebudgetten: [budget("WM-BI", J26, 770)], verwacht: "verwerkt" },
  { ...KRAP, sub: "greet-mulder", op: "2025-12-17T08:55", nummer: "2025-008006", budget: "AM-26-55017", functiebudgetten: [budget("WM-BI", J26, 704)], verwacht: "verwerkt" },
  { ...KRAP, sub: "cor-van-dam", op: "2025-12-17T08:56", nummer: "2025-008007", budget: "AM-26-55018", functiebudgetten: [budget("WM-BI", J26, 3_000)], verwacht: "verwerkt" },
  // Henk gets more begeleiding, and Rob is no longer his gemachtigde.
  { ...HENK, op: "2026-02-16T10:15", nummer: "2026-000041", budget: "ZW-WMO-26-4711", mutatie: "wijziging", periode: J26, functiebudgetten: [budget("WM-BG", J26, 10_400, 250), budget("WM-HH", J26, 3_120)], zonder: ["rob-smit"], verwacht: "verwerkt" },
  // Gerda gets less: her husband does part of the household now.
  { ...GERDA, op: "2026-03-02T16:05", nummer: "2026-000009", budget: "KA-26-0012", mutatie: "wijziging", periode: J26, functiebudgetten: [budget("WM-BG", J26, 6_000), budget("WM-HH", J26, 1_400)], verwacht: "verwerkt" },
  // Budgets of 2025 that are over: to be closed fourteen weeks after the year.
  { ...WILHELMINA, op: "2025-09-22T10:10", nummer: "2025-006120", budget: "AM-25-41007", periode: Q4_2025, functiebudgetten: [budget("WM-BI", Q4_2025, 2_000)], verwacht: "verwerkt" },
  { ...BRAM, op: "2025-09-23T09:20", nummer: "2025-000377", budget: "ZW-JW-25-0811", periode: Q4_2025, functiebudgetten: [budget("JW-BG", Q4_2025, 1_200)], verwacht: "verwerkt" },
  { ...DAAN, op: "2025-09-24T14:05", nummer: "2025-000099", budget: "KA-25-0044", periode: Q4_2025, functiebudgetten: [budget("JW-PV", Q4_2025, 492)], verwacht: "verwerkt" },
];

/** Lowered after it was spent, for a budget that is over. */
export const leverVerlaging = (deps: Zaaideps): Promise<void> => leverAan(deps, {
  ...BRAM, op: "2026-02-20T11:00", nummer: "2026-000049", budget: "ZW-JW-25-0811", mutatie: "wijziging", periode: Q4_2025, functiebudgetten: [budget("JW-BG", Q4_2025, 200)], verwacht: "verwerkt",
});

const FOUT: readonly Levering[] = [
  // Replaces a budget that nobody knows: somebody typed the wrong kenmerk, or the first message never arrived.
  { ...HENK, op: "2026-03-18T11:45", nummer: "2026-000066", budget: "ZW-WMO-26-5120", oud: "ZW-WMO-26-5102", mutatie: "wijziging", periode: J26, functiebudgetten: [budget("WM-BG", J26, 2_000)], zonder: ["rob-smit"], verwacht: "uitval" },
  // A second Wlz budget over the same months.
  { afzender: ZORGKANTOOR, sub: "willem-van-t-hof", wet: "wlz", op: "2026-04-07T09:10", nummer: "2026-000311", budget: "ZK01-26-0141", periode: maanden("2026-05", "2026-12"), functiebudgetten: [budget("99", maanden("2026-05", "2026-12"), 12_000)], verwacht: "uitval" },
  { ...HENK, op: "2026-03-18T11:52", nummer: "2026-000067", budget: "ZW-WMO-26-5121", periode: J26, functiebudgetten: [budget("WM-BG", J26, 2_000)], afwijking: { bedrag: centen(250_000n) }, verwacht: "afgekeurd" },
  // The message of another gemeente.
  { ...GERDA, afzender: { ...KAMPEN, invoer: ZWOLLE.invoer }, op: "2026-03-20T08:33", nummer: "2026-000068", budget: "KA-26-0012", mutatie: "wijziging", periode: J26, functiebudgetten: [budget("WM-HH", J26, 1_500)], verwacht: "afgekeurd" },
  { afzender: AMSTERDAM, sub: "wilhelmina-hofstee", wet: "wmo", op: "2026-04-09T15:27", nummer: "2026-000212", budget: "AM-26-55990", periode: maanden("2026-06", "2027-05"), functiebudgetten: [budget("JW-BI", maanden("2026-06", "2027-05"), 4_000)], verwacht: "afgekeurd" },
];

/** After the claims of January: a grant may be lowered below what was used, and is then overbesteed. */
const VERLAAGD: Levering = { ...KRAP, sub: "cor-van-dam", op: "2026-03-02T16:10", nummer: "2026-000144", budget: "AM-26-55018", mutatie: "wijziging", functiebudgetten: [budget("WM-BI", J26, 500)], verwacht: "verwerkt" };

async function lever(deps: Zaaideps, levering: Pick<Levering, "op" | "afzender" | "verwacht">, xml: string, bestandsnaam: string): Promise<void> {
  const inhoud = new TextEncoder().encode(xml);
  const uitkomst = await toekenningsberichtOntvangen(deps.op(levering.op), await deps.actor(levering.afzender.invoer), {
    inhoud,
    gelezen: leesToekenningsbericht(inhoud),
    kanaal: "portaal",
    bestandsnaam,
  });
  const status = uitkomst.ok ? uitkomst.waarde.status : uitkomst.reden;
  if (status !== levering.verwacht) {
    const codes = uitkomst.ok ? uitkomst.waarde.retourcodes.map(({ code, plaats }) => `${code} ${plaats ?? ""}`).join(", ") : "";
    throw new Error(`${bestandsnaam} became ${status} instead of ${levering.verwacht}: ${codes}`);
  }
}

const leverAan = (deps: Zaaideps, levering: Levering): Promise<void> =>
  lever(deps, levering, schrijfToekenningsbericht(berichtVan(levering)), `${levering.afzender.kort}-${levering.nummer}.xml`);

export async function zaaiToekenningen(deps: Zaaideps): Promise<void> {
  for (const levering of [...GOED, ...FOUT]) await leverAan(deps, levering);
  const [eerste] = GOED;
  if (eerste === undefined) return;
  const kapot = schrijfToekenningsbericht(berichtVan(eerste)).replaceAll("2024-000411", "2026-000070").replace(/<Bsn>\d{9}<\/Bsn>/, "<Bsn>12AB</Bsn>");
  await lever(deps, { op: "2026-04-08T10:20", afzender: ZWOLLE, verwacht: "afgekeurd" }, kapot, "ZW-2026-000070.xml");
  await lever(deps, { op: "2026-04-08T10:22", afzender: ZWOLLE, verwacht: "afgekeurd" }, "Naam;Bedrag\nBakker;1000\n", "overzicht pgb april.csv");
}

/** Hans moves to Kampen in May, and Kampen grants: while the voorlopig budget of Zwolle runs to the end of the year. */
export const leverVerhuizing = (deps: Zaaideps): Promise<void> => leverAan(deps, {
  afzender: KAMPEN, sub: "hans-van-rijn", wet: "wmo", op: "2026-04-09T16:20", nummer: "2026-000088", budget: "KA-26-0031", periode: maanden("2026-05", "2026-12"),
  functiebudgetten: [budget("WM-BG", maanden("2026-05", "2026-12"), 2_400)], verwacht: "verwerkt",
});

export const zaaiVerlaging = (deps: Zaaideps): Promise<void> => lever(deps, VERLAAGD, schrijfToekenningsbericht(berichtVan(VERLAAGD)), `${VERLAAGD.afzender.kort}-${VERLAAGD.nummer}.xml`);
