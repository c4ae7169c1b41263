/** Every rule about a declaratie as a value. Order and codes are in codes.ts; the README beside it has the articles in full. */
import { type Centen, min, NUL, prijs, som } from "../geld";
import { aantalDagen, bevat, doorsnede, periodeVanMaand } from "../periode";
import { MAXIMUM_UREN_PER_WEEK, UREN_PER_ETMAAL } from "../regelgeving/arbeidstijd";
import { zoekOp } from "../regelgeving/opzoeken";
import { alsCenten, alsHonderdsten, type Ernst, GOED, nietGoed, nietGoedAls, NVT, onbekend, type Toets } from "../regels";
import { minimumPerEenheid, minimumPerUur, ZONDER_LOON } from "../zorgovereenkomst/loon";
import type { Overeenkomststatus } from "../zorgovereenkomst/status";
import { afspraakVan, middelenVan, regelbedragen, totaalBovenMaximum } from "./bedragen";
import type { Declaratiecode, OntbrekendGegeven } from "./codes";
import { type Beoordelingsdossier, type Declaratieregel, eindeZorg } from "./dossier";
import { aanbiedenUiterlijk, indienenUiterlijk } from "./termijnen";
import { urenPerWeek, urenPerWeekMetAndere, type Weekuren } from "./uren";
import { bovenMaximumUitStorting, tekortNaStorting } from "./verdeling";
import { weekVan } from "./weken";

export type Regel = {
  readonly grondslag: string;
  readonly ernst: (dossier: Beoordelingsdossier) => Ernst;
  /** Nobody can lift it: see ONOVERKOMELIJK in beoordeling.ts. */
  readonly onoverkomelijk: boolean;
  readonly toets: (dossier: Beoordelingsdossier) => Toets;
};

const altijd = (ernst: Ernst) => (): Ernst => ernst;

const fout = (grondslag: string, toets: Regel["toets"]): Regel => ({
  grondslag,
  ernst: altijd("fout"),
  onoverkomelijk: true,
  toets,
});
const uitval = (grondslag: string, toets: Regel["toets"]): Regel => ({
  grondslag,
  ernst: altijd("uitval"),
  onoverkomelijk: false,
  toets,
});

const volgnummers = (regels: readonly Declaratieregel[]): readonly string[] => regels.map((regel) => String(regel.volgnummer));

/** Outcome over the lines: bad when at least one line fails, with the numbers of those lines. */
const perRegel = (dossier: Beoordelingsdossier, faalt: (regel: Declaratieregel) => boolean): Toets => {
  const falend = dossier.regels.filter(faalt);
  return nietGoedAls(falend.length > 0, { regels: volgnummers(falend) });
};

// An ended contract still covers the care from before it ended.
const GELDIG: readonly Overeenkomststatus[] = ["goedgekeurd", "beeindigd"];

function zorgovereenkomst({ overeenkomst }: Beoordelingsdossier): Toets {
  if (overeenkomst === null) return nietGoed();
  const geldig = overeenkomst.versieGoedgekeurd && GELDIG.includes(overeenkomst.status);
  return nietGoedAls(!geldig, { status: overeenkomst.status });
}

function looptijd(dossier: Beoordelingsdossier): Toets {
  const { overeenkomst, overlijdensdatum } = dossier;
  if (overeenkomst === null) return NVT;
  const { looptijd: termijn } = overeenkomst;
  // A death ends the contract; the days after it are for a person to look at (NA_OVERLIJDEN), not for a machine to refuse.
  const naOverlijden = (regel: Declaratieregel): boolean => overlijdensdatum !== null && regel.tm > overlijdensdatum && regel.van >= termijn.van;
  return perRegel(dossier, (regel) => !bevat(termijn, regel) && !naOverlijden(regel));
}

function verstreken(dossier: Beoordelingsdossier): Toets {
  const einde = eindeZorg(dossier);
  const toekomst = dossier.regels.some((regel) => regel.tm >= dossier.vandaag);
  return nietGoedAls(dossier.vandaag <= einde || toekomst, { periodeTm: einde });
}

