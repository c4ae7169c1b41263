/**
 * How each act of the matrix is asked for on the file with these ids. What is asked is refused or harmless where it can be
 * (another hash, no hours, a moment that is not on the screen): the question is who gets as far as that.
 */
import { randomUUID } from "node:crypto";

import { datum, maand } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import type { Actor } from "@/lib/domein/toegang";
import { budgetafsluitberichtBetwisten } from "@/lib/usecases/afsluiting/budgetafsluitbericht-betwisten";
import { budgetafsluitberichtBevestigen } from "@/lib/usecases/afsluiting/budgetafsluitbericht-bevestigen";
import { budgetafsluitberichtOpmaken } from "@/lib/usecases/afsluiting/budgetafsluitbericht-opmaken";
import { budgetafsluitberichtenMaken } from "@/lib/usecases/afsluiting/budgetafsluitberichten-maken";
import { budgettenAfsluiten } from "@/lib/usecases/afsluiting/budgetten-afsluiten";
import { eigenGeldTeruggeven } from "@/lib/usecases/afsluiting/eigen-geld-teruggeven";
import { controleUitvoeren } from "@/lib/usecases/audit/controle-uitvoeren";
import { berichtenGelezen } from "@/lib/usecases/bericht/berichten-gelezen";
import { bankberichtVerwerken } from "@/lib/usecases/betaling/bankbericht-verwerken";
import { betaalbatchAanbieden } from "@/lib/usecases/betaling/betaalbatch-aanbieden";
import { betaalbatchIntrekken } from "@/lib/usecases/betaling/betaalbatch-intrekken";
import { betaalbatchOpmaken } from "@/lib/usecases/betaling/betaalbatch-opmaken";
import { betaalbatchVrijgeven } from "@/lib/usecases/betaling/betaalbatch-vrijgeven";
import { declaratieAanbieden } from "@/lib/usecases/declaratie/declaratie-aanbieden";
import { verklaringDeclareren } from "@/lib/usecases/declaratie/verklaring-declareren";
import { declaratieGoedkeuren } from "@/lib/usecases/declaratie/declaratie-goedkeuren";
import { declaratieIntrekken } from "@/lib/usecases/declaratie/declaratie-intrekken";
import { declaratieOpstellen } from "@/lib/usecases/declaratie/declaratie-opstellen";
import { declaratieTerugsturen } from "@/lib/usecases/declaratie/declaratie-terugsturen";
import { declaratieUitFactuur } from "@/lib/usecases/declaratie/declaratie-uit-factuur";
import { declaratieWijzigen } from "@/lib/usecases/declaratie/declaratie-wijzigen";
import type { Deps } from "@/lib/usecases/deps";
import { herkeuringStarten } from "@/lib/usecases/herkeuring/herkeuring-starten";
import { maximumtariefVaststellen } from "@/lib/usecases/herkeuring/maximumtarief-vaststellen";
import { herindelingAfwijzen } from "@/lib/usecases/herindeling/herindeling-afwijzen";
import { herindelingGoedkeuren } from "@/lib/usecases/herindeling/herindeling-goedkeuren";
import { herindelingVoorstellen } from "@/lib/usecases/herindeling/herindeling-voorstellen";
import { overlijdenRegistreren } from "@/lib/usecases/overlijden/overlijden-registreren";
import { overlijdenTerugdraaien } from "@/lib/usecases/overlijden/overlijden-terugdraaien";
import { ambtshalveAccorderen } from "@/lib/usecases/ambtshalve/ambtshalve-accorderen";
import { ambtshalveBekrachtigen } from "@/lib/usecases/ambtshalve/bekrachtigen";
import { mandaatAfwijzen } from "@/lib/usecases/ambtshalve/mandaat-afwijzen";
import { mandaatBeeindigen } from "@/lib/usecases/ambtshalve/mandaat-beeindigen";
import { mandaatGoedkeuren } from "@/lib/usecases/ambtshalve/mandaat-goedkeuren";
import { mandaatVoorstellen } from "@/lib/usecases/ambtshalve/mandaat-voorstellen";
import { ambtshalveNietBekrachtigen } from "@/lib/usecases/ambtshalve/niet-bekrachtigen";
import { velenAmbtshalveAccorderen } from "@/lib/usecases/ambtshalve/velen-accorderen";
import { voorlopiglijstAanbieden } from "@/lib/usecases/voorlopig/lijst-aanbieden";
import { voorlopiglijstGoedkeuren } from "@/lib/usecases/voorlopig/lijst-goedkeuren";
import { voorlopiglijstKeuren } from "@/lib/usecases/voorlopig/lijst-keuren";
import { voorlopiglijstVoorstellen } from "@/lib/usecases/voorlopig/lijst-voorstellen";
import { verlengingAfwijzen } from "@/lib/usecases/voorlopig/verlenging-afwijzen";
import { verlengingGoedkeuren } from "@/lib/usecases/voorlopig/verlenging-goedkeuren";
import { verlengingIntrekken } from "@/lib/usecases/voorlopig/verlenging-intrekken";
import { verlengingVoorstellen } from "@/lib/usecases/voorlopig/verlenging-voorstellen";
import { voorlopigAfwijzen } from "@/lib/usecases/voorlopig/voorlopig-afwijzen";
import { voorlopigGoedkeuren } from "@/lib/usecases/voorlopig/voorlopig-goedkeuren";
import { voorlopigIntrekken } from "@/lib/usecases/voorlopig/voorlopig-intrekken";
import { voorlopigOverdragen } from "@/lib/usecases/voorlopig/voorlopig-overdragen";
import { voorlopigVerkorten } from "@/lib/usecases/voorlopig/voorlopig-verkorten";
import { voorlopigVoorstellen } from "@/lib/usecases/voorlopig/voorlopig-voorstellen";
import { herstelAfwijzen } from "@/lib/usecases/herstel/herstel-afwijzen";
import { herstelGoedkeuren } from "@/lib/usecases/herstel/herstel-goedkeuren";
import { herstelIntrekken } from "@/lib/usecases/herstel/herstel-intrekken";
import { herstelVoorstellen } from "@/lib/usecases/herstel/herstel-voorstellen";
import { rekeningBeoordelen } from "@/lib/usecases/rekening/rekening-beoordelen";
import { rekeningOpgeven } from "@/lib/usecases/rekening/rekening-opgeven";
import { rekeningnummerBeoordelen } from "@/lib/usecases/rekening/rekeningnummer-beoordelen";
import { rekeningnummerIntrekken } from "@/lib/usecases/rekening/rekeningnummer-intrekken";
import { rekeningnummerWijzigen } from "@/lib/usecases/rekening/rekeningnummer-wijzigen";
import { stortingAankondigen } from "@/lib/usecases/storting/storting-aankondigen";
import { stortingIntrekken } from "@/lib/usecases/storting/storting-intrekken";
import { stortingTerugvragen } from "@/lib/usecases/storting/storting-terugvragen";
import { vvbAanvragen } from "@/lib/usecases/vvb/vvb-aanvragen";
import { vvbbeleidVaststellen } from "@/lib/usecases/vvb/vvbbeleid-vaststellen";
import { leveringOntvangen } from "@/lib/usecases/toekenning/levering-ontvangen";
import { leveringValideren } from "@/lib/usecases/toekenning/levering-valideren";
import { exportAanvragen } from "@/lib/usecases/export/export-aanvragen";
import { toekenningsberichtOntvangen } from "@/lib/usecases/toekenning/toekenningsbericht-ontvangen";
import { toekenningsberichtValideren } from "@/lib/usecases/toekenning/toekenningsbericht-valideren";
import { nagebootsteVirusscan } from "@/lib/integrations/virusscan/nagebootst";
import { leveringAanbieden } from "@/lib/usecases/overeenkomstlevering/levering-aanbieden";
import { leveringBevestigen } from "@/lib/usecases/overeenkomstlevering/levering-bevestigen";
import { toekenningsbestandAanbieden } from "@/lib/usecases/toekenningsbestand/bestand-aanbieden";
import { toekenningsbestandBevestigen } from "@/lib/usecases/toekenningsbestand/bestand-bevestigen";
import { toekenningsbestandLezen } from "@/lib/usecases/toekenningsbestand/bestand-lezen";
import { aantekeningToevoegen } from "@/lib/usecases/uitval/aantekening-toevoegen";
import { afsluitzaakSluiten } from "@/lib/usecases/uitval/afsluitzaak-sluiten";
import { berichtzaakSluiten } from "@/lib/usecases/uitval/berichtzaak-sluiten";
import { betaalzaakBeslissen } from "@/lib/usecases/uitval/betaalzaak-beslissen";
import { declaratiezaakBeslissen } from "@/lib/usecases/uitval/declaratiezaak-beslissen";
import { ontvangstzaakBeslissen } from "@/lib/usecases/uitval/ontvangstzaak-beslissen";
import { uitvalzaakHervatten } from "@/lib/usecases/uitval/uitvalzaak-hervatten";
import { uitvalzaakLoslaten } from "@/lib/usecases/uitval/uitvalzaak-loslaten";
import { uitvalzaakOppakken } from "@/lib/usecases/uitval/uitvalzaak-oppakken";
import { uitvalzaakWachten } from "@/lib/usecases/uitval/uitvalzaak-wachten";
import { apisleutelAanmaken } from "@/lib/usecases/verstrekker/apisleutel-aanmaken";
import { apisleutelIntrekken } from "@/lib/usecases/verstrekker/apisleutel-intrekken";
import { verstrekkersInlezen, verstrekkersVergelijken } from "@/lib/usecases/verstrekker/verstrekkers-inlezen";
import { betalingenVerrekenen } from "@/lib/usecases/voorschot/betalingen-verrekenen";
import { voorschotBeoordelen } from "@/lib/usecases/voorschot/voorschot-beoordelen";
import { voorschotVoorstellen } from "@/lib/usecases/voorschot/voorschot-voorstellen";
import { eindeBeantwoorden } from "@/lib/usecases/zorgovereenkomst/einde-beantwoorden";
import { vervangeneTerugMelden } from "@/lib/usecases/zorgovereenkomst/vervangene-terug-melden";
import { zorgovereenkomstenAccorderen, zorgovereenkomstenToetsen } from "@/lib/usecases/zorgovereenkomst/bulk-besluiten";
import { toetswerkOppakken, toetswerkTeruggeven } from "@/lib/usecases/zorgovereenkomst/toetswerk";
import { wijzigingAccorderen, wijzigingToetsen } from "@/lib/usecases/zorgovereenkomst/wijziging-beoordelen";
import { wijzigingAfsprakenBewaren, wijzigingTarievenBewaren } from "@/lib/usecases/zorgovereenkomst/wijziging-bewaren";
import { wijzigingMedeondertekenen, wijzigingOndertekenen } from "@/lib/usecases/zorgovereenkomst/wijziging-ondertekenen";
import { wijzigingIntrekken, wijzigingWeigeren } from "@/lib/usecases/zorgovereenkomst/wijziging-stoppen";
import { verklaringBeeindigen } from "@/lib/usecases/zorgovereenkomst/verklaring-beeindigen";
import { verklaringRegistreren } from "@/lib/usecases/zorgovereenkomst/verklaring-registreren";
import { verklaringWijzigen } from "@/lib/usecases/zorgovereenkomst/verklaring-wijzigen";
import { zorgovereenkomstBeeindigen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-beeindigen";
import { zorgovereenkomstWijzigen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-wijzigen";
import { zorgovereenkomstAccorderen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-accorderen";
import { zorgovereenkomstBeginnen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-beginnen";
import { zorgovereenkomstIntrekken } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-intrekken";
import { zorgovereenkomstMedeondertekenen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-medeondertekenen";
import { zorgovereenkomstOndertekenen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-ondertekenen";
import { zorgovereenkomstPartijenBewaren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-partijen-bewaren";
import { bijlageToevoegen } from "@/lib/usecases/zorgovereenkomst/bijlage-toevoegen";
import { bijlageVerwijderen } from "@/lib/usecases/zorgovereenkomst/bijlage-verwijderen";
import { zorgovereenkomstTarievenBewaren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-tarieven-bewaren";
import { zorgovereenkomstToelichten } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-toelichten";
import { zorgovereenkomstToetsen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-toetsen";
import { zorgovereenkomstWeigeren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-weigeren";
import { zorgovereenkomstWerkafsprakenBewaren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-werkafspraken-bewaren";

import { stroomVan } from "@/tests/builders/koppelvlak/bulk";

import type { HANDELINGEN } from "./matrix";
import { type Dossierids, sleutel } from "./wereld";

type Antwoord = { readonly ok: boolean };
type Doen = (deps: Deps, actor: Actor, ids: Dossierids) => Promise<Antwoord>;

const ANDERE_HASH = "00".repeat(32);
const BETALER = { naam: "SVB", iban: "NL91ABNA0417164300" };
const ONLEESBAAR = { ok: false, fouten: [], herkend: {} } as const;
const BEZWAAR = { redenen: ["UREN_KLOPPEN_NIET"], toelichting: "De uren zijn anders." } as const;
const BESLUIT = { inhoudHash: ANDERE_HASH, oordeel: "akkoord", redenen: [], toelichting: null } as const;
const LEGE_LIJST = { soort: "gemeente", peildatum: datum("2026-01-01"), regels: [] } as const;
const OPDRACHT = { opdrachtgever: "gemeente", op: datum("2026-01-01"), kenmerk: "proef" } as const;
const MEI = { van: datum("2026-05-01"), tm: datum("2026-05-31") };
const FACTUUR = {
  factuurnummer: "F-9", factuurdatum: datum("2026-05-01"), leverancier: { kvk: null }, periode: MEI, regels: [],
  btw: centen(0n), teBetalen: centen(0n), zorgovereenkomstnummer: null,
} as const;
const bestand = (): { soort: "ubl"; naam: string; inhoud: Uint8Array<ArrayBuffer> } => ({ soort: "ubl", naam: "f.xml", inhoud: new Uint8Array([60]) });

export const DOEN: Readonly<Record<keyof typeof HANDELINGEN, Doen>> = {
  "afsluiting/budgetafsluitbericht-bevestigen#budgetafsluitberichtBevestigen": (deps, actor, ids) => budgetafsluitberichtBevestigen(deps, actor, { berichtId: ids.afsluitbericht }),
  "afsluiting/budgetafsluitbericht-betwisten#budgetafsluitberichtBetwisten": (deps, actor, ids) =>
    budgetafsluitberichtBetwisten(deps, actor, { berichtId: ids.afsluitbericht, code: "BETWIST_ANDERS", tekst: "proef" }),
  "afsluiting/budgetafsluitbericht-opmaken#budgetafsluitberichtOpmaken": (deps, actor, ids) =>
    budgetafsluitberichtOpmaken(deps, actor, { ...sleutel(), toekenningId: ids.toekenning, toelichting: "proef" }),
  "afsluiting/budgetafsluitberichten-maken#budgetafsluitberichtenMaken": (deps, actor) => budgetafsluitberichtenMaken(deps, actor),
  "afsluiting/budgetten-afsluiten#budgettenAfsluiten": (deps, actor) => budgettenAfsluiten(deps, actor),
  "afsluiting/eigen-geld-teruggeven#eigenGeldTeruggeven": (deps, actor) => eigenGeldTeruggeven(deps, actor),
  "voorschot/betalingen-verrekenen#betalingenVerrekenen": (deps, actor) => betalingenVerrekenen(deps, actor),
  "voorschot/voorschot-beoordelen#voorschotBeoordelen": (deps, actor, ids) => voorschotBeoordelen(deps, actor, { mutatieId: ids.voorschotvoorstel, besluit: "afwijzen", reden: "proef" }),
  "voorschot/voorschot-voorstellen#voorschotVoorstellen": (deps, actor) =>
    voorschotVoorstellen(deps, actor, { ...sleutel(), verstrekkerId: randomUUID(), soort: "ontvangst", bedrag: centen(1n), valutadatum: datum("2026-05-01"), kenmerk: "proef" }),
  "ambtshalve/ambtshalve-accorderen#ambtshalveAccorderen": (deps, actor, ids) =>
    ambtshalveAccorderen(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.bijVerstrekker, mandaatId: ids.mandaat, inhoudHash: ANDERE_HASH, toelichting: null }),
  "ambtshalve/bekrachtigen#ambtshalveBekrachtigen": (deps, actor, ids) => ambtshalveBekrachtigen(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.zorgovereenkomst }),
  "ambtshalve/mandaat-afwijzen#mandaatAfwijzen": (deps, actor, ids) => mandaatAfwijzen(deps, actor, { mandaatId: ids.mandaatvoorstel, reden: "proef" }),
  "ambtshalve/mandaat-beeindigen#mandaatBeeindigen": (deps, actor, ids) => mandaatBeeindigen(deps, actor, { mandaatId: ids.mandaat, reden: "proef" }),
  "ambtshalve/mandaat-goedkeuren#mandaatGoedkeuren": (deps, actor, ids) => mandaatGoedkeuren(deps, actor, { mandaatId: ids.mandaatvoorstel }),
  "ambtshalve/mandaat-voorstellen#mandaatVoorstellen": (deps, actor, ids) =>
    mandaatVoorstellen(deps, actor, { ...sleutel(), verstrekkerId: ids.verstrekker, eigenaarId: ids.persoon, voorstel: { opdracht: OPDRACHT, gegevenDoor: "proef", periode: MEI } }),
  "ambtshalve/niet-bekrachtigen#ambtshalveNietBekrachtigen": (deps, actor, ids) => ambtshalveNietBekrachtigen(deps, actor, { ...sleutel(), ...BEZWAAR, zorgovereenkomstId: ids.zorgovereenkomst }),
  "ambtshalve/velen-accorderen#velenAmbtshalveAccorderen": (deps, actor, ids) => velenAmbtshalveAccorderen(deps, actor, { ...sleutel(), mandaatId: ids.mandaat, regels: [] }),
  "audit/controle-uitvoeren#controleUitvoeren": (deps, actor) => controleUitvoeren(deps, actor),
  "bericht/berichten-gelezen#berichtenGelezen": (deps, actor) => berichtenGelezen(deps, actor, { tot: deps.nu }),
  "betaling/bankbericht-verwerken#bankberichtVerwerken": (deps, actor) =>
    bankberichtVerwerken(deps, actor, { soort: "camt053", bestandsnaam: "leeg.xml", inhoud: new Uint8Array([1]), meldingen: [], heleBestanden: [] }),
  "betaling/betaalbatch-aanbieden#betaalbatchAanbieden": (deps, actor, ids) => betaalbatchAanbieden(deps, actor, { batchId: ids.batch }),
  "betaling/betaalbatch-intrekken#betaalbatchIntrekken": (deps, actor, ids) => betaalbatchIntrekken(deps, actor, { batchId: ids.batch, reden: "proef" }),
  "betaling/betaalbatch-opmaken#betaalbatchOpmaken": (deps, actor) => betaalbatchOpmaken(deps, actor, sleutel()),
  "betaling/betaalbatch-vrijgeven#betaalbatchVrijgeven": (deps, actor, ids) =>
    betaalbatchVrijgeven({ ...deps, betaler: BETALER }, actor, { batchId: ids.batch, gezienAantal: 1, gezienTotaal: centen(1n) }),
  "declaratie/declaratie-aanbieden#declaratieAanbieden": (deps, actor, ids) => declaratieAanbieden(deps, actor, { ...sleutel(), declaratieId: ids.declaratieconcept }),
  "declaratie/verklaring-declareren#verklaringDeclareren": (deps, actor, ids) =>
    verklaringDeclareren(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.verklaring, maand: maand("2026-03"), bedrag: centen(1n) }),
  "zorgovereenkomst/verklaring-beeindigen#verklaringBeeindigen": (deps, actor, ids) =>
    verklaringBeeindigen(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.verklaring, laatsteDag: datum("2026-11-30"), toelichting: "proef" }),
  "zorgovereenkomst/verklaring-wijzigen#verklaringWijzigen": (deps, actor, ids) =>
    verklaringWijzigen(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.verklaring, van: datum("2026-11-01"), bedrag: centen(110_00n) }),
  "zorgovereenkomst/verklaring-registreren#verklaringRegistreren": (deps, actor) =>
    verklaringRegistreren(deps, actor, {
      ...sleutel(), toekenningsnummer: "TK-0000-000000", functiesoort: "WM-HH", familierelatie: "geen", van: MEI.van, tm: MEI.tm, bedrag: centen(1n), omschrijving: "proef",
      helper: { bsn: "999990019", voornamen: "P", tussenvoegsel: null, achternaam: "Roef", geboortedatum: datum("1980-01-01") }, rekening: { iban: "NL91ABNA0417164300", tenaamstelling: "P. Roef" },
    }),
  "declaratie/declaratie-goedkeuren#declaratieGoedkeuren": (deps, actor, ids) =>
    declaratieGoedkeuren(deps, actor, { ...sleutel(), declaratieId: ids.terAccordering, aangebodenOp: new Date(0).toISOString() }),
  "declaratie/declaratie-intrekken#declaratieIntrekken": (deps, actor, ids) => declaratieIntrekken(deps, actor, { ...sleutel(), declaratieId: ids.terAccordering }),
  "declaratie/declaratie-opstellen#declaratieOpstellen": (deps, actor, ids) =>
    declaratieOpstellen(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.zorgovereenkomst, maand: maand("2026-05"), uren: [], factuur: null }),
  "declaratie/declaratie-terugsturen#declaratieTerugsturen": (deps, actor, ids) =>
    declaratieTerugsturen(deps, actor, { ...sleutel(), declaratieId: ids.terAccordering, reden: "De uren kloppen niet." }),
  "declaratie/declaratie-uit-factuur#declaratieUitFactuur": (deps, actor, ids) =>
    declaratieUitFactuur(deps, actor, { ...sleutel(), factuur: FACTUUR, bestand: bestand(), zorgovereenkomstId: ids.zorgovereenkomst }),
  "declaratie/declaratie-wijzigen#declaratieWijzigen": (deps, actor, ids) =>
    declaratieWijzigen(deps, actor, { ...sleutel(), declaratieId: ids.declaratieconcept, uren: [], factuurkop: null }),
  "herkeuring/herkeuring-starten#herkeuringStarten": (deps, actor) => herkeuringStarten(deps, actor, { ...sleutel(), peildatum: deps.vandaag }),
  "herkeuring/maximumtarief-vaststellen#maximumtariefVaststellen": (deps, actor) =>
    maximumtariefVaststellen(deps, actor, { ...sleutel(), wet: "wmo", functiesoort: "WM-BI", tariefsoort: "informeel", eenheid: "uur", van: datum("2030-01-01"), bedrag: centen(1_00n), gezienGeraakt: 0 }),
  "herindeling/herindeling-afwijzen#herindelingAfwijzen": (deps, actor) => herindelingAfwijzen(deps, actor, { herindelingId: randomUUID(), reden: "proef" }),
  "herindeling/herindeling-goedkeuren#herindelingGoedkeuren": (deps, actor) => herindelingGoedkeuren(deps, actor, { ...sleutel(), herindelingId: randomUUID(), gezienAantal: 0, gezienCenten: 0n }),
  "herindeling/herindeling-voorstellen#herindelingVoorstellen": (deps, actor, ids) =>
    herindelingVoorstellen(deps, actor, { ...sleutel(), vanId: ids.verstrekker, naarId: ids.verstrekker, per: datum("2027-01-01"), gezienAantal: 0, gezienCenten: 0n }),
  // A day that cannot be: the right is asked, and nothing ends.
  "overlijden/overlijden-registreren#overlijdenRegistreren": (deps, actor, ids) => overlijdenRegistreren(deps, actor, { ...sleutel(), budgethouderId: ids.persoon, dag: datum("1900-01-01"), bron: "brp" }),
  "overlijden/overlijden-terugdraaien#overlijdenTerugdraaien": (deps, actor, ids) => overlijdenTerugdraaien(deps, actor, { budgethouderId: ids.persoon, reden: "proef" }),
  "voorlopig/lijst-aanbieden#voorlopiglijstAanbieden": (deps, actor, ids) =>
    voorlopiglijstAanbieden(deps, actor, { bestandsnaam: "x.csv", inhoud: new Uint8Array([60]), opdracht: OPDRACHT, einddatum: datum("2026-12-31"), eigenaarId: ids.persoon }),
  "voorlopig/lijst-goedkeuren#voorlopiglijstGoedkeuren": (deps, actor, ids) => voorlopiglijstGoedkeuren(deps, actor, { ...sleutel(), lijstId: ids.voorlopiglijst }),
  "voorlopig/lijst-keuren#voorlopiglijstKeuren": async (deps, actor, ids) => (await voorlopiglijstKeuren(deps, actor, ids.voorlopiglijst)) ?? { ok: false, reden: "geen_recht" },
  "voorlopig/lijst-voorstellen#voorlopiglijstVoorstellen": (deps, actor, ids) => voorlopiglijstVoorstellen(deps, actor, { lijstId: ids.voorlopiglijst }),
  "voorlopig/verlenging-afwijzen#verlengingAfwijzen": (deps, actor, ids) => verlengingAfwijzen(deps, actor, { wijzigingId: ids.voorlopigwijziging, reden: "proef" }),
  "voorlopig/verlenging-goedkeuren#verlengingGoedkeuren": (deps, actor, ids) => verlengingGoedkeuren(deps, actor, { ...sleutel(), wijzigingId: ids.voorlopigwijziging }),
  "voorlopig/verlenging-intrekken#verlengingIntrekken": (deps, actor, ids) => verlengingIntrekken(deps, actor, { wijzigingId: ids.voorlopigwijziging }),
  "voorlopig/verlenging-voorstellen#verlengingVoorstellen": (deps, actor, ids) =>
    verlengingVoorstellen(deps, actor, { ...sleutel(), voorlopigId: ids.voorlopig, einddatum: datum("2027-06-30"), opdracht: OPDRACHT, reden: "proef" }),
  "voorlopig/voorlopig-afwijzen#voorlopigAfwijzen": (deps, actor, ids) => voorlopigAfwijzen(deps, actor, { voorlopigId: ids.voorlopigvoorstel, reden: "proef" }),
  "voorlopig/voorlopig-goedkeuren#voorlopigGoedkeuren": (deps, actor, ids) => voorlopigGoedkeuren(deps, actor, { ...sleutel(), voorlopigId: ids.voorlopigvoorstel }),
  "voorlopig/voorlopig-intrekken#voorlopigIntrekken": (deps, actor, ids) => voorlopigIntrekken(deps, actor, { voorlopigId: ids.voorlopigvoorstel }),
  "voorlopig/voorlopig-overdragen#voorlopigOverdragen": (deps, actor, ids) => voorlopigOverdragen(deps, actor, { ...sleutel(), voorlopigId: ids.voorlopig, eigenaarId: ids.persoon, reden: "proef" }),
  "voorlopig/voorlopig-verkorten#voorlopigVerkorten": (deps, actor, ids) => voorlopigVerkorten(deps, actor, { ...sleutel(), voorlopigId: ids.voorlopig, einddatum: datum("2026-12-30"), reden: "proef" }),
  "voorlopig/voorlopig-voorstellen#voorlopigVoorstellen": (deps, actor, ids) =>
    voorlopigVoorstellen(deps, actor, {
      ...sleutel(), verstrekkerId: ids.verstrekker, eigenaarId: ids.persoon,
      voorstel: {
        budgethouder: { bsn: "111111111", geboortedatum: datum("1960-01-01"), voornamen: "P", tussenvoegsel: null, achternaam: "Proef" }, wet: "wmo", periode: MEI, bedragen: [],
        opdracht: OPDRACHT, einddatum: datum("2026-12-31"),
      },
    }),
  "herstel/herstel-afwijzen#herstelAfwijzen": (deps, actor, ids) => herstelAfwijzen(deps, actor, { herstelId: ids.herstelvoorstel, reden: "proef" }),
  "herstel/herstel-goedkeuren#herstelGoedkeuren": (deps, actor, ids) => herstelGoedkeuren(deps, actor, { ...sleutel(), herstelId: ids.herstelvoorstel, vingerafdruk: ANDERE_HASH }),
  "herstel/herstel-intrekken#herstelIntrekken": (deps, actor, ids) => herstelIntrekken(deps, actor, { herstelId: ids.herstelvoorstel }),
  "herstel/herstel-voorstellen#herstelVoorstellen": (deps, actor, ids) =>
    herstelVoorstellen(deps, actor, {
      ...sleutel(), vanToekenningId: ids.toekenning, invoer: { soort: "koppeling", naarToekenningId: ids.toekenning, zorgovereenkomsten: [], functiesoorten: {} },
      reden: "VERKEERD_BUDGET", toelichting: "proef", vingerafdruk: ANDERE_HASH,
    }),
  "rekening/rekening-beoordelen#rekeningBeoordelen": (deps, actor, ids) =>
    rekeningBeoordelen(deps, actor, { ...sleutel(), rekeningId: ids.rekening, besluit: { soort: "afwijzen", reden: "proef" } }),
  "rekening/rekeningnummer-beoordelen#rekeningnummerBeoordelen": (deps, actor, ids) =>
    rekeningnummerBeoordelen(deps, actor, { ...sleutel(), rekeningId: ids.rekeningnummer, gezienNaamcontrole: "lijkt_op", besluit: { soort: "goedkeuren", reden: null } }),
  "rekening/rekeningnummer-intrekken#rekeningnummerIntrekken": (deps, actor, ids) => rekeningnummerIntrekken(deps, actor, { ...sleutel(), rekeningId: ids.rekeningnummer }),
  "rekening/rekeningnummer-wijzigen#rekeningnummerWijzigen": (deps, actor) => rekeningnummerWijzigen(deps, actor, { ...sleutel(), iban: "NL00", tenaamstelling: "Proef" }),
  "rekening/rekening-opgeven#rekeningOpgeven": (deps, actor) => rekeningOpgeven(deps, actor, { ...sleutel(), iban: "NL00", tenaamstelling: "Proef" }),
  "storting/storting-aankondigen#stortingAankondigen": (deps, actor, ids) => stortingAankondigen(deps, actor, { ...sleutel(), toekenningId: ids.toekenning, bedrag: centen(0n), doel: null }),
  "storting/storting-intrekken#stortingIntrekken": (deps, actor, ids) => stortingIntrekken(deps, actor, { ...sleutel(), stortingId: ids.storting }),
  "storting/storting-terugvragen#stortingTerugvragen": (deps, actor, ids) => stortingTerugvragen(deps, actor, { ...sleutel(), toekenningId: ids.toekenning }),
  "vvb/vvb-aanvragen#vvbAanvragen": (deps, actor, ids) => vvbAanvragen(deps, actor, { ...sleutel(), toekenningId: ids.toekenning, bedrag: centen(0n) }),
  "vvb/vvbbeleid-vaststellen#vvbbeleidVaststellen": (deps, actor) =>
    vvbbeleidVaststellen(deps, actor, { ...sleutel(), verstrekkerId: null, wet: "wmo", van: datum("2020-01-01"), bedragPerJaar: centen(1n) }),
  "toekenning/levering-ontvangen#leveringOntvangen": (deps, actor) => leveringOntvangen(deps, actor, { bron: stroomVan("geen xml"), kanaal: "api", maximumBytes: 1_000 }),
  "toekenning/levering-valideren#leveringValideren": (deps, actor) => leveringValideren(deps, actor, { bron: stroomVan("geen xml"), maximumBytes: 1_000 }),
  "toekenning/toekenningsbericht-ontvangen#toekenningsberichtOntvangen": (deps, actor) =>
    toekenningsberichtOntvangen(deps, actor, { inhoud: new Uint8Array(Buffer.from(randomUUID())), gelezen: ONLEESBAAR, kanaal: "api" }),
  "toekenning/toekenningsbericht-valideren#toekenningsberichtValideren": (deps, actor) => toekenningsberichtValideren(deps, actor, ONLEESBAAR),
  "overeenkomstlevering/levering-aanbieden#leveringAanbieden": (deps, actor) =>
    leveringAanbieden(deps, actor, nagebootsteVirusscan, { soort: "bulk", bestandsnaam: "l.zip", lijstSoort: "csv", lijst: new Uint8Array([97, 59, 98]), rijen: [], pdfs: [] }),
  "overeenkomstlevering/levering-bevestigen#leveringBevestigen": (deps, actor, ids) => leveringBevestigen(deps, actor, { leveringId: ids.papierlevering, rijen: [2] }),
  "toekenningsbestand/bestand-aanbieden#toekenningsbestandAanbieden": (deps, actor) => toekenningsbestandAanbieden(deps, actor, { soort: "csv", bestandsnaam: "l.csv", inhoud: new Uint8Array([97, 59, 98]) }),
  "toekenningsbestand/bestand-bevestigen#toekenningsbestandBevestigen": (deps, actor, ids) => toekenningsbestandBevestigen(deps, actor, { bestandId: ids.bestand, lezing: "0".repeat(16) }),
  "toekenningsbestand/bestand-lezen#toekenningsbestandLezen": (deps, actor, ids) =>
    toekenningsbestandLezen(deps, actor, { bestandId: ids.bestand, koppeling: { blad: null, kop: 1, velden: {}, stijlen: {} } }),
  "uitval/aantekening-toevoegen#aantekeningToevoegen": (deps, actor, ids) =>
    aantekeningToevoegen(deps, actor, { ...sleutel(), uitvalzaakId: ids.declaratiezaak, tekst: "Gebeld.", gedeeld: false }),
  "uitval/afsluitzaak-sluiten#afsluitzaakSluiten": (deps, actor, ids) =>
    afsluitzaakSluiten(deps, actor, { ...sleutel(), uitvalzaakId: ids.afsluitzaak, oplossing: "AFSLUITBERICHT_KLOPT", reden: "proef" }),
  "uitval/berichtzaak-sluiten#berichtzaakSluiten": (deps, actor, ids) =>
    berichtzaakSluiten(deps, actor, { ...sleutel(), uitvalzaakId: ids.berichtzaak, oplossing: "BERICHT_AFGEKEURD", reden: "proef" }),
  "uitval/betaalzaak-beslissen#betaalzaakBeslissen": (deps, actor, ids) =>
    betaalzaakBeslissen(deps, actor, { ...sleutel(), uitvalzaakId: ids.betaalzaak, besluit: "niet_betalen", reden: "proef" }),
  "uitval/declaratiezaak-beslissen#declaratiezaakBeslissen": (deps, actor, ids) =>
    declaratiezaakBeslissen(deps, actor, { ...sleutel(), uitvalzaakId: ids.declaratiezaak, besluit: { soort: "afkeuren" }, reden: "proef" }),
  "uitval/ontvangstzaak-beslissen#ontvangstzaakBeslissen": (deps, actor, ids) =>
    ontvangstzaakBeslissen(deps, actor, { ...sleutel(), uitvalzaakId: ids.ontvangstzaak, besluit: { soort: "niet_voor_een_budget" }, reden: "proef" }),
  "uitval/uitvalzaak-hervatten#uitvalzaakHervatten": (deps, actor, ids) => uitvalzaakHervatten(deps, actor, { ...sleutel(), uitvalzaakId: ids.declaratiezaak }),
  "uitval/uitvalzaak-loslaten#uitvalzaakLoslaten": (deps, actor, ids) => uitvalzaakLoslaten(deps, actor, { ...sleutel(), uitvalzaakId: ids.declaratiezaak }),
  "uitval/uitvalzaak-oppakken#uitvalzaakOppakken": (deps, actor, ids) => uitvalzaakOppakken(deps, actor, { ...sleutel(), uitvalzaakId: ids.declaratiezaak }),
  "uitval/uitvalzaak-wachten#uitvalzaakWachten": (deps, actor, ids) =>
    uitvalzaakWachten(deps, actor, { ...sleutel(), uitvalzaakId: ids.declaratiezaak, vraag: "Klopt het aantal uren?" }),
  "export/export-aanvragen#exportAanvragen": (deps, actor) => exportAanvragen(deps, actor, { ...sleutel(), soort: "maandoverzicht", formaat: "csv", vraag: { jaar: 2026 } }),
  "verstrekker/apisleutel-aanmaken#apisleutelAanmaken": (deps, actor) => apisleutelAanmaken(deps, actor, { naam: randomUUID() }),
  "verstrekker/apisleutel-intrekken#apisleutelIntrekken": (deps, actor, ids) => apisleutelIntrekken(deps, actor, { apisleutelId: ids.apisleutel }),
  "verstrekker/verstrekkers-inlezen#verstrekkersInlezen": (deps, actor) => verstrekkersInlezen(deps, actor, LEGE_LIJST),
  "verstrekker/verstrekkers-inlezen#verstrekkersVergelijken": (deps, actor) => verstrekkersVergelijken(deps, actor, LEGE_LIJST),
  "zorgovereenkomst/einde-beantwoorden#eindeBeantwoorden": (deps, actor, ids) =>
    eindeBeantwoorden(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.zorgovereenkomst, eindeId: randomUUID(), antwoord: "terugdraaien_vragen" }),
  "zorgovereenkomst/vervangene-terug-melden#vervangeneTerugMelden": (deps, actor, ids) =>
    vervangeneTerugMelden(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.zorgovereenkomst, terugOp: datum("2026-06-01") }),
  "zorgovereenkomst/wijziging-beoordelen#wijzigingAccorderen": (deps, actor, ids) =>
    wijzigingAccorderen(deps, actor, { ...sleutel(), ...BESLUIT, zorgovereenkomstId: ids.gewijzigd, maxima: [] }),
  "zorgovereenkomst/wijziging-beoordelen#wijzigingToetsen": (deps, actor, ids) => wijzigingToetsen(deps, actor, { ...sleutel(), ...BESLUIT, zorgovereenkomstId: ids.gewijzigd }),
  "zorgovereenkomst/wijziging-bewaren#wijzigingAfsprakenBewaren": (deps, actor, ids) =>
    wijzigingAfsprakenBewaren(deps, actor, {
      ...sleutel(), zorgovereenkomstId: ids.gewijzigd, van: datum("2026-07-01"), tm: null, urenPerWeek: null, dagenPerWeek: null, zorgbeschrijving: null,
    }),
  "zorgovereenkomst/wijziging-bewaren#wijzigingTarievenBewaren": (deps, actor, ids) =>
    wijzigingTarievenBewaren(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.gewijzigd, tarieven: [{ eenheid: "uur", omschrijving: "Hulp", tarief: centen(20_00n) }] }),
  "zorgovereenkomst/wijziging-ondertekenen#wijzigingMedeondertekenen": (deps, actor, ids) =>
    wijzigingMedeondertekenen(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.gewijzigd, inhoudHash: ANDERE_HASH }),
  "zorgovereenkomst/wijziging-ondertekenen#wijzigingOndertekenen": (deps, actor, ids) =>
    wijzigingOndertekenen(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.gewijzigd, inhoudHash: ANDERE_HASH }),
  "zorgovereenkomst/wijziging-stoppen#wijzigingIntrekken": (deps, actor, ids) => wijzigingIntrekken(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.bijSvb }),
  "zorgovereenkomst/wijziging-stoppen#wijzigingWeigeren": (deps, actor, ids) => wijzigingWeigeren(deps, actor, { ...sleutel(), ...BEZWAAR, zorgovereenkomstId: ids.gewijzigd }),
  // Answers yes to the list and for each contract apart; with a list of nobody's only the right is asked.
  "zorgovereenkomst/bulk-besluiten#zorgovereenkomstenAccorderen": (deps, actor) => zorgovereenkomstenAccorderen(deps, actor, { ...sleutel(), regels: [] }),
  "zorgovereenkomst/bulk-besluiten#zorgovereenkomstenToetsen": (deps, actor) => zorgovereenkomstenToetsen(deps, actor, { ...sleutel(), regels: [] }),
  "zorgovereenkomst/toetswerk#toetswerkOppakken": (deps, actor, ids) => toetswerkOppakken(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.bijVerstrekker, overnemen: true }),
  "zorgovereenkomst/toetswerk#toetswerkTeruggeven": (deps, actor, ids) => toetswerkTeruggeven(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.bijVerstrekker }),
  "zorgovereenkomst/zorgovereenkomst-accorderen#zorgovereenkomstAccorderen": (deps, actor, ids) =>
    zorgovereenkomstAccorderen(deps, actor, { ...sleutel(), ...BESLUIT, zorgovereenkomstId: ids.bijVerstrekker, maxima: [] }),
  "zorgovereenkomst/zorgovereenkomst-beginnen#zorgovereenkomstBeginnen": (deps, actor, ids) => zorgovereenkomstBeginnen(deps, actor, { ...sleutel(), toekenningId: ids.toekenning }),
  "zorgovereenkomst/zorgovereenkomst-beeindigen#zorgovereenkomstBeeindigen": (deps, actor, ids) =>
    zorgovereenkomstBeeindigen(deps, actor, {
      ...sleutel(), zorgovereenkomstId: ids.zorgovereenkomst, wijze: "opzegging", gewenst: null, gezien: datum("2026-06-30"), gewichtigeReden: false, ontslag: null, toelichting: null,
    }),
  "zorgovereenkomst/zorgovereenkomst-intrekken#zorgovereenkomstIntrekken": (deps, actor, ids) =>
    zorgovereenkomstIntrekken(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.concept }),
  "zorgovereenkomst/zorgovereenkomst-medeondertekenen#zorgovereenkomstMedeondertekenen": (deps, actor, ids) =>
    zorgovereenkomstMedeondertekenen(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.bijZorgverlener, inhoudHash: ANDERE_HASH, rekening: null }),
  "zorgovereenkomst/zorgovereenkomst-ondertekenen#zorgovereenkomstOndertekenen": (deps, actor, ids) =>
    zorgovereenkomstOndertekenen(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.concept, inhoudHash: ANDERE_HASH }),
  "zorgovereenkomst/zorgovereenkomst-partijen-bewaren#zorgovereenkomstPartijenBewaren": (deps, actor, ids) =>
    zorgovereenkomstPartijenBewaren(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.concept, zorgverlener: null, familierelatie: "geen", ondernemer: false, inDienst: false, kvk: null }),
  "zorgovereenkomst/bijlage-toevoegen#bijlageToevoegen": (deps, actor, ids) =>
    bijlageToevoegen(deps, actor, nagebootsteVirusscan, { ...sleutel(), zorgovereenkomstId: ids.concept, soort: "vog", bestandsnaam: "vog.pdf", inhoud: new Uint8Array(Buffer.from(`%PDF-1.7\n${randomUUID()}\n%%EOF`)) }),
  "zorgovereenkomst/bijlage-verwijderen#bijlageVerwijderen": (deps, actor, ids) => bijlageVerwijderen(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.concept, bijlageId: ids.conceptbijlage }),
  "zorgovereenkomst/zorgovereenkomst-tarieven-bewaren#zorgovereenkomstTarievenBewaren": (deps, actor, ids) =>
    zorgovereenkomstTarievenBewaren(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.concept, tarieven: [] }),
  "zorgovereenkomst/zorgovereenkomst-toelichten#zorgovereenkomstToelichten": (deps, actor, ids) =>
    zorgovereenkomstToelichten(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.concept, toelichting: "Zo zit het." }),
  "zorgovereenkomst/zorgovereenkomst-toetsen#zorgovereenkomstToetsen": (deps, actor, ids) =>
    zorgovereenkomstToetsen(deps, actor, { ...sleutel(), ...BESLUIT, zorgovereenkomstId: ids.bijSvb, rekeningnummerId: null }),
  "zorgovereenkomst/zorgovereenkomst-weigeren#zorgovereenkomstWeigeren": (deps, actor, ids) =>
    zorgovereenkomstWeigeren(deps, actor, { ...sleutel(), ...BEZWAAR, zorgovereenkomstId: ids.bijZorgverlener }),
  "zorgovereenkomst/zorgovereenkomst-werkafspraken-bewaren#zorgovereenkomstWerkafsprakenBewaren": (deps, actor, ids) =>
    zorgovereenkomstWerkafsprakenBewaren(deps, actor, {
      ...sleutel(), zorgovereenkomstId: ids.concept, functiesoort: "begeleiding", van: datum("2026-04-01"), tm: datum("2026-12-31"),
      urenPerWeek: null, dagenPerWeek: 2, zorgbeschrijving: "Hulp.", opzegtermijnMaanden: 1, proeftijdMaanden: null, salarisadministratie: null,
    }),
  "zorgovereenkomst/zorgovereenkomst-wijzigen#zorgovereenkomstWijzigen": (deps, actor, ids) =>
    zorgovereenkomstWijzigen(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.zorgovereenkomst }),
};
