/**
 * Every address of the site and for whom it exists. A page.tsx or route.ts on disk without a row here fails the test, and so
 * does a row without a file. `:naam` is an id of the file of Gerda Postma (dossier.ts).
 */
import type { Ingelogde } from "./bezoekers";

export type Route =
  /** The same for everybody, session or not. */
  | { readonly soort: "openbaar"; readonly adres: string; readonly status?: number }
  /** For whoever is logged in, as anybody. */
  | { readonly soort: "ingelogd"; readonly adres: string }
  | { readonly soort: "beschermd"; readonly adressen: readonly string[]; readonly wie: readonly Ingelogde[] }
  /** For machines, with a key. */
  | { readonly soort: "koppeling"; readonly methode: "GET" | "POST"; readonly adres: string }
  /** Answers only a form of our own; veiligheid.spec.ts asks it. */
  | { readonly soort: "formulier"; readonly adres: string };

const MIJN_A: readonly Ingelogde[] = ["budgethouderA", "bewindvoerder", "gemachtigdeZorg"];
/** BW 1:441 and 1:453: who decides about care alone does not touch a claim. */
const A_GELD: readonly Ingelogde[] = ["budgethouderA", "bewindvoerder"];
const MIJN: readonly Ingelogde[] = [...MIJN_A, "budgethouderB", "vertegenwoordigerB"];
const ZORGVERLENERS: readonly Ingelogde[] = ["zorgverlenerA", "zorgverlenerB"];
const V2: readonly Ingelogde[] = ["v2Invoer", "v2Accorderen", "v2Beheer"];
const TOEKENNINGEN: readonly Ingelogde[] = ["v1", ...V2];
const OVEREENKOMSTEN: readonly Ingelogde[] = ["v1", "v2Invoer", "v2Accorderen", "v2Beheer"];
const SVB: readonly Ingelogde[] = ["svbToetsUitval", "svbBetalen", "svbVrijgeven", "svbFrontoffice", "svbToezicht", "svbBeheer"];
const BETALINGEN: readonly Ingelogde[] = ["svbBetalen", "svbVrijgeven", "svbToezicht"];
const UITVAL: readonly Ingelogde[] = ["svbToetsUitval", "svbFrontoffice", "svbToezicht"];

const openbaar = (adres: string, status?: number): Route => ({ soort: "openbaar", adres, ...(status === undefined ? {} : { status }) });
const formulier = (adres: string): Route => ({ soort: "formulier", adres });
const voor = (wie: readonly Ingelogde[], ...adressen: readonly string[]): Route => ({ soort: "beschermd", adressen, wie });

