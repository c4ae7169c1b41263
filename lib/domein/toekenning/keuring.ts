/** Decides whether a toekenningsbericht may be processed, and as what. Every finding is reported, not just the first. */
import { isBsn } from "../bsn";
import { type Datum, jaarVan, leeftijd } from "../datum";
import { type Centen, NUL, som } from "../geld";
import { bevat, isPeriode, type OpenPeriode, overlapt, type Periode } from "../periode";
import { alsCenten, type Ernst } from "../regels";
import { VERSTREKKER_VAN_WET, type Verstrekkersoort, type Wet } from "../wet";
import type { Berichtmutatie, Toekenningsbericht } from "./bericht";
import { isFunctiesoort, pastBijWet } from "./functiesoorten";
import { bevinding, type Bevinding } from "./retourcodes";
import type { Toekenningstatus } from "./status";

export type BekendeToekenning = {
  readonly toekenningId: string;
  readonly budgetidentificatie: string;
  readonly wet: Wet;
  readonly budgethouderBsn: string;
  readonly status: Toekenningstatus;
  readonly periode: Periode;
  readonly bedrag: Centen;
  /** Reserved, under way and spent together: what cannot be taken back by a change. */
  readonly gebonden: Centen;
  /** Of a voorlopig budget: what a grant that takes its place has to be able to hold. Null for every other. */
  readonly gebruik: Voorlopiggebruik | null;
};

export type Voorlopiggebruik = {
  /** First and last day of care that is reserved or paid; null when nothing is. */
  readonly zorg: Periode | null;
  /** Money of the budgethouder, or a free amount, went through it: that does not move along. */
  readonly eigenGeld: boolean;
};

export type Keuringsdossier = {
  readonly vandaag: Datum;
  /** Who delivered it, known from the login or the key; not what the file says. */
  readonly aanleveraar: {
    readonly soort: Verstrekkersoort;
    readonly code: string;
    readonly geldig: OpenPeriode;
  };
  /** A message with this number of this sender came before: the same one, or one with other content. */
  readonly eerder: "gelijk" | "anders" | null;
  /** The person with this BSN, when we know one. */
  readonly persoon: { readonly geboortedatum: Datum } | null;
  /** Toekenningen of this verstrekker: those of this budgethouder and those with a budgetidentificatie named here. */
  readonly toekenningen: readonly BekendeToekenning[];
};

export type Keuring = {
  readonly bevindingen: readonly Bevinding[];
  readonly oordeel: "verwerken" | "uitval" | "afkeuren";
  /** What processing comes down to; for uitval and afkeuren: what was asked. */
  readonly mutatie: Berichtmutatie;
  /** The toekenning that is changed or withdrawn; null for a new one. */
  readonly toekenningId: string | null;
  /** For uitval: the budgetidentificatie whose own message has to come first. */
  readonly wachtOp: string | null;
  /** Voorlopige budgetten whose place the grant takes when this is processed. */
  readonly vervangt: readonly string[];
};

const als = (waar: boolean, gevonden: () => Bevinding): readonly Bevinding[] => (waar ? [gevonden()] : []);

function keurAfzender(bericht: Toekenningsbericht, { aanleveraar, vandaag, eerder }: Keuringsdossier): readonly Bevinding[] {
  const { afzender, wet } = bericht;
  const { van, tm } = aanleveraar.geldig;
  return [
    ...als(eerder === "gelijk", () => bevinding("DUBBEL_BERICHT", "berichtnummer", { berichtnummer: bericht.berichtnummer })),
    ...als(eerder === "anders", () => bevinding("BERICHTNUMMER_HERGEBRUIKT", "berichtnummer", { berichtnummer: bericht.berichtnummer })),
    ...als(afzender.soort !== aanleveraar.soort || afzender.code !== aanleveraar.code, () =>
      bevinding("AFZENDER_ONJUIST", "afzender", { inBericht: afzender.code, aanleveraar: aanleveraar.code }),
    ),
    ...als(vandaag < van || (tm !== null && vandaag > tm), () => bevinding("AFZENDER_NIET_ACTIEF", "afzender")),
    ...als(VERSTREKKER_VAN_WET[wet] !== aanleveraar.soort, () => bevinding("WET_PAST_NIET_BIJ_AFZENDER", "wet", { wet })),
  ];
}