/** Two terms in a row; which of the two was missed is in the figures. */
function opTijd(dossier: Beoordelingsdossier): Toets {
  const aangebodenOp = dossier.aangebodenOp ?? dossier.vandaag;
  const aanbieden = aanbiedenUiterlijk(eindeZorg(dossier));
  if (aanbieden.uitkomst === "onbekend") return onbekend();
  const teLaatAangeboden = aangebodenOp > aanbieden.waarde;
  const indienen = dossier.aangebodenOp === null ? null : indienenUiterlijk(dossier.aangebodenOp);
  if (indienen?.uitkomst === "onbekend") return onbekend();
  const ingediendOp = dossier.ingediendOp ?? dossier.vandaag;
  const teLaatIngediend = indienen !== null && ingediendOp > indienen.waarde;
  return nietGoedAls(teLaatAangeboden || teLaatIngediend, {
    ...(teLaatAangeboden ? { aanbiedenUiterlijkOp: aanbieden.waarde, aangebodenOp } : {}),
    ...(teLaatIngediend ? { indienenUiterlijkOp: indienen.waarde, ingediendOp } : {}),
  });
}

function volledig(dossier: Beoordelingsdossier): Toets {
  const isFactuur = dossier.soort === "factuur";
  const maand = periodeVanMaand(dossier.maand);
  const ontbreekt: Record<OntbrekendGegeven, boolean> = {
    regels: dossier.regels.length === 0,
    gevraagd_bedrag: dossier.gevraagd <= NUL,
    factuurnummer: isFactuur && (dossier.factuurnummer ?? "").trim() === "",
    factuurdatum: isFactuur && dossier.factuurdatum === null,
    regel_zonder_aantal: dossier.regels.some((regel) => regel.aantal === 0),
    regel_zonder_tarief: dossier.overeenkomst !== null && dossier.regels.some((regel) => afspraakVan(dossier, regel) === null),
    regel_buiten_maand: dossier.regels.some((regel) => regel.van > regel.tm || !bevat(maand, regel)),
  };
  const namen = Object.entries(ontbreekt).flatMap(([naam, mist]) => (mist ? [naam] : []));
  return nietGoedAls(namen.length > 0, { ontbreekt: namen });
}

const bevoegd = ({ goedkeuring }: Beoordelingsdossier): Toets =>
  goedkeuring === null ? NVT : nietGoedAls(!goedkeuring.bevoegd);

const tarief = (dossier: Beoordelingsdossier): Toets =>
  perRegel(dossier, (regel) => {
    const afspraak = afspraakVan(dossier, regel);
    if (afspraak === null) return false;
    return dossier.overeenkomst?.tariefwijze === "ten_hoogste" ? regel.tarief > afspraak.tarief : regel.tarief !== afspraak.tarief;
  });

function rekenfout(dossier: Beoordelingsdossier): Toets {
  const falend = dossier.regels.filter((regel) => regel.bedrag !== prijs(regel.tarief, regel.aantal));
  const berekend = som(dossier.regels.map((regel) => prijs(regel.tarief, regel.aantal)));
  return nietGoedAls(falend.length > 0 || berekend !== dossier.gevraagd, {
    regels: volgnummers(falend),
    gevraagdCenten: alsCenten(dossier.gevraagd),
    berekendCenten: alsCenten(berekend),
  });
}

function wet({ overeenkomst, budget, wet: gevraagd }: Beoordelingsdossier): Toets {
  const bekend = [overeenkomst?.wet, budget?.wet].filter((w) => w !== undefined);
  return nietGoedAls(
    bekend.some((w) => w !== gevraagd),
    { wet: gevraagd, overeenkomstWet: overeenkomst?.wet ?? "" },
  );
}

