/**
 * The zorgovereenkomsten of the demo, in every status: written by the budgethouder or a representative, signed by the
 * zorgverlener, judged by verstrekker and SVB – or sent back, refused or taken back on the way.
 */
import { lees } from "../../lib/db/transactie";
import { hashVan, inhoudVan, type Overeenkomst, readZorgovereenkomst } from "../../lib/db/zorgovereenkomst.repository";
import { listRekeningen } from "../../lib/db/zorgverlener.repository";
import { datum } from "../../lib/domein/datum";
import { type Centen, honderdsten, leesBedrag } from "../../lib/domein/geld";
import type { Mens } from "../../lib/domein/toegang";
import type { Uitkomst } from "../../lib/domein/uitkomst";
import type { Bijlagesoort } from "../../lib/domein/zorgovereenkomst/bijlage";
import type { Familierelatie, Tariefeenheid } from "../../lib/domein/zorgovereenkomst/model";
import type { Terugreden } from "../../lib/domein/zorgovereenkomst/terugredenen";
import { nagebootsteVirusscan } from "../../lib/integrations/virusscan/nagebootst";
import { bijlageToevoegen } from "../../lib/usecases/zorgovereenkomst/bijlage-toevoegen";
import { zorgovereenkomstAccorderen } from "../../lib/usecases/zorgovereenkomst/zorgovereenkomst-accorderen";
import { zorgovereenkomstBeginnen } from "../../lib/usecases/zorgovereenkomst/zorgovereenkomst-beginnen";
import { zorgovereenkomstIntrekken } from "../../lib/usecases/zorgovereenkomst/zorgovereenkomst-intrekken";
import { zorgovereenkomstMedeondertekenen } from "../../lib/usecases/zorgovereenkomst/zorgovereenkomst-medeondertekenen";
import { zorgovereenkomstOndertekenen } from "../../lib/usecases/zorgovereenkomst/zorgovereenkomst-ondertekenen";
import { type Zorgverlenerkeuze, zorgovereenkomstPartijenBewaren } from "../../lib/usecases/zorgovereenkomst/zorgovereenkomst-partijen-bewaren";
import { zorgovereenkomstTarievenBewaren } from "../../lib/usecases/zorgovereenkomst/zorgovereenkomst-tarieven-bewaren";
import { zorgovereenkomstToetsen } from "../../lib/usecases/zorgovereenkomst/zorgovereenkomst-toetsen";
import { zorgovereenkomstWeigeren } from "../../lib/usecases/zorgovereenkomst/zorgovereenkomst-weigeren";
import { zorgovereenkomstWerkafsprakenBewaren } from "../../lib/usecases/zorgovereenkomst/zorgovereenkomst-werkafspraken-bewaren";
import { demopdf } from "./demopdf";
import { demopersoon, type Zaaideps } from "./zaaideps";

type Zorgverlener = {
  readonly sub: string;
  readonly namens?: string;
  readonly kvk: string | null;
  readonly iban: string;
  readonly tenaamstelling: string;
};

/** Accounts at a bank that does not exist. */
export const SELIN: Zorgverlener = { sub: "selin-yilmaz", kvk: "90000033", iban: "NL35TEST0000001001", tenaamstelling: "S. Yilmaz Zorg" };
export const JAN: Zorgverlener = { sub: "jan-kuiper", kvk: null, iban: "NL08TEST0000001002", tenaamstelling: "J. Kuiper" };
const PETER: Zorgverlener = { sub: "peter-de-wit", kvk: null, iban: "NL78TEST0000001003", tenaamstelling: "P. de Wit" };
const NADIA: Zorgverlener = { sub: "nadia-el-amrani", namens: "zorgverlener", kvk: null, iban: "NL51TEST0000001004", tenaamstelling: "N. el Amrani" };
export const OOST: Zorgverlener = { sub: "eh-carla-hendriks", kvk: "90000011", iban: "NL24TEST0000001005", tenaamstelling: "Thuiszorg Oost B.V." };
export const LINDE: Zorgverlener = { sub: "eh-els-linde", kvk: "90000022", iban: "NL94TEST0000001006", tenaamstelling: "Zorgboerderij De Linde" };

const ACCORDEERDER = { "gemeente:0193": "eh-zwolle-accorderen", "gemeente:0166": "eh-kampen", "gemeente:0363": "eh-amsterdam-accorderen", "zorgkantoor:ZK01": "eh-zorgkantoor-accorderen" } as const;

