/** The checks on a zorgovereenkomst as values (the README beside it has rows and sources). */
import { type Datum, laatste } from "../datum";
import { som } from "../geld";
import { isIban } from "../iban";
import { isAgb, isBig, isKvk } from "../nummers";
import { bevat, isPeriode, valtIn } from "../periode";
import { MAXIMUM_UREN_PER_WEEK } from "../regelgeving/arbeidstijd";
import { zoekOp } from "../regelgeving/opzoeken";
import { maximumSociaalNetwerk, WETTEN_MET_VERKLARING } from "../regelgeving/sociaal-netwerk";
import { alsCenten, alsHonderdsten, type Ernst, GOED, nietGoed, nietGoedAls, NVT, onbekend, type Toets } from "../regels";
import { aanzeggingNodig, DAGEN_SALARISADMINISTRATIE, kortsteOpzegtermijn, langsteProeftijd } from "./arbeidsrecht";
import type { Overeenkomstcode } from "./codes";
import type { Overeenkomstdossier } from "./dossier";
import { bepaalTariefsoort } from "./formeel";
import { kostenUitBudget } from "./kosten";
import { minimumPerEenheid, minimumPerUur, ZONDER_LOON } from "./loon";
import { type Maximumgrond, maximumverloop } from "./maximumtarief";
import { KENMERKEN, situatieVan, valtOnderMinimumloon } from "./model";

/** Who does the check: labour law is for the SVB, fit with the grant for the verstrekker (Rlz art. 5.16 lid 4 en 5). */
export type Toetser = "svb" | "verstrekker" | "beide";

export type Regel = {
  readonly grondslag: string;
  readonly ernst: Ernst;
  readonly wie: Toetser;
  readonly toets: (dossier: Overeenkomstdossier) => Toets;
};

function model(dossier: Overeenkomstdossier): Toets {
  if (dossier.zorgverlener.soort === "persoon" && dossier.zorgverlener.familierelatie === null) return onbekend();
  const situatie = situatieVan(dossier.zorgverlener);
  return nietGoedAls(!KENMERKEN[dossier.model].voor.includes(situatie), { model: dossier.model, situatie });
}

function eenheid({ model: gekozen, afspraken }: Overeenkomstdossier): Toets {
  const { eenheden } = KENMERKEN[gekozen];
  const anders = afspraken.tarieven.filter((afspraak) => !eenheden.includes(afspraak.eenheid));
  return nietGoedAls(anders.length > 0, { tarieven: anders.map(({ omschrijving }) => omschrijving) });
}

const isVerklaring = ({ model: gekozen }: Overeenkomstdossier): boolean => gekozen === "verklaring_sociaal_netwerk";

function verklaringMogelijk(dossier: Overeenkomstdossier): Toets {
  if (!isVerklaring(dossier)) return NVT;
  if (!WETTEN_MET_VERKLARING.includes(dossier.wet)) return nietGoed({ reden: "wet" });
  return nietGoedAls(dossier.zorgverlener.soort === "instelling" || dossier.zorgverlener.ondernemer, { reden: "ondernemer" });
}

/** The figure of the first day and of the last one that is known: a higher amount for later days is not guessed. */
function verklaringMaximum(dossier: Overeenkomstdossier): Toets {
  if (!isVerklaring(dossier)) return NVT;
  const gevonden = maximumSociaalNetwerk(dossier.afspraken.van);
  if (gevonden.uitkomst === "onbekend") return onbekend({ peildatumOp: dossier.afspraken.van });
  const samen = som(dossier.afspraken.tarieven.map(({ tarief }) => tarief));
  return nietGoedAls(samen > gevonden.waarde, { tariefCenten: alsCenten(samen), maximumCenten: alsCenten(gevonden.waarde) });
}

function ondertekend({ model: gekozen, handtekeningen }: Overeenkomstdossier): Toets {
  if (!KENMERKEN[gekozen].ondertekend) return NVT;
  const ontbreekt = (["budgethouder", "zorgverlener"] as const).filter(
    (partij) => !handtekeningen.some((h) => h.partij === partij && h.bevoegd && h.zelfdeInhoud),
  );
  return nietGoedAls(ontbreekt.length > 0, { ontbreekt });
}