function tariefBekend(dossier: Beoordelingsdossier): Toets {
  if (dossier.overeenkomst === null) return NVT;
  const falend = regelbedragen(dossier).filter(({ afspraak, maximum }) => afspraak !== null && maximum.soort === "onbekend");
  return falend.length === 0 ? GOED : onbekend({ regels: volgnummers(falend.map(({ regel }) => regel)) });
}

function maximumtarief(dossier: Beoordelingsdossier): Toets {
  if (dossier.overeenkomst === null) return NVT;
  const boven = regelbedragen(dossier).filter(({ bovenMaximum }) => bovenMaximum > NUL);
  const eerste = boven[0]?.maximum;
  return nietGoedAls(boven.length > 0, {
    regels: volgnummers(boven.map(({ regel }) => regel)),
    bovenMaximumCenten: alsCenten(totaalBovenMaximum(boven)),
    uitStortingCenten: alsCenten(bovenMaximumUitStorting(middelenVan(dossier))),
    ...(eerste?.soort === "maximum" ? { maximumtariefCenten: alsCenten(eerste.bedrag), bron: eerste.bron } : {}),
  });
}

/** The least this line may cost a unit on its first day; null when there is none, or none that is known. */
function loonminimum(dossier: Beoordelingsdossier, regel: Declaratieregel): Centen | null {
  const afspraak = afspraakVan(dossier, regel);
  const { overeenkomst } = dossier;
  if (afspraak === null || overeenkomst?.loon == null || ZONDER_LOON.includes(afspraak.eenheid)) return null;
  const uurbedrag = minimumPerUur(overeenkomst.loon, regel.van);
  return uurbedrag === null ? null : minimumPerEenheid(afspraak.eenheid, uurbedrag, overeenkomst.urenPerWeek);
}

/**
 * Paying less than the minimum wage is unlawful, also when both agreed to it. A figure that is not known yet stops nobody's wage: then there
 * is nothing to compare with, and the herkeuring names the contract as soon as there is.
 */
function loon(dossier: Beoordelingsdossier): Toets {
  const gemeten = dossier.regels.flatMap((regel) => {
    const minimum = loonminimum(dossier, regel);
    return minimum === null ? [] : [{ regel, minimum }];
  });
  if (gemeten.length === 0) return NVT;
  const onder = gemeten.filter(({ regel, minimum }) => regel.tarief < minimum);
  return nietGoedAls(onder.length > 0, {
    regels: volgnummers(onder.map(({ regel }) => regel)),
    ...(onder[0] === undefined ? {} : { tariefCenten: alsCenten(onder[0].regel.tarief), minimumCenten: alsCenten(onder[0].minimum) }),
  });
}

function budgetperiode(dossier: Beoordelingsdossier): Toets {
  const { budget } = dossier;
  if (budget === null) return onbekend();
  const buiten = dossier.regels.filter((regel) => !bevat(budget.periode, regel));
  return nietGoedAls(buiten.length > 0, {
    regels: volgnummers(buiten),
    budgetVan: budget.periode.van,
    budgetTm: budget.periode.tm,
  });
}

/** From a budget that was taken back nothing is paid that was not promised before; neither for days before. A person asks whether another grant comes. */
const ingetrokken = ({ budget, budgetIngetrokken }: Beoordelingsdossier): Toets => (budget === null ? onbekend() : nietGoedAls(budgetIngetrokken));

function budgetTekort(dossier: Beoordelingsdossier): Toets {
  if (dossier.budget === null) return onbekend();
  // What is short then is the grant itself, and own money does not mend that.
  if (dossier.budgetIngetrokken) return NVT;
  const middelen = middelenVan(dossier);
  const tekort = tekortNaStorting(middelen);
  return nietGoedAls(tekort > NUL, {
    nodigCenten: alsCenten(middelen.betaalbaar),
    vrijCenten: alsCenten(middelen.vrij),
    ...(middelen.storting > NUL ? { stortingCenten: alsCenten(middelen.storting) } : {}),
    tekortCenten: alsCenten(min(middelen.betaalbaar, middelen.vrij)),
  });
}