type Bezwaar = { readonly redenen: readonly Terugreden[]; readonly toelichting: string };

/** How far it came. */
type Verloop =
  | { readonly tot: "half_ingevuld" | "concept" | "ingetrokken" | "bij_zorgverlener" | "bij_verstrekker" | "bij_svb" | "goedgekeurd" }
  | ({ readonly tot: "geweigerd" | "teruggestuurd" | "afgekeurd_svb" } & Bezwaar);

export type Voorbeeld = {
  /** First day of writing; every next step is a day or more later. */
  readonly op: string;
  readonly schrijver: readonly [sub: string, namens?: string];
  readonly budgethouder: string;
  readonly bij: keyof typeof ACCORDEERDER;
  readonly zorgverlener: Zorgverlener;
  readonly relatie?: Familierelatie;
  /** Comes into employment: an arbeidsovereenkomst. */
  readonly dienst?: { readonly proeftijdMaanden: number; readonly salarisadministratie: boolean };
  /** The number in the BIG-register, when it is part of this contract. */
  readonly big?: string;
  readonly functiesoort: string;
  readonly van: string;
  readonly tm?: string;
  /** Null: no hours were agreed, as for transport by the ride. */
  readonly uren: number | null;
  /** Nothing but transport. */
  readonly vervoer?: boolean;
  readonly dagen?: number;
  readonly zorg: string;
  readonly eenheid?: Tariefeenheid;
  /** Name of the zorgverlener who is away for a while. */
  readonly vervangt?: string;
  /** Agreed rate per unit, as people write it. */
  readonly euro: string;
  /** What the verstrekker sets; the agreed rate when left out. */
  readonly maximum?: string;
  /** Files that are signed along. */
  readonly bijlagen?: readonly (readonly [soort: Bijlagesoort, naam: string, ...tekst: readonly string[]])[];
  readonly verloop: Verloop;
};

export const GOED: Verloop = { tot: "goedgekeurd" };
const HENK = { schrijver: ["henk-bakker"], budgethouder: "henk-bakker", bij: "gemeente:0193" } as const;
const BRAM = { schrijver: ["marieke-de-wit", "bram-de-wit"], budgethouder: "bram-de-wit", bij: "gemeente:0193" } as const;
export const GERDA = { schrijver: ["tom-postma", "gerda-postma"], budgethouder: "gerda-postma", bij: "gemeente:0166" } as const;
export const WILLEM = { schrijver: ["lotte-van-den-berg", "willem-van-t-hof"], budgethouder: "willem-van-t-hof", bij: "zorgkantoor:ZK01" } as const;
export const FATMA = { schrijver: ["emre-ozdemir", "fatma-ozdemir"], budgethouder: "fatma-ozdemir", bij: "zorgkantoor:ZK01" } as const;
export const KAREL = { schrijver: ["ingrid-meijer", "karel-dijkstra"], budgethouder: "karel-dijkstra", bij: "zorgkantoor:ZK01" } as const;
export const WILHELMINA = { schrijver: ["wilhelmina-hofstee"], budgethouder: "wilhelmina-hofstee", bij: "gemeente:0363" } as const;