/** The figures of the first day that still lies ahead count; later ones are re-checked every 1 January and 1 July. */
const peildag = (dossier: Overeenkomstdossier): Datum => {
  const { van, tm } = dossier.afspraken;
  return valtIn(dossier.vandaag, { van, tm }) ? laatste(dossier.vandaag, van) : van;
};

function loon(dossier: Overeenkomstdossier): Toets {
  const { zorgverlener, afspraken } = dossier;
  // A verklaring is a token of thanks and no wage; it says so itself.
  if (!valtOnderMinimumloon(zorgverlener) || isVerklaring(dossier)) return NVT;
  if (zorgverlener.geboortedatum === null) return onbekend();
  const dag = peildag(dossier);
  const uurbedrag = minimumPerUur({ geboortedatum: zorgverlener.geboortedatum, dienstverband: KENMERKEN[dossier.model].dienstverband }, dag);
  if (uurbedrag === null) return onbekend({ peildatumOp: dag });
  const loonafspraken = afspraken.tarieven.filter(({ eenheid }) => !ZONDER_LOON.includes(eenheid));
  const metMinimum = loonafspraken.map((afspraak) => ({ afspraak, minimum: minimumPerEenheid(afspraak.eenheid, uurbedrag, afspraken.urenPerWeek) }));
  const onder = metMinimum.filter(({ afspraak, minimum }) => minimum !== null && afspraak.tarief < minimum);
  const gegevens = { minimumPerUurCenten: alsCenten(uurbedrag), peildatumOp: dag };
  if (onder.length > 0) return nietGoed({ ...gegevens, tarieven: onder.map(({ afspraak }) => afspraak.omschrijving) });
  return metMinimum.some(({ minimum }) => minimum === null) ? onbekend(gegevens) : GOED;
}

function etmaal({ zorgverlener, afspraken }: Overeenkomstdossier): Toets {
  const afgesproken = afspraken.tarieven.some(({ eenheid }) => eenheid === "etmaal");
  if (!afgesproken) return NVT;
  return nietGoedAls(valtOnderMinimumloon(zorgverlener));
}

function veertigUur({ wet, zorgverlener, afspraken }: Overeenkomstdossier): Toets {
  if (wet !== "wlz" || zorgverlener.soort === "instelling" || afspraken.urenPerWeek === null) return NVT;
  const grens = zoekOp(MAXIMUM_UREN_PER_WEEK, afspraken.van);
  if (grens.uitkomst === "onbekend") return onbekend();
  return nietGoedAls(afspraken.urenPerWeek > grens.waarde, {
    urenHonderdsten: alsHonderdsten(afspraken.urenPerWeek),
    maximumHonderdsten: alsHonderdsten(grens.waarde),
  });
}

function proeftijd({ dienstverband, afspraken }: Overeenkomstdossier): Toets {
  if (dienstverband === null) return NVT;
  const langste = langsteProeftijd(afspraken);
  return nietGoedAls(dienstverband.proeftijdMaanden > langste, { langsteMaanden: langste });
}

/** An opdrachtgever may end an opdracht at any time (BW 7:408 lid 1), so every agreed term is lawful there. */
function opzegtermijn({ dienstverband, opzegtermijnMaanden }: Overeenkomstdossier): Toets {
  if (dienstverband === null) return NVT;
  const kortste = kortsteOpzegtermijn(dienstverband.dienstjaren);
  return nietGoedAls((opzegtermijnMaanden ?? 0) < kortste, { kortsteMaanden: kortste });
}

const aanzegging = ({ dienstverband, afspraken }: Overeenkomstdossier): Toets =>
  dienstverband === null ? NVT : nietGoedAls(aanzeggingNodig(afspraken));