/** Nobody older than this has been registered; a later date is a typing error. */
const OUDSTE = 125;

function keurPersoon({ budgethouder }: Toekenningsbericht, { vandaag, persoon }: Keuringsdossier): readonly Bevinding[] {
  const { geboortedatum } = budgethouder;
  const ongeloofwaardig = geboortedatum > vandaag || leeftijd(geboortedatum, vandaag) > OUDSTE;
  return [
    ...als(!isBsn(budgethouder.bsn), () => bevinding("BSN_ONGELDIG", "budgethouder.bsn")),
    ...als(ongeloofwaardig, () => bevinding("GEBOORTEDATUM_ONGELDIG", "budgethouder.geboortedatum")),
    ...als(persoon !== null && persoon.geboortedatum !== geboortedatum, () =>
      bevinding("PERSOON_WIJKT_AF", "budgethouder.geboortedatum"),
    ),
  ];
}

function keurPeriode({ periode, wet }: Toekenningsbericht): readonly Bevinding[] {
  if (!isPeriode(periode)) return [bevinding("PERIODE_ONGELDIG", "periode", { van: periode.van, tm: periode.tm })];
  // Blz art. 3.6.1: a Wlz pgb is granted per calendar year; Rlz art. 5.12: it ends on 31 December at the latest.
  return als(wet === "wlz" && jaarVan(periode.van) !== jaarVan(periode.tm), () =>
    bevinding("WLZ_BUITEN_KALENDERJAAR", "periode", { van: periode.van, tm: periode.tm }),
  );
}

function keurBedragen({ functiebudgetten, bedrag, mutatie }: Toekenningsbericht): readonly Bevinding[] {
  const totaal = som(functiebudgetten.map((functie) => functie.bedrag));
  // A withdrawal may state what was granted or nothing at all; it must still add up.
  const intrekking = mutatie === "intrekking";
  return [
    ...als(functiebudgetten.length === 0 && !intrekking, () => bevinding("GEEN_FUNCTIEBUDGET", "functiebudgetten")),
    ...functiebudgetten.flatMap((functie, plaats) => [
      ...als(intrekking ? functie.bedrag < NUL : functie.bedrag <= NUL, () =>
        bevinding("BEDRAG_ONGELDIG", `functiebudgetten[${String(plaats + 1)}].bedrag`),
      ),
      ...als(functie.vvb < NUL || functie.vvb > functie.bedrag, () =>
        bevinding("VVB_ONGELDIG", `functiebudgetten[${String(plaats + 1)}].vvb`),
      ),
    ]),
    ...als(totaal !== bedrag, () =>
      bevinding("TOTAAL_KLOPT_NIET", "bedrag", { totaalCenten: alsCenten(bedrag), somCenten: alsCenten(totaal) }),
    ),
  ];
}

function keurFunctiebudgetten({ functiebudgetten, wet, periode }: Toekenningsbericht): readonly Bevinding[] {
  return functiebudgetten.flatMap((functie, plaats) => {
    const pad = `functiebudgetten[${String(plaats + 1)}]`;
    const bekend = isFunctiesoort(functie.functiesoort);
    const eerdere = functiebudgetten.slice(0, plaats).filter((ander) => ander.functiesoort === functie.functiesoort);
    const geldig = isPeriode(functie.periode);
    return [
      ...als(!bekend, () => bevinding("FUNCTIESOORT_ONBEKEND", `${pad}.functiesoort`, { functiesoort: functie.functiesoort })),
      ...als(bekend && !pastBijWet(functie.functiesoort, wet), () =>
        bevinding("FUNCTIESOORT_PAST_NIET_BIJ_WET", `${pad}.functiesoort`, { functiesoort: functie.functiesoort, wet }),
      ),
      ...als(!geldig, () => bevinding("PERIODE_ONGELDIG", `${pad}.periode`)),
      ...als(geldig && !bevat(periode, functie.periode), () => bevinding("FUNCTIEPERIODE_BUITEN_PERIODE", `${pad}.periode`)),
      ...als(geldig && eerdere.some((ander) => overlapt(ander.periode, functie.periode)), () =>
        bevinding("FUNCTIEBUDGET_OVERLAP", `${pad}.periode`, { functiesoort: functie.functiesoort }),
      ),
    ];
  });
}