export const ROUTES: Readonly<Record<string, Route>> = {
  "/": openbaar("/"),
  "/demo": openbaar("/demo"),
  "/demo/bank": openbaar("/demo/bank"),
  "/demo/bank/antwoord": formulier("/demo/bank/antwoord"),
  "/demo/klok": formulier("/demo/klok"),
  "/geen-toegang": openbaar("/geen-toegang"),
  "/inloggen": openbaar("/inloggen"),
  "/inloggen/start": formulier("/inloggen/start"),
  "/leeg": openbaar("/leeg"),
  "/privacy": openbaar("/privacy"),
  "/stijlgids": openbaar("/stijlgids"),
  "/toegankelijkheid": openbaar("/toegankelijkheid"),
  "/uitleg": openbaar("/uitleg"),
  "/uitleg/kieshulp": openbaar("/uitleg/kieshulp"),
  "/uitleg/regelboek": openbaar("/uitleg/regelboek"),
  "/uitloggen": formulier("/uitloggen"),
  "/.well-known/security.txt": openbaar("/.well-known/security.txt"),
  "/api/auth/[...nextauth]": openbaar("/api/auth/providers"),
  "/api/gezondheid": openbaar("/api/gezondheid"),
  "/api/sessie": { soort: "ingelogd", adres: "/api/sessie" },
  "/api/sessie/verlengen": formulier("/api/sessie/verlengen"),
  "/api/v1/openapi.json": openbaar("/api/v1/openapi.json"),
  "/api/v1/toekenningsberichten": { soort: "koppeling", methode: "POST", adres: "/api/v1/toekenningsberichten" },
  "/api/v1/toekenningsberichten/[id]": { soort: "koppeling", methode: "GET", adres: "/api/v1/toekenningsberichten/:bericht" },
  "/api/v1/toekenningsberichten/valideren": { soort: "koppeling", methode: "POST", adres: "/api/v1/toekenningsberichten/valideren" },
  "/kies": { soort: "ingelogd", adres: "/kies" },
  "/kies/elders-uitloggen": formulier("/kies/elders-uitloggen"),
  "/kies/keuze": formulier("/kies/keuze"),
  "/kies/verder": { soort: "ingelogd", adres: "/kies/verder" },

  "/mijn": voor(MIJN, "/mijn"),
  "/mijn/berichten": voor(MIJN, "/mijn/berichten"),
  "/mijn/budget": voor(MIJN, "/mijn/budget"),
  "/mijn/budget/[id]": voor(MIJN_A, "/mijn/budget/:toekenning"),
  "/mijn/declaraties": voor(MIJN, "/mijn/declaraties?filter=alle"),
  "/mijn/declaraties/[id]": voor(MIJN_A, "/mijn/declaraties/:declaratie"),
  "/mijn/declaraties/[id]/bestand": voor(MIJN_A, "/mijn/declaraties/:declaratie/bestand"),
  "/mijn/declaraties/[id]/intrekken": voor(A_GELD, "/mijn/declaraties/:declaratie/intrekken"),
  "/mijn/declaraties/[id]/klaar": voor(MIJN_A, "/mijn/declaraties/:declaratie/klaar"),
  "/mijn/declaraties/[id]/terugsturen": voor(["budgethouderB"], "/mijn/declaraties/:terAccorderingVanB/terugsturen"),
  "/mijn/gegevens": voor(MIJN, "/mijn/gegevens"),
  "/mijn/zorgovereenkomsten": voor(MIJN, "/mijn/zorgovereenkomsten"),
  "/mijn/zorgovereenkomsten/[id]": voor(MIJN_A, "/mijn/zorgovereenkomsten/:zorgovereenkomst", "/mijn/zorgovereenkomsten/:overeenkomstTerug"),
  "/mijn/zorgovereenkomsten/[id]/intrekken": voor(MIJN_A, "/mijn/zorgovereenkomsten/:overeenkomstTerug/intrekken"),
  "/mijn/zorgovereenkomsten/[id]/ondertekenen": voor(MIJN_A, "/mijn/zorgovereenkomsten/:overeenkomstTerug/ondertekenen"),
  "/mijn/zorgovereenkomsten/[id]/stap/controle": voor(MIJN_A, "/mijn/zorgovereenkomsten/:overeenkomstTerug/stap/controle"),
  "/mijn/zorgovereenkomsten/[id]/stap/partijen": voor(MIJN_A, "/mijn/zorgovereenkomsten/:overeenkomstTerug/stap/partijen"),
  "/mijn/zorgovereenkomsten/[id]/stap/tarieven": voor(MIJN_A, "/mijn/zorgovereenkomsten/:overeenkomstTerug/stap/tarieven"),
  "/mijn/zorgovereenkomsten/[id]/stap/werkafspraken": voor(MIJN_A, "/mijn/zorgovereenkomsten/:overeenkomstTerug/stap/werkafspraken"),
  "/mijn/zorgovereenkomsten/[id]/toelichten": voor(MIJN_A, "/mijn/zorgovereenkomsten/:overeenkomstTerug/toelichten"),
  "/mijn/zorgovereenkomsten/nieuw": voor(MIJN, "/mijn/zorgovereenkomsten/nieuw?toekenning=:toekenning"),

  "/zorgverlener": voor(ZORGVERLENERS, "/zorgverlener"),
  "/zorgverlener/berichten": voor(ZORGVERLENERS, "/zorgverlener/berichten"),
  "/zorgverlener/declaraties": voor(ZORGVERLENERS, "/zorgverlener/declaraties"),
  "/zorgverlener/declaraties/[id]": voor(["zorgverlenerA"], "/zorgverlener/declaraties/:declaratie"),
  "/zorgverlener/declaraties/[id]/bestand": voor(["zorgverlenerA"], "/zorgverlener/declaraties/:declaratie/bestand"),
  "/zorgverlener/declaraties/[id]/intrekken": voor(["zorgverlenerA"], "/zorgverlener/declaraties/:declaratie/intrekken"),
  "/zorgverlener/declaraties/[id]/wijzigen": voor(["zorgverlenerB"], "/zorgverlener/declaraties/:teruggestuurdVanB/wijzigen"),
  "/zorgverlener/declaraties/factuur": voor(ZORGVERLENERS, "/zorgverlener/declaraties/factuur?zorgovereenkomst=:zorgovereenkomst"),
  "/zorgverlener/declaraties/nieuw": voor(ZORGVERLENERS, "/zorgverlener/declaraties/nieuw?zorgovereenkomst=:zorgovereenkomst&maand=2026-03"),
  "/zorgverlener/zorgovereenkomsten": voor(ZORGVERLENERS, "/zorgverlener/zorgovereenkomsten"),
  "/zorgverlener/zorgovereenkomsten/[id]": voor(["zorgverlenerA"], "/zorgverlener/zorgovereenkomsten/:zorgovereenkomst"),
  "/zorgverlener/zorgovereenkomsten/[id]/ondertekenen": voor(["zorgverlenerA"], "/zorgverlener/zorgovereenkomsten/:zorgovereenkomst/ondertekenen"),
  "/zorgverlener/zorgovereenkomsten/[id]/terugsturen": voor(["zorgverlenerA"], "/zorgverlener/zorgovereenkomsten/:zorgovereenkomst/terugsturen"),

  "/verstrekker": voor(TOEKENNINGEN, "/verstrekker"),
  "/verstrekker/koppeling": voor(["v2Beheer"], "/verstrekker/koppeling"),
  "/verstrekker/koppeling/intrekken": voor(["v2Beheer"], "/verstrekker/koppeling/intrekken?sleutel=:apisleutelV2"),
  "/verstrekker/toekenningen": voor(TOEKENNINGEN, "/verstrekker/toekenningen?zoek=Postma"),
  "/verstrekker/toekenningen/[id]": voor(["v1"], "/verstrekker/toekenningen/:toekenning"),
  "/verstrekker/toekenningsberichten": voor(TOEKENNINGEN, "/verstrekker/toekenningsberichten"),
  "/verstrekker/toekenningsberichten/[id]": voor(["v1"], "/verstrekker/toekenningsberichten/:bericht"),
  "/verstrekker/toekenningsberichten/[id]/origineel/bestand": voor(["v1"], "/verstrekker/toekenningsberichten/:bericht/origineel/bestand"),
  "/verstrekker/toekenningsberichten/[id]/retourbericht/bestand": voor(["v1"], "/verstrekker/toekenningsberichten/:bericht/retourbericht/bestand"),
  "/verstrekker/toekenningsberichten/aanleveren": voor(["v1", "v2Invoer"], "/verstrekker/toekenningsberichten/aanleveren"),
  "/verstrekker/zorgovereenkomsten": voor(OVEREENKOMSTEN, "/verstrekker/zorgovereenkomsten?status=alle&zoek=Postma"),
  "/verstrekker/zorgovereenkomsten/[id]": voor(["v1"], "/verstrekker/zorgovereenkomsten/:zorgovereenkomst"),
  "/verstrekker/zorgovereenkomsten/[id]/[besluit]": voor(["v1"], "/verstrekker/zorgovereenkomsten/:zorgovereenkomst/terugsturen"),

  "/svb": voor(SVB, "/svb"),
  "/svb/betalingen": voor(BETALINGEN, "/svb/betalingen"),
  "/svb/betalingen/[id]": voor(BETALINGEN, "/svb/betalingen/:batch"),
  "/svb/betalingen/[id]/bestand": voor(["svbBetalen", "svbVrijgeven"], "/svb/betalingen/:batch/bestand"),
  "/svb/betalingen/bank": voor(["svbBetalen"], "/svb/betalingen/bank"),
  "/svb/dossier": voor(["svbToetsUitval", "svbFrontoffice"], "/svb/dossier?zoek=Postma"),
  "/svb/dossier/[id]": voor(["svbToetsUitval", "svbFrontoffice"], "/svb/dossier/:persoon?doel=telefoon"),
  "/svb/toets": voor(["svbToetsUitval"], "/svb/toets?status=alle&zoek=Postma"),
  "/svb/toets/[id]": voor(["svbToetsUitval"], "/svb/toets/:zorgovereenkomst"),
  "/svb/toets/[id]/[besluit]": voor(["svbToetsUitval"], "/svb/toets/:zorgovereenkomst/terugsturen"),
  "/svb/toezicht": voor(["svbToezicht", "svbBeheer"], "/svb/toezicht"),
  "/svb/uitval": voor(UITVAL, "/svb/uitval"),
  "/svb/uitval/[id]": voor(UITVAL, "/svb/uitval/:zaak"),
  "/svb/uitval/[id]/bestand": voor(["svbToetsUitval"], "/svb/uitval/:zaak/bestand"),
  "/svb/verstrekkers": voor(["svbBeheer"], "/svb/verstrekkers"),
  "/svb/verstrekkers/inlezen": voor(["svbBeheer"], "/svb/verstrekkers/inlezen"),
};
