/** The rules of internet.nl for the headers of a site (its test "applicatiebeveiliging"), as far as a site can answer for them itself. */

export type Koppen = Readonly<Record<string, string>>;

const richtlijnen = (csp: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    csp
      .split(";")
      .map((deel) => deel.trim().split(/\s+/))
      .flatMap(([naam = "", ...waarden]): [string, readonly string[]][] => (naam === "" ? [] : [[naam, waarden]])),
  );

const ONVEILIG = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "http:", "https:", "127.0.0.1"];
const GEEN_DATA = ["default-src", "script-src", "object-src"];

/** What internet.nl would object to in a Content-Security-Policy; empty when nothing. */
export function bezwarenTegenBeleid(csp: string): readonly string[] {
  const beleid = richtlijnen(csp);
  const bezwaren: string[] = [];
  for (const [naam, waarden] of beleid) {
    for (const waarde of waarden) {
      if (ONVEILIG.includes(waarde)) bezwaren.push(`${naam} ${waarde}`);
      if (waarde === "data:" && GEEN_DATA.includes(naam)) bezwaren.push(`${naam} data:`);
      if (/^\*\.|:\*$/.test(waarde)) bezwaren.push(`${naam} wildcard`);
    }
  }
  const standaard = beleid.get("default-src");
  if (standaard?.length !== 1 || !["'self'", "'none'"].includes(standaard[0] ?? "")) bezwaren.push("default-src");
  if (!beleid.get("frame-ancestors")?.includes("'none'")) bezwaren.push("frame-ancestors");
  if (standaard?.[0] === "'none'") return bezwaren;
  for (const naam of ["frame-src", "object-src", "base-uri"]) if (beleid.get(naam)?.join() !== "'none'") bezwaren.push(naam);
  if (beleid.get("form-action")?.[0] !== "'self'") bezwaren.push("form-action");
  return bezwaren;
}

export const nonceUit = (csp: string): string => /'nonce-([^']+)'/.exec(csp)?.[1] ?? "";

/** What is wrong with the headers of any response, of whatever kind. */
export function bezwarenTegenKoppen(koppen: Koppen): readonly string[] {
  const bezwaren: string[] = [...bezwarenTegenBeleid(koppen["content-security-policy"] ?? "")];
  const eis = (naam: string, goed: (waarde: string) => boolean): void => {
    if (!goed(koppen[naam] ?? "")) bezwaren.push(`${naam}: ${koppen[naam] ?? "is missing"}`);
  };
  eis("strict-transport-security", (waarde) => Number(/max-age=(\d+)/.exec(waarde)?.[1] ?? 0) >= 31_536_000 && waarde.includes("includeSubDomains"));
  eis("x-content-type-options", (waarde) => waarde === "nosniff");
  eis("x-frame-options", (waarde) => waarde === "DENY");
  eis("referrer-policy", (waarde) => ["no-referrer", "same-origin", "strict-origin-when-cross-origin"].includes(waarde));
  eis("permissions-policy", (waarde) => /camera=\(\)/.test(waarde) && /geolocation=\(\)/.test(waarde));
  eis("cross-origin-opener-policy", (waarde) => waarde === "same-origin");
  eis("cross-origin-resource-policy", (waarde) => waarde === "same-origin");
  for (const naam of ["x-powered-by", "server", "access-control-allow-origin"]) if (naam in koppen) bezwaren.push(`${naam}: ${koppen[naam] ?? ""}`);
  return bezwaren;
}
