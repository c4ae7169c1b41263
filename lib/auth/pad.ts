/**
 * Where somebody may be sent after logging in. Only a path of our own that is known to exist; anything else is treated as
 * not given. A login page that forwards to any address is a gift to whoever sends phishing mail (ASVS 5.0 §3.7.2).
 */
const GEBIEDEN = "mijn|zorgverlener|verstrekker|svb|kies";

// Letters, digits and the few marks our own addresses use. No "%", so nothing can hide behind an encoding; no second
// slash, no backslash, no dot-segments, no control characters.
const PAD = new RegExp(`^/(?:${GEBIEDEN})(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$`);
const ZOEKDEEL = /^(?:[A-Za-z0-9_.-]+=[A-Za-z0-9_.,:+-]*)(?:&[A-Za-z0-9_.-]+=[A-Za-z0-9_.,:+-]*)*$/;
const LANGSTE = 512;

/** @returns the path as it was given, or null when it is not one of ours */
export function safePad(tekst: unknown): string | null {
  if (typeof tekst !== "string" || tekst.length > LANGSTE) return null;
  const vraagteken = tekst.indexOf("?");
  const pad = vraagteken === -1 ? tekst : tekst.slice(0, vraagteken);
  if (!PAD.test(pad)) return null;
  return vraagteken === -1 || ZOEKDEEL.test(tekst.slice(vraagteken + 1)) ? tekst : null;
}

/** An address of ours with parameters, empty ones left out. */
export function padMet(pad: `/${string}`, parameters: Readonly<Record<string, string | null | undefined>>): string {
  const gevuld = Object.entries(parameters).filter((paar): paar is [string, string] => Boolean(paar[1]));
  return gevuld.length === 0 ? pad : `${pad}?${new URLSearchParams(gevuld).toString()}`;
}
