/**
 * Who may see and do what with the file of budgethouder A: one table, in the words of the law and not of the code. For each
 * table, query and use case it names the roles that may; every other role gets exactly the answer that something that does
 * not exist would give. A table, query or use case without a row here fails the test, and so does a row that lost its subject.
 */
const A = ["budgethouderA", "gemachtigde", "bewindvoerder", "mentor"] as const;
/** Those who decide about money, and about care: BW 1:441 and 1:453. */
const A_GELD = ["budgethouderA", "gemachtigde", "bewindvoerder"] as const;
const A_ZORG = ["budgethouderA", "gemachtigde", "mentor"] as const;
const B = ["budgethouderB", "exGemachtigde"] as const;
const V1 = ["v1Invoer", "v1Accorderen", "v1Inzien", "v1Beheer"] as const;
const SVB = ["svbToetser", "svbUitval", "svbBetalen", "svbVrijgeven", "svbFrontoffice", "svbToezicht", "svbBeheer"] as const;

export const ROLLEN = ["anoniem", ...A, ...B, "zorgverlenerA", "zorgverlenerB", ...V1, "v2", ...SVB, "apisleutelV1", "apisleutelV2"] as const;
export type Rol = (typeof ROLLEN)[number];

/** Who can have anything to do with A at all; an answer to anybody else never holds a trace of A. */
export const KANT_VAN_A: readonly Rol[] = [...A, "zorgverlenerA", ...V1, "apisleutelV1", ...SVB];

/** At the level of rows the SVB is one: which of its functions opens which screen is decided by the queries. */
const PARTIJEN: readonly Rol[] = KANT_VAN_A;
const ZONDER_VERSTREKKER: readonly Rol[] = [...A, "zorgverlenerA", ...SVB];
const BUDGETKANT: readonly Rol[] = [...A, ...V1, "apisleutelV1", ...SVB];
const VERSTREKKERKANT: readonly Rol[] = [...V1, "apisleutelV1", ...SVB];
const IEDEREEN: readonly Rol[] = ROLLEN;

export type Rijenregel = {
  /** Which rows, when there are more kinds in one table. */
  readonly welke?: string;
  /** Rows of A's file: a condition with the parameters of `rijparameters`. */
  readonly rijen: string;
  readonly zien: readonly Rol[];
};

const contract = (naam: "zorgovereenkomst" | "bijZorgverlener" | "bijVerstrekker" | "concept" | "gewijzigd" | "inWijziging"): string => `:${naam}`;
const versie = (id: string): string => `overeenkomstversie_id IN (SELECT id FROM overeenkomstversie WHERE zorgovereenkomst_id = ${id})`;
const rekening = "rekening_id IN (SELECT id FROM grootboekrekening WHERE budgethouder_id = :persoon)";