const VOORBEELDEN: readonly Voorbeeld[] = [
  { ...HENK, op: "2025-12-09", zorgverlener: SELIN, functiesoort: "WM-BG", van: "2026-01-01", tm: "2026-12-31", uren: 4, dagen: 2, zorg: "Selin helpt Henk op dinsdag en vrijdag: post en geldzaken ordenen, afspraken plannen, samen naar de dagactiviteit.", euro: "42,00", verloop: GOED },
  { ...HENK, op: "2025-12-11", zorgverlener: JAN, functiesoort: "WM-HH", van: "2026-01-01", tm: "2026-12-31", uren: 3, dagen: 1, zorg: "Jan doet op woensdag het huishouden: stofzuigen, badkamer en bed verschonen.", euro: "16,50", verloop: GOED },
  { ...BRAM, op: "2025-12-10", zorgverlener: LINDE, functiesoort: "JW-BG", van: "2026-01-01", tm: "2026-12-31", uren: 8, dagen: 1, zorg: "Bram is elke zaterdag twee dagdelen op de zorgboerderij: dieren verzorgen en leren samenwerken.", eenheid: "dagdeel", euro: "60,00", verloop: GOED },
  { ...BRAM, op: "2025-12-12", zorgverlener: PETER, relatie: "graad_1", functiesoort: "JW-BG", van: "2026-01-01", uren: 3, dagen: 3, zorg: "Vader begeleidt Bram na schooltijd: rust brengen, huiswerk plannen en oefenen met zelf reizen.", euro: "20,00", verloop: GOED },
  { ...FATMA, op: "2025-12-12", zorgverlener: OOST, functiesoort: "99", van: "2026-01-01", tm: "2026-12-31", uren: 6, dagen: 6, zorg: "Persoonlijke verzorging in de ochtend: wassen, aankleden, medicijnen klaarzetten.", euro: "68,00", maximum: "84,99", verloop: GOED },
  { ...WILLEM, op: "2025-12-15", zorgverlener: SELIN, big: "99000000001", functiesoort: "99", van: "2026-01-01", tm: "2026-12-31", uren: 5, dagen: 2, zorg: "Begeleiding thuis: dagstructuur, wandelen en contact met de familie.", euro: "55,00", maximum: "84,99", verloop: GOED },
  { ...KAREL, op: "2025-12-15", zorgverlener: JAN, functiesoort: "99", van: "2026-01-01", tm: "2026-12-31", uren: 8, dagen: 2, zorg: "Hulp bij koken, boodschappen en het bezoeken van de dagbesteding.", euro: "28,00", maximum: "26,98", verloop: GOED },
  { ...GERDA, op: "2025-12-16", zorgverlener: OOST, functiesoort: "WM-HH", van: "2026-01-05", tm: "2026-12-31", uren: 1, dagen: 1, zorg: "Licht en zwaar huishoudelijk werk, een uur per week.", euro: "25,00", bijlagen: [["zorgplan", "Zorgplan huishouden 2026.pdf", "Zorgplan 2026", "Gerda Postma, Thuiszorg Oost B.V.", "Maandag: stofzuigen, keuken en badkamer", "Elke vier weken: ramen binnen"]], verloop: GOED },
  { ...WILHELMINA, op: "2025-12-18", zorgverlener: NADIA, functiesoort: "WM-BI", van: "2026-01-05", uren: 10, dagen: 3, zorg: "Begeleiding bij het huishoudgeld, het plannen van de week en bezoek aan instanties.", euro: "22,00", verloop: GOED },
  { ...BRAM, op: "2026-04-02", zorgverlener: SELIN, functiesoort: "JW-BG", van: "2026-05-01", tm: "2026-12-31", uren: 2, dagen: 1, zorg: "Begeleiding op donderdagmiddag, gericht op vriendschappen en omgaan met boosheid.", euro: "44,00", verloop: { tot: "bij_zorgverlener" } },
  { ...WILLEM, op: "2026-03-23", zorgverlener: OOST, functiesoort: "99", van: "2026-05-01", tm: "2026-12-31", uren: 8, dagen: 2, zorg: "Dagbesteding op maandag en woensdag, twee dagdelen.", eenheid: "dagdeel", euro: "70,00", maximum: "78,24", verloop: { tot: "bij_svb" } },
  { ...KAREL, op: "2026-03-30", zorgverlener: LINDE, functiesoort: "99", van: "2026-05-01", tm: "2026-12-31", uren: 4, dagen: 1, zorg: "Dagbesteding op de zorgboerderij op vrijdagochtend.", eenheid: "dagdeel", euro: "72,00", verloop: { tot: "bij_verstrekker" } },
  { schrijver: ["joke-vermeulen", "daan-visser"], budgethouder: "daan-visser", bij: "gemeente:0166", op: "2026-04-01", zorgverlener: OOST, functiesoort: "JW-PV", van: "2026-05-01", tm: "2026-12-31", uren: 3, dagen: 3, zorg: "Hulp bij wassen en aankleden voor schooltijd.", euro: "48,00", verloop: { tot: "bij_verstrekker" } },
  { ...GERDA, op: "2026-03-18", zorgverlener: SELIN, functiesoort: "WM-BG", van: "2026-05-01", tm: "2026-12-31", uren: 4, dagen: 1, zorg: "Begeleiding.", euro: "49,50", bijlagen: [["diploma", "diploma Selin.pdf", "Diploma Maatschappelijke Zorg niveau 4", "Selin Yilmaz"], ["vog", "VOG maart 2026.pdf", "Verklaring Omtrent het Gedrag", "Afgegeven op 2 maart 2026"]], verloop: { tot: "teruggestuurd", redenen: ["ONDUIDELIJKE_WERKZAAMHEDEN", "TARIEF_TE_HOOG"], toelichting: "Schrijf op wat Selin precies doet en op welke dagen. Voor begeleiding in een groep rekenen wij met ten hoogste € 45,00 per uur." } },
  { ...WILHELMINA, op: "2026-02-09", zorgverlener: LINDE, functiesoort: "WM-BI", van: "2026-03-01", tm: "2026-12-31", uren: 8, dagen: 1, zorg: "Dagbesteding op de zorgboerderij in Zwolle.", eenheid: "dagdeel", euro: "65,00", verloop: { tot: "afgekeurd_svb", redenen: ["AFSPRAAK_IN_STRIJD_MET_WET"], toelichting: "De instelling is sinds 1 februari niet meer ingeschreven voor deze zorg. De overeenkomst kan niet worden uitgevoerd." } },
  { schrijver: ["nadia-el-amrani", "adam-el-amrani"], budgethouder: "adam-el-amrani", bij: "gemeente:0363", op: "2026-03-25", zorgverlener: OOST, functiesoort: "JW-BI", van: "2026-05-01", tm: "2026-12-31", uren: 5, dagen: 5, zorg: "Begeleiding na schooltijd, elke werkdag een uur.", euro: "40,00", verloop: { tot: "geweigerd", redenen: ["UREN_KLOPPEN_NIET"], toelichting: "Wij kunnen op drie dagen komen, niet op vijf." } },
  { schrijver: ["nadia-el-amrani"], budgethouder: "nadia-el-amrani", bij: "gemeente:0363", op: "2026-03-16", zorgverlener: JAN, functiesoort: "WM-HH", van: "2026-04-15", tm: "2026-12-31", uren: 2, zorg: "Hulp in het huishouden.", euro: "17,00", verloop: { tot: "ingetrokken" } },
  { schrijver: ["marieke-de-wit", "sanne-de-wit"], budgethouder: "sanne-de-wit", bij: "gemeente:0193", op: "2026-04-07", zorgverlener: OOST, functiesoort: "JW-BI", van: "2026-05-01", tm: "2026-06-30", uren: 3, zorg: "", euro: "41,00", verloop: { tot: "half_ingevuld" } },
  { ...FATMA, op: "2026-04-08", zorgverlener: JAN, functiesoort: "99", van: "2026-05-01", tm: "2026-12-31", uren: 6, dagen: 2, zorg: "Samen boodschappen doen en vervoer naar de fysiotherapeut.", euro: "15,00", verloop: { tot: "concept" } },
  { ...WILHELMINA, op: "2026-03-02", zorgverlener: JAN, dienst: { proeftijdMaanden: 1, salarisadministratie: false }, functiesoort: "WM-BI", van: "2026-05-01", tm: "2027-04-30", uren: 6, dagen: 2, zorg: "Jan komt twee ochtenden in dienst: helpen met opstaan, ontbijt en de administratie.", euro: "18,50", verloop: GOED },
  { ...KAREL, op: "2026-03-27", zorgverlener: NADIA, dienst: { proeftijdMaanden: 0, salarisadministratie: true }, functiesoort: "99", van: "2026-05-01", tm: "2026-12-31", uren: 20, dagen: 4, zorg: "Nadia komt vier dagen per week in dienst: koken, wassen en begeleiding naar de fysiotherapeut.", euro: "19,00", maximum: "26,98", verloop: { tot: "bij_svb" } },
  // Of 2025, under budgets that are over.
  { ...HENK, op: "2025-09-15", zorgverlener: SELIN, functiesoort: "WM-BG", van: "2025-10-01", tm: "2025-12-31", uren: 4, dagen: 2, zorg: "Begeleiding bij post, geldzaken en afspraken.", euro: "42,00", verloop: GOED },
  { ...WILHELMINA, op: "2025-09-25", zorgverlener: NADIA, functiesoort: "WM-BI", van: "2025-10-06", tm: "2025-12-31", uren: 10, dagen: 3, zorg: "Begeleiding bij het huishoudgeld en het plannen van de week.", euro: "22,00", verloop: GOED },
  { ...BRAM, op: "2025-09-26", zorgverlener: PETER, relatie: "graad_1", functiesoort: "JW-BG", van: "2025-10-06", tm: "2025-12-31", uren: 3, dagen: 3, zorg: "Vader begeleidt Bram na schooltijd.", euro: "20,00", verloop: GOED },
  { schrijver: ["joke-vermeulen", "daan-visser"], budgethouder: "daan-visser", bij: "gemeente:0166", op: "2025-09-29", zorgverlener: OOST, functiesoort: "JW-PV", van: "2025-10-08", tm: "2025-12-31", uren: 3, dagen: 3, zorg: "Hulp bij wassen en aankleden voor school.", euro: "41,00", verloop: GOED },
];