function maandbedrag(dossier: Overeenkomstdossier): Toets {
  const { afspraken } = dossier;
  if (isVerklaring(dossier) || !afspraken.tarieven.some(({ eenheid }) => eenheid === "maand")) return NVT;
  return nietGoedAls(afspraken.urenPerWeek === null);
}

function salarisadministratie({ dienstverband, afspraken }: Overeenkomstdossier): Toets {
  if (dienstverband === null || (afspraken.dagenPerWeek ?? 0) < DAGEN_SALARISADMINISTRATIE) return NVT;
  return nietGoedAls(!dienstverband.salarisadministratie);
}

const looptijd = ({ afspraken }: Overeenkomstdossier): Toets =>
  nietGoedAls(!isPeriode(afspraken), { van: afspraken.van, tm: afspraken.tm ?? "" });

const maximumgrond = ({ wet, zorgverlener, beleid }: Overeenkomstdossier): Maximumgrond => ({ wet, tariefsoort: bepaalTariefsoort(zorgverlener).soort, beleid });

/**
 * Every day that still lies ahead, as far as its figure is known: a lower maximum that is set already is told before anybody signs. A figure that
 * will only be known later is no reason to doubt now; the contract is held against it when it is there (herkeuring).
 */
function maximumtarief(dossier: Overeenkomstdossier): Toets {
  const { tarieven, tm } = dossier.afspraken;
  const dag = peildag(dossier);
  const perTarief = tarieven.map((afspraak) => ({ afspraak, verloop: maximumverloop(maximumgrond(dossier), afspraak, { van: dag, tm }) }));
  const boven = perTarief
    .flatMap(({ afspraak, verloop }) => {
      const stuk = verloop.find(({ maximum }) => maximum.soort === "maximum" && afspraak.tarief > maximum.bedrag);
      return stuk?.maximum.soort === "maximum" ? [{ afspraak, maximum: stuk.maximum, van: stuk.van }] : [];
    })
    .sort((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0));
  const eerste = boven[0];
  if (eerste !== undefined) {
    return nietGoed({
      tarieven: boven.map(({ afspraak }) => afspraak.omschrijving),
      tariefCenten: alsCenten(eerste.afspraak.tarief),
      maximumtariefCenten: alsCenten(eerste.maximum.bedrag),
      bron: eerste.maximum.bron,
      maximumVan: eerste.van,
    });
  }
  const nu = perTarief.flatMap(({ verloop }) => verloop[0]?.maximum ?? []);
  if (nu.some(({ soort }) => soort === "onbekend")) return onbekend({ peildatumOp: dag });
  return nu.every(({ soort }) => soort === "geen") ? NVT : GOED;
}

function budget(dossier: Overeenkomstdossier): Toets {
  const { budget, wet, functiesoort, afspraken } = dossier;
  if (budget === null || budget.wet !== wet) return nietGoed({ reden: "geen_budget" });
  if (functiesoort !== null && !budget.functiesoorten.includes(functiesoort)) return nietGoed({ reden: "functiesoort" });
  const gevraagd = { van: afspraken.van, tm: afspraken.tm ?? laatste(afspraken.van, budget.periode.tm) };
  if (!bevat(budget.periode, gevraagd)) {
    return nietGoed({ reden: "periode", budgetVan: budget.periode.van, budgetTm: budget.periode.tm });
  }
  if (budget.vrij === null) return onbekend();
  const kosten = kostenUitBudget(maximumgrond(dossier), afspraken, budget.periode);
  const gegevens = { kostenCenten: alsCenten(kosten), vrijCenten: alsCenten(budget.vrij) };
  return kosten > budget.vrij ? nietGoed({ reden: "kosten", ...gegevens }) : { uitkomst: "goed", gegevens };
}

function gegevens({ zorgverlener }: Overeenkomstdossier): Toets {
  const { soort, kvk, agb, bigNummer, iban, bsnGeldig } = zorgverlener;
  const ongeldig = {
    bsn: soort === "persoon" && bsnGeldig !== true,
    kvk: kvk === null ? soort === "instelling" || zorgverlener.ondernemer : !isKvk(kvk),
    agb: agb !== null && !isAgb(agb),
    big: bigNummer !== null && !isBig(bigNummer),
    iban: iban !== null && !isIban(iban),
  };
  const velden = Object.entries(ongeldig).flatMap(([veld, fout]) => (fout ? [veld] : []));
  return nietGoedAls(velden.length > 0, { velden });
}

