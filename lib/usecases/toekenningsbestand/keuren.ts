import type { Vooruitblik as Lijstgegevens } from "@/lib/db/toekenningsbestand.repository";
import type { Datum } from "@/lib/domein/datum";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { type BekendeToekenning, type Keuring, keurToekenningsbericht } from "@/lib/domein/toekenning/keuring";
import { Vooruitblik } from "@/lib/domein/toekenning/vooruitblik";
import { inhoudHashVan } from "@/lib/koppelvlak/toekenningsbericht/inhoud";
import { kolomVan, type Veld } from "@/lib/koppelvlak/toekenningstabel/kolommen";
import type { Koppeling } from "@/lib/koppelvlak/toekenningstabel/koppeling";
import type { Berichtvoorstel } from "@/lib/koppelvlak/toekenningstabel/lees";
import type { Tabelfout } from "@/lib/koppelvlak/toekenningstabel/veldlezer";

export type GekeurdVoorstel = { readonly voorstel: Berichtvoorstel; readonly oordeel: "goed" | "uitval" | "fout"; readonly fouten: readonly Tabelfout[] };

/** The column in which the sender finds what the keuring names by its place in the message. */
const VELD_VAN_PLAATS: Readonly<Record<string, Veld>> = {
  berichtnummer: "berichtnummer", wet: "wet", mutatie: "mutatie", periode: "budgetVan", bedrag: "budgetBedrag",
  budgetidentificatie: "budgetkenmerk", budgetidentificatieOud: "vorigBudgetkenmerk", "budgethouder.bsn": "bsn",
  "budgethouder.geboortedatum": "geboortedatum", functiebudgetten: "functiesoort", contacten: "contactNaam",
  "functiebudgetten.functiesoort": "functiesoort", "functiebudgetten.bedrag": "functieBedrag", "functiebudgetten.vvb": "functieVvb",
  "functiebudgetten.periode": "functieVan", relaties: "relatieBsn",
};

/** "functiebudgetten[2].bedrag" is the amount in the row of the second functiebudget. */
export function plekVan(plaats: string, { rijen, herkomst }: Berichtvoorstel): { readonly rij: number; readonly veld: Veld | null } {
  const [, lijst = "", nummer = "", rest = ""] = /^(functiebudgetten|relaties)\[(\d+)\](\..+)?$/.exec(plaats) ?? [];
  const [eerste = 0] = rijen;
  if (lijst !== "functiebudgetten" && lijst !== "relaties") return { rij: eerste, veld: VELD_VAN_PLAATS[plaats] ?? null };
  return { rij: herkomst[lijst][Number(nummer) - 1] ?? eerste, veld: VELD_VAN_PLAATS[`${lijst}${rest}`] ?? VELD_VAN_PLAATS[lijst] ?? null };
}

function kolomnaam(veld: Veld | null, koppeling: Koppeling): string | null {
  if (veld === null) return null;
  const bron = koppeling.velden[veld];
  return bron !== undefined && "kolom" in bron && bron.naam !== "" ? bron.naam : kolomVan(veld).naam;
}

const ALS_OORDEEL = { verwerken: "goed", uitval: "uitval", afkeuren: "fout" } as const;

/** The budgets that are known, by the names under which a message asks for them. */
class Bekend {
  private readonly perNaam = new Map<string, BekendeToekenning[]>();

  constructor(toekenningen: readonly BekendeToekenning[]) {
    for (const toekenning of toekenningen) {
      for (const naam of [`k/${toekenning.budgetidentificatie}`, `p/${toekenning.budgethouderBsn}`]) this.perNaam.set(naam, [...(this.perNaam.get(naam) ?? []), toekenning]);
    }
  }

  bij({ budgetidentificatie, budgetidentificatieOud, budgethouder }: Toekenningsbericht): readonly BekendeToekenning[] {
    const gezocht = [`k/${budgetidentificatie}`, `k/${budgetidentificatieOud ?? budgetidentificatie}`, `p/${budgethouder.bsn}`];
    return [...new Set(gezocht.flatMap((naam) => this.perNaam.get(naam) ?? []))];
  }
}

function foutenVan(keuring: Keuring, voorstel: Berichtvoorstel, koppeling: Koppeling): readonly Tabelfout[] {
  return keuring.bevindingen.map(({ code, plaats, gegevens }) => {
    const { rij, veld } = plekVan(plaats, voorstel);
    return { code, rij, veld, kolom: kolomnaam(veld, koppeling), gegevens };
  });
}

function eerderVan(bericht: Toekenningsbericht, { bekendeNummers }: Lijstgegevens): "gelijk" | "anders" | null {
  const bekend = bekendeNummers.get(bericht.berichtnummer);
  if (bekend === undefined) return null;
  return bekend === Buffer.from(inhoudHashVan(bericht)).toString("hex") ? "gelijk" : "anders";
}

/** Judges a whole list as its messages would be judged one after the other, and decides nothing. */
export function keurLijst(voorstellen: readonly Berichtvoorstel[], koppeling: Koppeling, blik: Lijstgegevens, vandaag: Datum): readonly GekeurdVoorstel[] {
  const bekend = new Bekend(blik.toekenningen);
  const eerdere = new Vooruitblik();
  return voorstellen.map((voorstel) => {
    const { bericht, fouten } = voorstel;
    if (bericht === null) return { voorstel, oordeel: "fout", fouten };
    const persoon = blik.personen.get(`${bericht.budgethouder.bsn}/${bericht.budgethouder.geboortedatum}`) ?? null;
    const toekenningen = eerdere.aanvullen(bericht, bekend.bij(bericht));
    const keuring = keurToekenningsbericht(bericht, { vandaag, aanleveraar: blik.aanleveraar, eerder: eerderVan(bericht, blik), persoon, toekenningen });
    eerdere.onthoud(bericht, keuring, toekenningen);
    return { voorstel, oordeel: ALS_OORDEEL[keuring.oordeel], fouten: foutenVan(keuring, voorstel, koppeling) };
  });
}