/** The same care for the people whose budget asks for attention. */
const KRAP: readonly Voorbeeld[] = ["lies-vermeer", "omar-haddad", "greet-mulder", "cor-van-dam"].map((sub) => ({
  schrijver: [sub] as const,
  budgethouder: sub,
  bij: "gemeente:0363",
  op: "2025-12-19",
  zorgverlener: NADIA,
  functiesoort: "WM-BI",
  van: "2026-01-05",
  uren: 8,
  dagen: 2,
  zorg: "Begeleiding thuis bij het plannen van de week, de post en het huishoudgeld.",
  euro: "22,00",
  verloop: GOED,
}));

export function moet<T>(uitkomst: Uitkomst<T, unknown>, wat: string): T {
  if (!uitkomst.ok) throw new Error(`${wat}: ${JSON.stringify(uitkomst.reden)}`);
  return uitkomst.waarde;
}

/** The amounts above are exact in halves; BigInt refuses one that is not. */
export function inCenten(euro: string): Centen {
  const bedrag = leesBedrag(euro);
  if (bedrag === null) throw new RangeError(`no amount: ${euro}`);
  return bedrag;
}

const hash = (overeenkomst: Overeenkomst): string => {
  const inhoud = inhoudVan(overeenkomst);
  return inhoud === null ? "" : hashVan(inhoud);
};

