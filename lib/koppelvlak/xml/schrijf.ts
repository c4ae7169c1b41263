const VERVANGING: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text for between two tags or inside an attribute. */
export const ontsnap = (tekst: string): string => tekst.replace(/[&<>"']/g, (teken) => VERVANGING[teken] ?? teken);

/** An element as text: with content as children, or with a value. Null and empty values leave the element out. */
export type Bouwsteen = readonly [naam: string, inhoud: string | null | readonly (Bouwsteen | null)[]];

function regels([naam, inhoud]: Bouwsteen, inspringing: string): string {
  if (inhoud === null || inhoud.length === 0) return "";
  if (typeof inhoud === "string") return `${inspringing}<${naam}>${ontsnap(inhoud)}</${naam}>\n`;
  const binnen = inhoud.map((kind) => (kind === null ? "" : regels(kind, `${inspringing}  `))).join("");
  return binnen === "" ? "" : `${inspringing}<${naam}>\n${binnen}${inspringing}</${naam}>\n`;
}

/** A whole document in one namespace, two spaces a level, newline at the end: the same input gives the same bytes. */
export function schrijfDocument(naam: string, naamruimte: string, inhoud: readonly (Bouwsteen | null)[]): string {
  const binnen = inhoud.map((kind) => (kind === null ? "" : regels(kind, "  "))).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${naam} xmlns="${ontsnap(naamruimte)}">\n${binnen}</${naam}>\n`;
}

/** One element inside a larger document, one level deep. */
export const schrijfElement = (bouwsteen: Bouwsteen): string => regels(bouwsteen, "  ");