export const TABELLEN: Readonly<Record<string, readonly Rijenregel[]>> = {
  persoon: [{ rijen: "id = :persoon", zien: PARTIJEN }],
  gebruiker: [{ rijen: "persoon_id = :persoon", zien: ["budgethouderA", ...SVB] }],
  rol: [{ welke: "van een medewerker van V1", rijen: "gebruiker_id = :medewerker", zien: ["v1Invoer", ...SVB] }],
  sessie: [{ rijen: "gebruiker_id IN (SELECT id FROM gebruiker WHERE persoon_id = :persoon)", zien: ["budgethouderA", ...SVB] }],
  // Who lost a machtiging sees that registration, which is about themselves, and nothing that it gave access to.
  vertegenwoordiging: [{ rijen: "budgethouder_id = :persoon", zien: [...BUDGETKANT, "exGemachtigde"] }],
  verstrekker: [{ welke: "openbaar register", rijen: "true", zien: IEDEREEN }],
  apisleutel: [{ rijen: "id = :apisleutel", zien: VERSTREKKERKANT }],
  toekenningsbericht: [{ rijen: "id = :bericht", zien: VERSTREKKERKANT }],
  levering: [{ rijen: "id = :levering", zien: VERSTREKKERKANT }],
  leveringsdeel: [{ rijen: "levering_id = :levering", zien: VERSTREKKERKANT }],
  leveringsbericht: [{ rijen: "levering_id = :levering", zien: VERSTREKKERKANT }],
  toekenning: [{ rijen: "id = :toekenning", zien: BUDGETKANT }],
  toekenningsversie: [{ rijen: "toekenning_id = :toekenning", zien: BUDGETKANT }],
  functiebudget: [{ rijen: "toekenningsversie_id IN (SELECT id FROM toekenningsversie WHERE toekenning_id = :toekenning)", zien: BUDGETKANT }],
  contactadres: [{ rijen: "toekenningsversie_id IN (SELECT id FROM toekenningsversie WHERE toekenning_id = :toekenning)", zien: BUDGETKANT }],
  // Not delivered yet: nobody's but the sender's.
  toekenningsbestand: [{ rijen: "id = :bestand", zien: [...V1, "apisleutelV1"] }],
  toekenningsbestandregel: [{ rijen: "bestand_id = :bestand", zien: [...V1, "apisleutelV1"] }],
  grootboekrekening: [{ rijen: "budgethouder_id = :persoon", zien: BUDGETKANT }],
  saldo: [{ rijen: rekening, zien: BUDGETKANT }],
  boekingsregel: [{ rijen: rekening, zien: BUDGETKANT }],
  boeking: [{ rijen: `id IN (SELECT boeking_id FROM boekingsregel WHERE ${rekening})`, zien: BUDGETKANT }],
  zorgverlener: [{ rijen: "id = :zorgverlener", zien: PARTIJEN }],
  // The number itself is for the zorgverlener and who pays; the budgethouder learns yes or no.
  rekeningnummer: [{ rijen: "zorgverlener_id = :zorgverlener", zien: ["zorgverlenerA", ...SVB] }],
  zorgovereenkomst: [
    { welke: "goedgekeurd", rijen: `id = ${contract("zorgovereenkomst")}`, zien: PARTIJEN },
    { welke: "concept", rijen: `id = ${contract("concept")}`, zien: [...A, ...SVB] },
    { welke: "bij de zorgverlener", rijen: `id = ${contract("bijZorgverlener")}`, zien: ZONDER_VERSTREKKER },
    { welke: "bij de verstrekker", rijen: `id = ${contract("bijVerstrekker")}`, zien: PARTIJEN },
  ],
  overeenkomstversie: [
    { welke: "goedgekeurd", rijen: `zorgovereenkomst_id = ${contract("zorgovereenkomst")}`, zien: PARTIJEN },
    { welke: "concept", rijen: `zorgovereenkomst_id = ${contract("concept")}`, zien: [...A, ...SVB] },
    { welke: "wijziging bij de verstrekker", rijen: `zorgovereenkomst_id = ${contract("gewijzigd")} AND versie = 2`, zien: PARTIJEN },
    { welke: "wijziging in concept", rijen: `zorgovereenkomst_id = ${contract("inWijziging")} AND versie = 2`, zien: [...A, ...SVB] },
  ],
  overeenkomsteinde: [{ welke: "opgezegd", rijen: `zorgovereenkomst_id = ${contract("zorgovereenkomst")}`, zien: PARTIJEN }],
  tarief: [
    { welke: "goedgekeurd", rijen: versie(contract("zorgovereenkomst")), zien: PARTIJEN },
    { welke: "concept", rijen: versie(contract("concept")), zien: [...A, ...SVB] },
  ],
  akkoord: [
    { welke: "goedgekeurd", rijen: versie(contract("zorgovereenkomst")), zien: PARTIJEN },
    { welke: "bij de zorgverlener", rijen: versie(contract("bijZorgverlener")), zien: ZONDER_VERSTREKKER },
  ],
  declaratie: [
    { welke: "betaald", rijen: "id = :betaald", zien: PARTIJEN },
    { welke: "concept", rijen: "id = :declaratieconcept", zien: ["zorgverlenerA", ...SVB] },
    { welke: "ter accordering", rijen: "id = :terAccordering", zien: ZONDER_VERSTREKKER },
  ],
  declaratieregel: [
    { welke: "betaald", rijen: "declaratie_id = :betaald", zien: PARTIJEN },
    { welke: "concept", rijen: "declaratie_id = :declaratieconcept", zien: ["zorgverlenerA", ...SVB] },
    { welke: "ter accordering", rijen: "declaratie_id = :terAccordering", zien: ZONDER_VERSTREKKER },
  ],
  // Holds what was left of the budget.
  beoordeling: [{ rijen: "declaratie_id = :betaald", zien: BUDGETKANT }],
  factuurbestand: [{ rijen: "declaratie_id = :terAccordering", zien: ZONDER_VERSTREKKER }],
  betaalopdracht: [{ rijen: "id = :betaalopdracht", zien: PARTIJEN }],
  // Own money and own account of the budgethouder: what needs no account is the verstrekker's money, the rest is not their business.
  storting: [{ rijen: "toekenning_id = :toekenning", zien: [...A, ...SVB] }],
  uitbetaling: [{ welke: "vrij besteedbaar", rijen: "toekenning_id = :toekenning AND soort = 'vvb'", zien: BUDGETKANT }],
  budgethouderrekening: [{ rijen: "budgethouder_id = :persoon", zien: [...A, ...SVB] }],
  vvb_beleid: [{ welke: "openbaar beleid", rijen: "true", zien: IEDEREEN }],
  bankontvangst: [{ rijen: "true", zien: SVB }],
  betaalbatch: [{ rijen: "id = :batch", zien: SVB }],
  bankbericht: [{ rijen: "true", zien: SVB }],
  uitvalzaak: [
    { welke: "declaratie", rijen: "id = :declaratiezaak", zien: PARTIJEN },
    { welke: "toekenning", rijen: "id = :berichtzaak", zien: BUDGETKANT },
  ],
  aantekening: [
    { welke: "gedeeld", rijen: "uitvalzaak_id = :declaratiezaak AND gedeeld", zien: PARTIJEN },
    { welke: "intern", rijen: "uitvalzaak_id = :declaratiezaak AND NOT gedeeld", zien: SVB },
  ],
  gebeurtenis: [
    { welke: "van A", rijen: "budgethouder_id = :persoon AND onderwerp_id = :betaald", zien: PARTIJEN },
    { welke: "van het concept", rijen: "onderwerp_id = :concept", zien: [...A, ...SVB] },
  ],
  gebeurtenisblok: [{ rijen: "true", zien: SVB }],
  // The employee who had the list made sees that line, which is about themselves.
  inzagelog: [{ rijen: "budgethouder_id = :persoon", zien: [...A, "v1Inzien", ...SVB] }],
  bericht: [
    { welke: "aan de budgethouder", rijen: "budgethouder_id = :persoon AND ontvanger = 'budgethouder'", zien: [...A, ...SVB] },
    { welke: "aan de zorgverlener", rijen: "zorgverlener_id = :zorgverlener AND ontvanger = 'zorgverlener'", zien: ["zorgverlenerA", ...SVB] },
    { welke: "aan de verstrekker", rijen: "budgethouder_id = :persoon AND ontvanger = 'verstrekker'", zien: VERSTREKKERKANT },
  ],
  // A proposal is work of the SVB; what was done is for the parties to the budget.
  herstel: [
    { welke: "uitgevoerd", rijen: "id = :herstel", zien: BUDGETKANT },
    { welke: "voorgesteld", rijen: "id = :herstelvoorstel", zien: SVB },
  ],
  herstelregel: [{ rijen: "herstel_id = :herstel", zien: BUDGETKANT }],
  budgetsignaal: [{ rijen: "toekenning_id = :toekenning", zien: BUDGETKANT }],
  // First answers belong to who asked, not even to a representative of the same person.
  // Only for whoever asked for it, not even for a colleague or the SVB.
  export: [{ rijen: "id = :export", zien: ["v1Inzien"] }],
  exportdeel: [{ rijen: "export_id = :export", zien: ["v1Inzien"] }],
  budgetstand: [{ rijen: "toekenning_id = :toekenning", zien: BUDGETKANT }],
  antwoord: [{ rijen: "eigenaar = 'gebruiker:' || :gebruiker::text", zien: ["budgethouderA"] }],
  controleuitslag: [{ rijen: "true", zien: SVB }],
  systeemklok: [{ welke: "techniek", rijen: "true", zien: IEDEREEN }],
  boekingsweg: [{ welke: "techniek", rijen: "true", zien: IEDEREEN }],
  statusovergang: [{ welke: "techniek", rijen: "true", zien: IEDEREEN }],
};