/** One contract on its way: who acts when, and what stands there now. */
export class Weg {
  private stap = 0;

  constructor(
    private readonly deps: Zaaideps,
    readonly voorbeeld: Voorbeeld,
    private readonly naam: string,
  ) {}

  readonly sleutel = (): { sleutel: string } => ({ sleutel: `zaai-${this.naam}-${String((this.stap += 1))}` });

  /** `dagen` after it was begun, during office hours. */
  op(dagen: number, tijd = "10:15") {
    const dag = new Date(Date.parse(`${this.voorbeeld.op}T00:00:00Z`) + dagen * 86_400_000).toISOString().slice(0, 10);
    return this.deps.op(`${dag}T${tijd}`);
  }

  schrijver = (): Promise<Mens> => this.deps.actor(...this.voorbeeld.schrijver);
  zorgverlener = (): Promise<Mens> => this.deps.actor(this.voorbeeld.zorgverlener.sub, this.voorbeeld.zorgverlener.namens);
  accordeerder = (): Promise<Mens> => this.deps.actor(ACCORDEERDER[this.voorbeeld.bij]);
  toetser = (): Promise<Mens> => this.deps.actor("svb-1001");

  async lees(actor: Mens, id: string): Promise<Overeenkomst> {
    const overeenkomst = await lees(this.deps.db, actor, (tx) => readZorgovereenkomst(tx, id));
    if (overeenkomst === null) throw new Error(`${this.naam}: not visible`);
    return overeenkomst;
  }

  fout = (wat: string): string => `zorgovereenkomst ${this.naam}, ${wat}`;
}

async function begin(weg: Weg): Promise<string> {
  const { van, budgethouder } = weg.voorbeeld;
  const schrijver = await weg.schrijver();
  const deps = weg.op(0, "09:05");
  const dag = new Date(`${van}T00:00:00Z`);
  const toekenning = await lees(deps.db, schrijver, (tx) =>
    tx.toekenning.findFirst({ where: { status: { in: ["voorlopig", "definitief"] }, van: { lte: dag }, tm: { gte: dag } }, select: { id: true } }),
  );
  if (toekenning === null) throw new Error(weg.fout(`no toekenning of ${budgethouder}`));
  const { id } = moet(await zorgovereenkomstBeginnen(deps, schrijver, { ...weg.sleutel(), toekenningId: toekenning.id }), weg.fout("beginnen"));
  return id;
}