/** An ambtshalve budget pays until its end date; by then the grant should have come (domein §2.4, §8). */
function voorlopigVerlopen({ budget, voorlopigTm, vandaag }: Beoordelingsdossier): Toets {
  if (budget === null) return onbekend();
  return voorlopigTm === null ? NVT : nietGoedAls(vandaag > voorlopigTm, { voorlopigTm });
}

const alsWeken = (weken: readonly Weekuren[]): readonly string[] =>
  weken.map(({ maandag, uren }) => `${maandag} ${alsHonderdsten(uren)}`);

function veertigUur(dossier: Beoordelingsdossier): Toets {
  if (dossier.zorgverlenersoort === "instelling" || dossier.overeenkomst?.wet !== "wlz") return NVT;
  const grens = zoekOp(MAXIMUM_UREN_PER_WEEK, eindeZorg(dossier));
  if (grens.uitkomst === "onbekend") return onbekend();
  const weken = urenPerWeekMetAndere(dossier, "werktijd");
  const boven = weken.filter(({ uren }) => uren > grens.waarde);
  return nietGoedAls(boven.length > 0, {
    weken: alsWeken(boven),
    maximumHonderdsten: alsHonderdsten(grens.waarde),
    bovenHonderdsten: alsHonderdsten(boven.reduce((totaal, { uren }) => totaal + uren - grens.waarde, 0)),
  });
}

/** Hours that the claimed days of a week have; the whole week when other declaraties claim in it too. */
function mogelijkeUren(dossier: Beoordelingsdossier, maandag: Weekuren["maandag"]): number {
  const week = weekVan(maandag);
  const elders = dossier.andereUren.some((ander) => ander.maandag === maandag);
  if (elders) return 7 * UREN_PER_ETMAAL * 100;
  const gedeeld = doorsnede(periodeVanMaand(dossier.maand), week);
  return (gedeeld === null ? 7 : aantalDagen(gedeeld)) * UREN_PER_ETMAAL * 100;
}

function onmogelijk(dossier: Beoordelingsdossier): Toets {
  if (dossier.zorgverlenersoort === "instelling") return NVT;
  const boven = urenPerWeekMetAndere(dossier, "aanwezigheid").filter(
    ({ maandag, uren }) => uren > mogelijkeUren(dossier, maandag),
  );
  return nietGoedAls(boven.length > 0, { weken: alsWeken(boven) });
}

function overlijden(dossier: Beoordelingsdossier): Toets {
  const { overlijdensdatum } = dossier;
  if (overlijdensdatum === null) return GOED;
  const erna = dossier.regels.filter((regel) => regel.tm > overlijdensdatum);
  return nietGoedAls(erna.length > 0, { regels: volgnummers(erna), overlijdenOp: overlijdensdatum });
}

function afspraakUren(dossier: Beoordelingsdossier): Toets {
  const afgesproken = dossier.overeenkomst?.urenPerWeek ?? null;
  if (afgesproken === null) return NVT;
  const boven = urenPerWeek(dossier, "werktijd").filter(({ uren }) => uren > afgesproken);
  return nietGoedAls(boven.length > 0, {
    weken: alsWeken(boven),
    afgesprokenHonderdsten: alsHonderdsten(afgesproken),
  });
}

/** With a storting for the whole of it, the budgethouder pays the difference and there is nothing left to decide. */
function bovenMaximumErnst(dossier: Beoordelingsdossier): Ernst {
  const middelen = middelenVan(dossier);
  const gedekt = middelen.bovenMaximum > NUL && bovenMaximumUitStorting(middelen) === middelen.bovenMaximum;
  return gedekt || dossier.bovenMaximumBeleid === "betaal_tot_maximum" ? "signaal" : "uitval";
}

