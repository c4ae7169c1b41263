/** How each query of the matrix is asked about the file with these ids. */
import type { Db, Tx } from "@/lib/db/client";
import { lees, metContext } from "@/lib/db/transactie";
import { ontsleutelBsn } from "@/lib/db/versleuteling";
import { datum, maand } from "@/lib/domein/datum";
import { centen, honderdsten } from "@/lib/domein/geld";
import type { Actor } from "@/lib/domein/toegang";
import { readDeclaratiedetail, readFactuurbestand } from "@/lib/queries/declaratiedetail";
import { mijnAfsluiting } from "@/lib/queries/mijn/afsluiting";
import { berichtenbak } from "@/lib/queries/mijn/berichten";
import { budgetoverzicht } from "@/lib/queries/mijn/budget";
import { budgetafdruk, budgetdeclaraties } from "@/lib/queries/mijn/budgetdeclaraties";
import { budgetprognose } from "@/lib/queries/mijn/budgetprognose";
import { budgetten } from "@/lib/queries/mijn/budgetten";
import { mijnDeclaratie, mijnFactuurbestand } from "@/lib/queries/mijn/declaratie";
import { mijnDeclaraties } from "@/lib/queries/mijn/declaraties";
import { budgetextra, eigenRekeningen, stortingenoverzicht, stortinginstructie, vvboverzicht } from "@/lib/queries/mijn/eigen-geld";
import { mijngegevens } from "@/lib/queries/mijn/gegevens";
import { onderwerpenVan } from "@/lib/queries/mijn/onderwerpen";
import { mijnEinde, mijnWijziging } from "@/lib/queries/mijn/overeenkomstloop";
import { verklaringformulier } from "@/lib/queries/mijn/verklaring";
import { mijnstart } from "@/lib/queries/mijn/start";
import { budgettenVoorOvereenkomst, mijnZorgovereenkomst, mijnZorgovereenkomsten, voorbeeldenVoorOvereenkomst, zorgovereenkomstOpstelling } from "@/lib/queries/mijn/zorgovereenkomsten";
import { afsluitingenoverzicht, afsluitzaak } from "@/lib/queries/svb/afsluitingen";
import { bankberichten, batchbestand, batchdetail, betalingenoverzicht } from "@/lib/queries/svb/betalingen";
import { dossier, zoekDossier } from "@/lib/queries/svb/dossier";
import { herkeuringbestand, herkeuringdetail, herkeuringenlijst } from "@/lib/queries/herkeuringen";
import { herkeuring } from "@/lib/queries/svb/herkeuring";
import { maximumoverzicht } from "@/lib/queries/verstrekker/maximumtarieven";
import { rekeninglijst } from "@/lib/queries/svb/rekeningen";
import { rekeningnummerlijst, rekeningtelling } from "@/lib/queries/svb/rekeningnummers";
import { svbStart } from "@/lib/queries/svb/start";
import { toezicht } from "@/lib/queries/svb/toezicht";
import { uitvallijst, uitvalorigineel, uitvalzaak } from "@/lib/queries/svb/uitval";
import { readBetaalonderwerp, readOntvangstonderwerp } from "@/lib/queries/svb/uitval-geld";
import { voorschotrekening, voorschottenoverzicht } from "@/lib/queries/svb/voorschotten";
import { verstrekkerslijst } from "@/lib/queries/svb/verstrekkers";
import { BUREAU_SVB, svbBulkvoorstel, svbToetslijst, svbToetszaak, svbWijziging, svbWijzigingen } from "@/lib/queries/svb/zorgovereenkomsten";
import { tijdlijnVan } from "@/lib/queries/tijdlijn";
import { vergelijkingPerVerstrekker, vergelijkingPerWet, vergelijkingToekenning, vergelijkingToekenningen } from "@/lib/queries/vergelijking";
import { afsluitbericht, afsluitberichtenSinds, afsluitbestand, afsluitingenlijst } from "@/lib/queries/verstrekker/afsluitingen";
import { voorschotafschrift } from "@/lib/queries/verstrekker/voorschot";
import { apisleutels } from "@/lib/queries/verstrekker/koppeling";
import { signalenlijst } from "@/lib/queries/verstrekker/signalen";
import { exportbestand, exportdetail, exports } from "@/lib/queries/verstrekker/exports";
import { maandoverzicht } from "@/lib/queries/verstrekker/maandoverzicht";
import { uitputting } from "@/lib/queries/verstrekker/uitputting";
import { verklaringenlijst, verklaringwijzigformulier } from "@/lib/queries/verstrekker/verklaringen";
import { verstrekkerstart } from "@/lib/queries/verstrekker/start";
import { toekenningdetail, toekenningenlijst } from "@/lib/queries/verstrekker/toekenningen";
import { leveringenlijst, leveringsantwoorden, leveringsdetail, leveringsstatus } from "@/lib/queries/verstrekker/levering";
import { leveringdetail, leveringenlijst as papierleveringen, misluktUitLevering } from "@/lib/queries/verstrekker/overeenkomstleveringen";
import { bestanddetail, bestandenlijst, bestandinhoud, mislukteRijen } from "@/lib/queries/verstrekker/toekenningsbestand";
import { afzenderVan, bekendeBudgethouder, toekenningsstand } from "@/lib/queries/verstrekker/toekenningsformulier";
import { berichtdetail, berichtenlijst, origineelBericht, retourberichtVan } from "@/lib/queries/verstrekker/toekenningsbericht";
import { vvbbeleid, vvbVanToekenning } from "@/lib/queries/verstrekker/vvb";
import { overeenkomstbijlage } from "@/lib/queries/zorgovereenkomst/bijlage";
import { papierenOvereenkomst } from "@/lib/queries/zorgovereenkomst/papier";
import { getekendeOvereenkomst } from "@/lib/queries/zorgovereenkomst/getekend";
import { BUREAU_VERSTREKKER, verstrekkerBulkvoorstel, verstrekkerWijziging, verstrekkerWijzigingen, verstrekkerZorgovereenkomst, verstrekkerZorgovereenkomsten } from "@/lib/queries/verstrekker/zorgovereenkomsten";
import { listOvereenkomsten, listRegels } from "@/lib/queries/zorgovereenkomst/lijst";
import { readBulkvoorstel } from "@/lib/queries/zorgovereenkomst/bulkvoorstel";
import { GEEN_FILTER, readBuren, readWerklijst, readWerkstand } from "@/lib/queries/zorgovereenkomst/werklijst";
import { herstelbriefdata } from "@/lib/queries/herstelbrief";
import { herstelbegin, hersteldetail, herstellijst, herstelvoorbeeld } from "@/lib/queries/svb/herstel";
import { ambtshalveoverzicht, mandaatbegin, mandaatdetail, mandatenoverzicht } from "@/lib/queries/svb/ambtshalve";
import { ambtshalvebulkvoorstel, ambtshalvewachtlijst, ambtshalvezaak } from "@/lib/queries/svb/ambtshalve-accorderen";
import { verstrekkerAmbtshalve } from "@/lib/queries/verstrekker/ambtshalve";
import { readAmbtshalvemerk, readHerstellijst } from "@/lib/queries/zorgovereenkomst/ambtshalve";
import { voorlopigbegin, voorlopigdetail, voorlopiglijstdetail, voorlopigoverzicht } from "@/lib/queries/svb/voorlopig";
import { herindelingbegin, herindelingdetail, herindelinglijst } from "@/lib/queries/svb/herindeling";
import { kostensimulatie } from "@/lib/queries/mijn/kostensimulatie";
import { verstrekkerVoorlopig } from "@/lib/queries/verstrekker/voorlopig";
import { voorlopigbericht } from "@/lib/queries/mijn/voorlopig";
import { verstrekkerberichten } from "@/lib/queries/verstrekker/berichten";
import { readEindeoverzicht } from "@/lib/queries/zorgovereenkomst/einde";
import { listWijzigingen } from "@/lib/queries/zorgovereenkomst/wijzigingen";
import { readWijzigingszaak, readZaak } from "@/lib/queries/zorgovereenkomst/zaak";
import { zorgverlenerBerichten } from "@/lib/queries/zorgverlener/berichten";
import { zorgverlenerrekening } from "@/lib/queries/zorgverlener/rekening";
import { declaratieformulier, declareerbareContracten, wijzigformulier, zorgverlenerDeclaratie, zorgverlenerFactuurbestand } from "@/lib/queries/zorgverlener/declaratie";
import { listZorgverlenerdeclaraties, zorgverlenerDeclaraties } from "@/lib/queries/zorgverlener/declaraties";
import { zorgverlenerEinde, zorgverlenerWijziging } from "@/lib/queries/zorgverlener/overeenkomstloop";
import { zorgverlenerStart } from "@/lib/queries/zorgverlener/start";
import { zorgverlenerZorgovereenkomst, zorgverlenerZorgovereenkomsten } from "@/lib/queries/zorgverlener/zorgovereenkomsten";
import type { Deps } from "@/lib/usecases/deps";

