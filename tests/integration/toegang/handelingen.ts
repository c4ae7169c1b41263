/**
 * How each act of the matrix is asked for on the file with these ids. What is asked is refused or harmless where it can be
 * (another hash, no hours, a moment that is not on the screen): the question is who gets as far as that.
 */
import { randomUUID } from "node:crypto";

import { datum, maand } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import type { Actor } from "@/lib/domein/toegang";
import { controleUitvoeren } from "@/lib/usecases/audit/controle-uitvoeren";
import { berichtenGelezen } from "@/lib/usecases/bericht/berichten-gelezen";
import { bankberichtVerwerken } from "@/lib/usecases/betaling/bankbericht-verwerken";
import { betaalbatchAanbieden } from "@/lib/usecases/betaling/betaalbatch-aanbieden";
import { betaalbatchIntrekken } from "@/lib/usecases/betaling/betaalbatch-intrekken";
import { betaalbatchOpmaken } from "@/lib/usecases/betaling/betaalbatch-opmaken";
import { betaalbatchVrijgeven } from "@/lib/usecases/betaling/betaalbatch-vrijgeven";
import { declaratieAanbieden } from "@/lib/usecases/declaratie/declaratie-aanbieden";
import { declaratieGoedkeuren } from "@/lib/usecases/declaratie/declaratie-goedkeuren";
import { declaratieIntrekken } from "@/lib/usecases/declaratie/declaratie-intrekken";
import { declaratieOpstellen } from "@/lib/usecases/declaratie/declaratie-opstellen";
import { declaratieTerugsturen } from "@/lib/usecases/declaratie/declaratie-terugsturen";
import { declaratieUitFactuur } from "@/lib/usecases/declaratie/declaratie-uit-factuur";
import { declaratieWijzigen } from "@/lib/usecases/declaratie/declaratie-wijzigen";
import type { Deps } from "@/lib/usecases/deps";
import { toekenningsberichtOntvangen } from "@/lib/usecases/toekenning/toekenningsbericht-ontvangen";
import { toekenningsberichtValideren } from "@/lib/usecases/toekenning/toekenningsbericht-valideren";
import { aantekeningToevoegen } from "@/lib/usecases/uitval/aantekening-toevoegen";
import { berichtzaakSluiten } from "@/lib/usecases/uitval/berichtzaak-sluiten";
import { betaalzaakBeslissen } from "@/lib/usecases/uitval/betaalzaak-beslissen";
import { declaratiezaakBeslissen } from "@/lib/usecases/uitval/declaratiezaak-beslissen";
import { uitvalzaakHervatten } from "@/lib/usecases/uitval/uitvalzaak-hervatten";
import { uitvalzaakLoslaten } from "@/lib/usecases/uitval/uitvalzaak-loslaten";
import { uitvalzaakOppakken } from "@/lib/usecases/uitval/uitvalzaak-oppakken";
import { uitvalzaakWachten } from "@/lib/usecases/uitval/uitvalzaak-wachten";
import { apisleutelAanmaken } from "@/lib/usecases/verstrekker/apisleutel-aanmaken";
import { apisleutelIntrekken } from "@/lib/usecases/verstrekker/apisleutel-intrekken";
import { verstrekkersInlezen, verstrekkersVergelijken } from "@/lib/usecases/verstrekker/verstrekkers-inlezen";
import { zorgovereenkomstAccorderen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-accorderen";
import { zorgovereenkomstBeginnen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-beginnen";
import { zorgovereenkomstIntrekken } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-intrekken";
import { zorgovereenkomstMedeondertekenen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-medeondertekenen";
import { zorgovereenkomstOndertekenen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-ondertekenen";
import { zorgovereenkomstPartijenBewaren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-partijen-bewaren";
import { zorgovereenkomstTarievenBewaren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-tarieven-bewaren";
import { zorgovereenkomstToelichten } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-toelichten";
import { zorgovereenkomstToetsen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-toetsen";
import { zorgovereenkomstWeigeren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-weigeren";
import { zorgovereenkomstWerkafsprakenBewaren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-werkafspraken-bewaren";

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
const MEI = { van: datum("2026-05-01"), tm: datum("2026-05-31") };
const FACTUUR = {
  factuurnummer: "F-9", factuurdatum: datum("2026-05-01"), leverancier: { kvk: null }, periode: MEI, regels: [],
  btw: centen(0n), teBetalen: centen(0n), zorgovereenkomstnummer: null,
} as const;
const bestand = (): { soort: "ubl"; naam: string; inhoud: Uint8Array<ArrayBuffer> } => ({ soort: "ubl", naam: "f.xml", inhoud: new Uint8Array([60]) });

export const DOEN: Readonly<Record<keyof typeof HANDELINGEN, Doen>> = {
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
  "toekenning/toekenningsbericht-ontvangen#toekenningsberichtOntvangen": (deps, actor) =>
    toekenningsberichtOntvangen(deps, actor, { inhoud: new Uint8Array(Buffer.from(randomUUID())), gelezen: ONLEESBAAR, kanaal: "api" }),
  "toekenning/toekenningsbericht-valideren#toekenningsberichtValideren": (deps, actor) => toekenningsberichtValideren(deps, actor, ONLEESBAAR),
  "uitval/aantekening-toevoegen#aantekeningToevoegen": (deps, actor, ids) =>
    aantekeningToevoegen(deps, actor, { ...sleutel(), uitvalzaakId: ids.declaratiezaak, tekst: "Gebeld.", gedeeld: false }),
  "uitval/berichtzaak-sluiten#berichtzaakSluiten": (deps, actor, ids) =>
    berichtzaakSluiten(deps, actor, { ...sleutel(), uitvalzaakId: ids.berichtzaak, oplossing: "BERICHT_AFGEKEURD", reden: "proef" }),
  "uitval/betaalzaak-beslissen#betaalzaakBeslissen": (deps, actor, ids) =>
    betaalzaakBeslissen(deps, actor, { ...sleutel(), uitvalzaakId: ids.betaalzaak, besluit: "niet_betalen", reden: "proef" }),
  "uitval/declaratiezaak-beslissen#declaratiezaakBeslissen": (deps, actor, ids) =>
    declaratiezaakBeslissen(deps, actor, { ...sleutel(), uitvalzaakId: ids.declaratiezaak, besluit: { soort: "afkeuren" }, reden: "proef" }),
  "uitval/uitvalzaak-hervatten#uitvalzaakHervatten": (deps, actor, ids) => uitvalzaakHervatten(deps, actor, { ...sleutel(), uitvalzaakId: ids.declaratiezaak }),
  "uitval/uitvalzaak-loslaten#uitvalzaakLoslaten": (deps, actor, ids) => uitvalzaakLoslaten(deps, actor, { ...sleutel(), uitvalzaakId: ids.declaratiezaak }),
  "uitval/uitvalzaak-oppakken#uitvalzaakOppakken": (deps, actor, ids) => uitvalzaakOppakken(deps, actor, { ...sleutel(), uitvalzaakId: ids.declaratiezaak }),
  "uitval/uitvalzaak-wachten#uitvalzaakWachten": (deps, actor, ids) =>
    uitvalzaakWachten(deps, actor, { ...sleutel(), uitvalzaakId: ids.declaratiezaak, vraag: "Klopt het aantal uren?" }),
  "verstrekker/apisleutel-aanmaken#apisleutelAanmaken": (deps, actor) => apisleutelAanmaken(deps, actor, { naam: randomUUID() }),
  "verstrekker/apisleutel-intrekken#apisleutelIntrekken": (deps, actor, ids) => apisleutelIntrekken(deps, actor, { apisleutelId: ids.apisleutel }),
  "verstrekker/verstrekkers-inlezen#verstrekkersInlezen": (deps, actor) => verstrekkersInlezen(deps, actor, LEGE_LIJST),
  "verstrekker/verstrekkers-inlezen#verstrekkersVergelijken": (deps, actor) => verstrekkersVergelijken(deps, actor, LEGE_LIJST),
  "zorgovereenkomst/zorgovereenkomst-accorderen#zorgovereenkomstAccorderen": (deps, actor, ids) =>
    zorgovereenkomstAccorderen(deps, actor, { ...sleutel(), ...BESLUIT, zorgovereenkomstId: ids.bijVerstrekker, maxima: [] }),
  "zorgovereenkomst/zorgovereenkomst-beginnen#zorgovereenkomstBeginnen": (deps, actor, ids) => zorgovereenkomstBeginnen(deps, actor, { ...sleutel(), toekenningId: ids.toekenning }),
  "zorgovereenkomst/zorgovereenkomst-intrekken#zorgovereenkomstIntrekken": (deps, actor, ids) =>
    zorgovereenkomstIntrekken(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.concept }),
  "zorgovereenkomst/zorgovereenkomst-medeondertekenen#zorgovereenkomstMedeondertekenen": (deps, actor, ids) =>
    zorgovereenkomstMedeondertekenen(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.bijZorgverlener, inhoudHash: ANDERE_HASH, rekening: null }),
  "zorgovereenkomst/zorgovereenkomst-ondertekenen#zorgovereenkomstOndertekenen": (deps, actor, ids) =>
    zorgovereenkomstOndertekenen(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.concept, inhoudHash: ANDERE_HASH }),
  "zorgovereenkomst/zorgovereenkomst-partijen-bewaren#zorgovereenkomstPartijenBewaren": (deps, actor, ids) =>
    zorgovereenkomstPartijenBewaren(deps, actor, { ...sleutel(), zorgovereenkomstId: ids.concept, zorgverlener: null, familierelatie: "geen", ondernemer: false, inDienst: false, kvk: null }),
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
};
