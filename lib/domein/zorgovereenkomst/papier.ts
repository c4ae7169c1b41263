/**
 * Signatures under a zorgovereenkomst on paper. The law asks for a contract in writing that both have signed (Rlz art. 5.16 lid 1),
 * not for a screen; who may sign is the same either way.
 */
import { type Datum, leeftijd } from "../datum";
import { bevoegdhedenVan, type Bevoegdheid, isGeldig, type Registratie } from "../vertegenwoordiging/bevoegdheden";

export const PAPIERCODES = [
  "GETEKEND_IN_TOEKOMST",
  "GETEKEND_VOOR_GEBOORTE",
  "MINDERJARIG_TEKENT_NIET",
  "CURATELE_TEKENT_NIET",
  "VERTEGENWOORDIGER_ONBEKEND",
  "VERTEGENWOORDIGER_NIET_BEVOEGD",
] as const;
export type Papiercode = (typeof PAPIERCODES)[number];

/** What only shows when the row is held against budgets, persons and files. */
export const AANLEVERCODES = [
  "PDF_ONTBREEKT", "PDF_BESMET", "PDF_EERDER_AANGELEVERD", "PDF_TWEE_KEER", "PDF_NIET_GENOEMD",
  "TOEKENNING_ONBEKEND", "BUDGET_ONBEKEND", "BUDGET_MEER_DAN_EEN", "FUNCTIESOORT_NIET_TOEGEKEND", "BUITEN_BUDGETPERIODE",
  "GEBOORTEDATUM_VERSCHILT", "KVK_VAN_ANDER", "LIJKT_DUBBEL", "INTUSSEN_VERANDERD",
] as const;
export type Aanlevercode = (typeof AANLEVERCODES)[number];

/** A registered representative, as far as a signature asks. */
export type Tekenbevoegde = Registratie & { readonly id: string; readonly machtiging: readonly Bevoegdheid[] };

export type Papierdossier = {
  readonly vandaag: Datum;
  readonly budgethouderGeboren: Datum;
  readonly budgethouderGetekendOp: Datum;
  readonly zorgverlenerGetekendOp: Datum;
  /** Null: the budgethouder signed. Otherwise every registration of the person who signed for them. */
  readonly vertegenwoordiger: readonly Tekenbevoegde[] | null;
  /** Registrations of a curator over the budgethouder. */
  readonly curatele: readonly Registratie[];
};

const MEERDERJARIG = 18;

/** A registration that was withdrawn later still counted on the day of the signature. */
const geldtOp = (registratie: Registratie, dag: Datum): boolean => {
  const toenIngetrokken = registratie.ingetrokkenOp !== null && registratie.ingetrokkenOp.toISOString().slice(0, 10) <= dag;
  return isGeldig({ ...registratie, ingetrokkenOp: toenIngetrokken ? registratie.ingetrokkenOp : null }, dag);
};

/** The registration under which this person could sign for the budgethouder that day. */
export const bevoegdeVertegenwoordiging = ({ vertegenwoordiger, budgethouderGetekendOp }: Papierdossier): Tekenbevoegde | null =>
  vertegenwoordiger?.find((registratie) => bevoegdhedenVan(registratie.soort, registratie.machtiging).includes("zorg") && geldtOp(registratie, budgethouderGetekendOp)) ?? null;

/**
 * What is wrong with the signatures; nothing when both count. A minor signs through ouder or voogd (BW 1:234), somebody under
 * curatele through the curator (BW 1:381 lid 2).
 */
export function keurPapier(dossier: Papierdossier): readonly Papiercode[] {
  const { vandaag, budgethouderGeboren, budgethouderGetekendOp: dag, zorgverlenerGetekendOp, vertegenwoordiger, curatele } = dossier;
  const codes: Papiercode[] = [];
  if (dag > vandaag || zorgverlenerGetekendOp > vandaag) codes.push("GETEKEND_IN_TOEKOMST");
  if (dag < budgethouderGeboren) return [...codes, "GETEKEND_VOOR_GEBOORTE"];
  if (vertegenwoordiger === null) {
    if (leeftijd(budgethouderGeboren, dag) < MEERDERJARIG) codes.push("MINDERJARIG_TEKENT_NIET");
    if (curatele.some((registratie) => geldtOp(registratie, dag))) codes.push("CURATELE_TEKENT_NIET");
  } else if (vertegenwoordiger.length === 0) codes.push("VERTEGENWOORDIGER_ONBEKEND");
  else if (bevoegdeVertegenwoordiging(dossier) === null) codes.push("VERTEGENWOORDIGER_NIET_BEVOEGD");
  return codes;
}