import type { VRAGEN } from "./matrix";
import { type Dossierids, KANARIE } from "./wereld";

export type Vraag = Deps & { readonly actor: Actor; readonly ids: Dossierids };
type Stellen = (vraag: Vraag) => Promise<unknown>;

const inTransactie = (werk: (tx: Tx, vraag: Vraag) => Promise<unknown>): Stellen => (vraag) => lees(vraag.db, vraag.actor, (tx) => werk(tx, vraag));
const metActor = (werk: (db: Db, actor: Actor, vraag: Vraag) => Promise<unknown>): Stellen => (vraag) => werk(vraag.db, vraag.actor, vraag);

const UITPUTTING = { zoek: "", signaal: null, sinds: maand("2026-02"), wet: null, functiesoort: null, jaar: null, volgorde: "naam", aflopend: false } as const;
/** Somebody's number, read by the system; a number of nobody when there is no such person. */
async function bsnVan(db: Db, persoon: string): Promise<string> {
  const rij = await lees(db, { rol: "systeem", proces: "test" }, (tx) => tx.persoon.findUnique({ where: { id: persoon }, select: { bsnVersleuteld: true } }));
  return rij === null ? "999990019" : ontsleutelBsn(rij.bsnVersleuteld);
}

const WERKLIJST = { status: null, zoek: "", pagina: 1, filter: GEEN_FILTER } as const;