export type Regel = {
  readonly mag: readonly Rol[];
  /**
   * `dossier`: asked about a record of A. `eigen`: asked about nothing in particular, answers about who asks.
   * `recht`: only the right counts; the answer holds figures or nothing of anybody.
   */
  readonly soort: "dossier" | "eigen" | "recht";
};

const dossier = (...mag: readonly Rol[]): Regel => ({ mag, soort: "dossier" });
const eigen = (...mag: readonly Rol[]): Regel => ({ mag, soort: "eigen" });
const recht = (...mag: readonly Rol[]): Regel => ({ mag, soort: "recht" });

/** Exported functions of lib/queries. Those that take a transaction are asked under each role's rows alone. */
export const VRAGEN = {
  "declaratiedetail#readDeclaratiedetail": dossier(...PARTIJEN),
  "declaratiedetail#readFactuurbestand": dossier(...ZONDER_VERSTREKKER),
  "herstelbrief#herstelbriefdata": dossier(...A, ...V1, "svbUitval", "svbVrijgeven", "svbToezicht"),
  "mijn/berichten#berichtenbak": eigen(...A),
  "mijn/budget#budgetoverzicht": dossier(...A),
  "mijn/budgetdeclaraties#budgetafdruk": dossier(...A),
  "mijn/budgetdeclaraties#budgetdeclaraties": dossier(...A),
  "mijn/budgetprognose#budgetprognose": dossier(...A),
  "mijn/budgetten#budgetten": eigen(...A),
  "mijn/declaratie#mijnDeclaratie": dossier(...A),
  "mijn/declaratie#mijnFactuurbestand": dossier(...A),
  "mijn/declaraties#mijnDeclaraties": eigen(...A),
  "mijn/eigen-geld#budgetextra": dossier(...A),
  "mijn/eigen-geld#eigenRekeningen": eigen(...A),
  "mijn/eigen-geld#stortingenoverzicht": dossier(...A),
  "mijn/eigen-geld#stortinginstructie": dossier(...A),
  "mijn/eigen-geld#vvboverzicht": dossier(...A),
  "mijn/gegevens#mijngegevens": eigen(...A),
  "mijn/onderwerpen#onderwerpenVan": dossier(...PARTIJEN),
  "mijn/overeenkomstloop#mijnEinde": dossier(...A),
  "mijn/overeenkomstloop#mijnWijziging": dossier(...A),
  "mijn/start#mijnstart": eigen(...A),
  "mijn/zorgovereenkomsten#budgettenVoorOvereenkomst": eigen(...A),
  "mijn/zorgovereenkomsten#mijnZorgovereenkomst": dossier(...A),
  "mijn/zorgovereenkomsten#mijnZorgovereenkomsten": eigen(...A),
  "mijn/zorgovereenkomsten#voorbeeldenVoorOvereenkomst": eigen(...A),
  "mijn/zorgovereenkomsten#zorgovereenkomstOpstelling": dossier(...A),
  "svb/betalingen#bankberichten": recht("svbBetalen", "svbVrijgeven", "svbToezicht"),
  "svb/betalingen#batchbestand": dossier("svbBetalen", "svbVrijgeven"),
  "svb/betalingen#batchdetail": dossier("svbBetalen", "svbVrijgeven", "svbToezicht"),
  "svb/betalingen#betalingenoverzicht": eigen("svbBetalen", "svbVrijgeven", "svbToezicht"),
  "svb/dossier#dossier": dossier("svbToetser", "svbUitval", "svbFrontoffice"),
  "svb/dossier#zoekDossier": eigen("svbToetser", "svbUitval", "svbFrontoffice"),
  "svb/rekeningen#rekeninglijst": eigen("svbToetser"),
  "svb/herstel#herstelbegin": dossier("svbUitval"),
  "svb/herstel#hersteldetail": dossier("svbUitval", "svbVrijgeven", "svbToezicht"),
  "svb/herstel#herstellijst": eigen("svbUitval", "svbVrijgeven", "svbToezicht"),
  "svb/herstel#herstelvoorbeeld": dossier("svbUitval"),
  "svb/start#svbStart": recht(...SVB),
  "svb/toezicht#toezicht": recht("svbToezicht", "svbBeheer"),
  "svb/uitval#uitvallijst": eigen("svbUitval", "svbFrontoffice", "svbToezicht"),
  "svb/uitval#uitvalorigineel": dossier("svbUitval"),
  "svb/uitval#uitvalzaak": dossier("svbUitval", "svbFrontoffice", "svbToezicht"),
  "svb/uitval-geld#readBetaalonderwerp": dossier(...PARTIJEN),
  "svb/uitval-geld#readOntvangstonderwerp": dossier(...SVB),
  "svb/verstrekkers#verstrekkerslijst": recht("svbBeheer"),
  "svb/zorgovereenkomsten#svbToetslijst": eigen("svbToetser"),
  "svb/zorgovereenkomsten#svbToetszaak": dossier("svbToetser"),
  "svb/zorgovereenkomsten#svbWijziging": dossier("svbToetser"),
  "svb/zorgovereenkomsten#svbWijzigingen": eigen("svbToetser"),
  "tijdlijn#tijdlijnVan": dossier(...PARTIJEN),
  "verstrekker/berichten#verstrekkerberichten": recht(...V1, "v2"),
  "verstrekker/koppeling#apisleutels": eigen("v1Beheer"),
  "verstrekker/signalen#signalenlijst": eigen(...V1),
  "vergelijking#vergelijkingPerVerstrekker": recht("svbToezicht", "svbBeheer"),
  "vergelijking#vergelijkingPerWet": dossier("v1Invoer", "v1Accorderen", "v1Inzien", "svbToezicht", "svbBeheer"),
  "vergelijking#vergelijkingToekenningen": dossier("v1Invoer", "v1Accorderen", "v1Inzien", "svbToezicht", "svbBeheer"),
  "vergelijking#vergelijkingToekenning": dossier("v1Invoer", "v1Accorderen", "v1Inzien", "svbToezicht", "svbBeheer"),
  "verstrekker/exports#exports": eigen("v1Inzien"),
  "verstrekker/exports#exportdetail": dossier("v1Inzien"),
  "verstrekker/exports#exportbestand": dossier("v1Inzien"),
  "verstrekker/maandoverzicht#maandoverzicht": recht("v1Invoer", "v1Accorderen", "v1Inzien", "v2"),
  "verstrekker/uitputting#uitputting": eigen("v1Invoer", "v1Accorderen", "v1Inzien"),
  "verstrekker/start#verstrekkerstart": recht(...V1, "v2"),
  "verstrekker/toekenningen#toekenningdetail": dossier(...V1),
  "verstrekker/toekenningen#toekenningenlijst": eigen(...V1),
  "verstrekker/levering#leveringenlijst": eigen(...V1, "apisleutelV1"),
  "verstrekker/levering#leveringsantwoorden": dossier(...V1, "apisleutelV1"),
  "verstrekker/levering#leveringsdetail": dossier(...V1, "apisleutelV1"),
  "verstrekker/levering#leveringsstatus": dossier(...V1, "apisleutelV1"),
  "verstrekker/toekenningsbestand#bestanddetail": dossier("v1Invoer"),
  "verstrekker/toekenningsbestand#bestandenlijst": eigen("v1Invoer"),
  "verstrekker/toekenningsbestand#bestandinhoud": dossier("v1Invoer"),
  "verstrekker/toekenningsbestand#mislukteRijen": dossier("v1Invoer"),
  "verstrekker/toekenningsformulier#afzenderVan": recht("v1Invoer", "v2"),
  "verstrekker/toekenningsformulier#bekendeBudgethouder": dossier("v1Invoer"),
  "verstrekker/toekenningsformulier#toekenningsstand": dossier("v1Invoer"),
  "verstrekker/toekenningsbericht#berichtdetail": dossier(...V1, "apisleutelV1"),
  "verstrekker/toekenningsbericht#berichtenlijst": eigen(...V1, "apisleutelV1"),
  "verstrekker/toekenningsbericht#origineelBericht": dossier(...V1, "apisleutelV1"),
  "verstrekker/toekenningsbericht#retourberichtVan": dossier(...V1, "apisleutelV1"),
  "verstrekker/vvb#vvbbeleid": recht("v1Beheer", "v2"),
  "verstrekker/vvb#vvbVanToekenning": dossier(...V1),
  "verstrekker/zorgovereenkomsten#verstrekkerZorgovereenkomst": dossier("v1Invoer", "v1Accorderen", "v1Inzien"),
  "verstrekker/zorgovereenkomsten#verstrekkerZorgovereenkomsten": eigen("v1Invoer", "v1Accorderen", "v1Inzien"),
  "verstrekker/zorgovereenkomsten#verstrekkerWijziging": dossier("v1Invoer", "v1Accorderen", "v1Inzien"),
  "verstrekker/zorgovereenkomsten#verstrekkerWijzigingen": eigen("v1Invoer", "v1Accorderen", "v1Inzien"),
  "zorgovereenkomst/einde#readEindeoverzicht": dossier(...PARTIJEN),
  "zorgovereenkomst/lijst#listOvereenkomsten": eigen(...PARTIJEN),
  "zorgovereenkomst/lijst#readBuren": eigen(...PARTIJEN),
  "zorgovereenkomst/lijst#telPerStatus": dossier(...PARTIJEN),
  "zorgovereenkomst/werklijst#readWerklijst": eigen(...PARTIJEN),
  "zorgovereenkomst/wijzigingen#listWijzigingen": eigen(...PARTIJEN),
  "zorgovereenkomst/zaak#readWijzigingszaak": dossier(...PARTIJEN),
  "zorgovereenkomst/zaak#readZaak": dossier(...PARTIJEN),
  "zorgverlener/berichten#zorgverlenerBerichten": eigen("zorgverlenerA"),
  "zorgverlener/declaratie#declaratieformulier": dossier("zorgverlenerA"),
  "zorgverlener/declaratie#declareerbareContracten": eigen("zorgverlenerA"),
  "zorgverlener/declaratie#wijzigformulier": dossier("zorgverlenerA"),
  "zorgverlener/declaratie#zorgverlenerDeclaratie": dossier("zorgverlenerA"),
  "zorgverlener/declaratie#zorgverlenerFactuurbestand": dossier("zorgverlenerA"),
  "zorgverlener/declaraties#listZorgverlenerdeclaraties": dossier(...PARTIJEN),
  "zorgverlener/declaraties#zorgverlenerDeclaraties": eigen("zorgverlenerA"),
  "zorgverlener/overeenkomstloop#zorgverlenerEinde": dossier("zorgverlenerA"),
  "zorgverlener/overeenkomstloop#zorgverlenerWijziging": dossier("zorgverlenerA"),
  "zorgverlener/start#zorgverlenerStart": eigen("zorgverlenerA"),
  "zorgverlener/zorgovereenkomsten#zorgverlenerZorgovereenkomst": dossier("zorgverlenerA"),
  "zorgverlener/zorgovereenkomsten#zorgverlenerZorgovereenkomsten": eigen("zorgverlenerA"),
} as const satisfies Record<string, Regel>;

