import type { Plaats } from "@/lib/koppelvlak/fout";
import type { XmlElement } from "./veilig";

/** White space as XML Schema's `token` sees it: runs become one space, none at the ends. */
export const samengevoegd = (tekst: string): string => tekst.replace(/[\t\n\r ]+/g, " ").replace(/^ | $/g, "");

export const kinderen = (element: XmlElement, naam: string): readonly XmlElement[] =>
  element.kinderen.filter((kind) => kind.naam === naam);

/** The first element at the end of a path of names, or null. */
export function vind(element: XmlElement, ...pad: readonly string[]): XmlElement | null {
  let hier: XmlElement | undefined = element;
  for (const naam of pad) hier = hier?.kinderen.find((kind) => kind.naam === naam);
  return hier ?? null;
}

/** The text at the end of a path of names; null when it is not there or empty. */
export function tekstVan(element: XmlElement, ...pad: readonly string[]): string | null {
  const gevonden = vind(element, ...pad);
  const tekst = gevonden === null ? "" : samengevoegd(gevonden.tekst);
  return tekst === "" ? null : tekst;
}

export const plaatsVan = (element: XmlElement, pad: string | null = null): Plaats => ({
  regel: element.regel,
  kolom: element.kolom,
  pad: pad ?? element.naam,
});