export const STELLEN: Readonly<Record<keyof typeof VRAGEN, Stellen>> = {
  "declaratiedetail#readDeclaratiedetail": inTransactie((tx, { actor, ids }) => readDeclaratiedetail(tx, actor, ids.betaald)),
  "declaratiedetail#readFactuurbestand": inTransactie((tx, { ids }) => readFactuurbestand(tx, ids.terAccordering)),
  "herstelbrief#herstelbriefdata": metActor((db, actor, { ids }) => herstelbriefdata(db, actor, ids.herstel)),
  "mijn/afsluiting#mijnAfsluiting": metActor((db, actor, { ids }) => mijnAfsluiting(db, actor, ids.toekenning)),
  "svb/afsluitingen#afsluitingenoverzicht": metActor((db, actor, { vandaag }) => afsluitingenoverzicht(db, actor, { groep: "wacht", pagina: 1 }, vandaag)),
  "mijn/verklaring#verklaringformulier": metActor((db, actor, { ids, vandaag }) => verklaringformulier(db, actor, ids.verklaring, vandaag)),
  "verstrekker/verklaringen#verklaringenlijst": metActor((db, actor) => verklaringenlijst(db, actor, 1)),
  "verstrekker/verklaringen#verklaringwijzigformulier": metActor((db, actor, { ids, nu, vandaag }) => verklaringwijzigformulier(db, actor, ids.verklaring, { nu, vandaag })),
  "svb/afsluitingen#afsluitzaak": metActor((db, actor, { ids, nu }) => afsluitzaak(db, actor, nu, ids.toekenning)),
  "svb/voorschotten#voorschotrekening": metActor(async (db, actor) => {
    const eerste = await metContext(db, { rol: "systeem" }, null, (tx) => tx.verstrekker.findFirstOrThrow({ select: { id: true }, orderBy: { id: "asc" } }));
    return voorschotrekening(db, actor, eerste.id, maand("2026-05"));
  }),
  "svb/voorschotten#voorschottenoverzicht": metActor((db, actor, { vandaag }) => voorschottenoverzicht(db, actor, vandaag, 1)),
  "verstrekker/afsluitingen#afsluitbericht": metActor((db, actor, { ids, nu }) => afsluitbericht(db, actor, nu, ids.afsluitbericht)),
  "verstrekker/afsluitingen#afsluitberichtenSinds": metActor((db, actor) => afsluitberichtenSinds(db, actor, { sinds: new Date(0), na: null })),
  "verstrekker/afsluitingen#afsluitbestand": metActor((db, actor, { ids, nu }) => afsluitbestand(db, actor, nu, ids.afsluitbericht)),
  "verstrekker/afsluitingen#afsluitingenlijst": metActor((db, actor, { vandaag }) => afsluitingenlijst(db, actor, { status: null, zoek: "", pagina: 1 }, vandaag)),
  "verstrekker/voorschot#voorschotafschrift": metActor((db, actor) => voorschotafschrift(db, actor, maand("2026-05"))),
  "mijn/berichten#berichtenbak": metActor((db, actor) => berichtenbak(db, actor, 1)),
  "mijn/budget#budgetoverzicht": metActor((db, actor, { ids, vandaag }) => budgetoverzicht(db, actor, ids.toekenning, vandaag)),
  "mijn/budgetdeclaraties#budgetafdruk": metActor((db, actor, { ids, vandaag }) => budgetafdruk(db, actor, ids.toekenning, vandaag)),
  "mijn/budgetdeclaraties#budgetdeclaraties": metActor((db, actor, { ids, vandaag }) =>
    budgetdeclaraties(db, actor, ids.toekenning, { maand: null, zorgverlenerId: null, functiesoort: null }, 1, vandaag),
  ),
  "mijn/budgetprognose#budgetprognose": metActor((db, actor, { ids, vandaag }) => budgetprognose(db, actor, ids.toekenning, vandaag)),
  "mijn/budgetten#budgetten": metActor((db, actor, { vandaag }) => budgetten(db, actor, vandaag)),
  "mijn/declaratie#mijnDeclaratie": metActor((db, actor, { ids, vandaag }) => mijnDeclaratie(db, actor, ids.betaald, vandaag)),
  "mijn/declaratie#mijnFactuurbestand": metActor((db, actor, { ids }) => mijnFactuurbestand(db, actor, ids.terAccordering)),
  "mijn/declaraties#mijnDeclaraties": metActor((db, actor) => mijnDeclaraties(db, actor, "alle", 1)),
  "mijn/eigen-geld#budgetextra": metActor((db, actor, { ids, vandaag }) => budgetextra(db, actor, ids.toekenning, vandaag)),
  "mijn/eigen-geld#eigenRekeningen": metActor((db, actor) => eigenRekeningen(db, actor)),
  "mijn/eigen-geld#stortingenoverzicht": metActor((db, actor, { ids }) => stortingenoverzicht(db, actor, ids.toekenning)),
  "mijn/eigen-geld#stortinginstructie": metActor((db, actor, { ids }) => stortinginstructie(db, actor, ids.storting)),
  "mijn/eigen-geld#vvboverzicht": metActor((db, actor, { ids, vandaag }) => vvboverzicht(db, actor, ids.toekenning, vandaag)),
  "mijn/gegevens#mijngegevens": metActor((db, actor, { vandaag }) => mijngegevens(db, actor, vandaag, 1)),
  "mijn/onderwerpen#onderwerpenVan": inTransactie((tx, { ids }) => onderwerpenVan(tx, [{ onderwerpSoort: "declaratie", onderwerpId: ids.betaald }])),
  "mijn/overeenkomstloop#mijnEinde": metActor((db, actor, { ids, vandaag }) => mijnEinde(db, actor, ids.zorgovereenkomst, vandaag)),
  "mijn/overeenkomstloop#mijnWijziging": metActor((db, actor, { ids, vandaag }) => mijnWijziging(db, actor, ids.inWijziging, vandaag)),
  "mijn/start#mijnstart": metActor((db, actor, { vandaag }) => mijnstart(db, actor, vandaag)),
  "mijn/zorgovereenkomsten#budgettenVoorOvereenkomst": metActor((db, actor, { vandaag }) => budgettenVoorOvereenkomst(db, actor, vandaag)),
  "mijn/zorgovereenkomsten#mijnZorgovereenkomst": metActor((db, actor, { ids, vandaag }) => mijnZorgovereenkomst(db, actor, ids.zorgovereenkomst, vandaag)),
  "mijn/zorgovereenkomsten#mijnZorgovereenkomsten": metActor((db, actor) => mijnZorgovereenkomsten(db, actor, 1)),
  "mijn/zorgovereenkomsten#voorbeeldenVoorOvereenkomst": metActor((db, actor) => voorbeeldenVoorOvereenkomst(db, actor)),
  "mijn/zorgovereenkomsten#zorgovereenkomstOpstelling": metActor((db, actor, { ids, vandaag }) => zorgovereenkomstOpstelling(db, actor, ids.concept, vandaag)),
  "svb/betalingen#bankberichten": metActor((db, actor) => bankberichten(db, actor, 10)),
  "svb/betalingen#batchbestand": metActor((db, actor, { ids }) => batchbestand(db, actor, ids.batch)),
  "svb/betalingen#batchdetail": metActor((db, actor, { ids }) => batchdetail(db, actor, ids.batch, 1)),
  "svb/betalingen#betalingenoverzicht": metActor((db, actor, { vandaag }) => betalingenoverzicht(db, actor, vandaag, 1)),
  "svb/dossier#dossier": metActor((db, actor, { ids, nu }) => dossier(db, actor, ids.persoon, "telefoon", nu)),
  "svb/dossier#zoekDossier": metActor((db, actor) => zoekDossier(db, actor, KANARIE.a)),
  "svb/herkeuring#herkeuring": metActor((db, actor) => herkeuring(db, actor, { peildag: datum("2026-07-01"), uitkomst: "onder_minimumloon", pagina: 1 })),
  "herkeuringen#herkeuringbestand": metActor((db, actor, { ids, nu }) => herkeuringbestand(db, actor, nu, ids.herkeuring)),
  "herkeuringen#herkeuringdetail": metActor((db, actor, { ids }) => herkeuringdetail(db, actor, { id: ids.herkeuring, uitkomst: null, pagina: 1 })),
  "herkeuringen#herkeuringenlijst": metActor((db, actor) => herkeuringenlijst(db, actor, 1)),
  "verstrekker/maximumtarieven#maximumoverzicht": metActor((db, actor, { vandaag }) =>
    maximumoverzicht(db, actor, { vraag: { wet: "wmo", functiesoort: "WM-BI", tariefsoort: "informeel", eenheid: "uur", van: datum("2030-01-01"), bedrag: centen(1_00n) }, pagina: 1, vandaag }),
  ),
  "svb/rekeningen#rekeninglijst": metActor((db, actor) => rekeninglijst(db, actor, 1)),
  "mijn/kostensimulatie#kostensimulatie": metActor((db, actor, { ids, vandaag }) => {
    const tarieven = [{ id: "t", eenheid: "uur" as const, omschrijving: "", tarief: centen(20_00n), maximumtarief: null }];
    const wanneer = { van: vandaag, tm: null, beeindigdPer: null, vervangenPer: null };
    const feiten = { soort: "instelling" as const, persoonId: null, geboortedatum: null, kvk: null, agb: null, bigNummer: null, ondernemer: true, familierelatie: null };
    const wie = { verstrekkerId: ids.verstrekker, wet: "wmo" as const, functiesoort: "WM-BI", zorgverlener: { ...feiten, id: "z", naam: "Zorg" } };
    return kostensimulatie(db, actor, { id: ids.concept, toekenningId: ids.toekenning, ...wie, model: "opdracht", ondernemer: false, salarisadministratie: null, ...wanneer, urenPerWeek: honderdsten(1_00), dagenPerWeek: 1, tarieven }, null, vandaag);
  }),
  "mijn/voorlopig#voorlopigbericht": metActor((db, actor, { ids, vandaag }) => voorlopigbericht(db, actor, ids.toekenning, vandaag)),
  "svb/herindeling#herindelingbegin": metActor((db, actor, { ids, vandaag }) => herindelingbegin(db, actor, { van: ids.verstrekker, naar: null, per: vandaag }, vandaag)),
  "svb/herindeling#herindelingdetail": metActor((db, actor, { ids }) => herindelingdetail(db, actor, ids.herindeling)),
  "svb/herindeling#herindelinglijst": metActor((db, actor) => herindelinglijst(db, actor, 1)),
  "svb/ambtshalve#ambtshalveoverzicht": metActor((db, actor, { vandaag }) => ambtshalveoverzicht(db, actor, { filter: "open", verstrekker: null, pagina: 1 }, vandaag)),
  "svb/ambtshalve#mandaatbegin": metActor((db, actor, { vandaag }) => mandaatbegin(db, actor, vandaag)),
  "svb/ambtshalve#mandaatdetail": metActor((db, actor, { ids, vandaag }) => mandaatdetail(db, actor, ids.mandaat, vandaag)),
  "svb/ambtshalve#mandatenoverzicht": metActor((db, actor, { vandaag }) => mandatenoverzicht(db, actor, 1, vandaag)),
  "svb/ambtshalve-accorderen#ambtshalvebulkvoorstel": metActor((db, actor, { ids, nu, vandaag }) => ambtshalvebulkvoorstel(db, actor, ids.mandaat, [ids.bijVerstrekker], { nu, vandaag })),
  "svb/ambtshalve-accorderen#ambtshalvewachtlijst": metActor((db, actor, { ids, vandaag }) => ambtshalvewachtlijst(db, actor, ids.mandaat, 1, vandaag)),
  "svb/ambtshalve-accorderen#ambtshalvezaak": metActor((db, actor, { ids, nu, vandaag }) => ambtshalvezaak(db, actor, ids.mandaat, ids.bijVerstrekker, { nu, vandaag })),
  "verstrekker/ambtshalve#verstrekkerAmbtshalve": metActor((db, actor, { vandaag }) => verstrekkerAmbtshalve(db, actor, { filter: "open", pagina: 1 }, vandaag)),
  "zorgovereenkomst/ambtshalve#readAmbtshalvemerk": inTransactie((tx, { ids, vandaag }) => readAmbtshalvemerk(tx, ids.zorgovereenkomst, vandaag)),
  "zorgovereenkomst/ambtshalve#readHerstellijst": inTransactie((tx, { vandaag }) => readHerstellijst(tx, { filter: "open", verstrekker: null, pagina: 1 }, vandaag)),
  "svb/voorlopig#voorlopigbegin": metActor((db, actor, { vandaag }) => voorlopigbegin(db, actor, vandaag)),
  "svb/voorlopig#voorlopigdetail": metActor((db, actor, { ids, nu, vandaag }) => voorlopigdetail(db, actor, ids.voorlopig, { nu, vandaag })),
  "svb/voorlopig#voorlopiglijstdetail": metActor((db, actor, { ids, vandaag }) => voorlopiglijstdetail(db, actor, ids.voorlopiglijst, vandaag)),
  "svb/voorlopig#voorlopigoverzicht": metActor((db, actor, { vandaag }) => voorlopigoverzicht(db, actor, { filter: "lopend", eigenaar: null, verstrekker: null, pagina: 1 }, vandaag)),
  "svb/rekeningnummers#rekeningnummerlijst": metActor((db, actor, { vandaag }) => rekeningnummerlijst(db, actor, vandaag, 1)),
  "svb/rekeningnummers#rekeningtelling": metActor((db, actor) => rekeningtelling(db, actor)),
  "svb/herstel#herstelbegin": metActor((db, actor, { ids, nu }) => herstelbegin(db, actor, ids.toekenning, nu)),
  "svb/herstel#hersteldetail": metActor((db, actor, { ids, nu }) => hersteldetail(db, actor, ids.herstel, nu)),
  "svb/herstel#herstellijst": metActor((db, actor) => herstellijst(db, actor, "goedgekeurd", 1)),
  "svb/herstel#herstelvoorbeeld": metActor((db, actor, { ids }) => herstelvoorbeeld(db, actor, ids.toekenning, { soort: "bedrag", bedragen: [] })),
  "svb/start#svbStart": metActor((db, actor, { vandaag }) => svbStart(db, actor, vandaag)),
  "svb/toezicht#toezicht": metActor((db, actor, { vandaag }) => toezicht(db, actor, vandaag)),
  "svb/uitval#uitvallijst": metActor((db, actor, { vandaag }) => uitvallijst(db, actor, { filter: "open", domein: null, pagina: 1, vandaag })),
  "svb/uitval#uitvalorigineel": metActor((db, actor, { ids, nu }) => uitvalorigineel(db, actor, ids.berichtzaak, nu)),
  "svb/uitval#uitvalzaak": metActor((db, actor, { ids, nu, vandaag }) => uitvalzaak(db, actor, ids.declaratiezaak, { nu, vandaag })),
  "svb/uitval-geld#readBetaalonderwerp": inTransactie((tx, { actor, ids }) => readBetaalonderwerp(tx, actor, ids.betaalopdracht)),
  "svb/uitval-geld#readOntvangstonderwerp": inTransactie((tx, { actor, ids }) => readOntvangstonderwerp(tx, actor, ids.ontvangst)),
  "svb/verstrekkers#verstrekkerslijst": metActor((db, actor) => verstrekkerslijst(db, actor, { zoek: "", soort: null, pagina: 1 })),
  "svb/zorgovereenkomsten#svbToetslijst": metActor((db, actor, { nu, vandaag }) => svbToetslijst(db, actor, WERKLIJST, { nu, vandaag })),
  "svb/zorgovereenkomsten#svbBulkvoorstel": metActor((db, actor, { ids, nu, vandaag }) => svbBulkvoorstel(db, actor, [ids.bijSvb], { nu, vandaag })),
  "svb/zorgovereenkomsten#svbToetszaak": metActor((db, actor, { ids, nu, vandaag }) => svbToetszaak(db, actor, ids.bijSvb, { nu, vandaag })),
  "svb/zorgovereenkomsten#svbWijziging": metActor((db, actor, { ids, nu, vandaag }) => svbWijziging(db, actor, ids.gewijzigd, { nu, vandaag })),
  "svb/zorgovereenkomsten#svbWijzigingen": metActor((db, actor) => svbWijzigingen(db, actor)),
  "tijdlijn#tijdlijnVan": inTransactie((tx, { actor, ids }) => tijdlijnVan(tx, actor, "declaratie", ids.betaald)),
  "verstrekker/voorlopig#verstrekkerVoorlopig": metActor((db, actor, { vandaag }) => verstrekkerVoorlopig(db, actor, 1, vandaag)),
  "verstrekker/berichten#verstrekkerberichten": metActor((db, actor) => verstrekkerberichten(db, actor, 1)),
  "vergelijking#vergelijkingPerVerstrekker": metActor((db, actor) => vergelijkingPerVerstrekker(db, actor)),
  "vergelijking#vergelijkingPerWet": metActor((db, actor, { ids }) => vergelijkingPerWet(db, actor, ids.verstrekker)),
  "vergelijking#vergelijkingToekenningen": metActor((db, actor, { ids }) => vergelijkingToekenningen(db, actor, { verstrekkerId: ids.verstrekker, wet: "wmo", pagina: 1 })),
  "vergelijking#vergelijkingToekenning": metActor((db, actor, { ids, nu }) => vergelijkingToekenning(db, actor, nu, ids.toekenning, 1)),
  "verstrekker/exports#exports": metActor((db, actor, { nu }) => exports(db, actor, nu)),
  "verstrekker/exports#exportdetail": metActor((db, actor, { ids, nu }) => exportdetail(db, actor, nu, ids.export)),
  "verstrekker/exports#exportbestand": metActor((db, actor, { ids, nu }) => exportbestand(db, actor, nu, ids.export)),
  "verstrekker/maandoverzicht#maandoverzicht": metActor((db, actor) => maandoverzicht(db, actor, 2026)),
  "verstrekker/uitputting#uitputting": metActor((db, actor, { vandaag }) => uitputting(db, actor, UITPUTTING, 1, vandaag)),
  "verstrekker/koppeling#apisleutels": metActor((db, actor) => apisleutels(db, actor)),
  "verstrekker/signalen#signalenlijst": metActor((db, actor) => signalenlijst(db, actor, { soort: null, pagina: 1 })),
  "verstrekker/start#verstrekkerstart": metActor((db, actor, { nu, vandaag }) => verstrekkerstart(db, actor, nu, vandaag)),
  "verstrekker/toekenningen#toekenningdetail": metActor((db, actor, { ids, nu }) => toekenningdetail(db, actor, nu, ids.toekenning)),
  "verstrekker/toekenningen#toekenningenlijst": metActor((db, actor) => toekenningenlijst(db, actor, { zoek: "", wet: null, status: null, pagina: 1 })),
  "verstrekker/levering#leveringenlijst": metActor((db, actor) => leveringenlijst(db, actor, 1)),
  "verstrekker/levering#leveringsantwoorden": metActor((db, actor, { ids }) => leveringsantwoorden(db, actor, ids.levering, { vanaf: 1, aantal: 10, alleenMislukt: false })),
  "verstrekker/levering#leveringsdetail": metActor((db, actor, { ids }) => leveringsdetail(db, actor, ids.levering, 1)),
  "verstrekker/levering#leveringsstatus": metActor((db, actor, { ids }) => leveringsstatus(db, actor, ids.levering)),
  "verstrekker/toekenningsbestand#bestanddetail": metActor((db, actor, { ids, nu }) => bestanddetail(db, actor, nu, ids.bestand, { alleen: "alles", pagina: 1 })),
  "verstrekker/toekenningsbestand#bestandenlijst": metActor((db, actor, { nu }) => bestandenlijst(db, actor, nu)),
  "verstrekker/toekenningsbestand#bestandinhoud": metActor((db, actor, { ids, nu }) => bestandinhoud(db, actor, nu, ids.bestand)),
  "verstrekker/toekenningsbestand#mislukteRijen": metActor((db, actor, { ids, nu }) => mislukteRijen(db, actor, nu, ids.bestand)),
  "verstrekker/overeenkomstleveringen#leveringdetail": metActor((db, actor, { ids, nu }) => leveringdetail(db, actor, nu, ids.papierlevering)),
  "verstrekker/overeenkomstleveringen#leveringenlijst": metActor((db, actor, { nu }) => papierleveringen(db, actor, nu)),
  "verstrekker/overeenkomstleveringen#misluktUitLevering": metActor((db, actor, { ids, nu }) => misluktUitLevering(db, actor, nu, ids.papierlevering)),
  "verstrekker/toekenningsformulier#afzenderVan": metActor((db, actor) => afzenderVan(db, actor)),
  "verstrekker/toekenningsformulier#bekendeBudgethouder": metActor(async (db, actor, { ids, nu }) => bekendeBudgethouder(db, actor, nu, await bsnVan(db, ids.persoon))),
  "verstrekker/toekenningsformulier#toekenningsstand": metActor((db, actor, { ids, nu, vandaag }) => toekenningsstand(db, actor, { nu, vandaag }, ids.toekenning)),
  "verstrekker/toekenningsbericht#berichtdetail": metActor((db, actor, { ids }) => berichtdetail(db, actor, ids.bericht)),
  "verstrekker/toekenningsbericht#berichtenlijst": metActor((db, actor) => berichtenlijst(db, actor, { status: null, zoek: "", pagina: 1 })),
  "verstrekker/toekenningsbericht#origineelBericht": metActor((db, actor, { ids, nu }) => origineelBericht(db, actor, nu, ids.bericht)),
  "verstrekker/toekenningsbericht#retourberichtVan": metActor((db, actor, { ids }) => retourberichtVan(db, actor, ids.bericht)),
  "verstrekker/vvb#vvbbeleid": metActor((db, actor) => vvbbeleid(db, actor)),
  "verstrekker/vvb#vvbVanToekenning": metActor((db, actor, { ids, vandaag }) => vvbVanToekenning(db, actor, ids.toekenning, vandaag)),
  "verstrekker/zorgovereenkomsten#verstrekkerZorgovereenkomst": metActor((db, actor, { ids, nu, vandaag }) => verstrekkerZorgovereenkomst(db, actor, ids.bijVerstrekker, { nu, vandaag })),
  "verstrekker/zorgovereenkomsten#verstrekkerZorgovereenkomsten": metActor((db, actor, { nu, vandaag }) => verstrekkerZorgovereenkomsten(db, actor, WERKLIJST, { nu, vandaag })),
  "verstrekker/zorgovereenkomsten#verstrekkerBulkvoorstel": metActor((db, actor, { ids, nu, vandaag }) => verstrekkerBulkvoorstel(db, actor, [ids.bijVerstrekker], { nu, vandaag })),
  "verstrekker/zorgovereenkomsten#verstrekkerWijziging": metActor((db, actor, { ids, nu, vandaag }) => verstrekkerWijziging(db, actor, ids.gewijzigd, { nu, vandaag })),
  "verstrekker/zorgovereenkomsten#verstrekkerWijzigingen": metActor((db, actor) => verstrekkerWijzigingen(db, actor)),
  "zorgovereenkomst/einde#readEindeoverzicht": inTransactie((tx, { actor, ids, vandaag }) => readEindeoverzicht(tx, actor, ids.zorgovereenkomst, vandaag)),
  "zorgovereenkomst/lijst#listOvereenkomsten": inTransactie((tx) => listOvereenkomsten(tx, { where: {}, volgorde: "oudste", pagina: 1, grootte: 50 })),
  "zorgovereenkomst/bijlage#overeenkomstbijlage": metActor((db, actor, { ids, nu }) => overeenkomstbijlage(db, actor, ids.zorgovereenkomst, ids.bijlage, nu)),
  "zorgovereenkomst/papier#papierenOvereenkomst": metActor((db, actor, { ids, nu }) => papierenOvereenkomst(db, actor, ids.papier, nu)),
  "zorgovereenkomst/getekend#getekendeOvereenkomst": metActor((db, actor, { ids, nu }) => getekendeOvereenkomst(db, actor, ids.zorgovereenkomst, 1, nu)),
  "zorgovereenkomst/lijst#listRegels": inTransactie((tx) => listRegels(tx, { where: {}, volgorde: "oudste", pagina: 1, grootte: 50 })),
  "zorgovereenkomst/werklijst#readWerklijst": inTransactie((tx, { actor, nu, vandaag }) => readWerklijst(tx, BUREAU_SVB, WERKLIJST, { actor, nu, vandaag })),
  "zorgovereenkomst/werklijst#readBuren": inTransactie((tx, { actor, nu, ids }) => readBuren(tx, BUREAU_VERSTREKKER, GEEN_FILTER, { id: ids.zorgovereenkomst, sinds: new Date(0) }, { actor, nu })),
  "zorgovereenkomst/werklijst#readWerkstand": inTransactie((tx, { actor, ids }) => readWerkstand(tx, BUREAU_VERSTREKKER, ids.bijVerstrekker, actor)),
  "zorgovereenkomst/bulkvoorstel#readBulkvoorstel": inTransactie((tx, { actor, nu, vandaag, ids }) => readBulkvoorstel(tx, BUREAU_VERSTREKKER, [ids.bijVerstrekker], { actor, nu, vandaag })),
  "zorgovereenkomst/wijzigingen#listWijzigingen": inTransactie((tx) => listWijzigingen(tx, "bij_verstrekker")),
  "zorgovereenkomst/zaak#readWijzigingszaak": inTransactie((tx, { actor, ids, vandaag }) => readWijzigingszaak(tx, actor, ids.gewijzigd, vandaag)),
  "zorgovereenkomst/zaak#readZaak": inTransactie((tx, { actor, ids, vandaag }) => readZaak(tx, actor, ids.zorgovereenkomst, vandaag)),
  "zorgverlener/rekening#zorgverlenerrekening": metActor((db, actor) => zorgverlenerrekening(db, actor)),
  "zorgverlener/berichten#zorgverlenerBerichten": metActor((db, actor) => zorgverlenerBerichten(db, actor, 1)),
  "zorgverlener/declaratie#declaratieformulier": metActor((db, actor, { ids }) => declaratieformulier(db, actor, { zorgovereenkomstId: ids.zorgovereenkomst, maand: maand("2026-05"), alsVorige: true })),
  "zorgverlener/declaratie#declareerbareContracten": metActor((db, actor) => declareerbareContracten(db, actor)),
  "zorgverlener/declaratie#wijzigformulier": metActor((db, actor, { ids }) => wijzigformulier(db, actor, ids.declaratieconcept)),
  "zorgverlener/declaratie#zorgverlenerDeclaratie": metActor((db, actor, { ids, vandaag }) => zorgverlenerDeclaratie(db, actor, ids.betaald, vandaag)),
  "zorgverlener/declaratie#zorgverlenerFactuurbestand": metActor((db, actor, { ids }) => zorgverlenerFactuurbestand(db, actor, ids.terAccordering)),
  "zorgverlener/declaraties#listZorgverlenerdeclaraties": inTransactie((tx, { ids }) => listZorgverlenerdeclaraties(tx, ids.zorgverlener, { filter: "alle", pagina: 1, grootte: 20 })),
  "zorgverlener/declaraties#zorgverlenerDeclaraties": metActor((db, actor) => zorgverlenerDeclaraties(db, actor, "alle", 1)),
  "zorgverlener/overeenkomstloop#zorgverlenerEinde": metActor((db, actor, { ids, vandaag }) => zorgverlenerEinde(db, actor, ids.zorgovereenkomst, vandaag)),
  "zorgverlener/overeenkomstloop#zorgverlenerWijziging": metActor((db, actor, { ids, vandaag }) => zorgverlenerWijziging(db, actor, ids.gewijzigd, vandaag)),
  "zorgverlener/start#zorgverlenerStart": metActor((db, actor, { vandaag }) => zorgverlenerStart(db, actor, vandaag)),
  "zorgverlener/zorgovereenkomsten#zorgverlenerZorgovereenkomst": metActor((db, actor, { ids, vandaag }) => zorgverlenerZorgovereenkomst(db, actor, ids.zorgovereenkomst, vandaag)),
  "zorgverlener/zorgovereenkomsten#zorgverlenerZorgovereenkomsten": metActor((db, actor) => zorgverlenerZorgovereenkomsten(db, actor, 1)),
};