/** Exported functions of lib/usecases that somebody can ask for. */
export const HANDELINGEN = {
  "audit/controle-uitvoeren#controleUitvoeren": recht("svbToezicht", "svbBeheer"),
  "bericht/berichten-gelezen#berichtenGelezen": recht(...A, ...B),
  "betaling/bankbericht-verwerken#bankberichtVerwerken": recht("svbBetalen"),
  "betaling/betaalbatch-aanbieden#betaalbatchAanbieden": dossier("svbBetalen"),
  "betaling/betaalbatch-intrekken#betaalbatchIntrekken": dossier("svbBetalen", "svbVrijgeven"),
  "betaling/betaalbatch-opmaken#betaalbatchOpmaken": recht("svbBetalen"),
  "betaling/betaalbatch-vrijgeven#betaalbatchVrijgeven": dossier("svbVrijgeven"),
  "declaratie/declaratie-aanbieden#declaratieAanbieden": dossier("zorgverlenerA"),
  "declaratie/declaratie-goedkeuren#declaratieGoedkeuren": dossier(...A_GELD),
  "declaratie/declaratie-intrekken#declaratieIntrekken": dossier(...A_GELD, "zorgverlenerA"),
  "declaratie/declaratie-opstellen#declaratieOpstellen": dossier("zorgverlenerA"),
  "declaratie/declaratie-terugsturen#declaratieTerugsturen": dossier(...A_GELD),
  "declaratie/declaratie-uit-factuur#declaratieUitFactuur": dossier("zorgverlenerA"),
  "declaratie/declaratie-wijzigen#declaratieWijzigen": dossier("zorgverlenerA"),
  "herstel/herstel-afwijzen#herstelAfwijzen": dossier("svbUitval", "svbVrijgeven"),
  "herstel/herstel-goedkeuren#herstelGoedkeuren": dossier("svbUitval", "svbVrijgeven"),
  "herstel/herstel-intrekken#herstelIntrekken": dossier("svbUitval"),
  "herstel/herstel-voorstellen#herstelVoorstellen": dossier("svbUitval"),
  "rekening/rekening-beoordelen#rekeningBeoordelen": dossier("svbToetser"),
  "rekening/rekening-opgeven#rekeningOpgeven": recht(...A_GELD, ...B),
  "storting/storting-aankondigen#stortingAankondigen": dossier(...A_GELD),
  "storting/storting-intrekken#stortingIntrekken": dossier(...A_GELD),
  "storting/storting-terugvragen#stortingTerugvragen": dossier(...A_GELD),
  "vvb/vvb-aanvragen#vvbAanvragen": dossier(...A_GELD),
  "vvb/vvbbeleid-vaststellen#vvbbeleidVaststellen": recht("v1Beheer", "v2", "svbBeheer"),
  "toekenning/levering-ontvangen#leveringOntvangen": recht("v1Invoer", "v2", "apisleutelV1", "apisleutelV2"),
  "toekenning/levering-valideren#leveringValideren": recht("v1Invoer", "v2", "apisleutelV1", "apisleutelV2"),
  "toekenning/toekenningsbericht-ontvangen#toekenningsberichtOntvangen": recht("v1Invoer", "v2", "apisleutelV1", "apisleutelV2"),
  "toekenning/toekenningsbericht-valideren#toekenningsberichtValideren": recht("v1Invoer", "v2", "apisleutelV1", "apisleutelV2"),
  "toekenningsbestand/bestand-aanbieden#toekenningsbestandAanbieden": recht("v1Invoer", "v2"),
  "toekenningsbestand/bestand-bevestigen#toekenningsbestandBevestigen": dossier("v1Invoer"),
  "toekenningsbestand/bestand-lezen#toekenningsbestandLezen": dossier("v1Invoer"),
  "uitval/aantekening-toevoegen#aantekeningToevoegen": dossier("svbUitval"),
  "uitval/berichtzaak-sluiten#berichtzaakSluiten": dossier("svbUitval"),
  "uitval/betaalzaak-beslissen#betaalzaakBeslissen": dossier("svbUitval"),
  "uitval/declaratiezaak-beslissen#declaratiezaakBeslissen": dossier("svbUitval"),
  "uitval/ontvangstzaak-beslissen#ontvangstzaakBeslissen": dossier("svbUitval"),
  "uitval/uitvalzaak-hervatten#uitvalzaakHervatten": dossier("svbUitval"),
  "uitval/uitvalzaak-loslaten#uitvalzaakLoslaten": dossier("svbUitval"),
  "uitval/uitvalzaak-oppakken#uitvalzaakOppakken": dossier("svbUitval"),
  "uitval/uitvalzaak-wachten#uitvalzaakWachten": dossier("svbUitval"),
  "export/export-aanvragen#exportAanvragen": recht("v1Invoer", "v1Accorderen", "v1Inzien", "v2"),
  "verstrekker/apisleutel-aanmaken#apisleutelAanmaken": recht("v1Beheer", "v2"),
  "verstrekker/apisleutel-intrekken#apisleutelIntrekken": dossier("v1Beheer"),
  "verstrekker/verstrekkers-inlezen#verstrekkersInlezen": recht("svbBeheer"),
  "verstrekker/verstrekkers-inlezen#verstrekkersVergelijken": recht("svbBeheer"),
  "zorgovereenkomst/einde-beantwoorden#eindeBeantwoorden": dossier(...A_ZORG, "zorgverlenerA"),
  "zorgovereenkomst/vervangene-terug-melden#vervangeneTerugMelden": dossier(...A_ZORG),
  "zorgovereenkomst/wijziging-beoordelen#wijzigingAccorderen": dossier("v1Accorderen"),
  "zorgovereenkomst/wijziging-beoordelen#wijzigingToetsen": dossier("svbToetser"),
  "zorgovereenkomst/wijziging-bewaren#wijzigingAfsprakenBewaren": dossier(...A_ZORG),
  "zorgovereenkomst/wijziging-bewaren#wijzigingTarievenBewaren": dossier(...A_ZORG),
  "zorgovereenkomst/wijziging-ondertekenen#wijzigingMedeondertekenen": dossier("zorgverlenerA"),
  "zorgovereenkomst/wijziging-ondertekenen#wijzigingOndertekenen": dossier(...A_ZORG),
  "zorgovereenkomst/wijziging-stoppen#wijzigingIntrekken": dossier(...A_ZORG),
  "zorgovereenkomst/wijziging-stoppen#wijzigingWeigeren": dossier("zorgverlenerA"),
  "zorgovereenkomst/zorgovereenkomst-accorderen#zorgovereenkomstAccorderen": dossier("v1Accorderen"),
  "zorgovereenkomst/zorgovereenkomst-beginnen#zorgovereenkomstBeginnen": dossier(...A_ZORG),
  "zorgovereenkomst/zorgovereenkomst-beeindigen#zorgovereenkomstBeeindigen": dossier(...A_ZORG, "zorgverlenerA"),
  "zorgovereenkomst/zorgovereenkomst-intrekken#zorgovereenkomstIntrekken": dossier(...A_ZORG),
  "zorgovereenkomst/zorgovereenkomst-medeondertekenen#zorgovereenkomstMedeondertekenen": dossier("zorgverlenerA"),
  "zorgovereenkomst/zorgovereenkomst-ondertekenen#zorgovereenkomstOndertekenen": dossier(...A_ZORG),
  "zorgovereenkomst/zorgovereenkomst-partijen-bewaren#zorgovereenkomstPartijenBewaren": dossier(...A_ZORG),
  "zorgovereenkomst/zorgovereenkomst-tarieven-bewaren#zorgovereenkomstTarievenBewaren": dossier(...A_ZORG),
  "zorgovereenkomst/zorgovereenkomst-toelichten#zorgovereenkomstToelichten": dossier(...A_ZORG),
  "zorgovereenkomst/zorgovereenkomst-toetsen#zorgovereenkomstToetsen": dossier("svbToetser"),
  "zorgovereenkomst/zorgovereenkomst-weigeren#zorgovereenkomstWeigeren": dossier("zorgverlenerA"),
  "zorgovereenkomst/zorgovereenkomst-werkafspraken-bewaren#zorgovereenkomstWerkafsprakenBewaren": dossier(...A_ZORG),
  "zorgovereenkomst/zorgovereenkomst-wijzigen#zorgovereenkomstWijzigen": dossier(...A_ZORG),
} as const satisfies Record<string, Regel>;