function keuzeVan({ sub, kvk }: Zorgverlener): Zorgverlenerkeuze {
  const { bsn, persoon, organisatie } = demopersoon(sub);
  if (organisatie !== undefined && kvk !== null) return { soort: "instelling", naam: organisatie, kvk, agb: null };
  if (bsn === undefined || persoon === undefined) throw new RangeError(`no zorgverlener: ${sub}`);
  const { voornamen, tussenvoegsel = null, achternaam } = persoon;
  return { soort: "persoon", bsn, voornamen, tussenvoegsel, achternaam, geboortedatum: datum(persoon.geboortedatum) };
}

async function vervangene(weg: Weg, schrijver: Mens, naam: string): Promise<string> {
  const vast = await lees(weg.op(0).db, schrijver, (tx) => tx.zorgovereenkomst.findFirst({ where: { status: "goedgekeurd", zorgverlener: { naam: { contains: naam } } }, select: { id: true } }));
  if (vast === null) throw new Error(weg.fout(`nobody called ${naam} to replace`));
  return vast.id;
}

const OMSCHRIJVING: ReadonlyMap<Tariefeenheid, string> = new Map([["dagdeel", "Dagbesteding"], ["rit", "Rit naar de dagbesteding of terug"]]);

async function vulIn(weg: Weg, id: string): Promise<void> {
  const { zorgverlener, relatie = "geen", functiesoort, van, tm, uren, dagen, zorg, eenheid = "uur", euro, dienst, verloop } = weg.voorbeeld;
  const schrijver = await weg.schrijver();
  const zaak = { zorgovereenkomstId: id };
  const partijen = { ...zaak, ...weg.sleutel(), zorgverlener: keuzeVan(zorgverlener), familierelatie: relatie, ondernemer: zorgverlener.kvk !== null, inDienst: weg.voorbeeld.dienst !== undefined, alleenVervoer: weg.voorbeeld.vervoer === true, kvk: zorgverlener.kvk, bigNummer: weg.voorbeeld.big ?? null };
  moet(await zorgovereenkomstPartijenBewaren(weg.op(0, "09:12"), schrijver, partijen), weg.fout("partijen"));
  const werkafspraken = {
    ...zaak,
    ...weg.sleutel(),
    functiesoort,
    van: datum(van),
    tm: tm === undefined ? null : datum(tm),
    urenPerWeek: uren === null ? null : honderdsten(uren * 100),
    dagenPerWeek: dagen ?? null,
    zorgbeschrijving: zorg === "" ? null : zorg,
    opzegtermijnMaanden: 1,
    proeftijdMaanden: dienst?.proeftijdMaanden ?? null,
    salarisadministratie: dienst?.salarisadministratie ?? null,
    vervangtId: weg.voorbeeld.vervangt === undefined ? null : await vervangene(weg, schrijver, weg.voorbeeld.vervangt),
  };
  moet(await zorgovereenkomstWerkafsprakenBewaren(weg.op(0, "09:20"), schrijver, werkafspraken), weg.fout("werkafspraken"));
  if (verloop.tot === "half_ingevuld") return;
  const tarieven = [{ eenheid, omschrijving: OMSCHRIJVING.get(eenheid) ?? "Begeleiding en hulp", tarief: inCenten(euro) }];
  moet(await zorgovereenkomstTarievenBewaren(weg.op(0, "09:26"), schrijver, { ...zaak, ...weg.sleutel(), tarieven }), weg.fout("tarieven"));
  for (const [soort, bestandsnaam, ...regels] of weg.voorbeeld.bijlagen ?? []) {
    const bijlage = { ...zaak, ...weg.sleutel(), soort, bestandsnaam, inhoud: demopdf(regels) };
    moet(await bijlageToevoegen(weg.op(0, "09:28"), schrijver, nagebootsteVirusscan, bijlage), weg.fout("bijlage"));
  }
}

async function onderteken(weg: Weg, id: string): Promise<void> {
  const schrijver = await weg.schrijver();
  const inhoudHash = hash(await weg.lees(schrijver, id));
  moet(await zorgovereenkomstOndertekenen(weg.op(0, "09:31"), schrijver, { ...weg.sleutel(), zorgovereenkomstId: id, inhoudHash }), weg.fout("ondertekenen"));
}