const isBudgethouder = ({ zorgverlener, budgethouder }: Overeenkomstdossier): Toets =>
  zorgverlener.persoonId === null ? NVT : nietGoedAls(zorgverlener.persoonId === budgethouder.persoonId);

const isVertegenwoordiger = ({ zorgverlener, vertegenwoordigers }: Overeenkomstdossier): Toets =>
  zorgverlener.persoonId === null
    ? NVT
    : nietGoedAls(vertegenwoordigers.some(({ persoonId }) => persoonId === zorgverlener.persoonId));

const svb = (ernst: Ernst, grondslag: string, toets: Regel["toets"]): Regel => ({ grondslag, ernst, wie: "svb", toets });
const beide = (ernst: Ernst, grondslag: string, toets: Regel["toets"]): Regel => ({ grondslag, ernst, wie: "beide", toets });
const verstrekker = (grondslag: string, toets: Regel["toets"]): Regel => ({
  grondslag,
  ernst: "signaal",
  wie: "verstrekker",
  toets,
});

export const REGELS: Readonly<Record<Overeenkomstcode, Regel>> = {
  MODEL_PAST_NIET: svb("fout", "Rlz art. 5.16 lid 2; Regeling Jeugdwet art. 8a lid 2", model),
  EENHEID_PAST_NIET: svb("fout", "Rlz art. 5.23; Regeling Jeugdwet art. 8a", eenheid),
  VERKLARING_NIET_MOGELIJK: beide("fout", "Stcrt. 2018, 68315 (Wmo 2015 en Jeugdwet)", verklaringMogelijk),
  VERKLARING_BOVEN_MAXIMUM: beide("fout", "Stcrt. 2018, 68315; SVB, hulp uit het sociaal netwerk", verklaringMaximum),
  NIET_VOLLEDIG_ONDERTEKEND: beide("fout", "Rlz art. 5.16 lid 1 en 5.11", ondertekend),
  ONDER_MINIMUMLOON: svb("fout", "Wml art. 7 en 15", loon),
  ETMAAL_BIJ_MINIMUMLOON: svb("fout", "Rlz art. 5.23 lid 2 onder d", etmaal),
  MEER_DAN_40_UUR: svb("fout", "Rlz art. 5.18 lid 1 onder d", veertigUur),
  PROEFTIJD_TE_LANG: svb("fout", "BW 7:652", proeftijd),
  OPZEGTERMIJN_TE_KORT: svb("fout", "BW 7:672", opzegtermijn),
  AANZEGGING: svb("signaal", "BW 7:668", aanzegging),
  MAANDBEDRAG_ZONDER_VASTE_UREN: svb("fout", "Toelichting SVB-modelovereenkomst", maandbedrag),
  SALARISADMINISTRATIE_VERPLICHT: svb("fout", "Wet LB 1964 art. 5", salarisadministratie),
  LOOPTIJD_ONGELDIG: beide("fout", "Rlz art. 5.16 lid 2", looptijd),
  BOVEN_MAXIMUMTARIEF: verstrekker("Rlz art. 5.22; maximumtarief van de gemeente", maximumtarief),
  BUDGET_NIET_PASSEND: verstrekker("Blz art. 3.6.6; Wmo 2015 art. 2.3.6; Jeugdwet art. 8.1.1", budget),
  GEGEVENS_ONGELDIG: beide("fout", "Rlz art. 5.23 lid 2", gegevens),
  ZORGVERLENER_IS_BUDGETHOUDER: beide("fout", "BW 7:400: een overeenkomst vraagt twee partijen", isBudgethouder),
  ZORGVERLENER_IS_VERTEGENWOORDIGER: verstrekker("Beleid van verstrekkers", isVertegenwoordiger),
};