/**
 * Exported for another file of the same layer, and no door for anybody: it computes on what it is given, or it works in a
 * transaction that an act of HANDELINGEN opened for whoever may. The last three are work of the system without an actor.
 */
export const BOUWSTENEN: readonly string[] = [
  "mijn/budget#overzichtUit",
  "zorgovereenkomst/lijst#zoekOpTekst",
  "zorgverlener/declaratie#kiesbareMaanden",
  "declaratie/beoordelen#beoordeelEnVerwerk",
  "declaratie/beoordelen#grondslagVan",
  "declaratie/beoordelen#keurGoed",
  "declaratie/beoordelen#uitslag",
  "betaling/bankgevolg#betaal",
  "betaling/bankgevolg#storneer",
  "declaratie/bevoegdheid#magGeldkeuzesMaken",
  "declaratie/declaratie-opstellen#bewaarConcept",
  "declaratie/declaratie-opstellen#zonderDubbele",
  "declaratie/factuurvergelijking#vergelijkFactuur",
  "declaratie/handeling#eenKeer",
  "declaratie/handeling#lockVoor",
  "declaratie/handeling#registreerDeclaratie",
  "declaratie/urenregels#maakRegels",
  "herstel/handeling#keurOpScherm",
  "herstel/handeling#registreerHerstel",
  "herstel/uitvoeren#voerUit",
  "toekenning/overbesteding#volgOverbesteding",
  "storting/ontvangst#boekOntvangen",
  "storting/ontvangst#verwerkOntvangsten",
  "storting/terugstorten#stortTerug",
  "toekenning/toekenning-verwerken#verwerkToekenning",
  "toekenning/golf-verwerken#verwerkGolf",
  "toekenning/leveringsdeel-verwerken#verwerkLeveringsdeel",
  "toekenning/retourregels#codesVan",
  "toekenning/retourregels#uitBestand",
  "toekenning/retourregels#uitKeuring",
  "toekenning/spoel#spoel",
  "toekenning/wachtenden-verwerken#nieuweKenmerken",
  "toekenning/wachtenden-verwerken#verwerkWachtenden",
  "toekenningsbestand/bestand-bevestigen#vingerafdrukVan",
  "toekenningsbestand/keuren#keurLijst",
  "toekenningsbestand/keuren#plekVan",
  "toekenningsbestand/lezen#alsKoppeling",
  "toekenningsbestand/lezen#tabelUit",
  "toekenningsbestand/lezen#voorstellenUit",
  "uitval/handeling#alsBehandelaar",
  "uitval/handeling#eenKeer",
  "uitval/handeling#lockVoor",
  "uitval/handeling#registreerZaak",
  "uitval/teruggekomen-declaratie#beslisOverDeclaratie",
  "uitval/teruggekomen-uitbetaling#beslisOverUitbetaling",
  "zorgovereenkomst/besluit#handelingVan",
  "zorgovereenkomst/besluit#legBesluitVast",
  "zorgovereenkomst/besluit#lockVoorBesluit",
  "zorgovereenkomst/bevoegdheid#magZorgkeuzesMaken",
  "zorgovereenkomst/einde#declarerenUiterlijk",
  "zorgovereenkomst/einde#isPartij",
  "zorgovereenkomst/einde#kantVan",
  "zorgovereenkomst/einde#lockVoorEinde",
  "zorgovereenkomst/versies#verschilTussen",
  "zorgovereenkomst/versies#versieweergaven",
  "zorgovereenkomst/versies#wijzigingsweergave",
  "zorgovereenkomst/wijziging#lockWijziging",
  "zorgovereenkomst/zorgovereenkomsten-bijwerken#zorgovereenkomstenBijwerken",
  "zorgovereenkomst/handeling#eenKeer",
  "zorgovereenkomst/handeling#getekendeHash",
  "zorgovereenkomst/handeling#lockVoor",
  "zorgovereenkomst/handeling#registreerOvereenkomst",
  "zorgovereenkomst/redenen#mankeertAan",
  "zorgovereenkomst/zorgovereenkomsten-automatisch-beeindigen#zorgovereenkomstenAutomatischBeeindigen",
  "vergelijking#alles",
  "verstrekker/maandoverzicht#alsMaandregel",
  "verstrekker/uitputting#alsUitputtingsrij",
  "export/inhoud#metBron",
  "export/inhoud#schrijverVoor",
  "export/export-maken#exportMaken",
  "export/exports-opruimen#exportsOpruimen",
  "audit/audit-verzegelen#auditVerzegelen",
  "toekenning/levering-verwerken#leveringVerwerken",
  "toekenning/levering-verwerken#leveringenHervatten",
  "bericht/berichten-maken#berichtenMaken",
  "budget/budgetsignalen-vastleggen#budgetsignalenVastleggen",
  "toekenningsbestand/bestand-verwerken#toekenningsbestandVerwerken",
  "toekenningsbestand/bestand-verwerken#toekenningsbestandenNalopen",
];