function keurRelaties({ relaties, contacten, budgethouder }: Toekenningsbericht, { vandaag }: Keuringsdossier): readonly Bevinding[] {
  return [
    ...als(contacten.length > 1, () => bevinding("MEER_DAN_EEN_CONTACT", "contacten", { aantal: contacten.length })),
    ...relaties.flatMap((relatie, plaats) => {
      const redenen = [
        ...(isBsn(relatie.bsn) ? [] : ["bsn"]),
        ...(relatie.bsn === budgethouder.bsn ? ["zelfde_persoon"] : []),
        ...(isPeriode(relatie) ? [] : ["periode"]),
        ...(relatie.geboortedatum > vandaag ? ["geboortedatum"] : []),
      ];
      return als(redenen.length > 0, () => bevinding("RELATIE_ONGELDIG", `relaties[${String(plaats + 1)}]`, { redenen }));
    }),
  ];
}

type Bestemming = { readonly doel: BekendeToekenning | null; readonly wachtOp: string | null; readonly bevindingen: readonly Bevinding[] };

/** iPgb 2: budgetidentificatie and budgetidentificatieOud together decide between new and change. */
function bepaalDoel(bericht: Toekenningsbericht, { toekenningen }: Keuringsdossier): Bestemming {
  const oud = bericht.budgetidentificatieOud;
  const zoek = (nummer: string): BekendeToekenning | null =>
    toekenningen.find((toekenning) => toekenning.budgetidentificatie === nummer) ?? null;
  const doel = zoek(bericht.budgetidentificatie) ?? (oud === null ? null : zoek(oud));
  const nieuw = bericht.mutatie === "nieuw";
  if (oud !== null && zoek(oud) === null) {
    return { doel, wachtOp: nieuw ? null : oud, bevindingen: [bevinding("BUDGETIDENTIFICATIE_OUD_ONBEKEND", "budgetidentificatieOud", { nummer: oud })] };
  }
  if (!nieuw && doel === null) {
    const nummer = bericht.budgetidentificatie;
    return { doel, wachtOp: nummer, bevindingen: [bevinding("ORIGINEEL_ONTBREEKT", "budgetidentificatie", { nummer })] };
  }
  const ander = doel !== null && (doel.wet !== bericht.wet || doel.budgethouderBsn !== bericht.budgethouder.bsn);
  return {
    doel,
    wachtOp: null,
    bevindingen: [
      // An ambtshalve budget is not changed: the grant comes as a new one, and takes its place.
      ...als(nieuw ? doel !== null : ander || (bericht.mutatie === "wijziging" && doel?.status === "voorlopig"), () =>
        bevinding("MUTATIE_PAST_NIET", "mutatie", { mutatie: bericht.mutatie }),
      ),
      ...als(!nieuw && doel?.status === "ingetrokken", () => bevinding("TOEKENNING_AFGESLOTEN", "budgetidentificatie")),
      // A settled budget is never opened again: what is granted after all is a toekenning of its own.
      ...als(!nieuw && doel?.status === "afgesloten", () => bevinding("BUDGET_DEFINITIEF_AFGESLOTEN", "budgetidentificatie")),
    ],
  };
}

const LEVEND: readonly Toekenningstatus[] = ["voorlopig", "definitief"];

/** Living budgets of the same person under the same law over some of the same days. */
function naast(bericht: Toekenningsbericht, dossier: Keuringsdossier, doel: BekendeToekenning | null): readonly BekendeToekenning[] {
  if (bericht.mutatie === "intrekking") return [];
  return dossier.toekenningen.filter(
    (toekenning) =>
      toekenning !== doel &&
      toekenning.wet === bericht.wet &&
      toekenning.budgethouderBsn === bericht.budgethouder.bsn &&
      LEVEND.includes(toekenning.status) &&
      isPeriode(bericht.periode) &&
      overlapt(toekenning.periode, bericht.periode),
  );
}

