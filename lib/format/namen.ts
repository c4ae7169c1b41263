export { formatIban } from "../domein/iban";

type Contact = {
  readonly naam: string;
  readonly adres: { readonly straat: string; readonly huisnummer: string; readonly postcode: string; readonly woonplaats: string };
};

/** "Stichting De Regenboog, Kerkplein 15, 8011 PK Zwolle" */
export const formatContact = ({ naam, adres }: Contact): string => `${naam}, ${adres.straat} ${adres.huisnummer}, ${adres.postcode} ${adres.woonplaats}`;

type Naamdelen = {
  readonly voornamen: string;
  readonly tussenvoegsel: string | null;
  readonly achternaam: string;
};

const aaneen = (delen: readonly (string | null)[]): string =>
  delen.filter((deel) => deel !== null && deel.trim() !== "").join(" ");

/** "Bram de Wit" */
export const formatNaam = ({ voornamen, tussenvoegsel, achternaam }: Naamdelen): string =>
  aaneen([voornamen, tussenvoegsel, achternaam]);

/** At the beginning of a sentence, or of a line of its own. */
export const metHoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/**
 * "mevrouw De Wit": after a title the prefix of the name takes a capital. Without one the whole name, because nobody is
 * greeted with a bare surname.
 */
export const formatAanspreking = (aanhef: string, naam: Naamdelen): string =>
  aanhef === "" ? formatNaam(naam) : `${aanhef} ${metHoofdletter(aaneen([naam.tussenvoegsel, naam.achternaam]))}`;

/** "B.J. de Wit", where a first name is more than the reader needs. */
export function formatVoorletters({ voornamen, tussenvoegsel, achternaam }: Naamdelen): string {
  const letters = voornamen
    .split(/\s+/)
    .filter((naam) => naam !== "")
    .map((naam) => `${naam.charAt(0).toUpperCase()}.`)
    .join("");
  return aaneen([letters, tussenvoegsel, achternaam]);
}

/** "Wit, B. de": for lists in order of name. */
export function formatNaamLijst(naam: Naamdelen): string {
  const letters = formatVoorletters({ ...naam, tussenvoegsel: null, achternaam: "" });
  return `${naam.achternaam}, ${aaneen([letters, naam.tussenvoegsel])}`;
}