async function tekenMede(weg: Weg, id: string): Promise<void> {
  const zorgverlener = await weg.zorgverlener();
  const { iban, tenaamstelling } = weg.voorbeeld.zorgverlener;
  const opdracht = { ...weg.sleutel(), zorgovereenkomstId: id, inhoudHash: hash(await weg.lees(zorgverlener, id)), rekening: { iban, tenaamstelling } };
  moet(await zorgovereenkomstMedeondertekenen(weg.op(1, "19:40"), zorgverlener, opdracht), weg.fout("medeondertekenen"));
}

async function accordeer(weg: Weg, id: string, bezwaar: Bezwaar | null): Promise<void> {
  const accordeerder = await weg.accordeerder();
  const overeenkomst = await weg.lees(accordeerder, id);
  const { euro, maximum = euro } = weg.voorbeeld;
  const opdracht = {
    ...weg.sleutel(),
    zorgovereenkomstId: id,
    inhoudHash: hash(overeenkomst),
    oordeel: bezwaar === null ? ("akkoord" as const) : ("terug" as const),
    redenen: bezwaar?.redenen ?? [],
    toelichting: bezwaar?.toelichting ?? null,
    maxima: overeenkomst.tarieven.map(({ id: tariefId }) => ({ tariefId, maximumtarief: inCenten(maximum) })),
  };
  moet(await zorgovereenkomstAccorderen(weg.op(5), accordeerder, opdracht), weg.fout("accorderen"));
}

async function toets(weg: Weg, id: string, bezwaar: Bezwaar | null): Promise<void> {
  const toetser = await weg.toetser();
  const overeenkomst = await weg.lees(toetser, id);
  const zorgverlenerId = overeenkomst.zorgverlener?.id ?? "";
  const rekeningen = await lees(weg.op(8).db, toetser, (tx) => listRekeningen(tx, zorgverlenerId));
  const opdracht = {
    ...weg.sleutel(),
    zorgovereenkomstId: id,
    inhoudHash: hash(overeenkomst),
    oordeel: bezwaar === null ? ("akkoord" as const) : ("afgekeurd" as const),
    redenen: bezwaar?.redenen ?? [],
    toelichting: bezwaar?.toelichting ?? null,
    rekeningnummerId: rekeningen.find(({ status }) => status === "aangevraagd")?.id ?? null,
  };
  moet(await zorgovereenkomstToetsen(weg.op(8, "14:20"), toetser, opdracht), weg.fout("toetsen"));
}

/** Goes as far as it came; the id of the contract. */
export async function loopAf(weg: Weg): Promise<string> {
  const { verloop } = weg.voorbeeld;
  const id = await begin(weg);
  await vulIn(weg, id);
  if (verloop.tot === "half_ingevuld" || verloop.tot === "concept") return id;
  await onderteken(weg, id);
  if (verloop.tot === "ingetrokken") {
    moet(await zorgovereenkomstIntrekken(weg.op(3), await weg.schrijver(), { ...weg.sleutel(), zorgovereenkomstId: id }), weg.fout("intrekken"));
    return id;
  }
  if (verloop.tot === "bij_zorgverlener") return id;
  if (verloop.tot === "geweigerd") {
    const { redenen, toelichting } = verloop;
    moet(await zorgovereenkomstWeigeren(weg.op(1, "16:05"), await weg.zorgverlener(), { ...weg.sleutel(), zorgovereenkomstId: id, redenen, toelichting }), weg.fout("weigeren"));
    return id;
  }
  await tekenMede(weg, id);
  if (verloop.tot === "bij_verstrekker") return id;
  await accordeer(weg, id, verloop.tot === "teruggestuurd" ? verloop : null);
  if (verloop.tot === "bij_svb" || verloop.tot === "teruggestuurd") return id;
  await toets(weg, id, verloop.tot === "afgekeurd_svb" ? verloop : null);
  return id;
}

export async function zaaiZorgovereenkomsten(deps: Zaaideps): Promise<void> {
  for (const [plaats, voorbeeld] of [...VOORBEELDEN, ...KRAP].entries()) {
    await loopAf(new Weg(deps, voorbeeld, `${String(plaats + 1)}-${voorbeeld.budgethouder}`));
  }
}