export const REGELS: Readonly<Record<Declaratiecode, Regel>> = {
  GEEN_ZORGOVEREENKOMST: fout("Blz art. 3.6.4 en 3.6.6; Uitvoeringsregeling Wmo 2015 art. 2; Regeling Jeugdwet art. 8", zorgovereenkomst),
  BUITEN_LOOPTIJD: fout("Blz art. 3.6.6; Rlz art. 5.23", looptijd),
  PERIODE_NIET_VERSTREKEN: fout("Rlz art. 5.23 (declaratie voor geleverde zorg)", verstreken),
  TE_LAAT: uitval("Rlz art. 5.23 lid 4 onder c", opTijd),
  ONVOLLEDIG: fout("Rlz art. 5.23 lid 2 en 5", volledig),
  NIET_BEVOEGD: fout("Rlz art. 5.11; BW 1:441 en 1:453", bevoegd),
  TARIEF_WIJKT_AF: fout("Rlz art. 5.23 lid 4 (niet overeenkomstig de overeenkomst)", tarief),
  REKENFOUT: fout("Rlz art. 5.23 lid 2", rekenfout),
  VERKEERDE_WET: fout("Wlz art. 3.3.3; Wmo 2015 art. 2.3.6; Jeugdwet art. 8.1.1", wet),
  TARIEF_ONBEKEND: { ...uitval("Rlz art. 5.22 (bedrag voor deze datum niet bekend)", tariefBekend), onoverkomelijk: true },
  BOVEN_MAXIMUMTARIEF: { ...uitval("Rlz art. 5.22 en 5.23 lid 7; maximumtarief van de gemeente", maximumtarief), ernst: bovenMaximumErnst },
  ONDER_MINIMUMLOON: fout("Wml art. 7 en 15; Rlz art. 5.23 lid 4 (strijd met het recht)", loon),
  BUDGET_AFGESLOTEN: fout("iPgb 2, budgetafsluitbericht; Rlz art. 5.21", ({ budgetAfgeslotenOp }) =>
    budgetAfgeslotenOp === null ? GOED : nietGoed({ afgeslotenOp: budgetAfgeslotenOp }),
  ),
  VOORLOPIG_VERLOPEN: { ...uitval("Noodscenario ambtshalve budget: betalen tot de einddatum van de opdracht", voorlopigVerlopen), onoverkomelijk: true },
  BUDGET_INGETROKKEN: { ...uitval("Rlz art. 5.20; Wmo 2015 art. 2.3.10; Jeugdwet art. 8.1.4 (intrekking)", ingetrokken), onoverkomelijk: true },
  BUITEN_BUDGETPERIODE: { ...uitval("Blz art. 3.6.6; Rlz art. 5.12", budgetperiode), onoverkomelijk: true },
  BUDGET_TEKORT: uitval("Blz art. 3.6.6; Wmo 2015 art. 2.6.2; Jeugdwet art. 8.1.8", budgetTekort),
  MEER_DAN_40_UUR: uitval("Rlz art. 5.18 lid 1 onder d en art. 5.22 lid 5", veertigUur),
  UREN_ONMOGELIJK: fout("Een week heeft 168 uur", onmogelijk),
  DUBBEL: fout("Eén declaratie per zorgovereenkomst per maand; een factuurnummer één keer", (dossier) =>
    nietGoedAls(dossier.dubbelMet.length > 0, { nummers: dossier.dubbelMet }),
  ),
  NA_OVERLIJDEN: uitval("Rlz art. 5.20 (per de dag na overlijden)", overlijden),
  IBAN_ONTBREEKT: {
    ...uitval("Rlz art. 5.23 (uitvoerbaarheid)", (dossier) => nietGoedAls(!dossier.heeftRekeningnummer)),
    onoverkomelijk: true,
  },
  VIA_SALARISADMINISTRATIE: uitval("Blz art. 3.6.6 lid 1 onder c; Wet LB 1964 art. 5", ({ overeenkomst }) =>
    overeenkomst === null ? NVT : nietGoedAls(overeenkomst.salarisadministratie),
  ),
  UREN_AFWIJKEND_VAN_AFSPRAAK: {
    grondslag: "Werkafspraken in de zorgovereenkomst",
    ernst: altijd("signaal"),
    onoverkomelijk: false,
    toets: afspraakUren,
  },
};
