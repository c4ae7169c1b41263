import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import type { ActorIn } from "@/lib/auth/hoedanigheden";
import { alsFormulier, alsInvoer, type Formulier, formulierVan } from "@/lib/koppelvlak/toekenningstabel/formulier";
import { bekendeBudgethouder } from "@/lib/queries/verstrekker/toekenningsformulier";
import type { Deps } from "@/lib/usecases/deps";

import type { Formulierantwoord } from "./antwoord";

export type Invoer = {
  readonly aanvraagsleutel: string;
  readonly toekenningId?: string | undefined;
  readonly versie?: number | undefined;
  readonly velden: Readonly<Record<string, string>>;
  readonly functies: readonly Readonly<Record<string, string>>[];
  readonly relaties: readonly Readonly<Record<string, string>>[];
};

/** The plain text of a message, as the schema of the form has it. */
export function eersteInvoer(bericht: Toekenningsbericht): Pick<Invoer, "velden" | "functies" | "relaties"> {
  const plat = (waarden: Formulier["velden"]): Record<string, string> => Object.fromEntries(Object.entries(waarden));
  const { velden, functies, relaties } = formulierVan(bericht);
  return { velden: plat(velden), functies: functies.map(plat), relaties: relaties.map(plat) };
}

export const waardenVan = (invoer: Pick<Invoer, "velden" | "functies" | "relaties">): Readonly<Record<string, string>> => alsInvoer(alsFormulier(invoer));

export const invullen = (invoer: Pick<Invoer, "velden" | "functies" | "relaties">, rest: Partial<Formulierantwoord> = {}): Formulierantwoord => ({
  stap: "invullen", fouten: {}, waarden: waardenVan(invoer), melding: null, verschillen: [], opmerkingen: [], redirectTo: null, ...rest,
});

const LEGE_FUNCTIE = { functiesoort: "" };
const LEGE_RELATIE = { relatieSoort: "" };

async function zoekOp({ db, nu }: Deps, actor: ActorIn<"verstrekker">, invoer: Invoer): Promise<Formulierantwoord> {
  const bekend = await bekendeBudgethouder(db, actor, nu, invoer.velden["bsn"] ?? "");
  if (bekend === null) {
    return invullen(invoer, { melding: { toon: "info", tekst: "Deze budgethouder heeft bij u nog geen budget. Vul de gegevens zelf in." } });
  }
  const dag = bekend.geboortedatum.split("-").reverse().join("-");
  const { bsn, voornamen, achternaam, geslacht } = bekend;
  const gevonden = {
    bsn, voornamen, achternaam, geslacht, geboortedatum: dag, tussenvoegsel: bekend.tussenvoegsel ?? "", email: bekend.email ?? "", telefoon: bekend.telefoon ?? "",
    straat: bekend.adres?.straat ?? "", huisnummer: bekend.adres?.huisnummer ?? "", postcode: bekend.adres?.postcode ?? "", woonplaats: bekend.adres?.woonplaats ?? "",
  };
  const velden = { ...invoer.velden, ...gevonden };
  return invullen({ ...invoer, velden }, { melding: { toon: "ok", tekst: "Deze budgethouder is bij u bekend. De gegevens zijn ingevuld. Kijk na of dit de goede persoon is." } });
}

/** The buttons that change the form and nothing else: a row more or less, back from the check, looking somebody up. */
export async function metKnop(deps: Deps, actor: ActorIn<"verstrekker">, invoer: Invoer & { readonly knop: string }): Promise<Formulierantwoord> {
  const [knop = "", plaats = ""] = invoer.knop.split(".");
  const zonder = <T>(rijen: readonly T[]): readonly T[] => rijen.filter((_rij, i) => i !== Number(plaats));
  switch (knop) {
    case "opzoeken":
      return zoekOp(deps, actor, invoer);
    case "functie-erbij":
      return invullen({ ...invoer, functies: [...invoer.functies, LEGE_FUNCTIE] });
    case "functie-eraf":
      return invullen({ ...invoer, functies: zonder(invoer.functies) });
    case "relatie-erbij":
      return invullen({ ...invoer, relaties: [...invoer.relaties, LEGE_RELATIE] });
    case "relatie-eraf":
      return invullen({ ...invoer, relaties: zonder(invoer.relaties) });
    default:
      return invullen(invoer);
  }
}