const kenmerken = (toekenningen: readonly BekendeToekenning[]): readonly string[] => toekenningen.map(({ budgetidentificatie }) => budgetidentificatie);

/** Care that was paid rests on a budget on its days (Blz art. 3.6.6); own money was put into one budget by choice. */
const nietVervangbaar = ({ periode }: Toekenningsbericht, { gebruik }: BekendeToekenning): boolean =>
  gebruik !== null && (gebruik.eigenGeld || (gebruik.zorg !== null && !bevat(periode, gebruik.zorg)));

/** Domein §2.4: a voorlopig budget pays until the grant is there, and the grant then takes its place with everything that was paid. */
function keurVoorlopige(bericht: Toekenningsbericht, voorlopige: readonly BekendeToekenning[]): readonly Bevinding[] {
  const past = voorlopige.filter((toekenning) => !nietVervangbaar(bericht, toekenning));
  const pastNiet = voorlopige.filter((toekenning) => nietVervangbaar(bericht, toekenning));
  return [
    ...als(pastNiet.length > 0, () => bevinding("VOORLOPIG_NIET_VERVANGBAAR", "periode", { budgetidentificaties: kenmerken(pastNiet) })),
    ...als(past.length > 0, () => bevinding("VOORLOPIG_VERVANGEN", "periode", { budgetidentificaties: kenmerken(past) })),
  ];
}

function keurOpBestaand(bericht: Toekenningsbericht, dossier: Keuringsdossier, doel: BekendeToekenning | null): readonly Bevinding[] {
  const andere = naast(bericht, dossier, doel);
  const definitieve = andere.filter(({ status }) => status === "definitief");
  const voorlopige = andere.filter(({ status }) => status === "voorlopig");
  const over = bericht.mutatie === "intrekking" ? NUL : bericht.bedrag;
  const gebonden = som([...(doel === null ? [] : [doel.gebonden]), ...voorlopige.map((toekenning) => toekenning.gebonden)]);
  return [
    ...als(definitieve.length > 0, () => bevinding("TOEKENNING_OVERLAP", "periode", { budgetidentificaties: kenmerken(definitieve) })),
    ...keurVoorlopige(bericht, voorlopige),
    ...als(gebonden > NUL && over < gebonden, () =>
      bevinding("OVERBESTEDING", "bedrag", {
        bedragCenten: alsCenten(over),
        gebondenCenten: alsCenten(gebonden),
      }),
    ),
  ];
}

function oordeelOver(bevindingen: readonly Bevinding[]): Keuring["oordeel"] {
  const heeft = (ernst: Ernst): boolean => bevindingen.some((gevonden) => gevonden.ernst === ernst);
  if (heeft("fout")) return "afkeuren";
  return heeft("uitval") ? "uitval" : "verwerken";
}

const vervangenDoor = (bericht: Toekenningsbericht, dossier: Keuringsdossier, doel: BekendeToekenning | null): readonly string[] =>
  naast(bericht, dossier, doel).flatMap(({ status, toekenningId }) => (status === "voorlopig" ? [toekenningId] : []));

export function keurToekenningsbericht(bericht: Toekenningsbericht, dossier: Keuringsdossier): Keuring {
  const bestemming = bepaalDoel(bericht, dossier);
  const bevindingen = [
    ...keurAfzender(bericht, dossier),
    ...keurPersoon(bericht, dossier),
    ...keurPeriode(bericht),
    ...keurBedragen(bericht),
    ...keurFunctiebudgetten(bericht),
    ...keurRelaties(bericht, dossier),
    ...bestemming.bevindingen,
    ...keurOpBestaand(bericht, dossier, bestemming.doel),
  ];
  const oordeel = oordeelOver(bevindingen);
  return {
    bevindingen,
    oordeel,
    mutatie: bericht.mutatie,
    toekenningId: bestemming.doel?.toekenningId ?? null,
    wachtOp: oordeel === "uitval" ? bestemming.wachtOp : null,
    vervangt: oordeel === "verwerken" ? vervangenDoor(bericht, dossier, bestemming.doel) : [],
  };
}
