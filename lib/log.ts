/**
 * The only logger. A log line says which record, never whose: personal data stays in the database, where access to it
 * is decided and recorded. Redaction below is the net under that rule, not a licence to log names.
 */
import pino, { type Logger } from "pino";

import { logniveau } from "./env";

const GEVOELIG = ["bsn", "iban", "naam", "email", "wachtwoord", "authorization", "cookie"];
const DIEPTEN = ["", "*.", "*.*.", "*.*.*."];

const BSN = /(?<![\d-])\d{9}(?![\d-])/g;
const IBAN = /\b[A-Z]{2}\d{2}[A-Z]{4}\d{7,18}\b/g;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/g;

/** Takes out what looks like a BSN, an IBAN or an e-mail address, wherever in a text it stands. */
export const zonderPersoonsgegevens = (tekst: string): string =>
  tekst.replace(IBAN, "[iban]").replace(BSN, "[bsn]").replace(EMAIL, "[email]");

/**
 * A database error carries the offending row in `detail` and `where`. Those never reach the log; code, message and
 * stack do.
 */
function fout(waarde: unknown): unknown {
  if (!(waarde instanceof Error)) return waarde;
  const code = "code" in waarde && typeof waarde.code === "string" ? waarde.code : undefined;
  const digest = "digest" in waarde && typeof waarde.digest === "string" ? waarde.digest : undefined;
  return { type: waarde.name, code, digest, message: waarde.message, stack: waarde.stack };
}

export const log: Logger = pino({
  level: logniveau(),
  base: { pid: process.pid },
  redact: { paths: GEVOELIG.flatMap((veld) => DIEPTEN.map((diepte) => diepte + veld)), censor: "[verborgen]" },
  serializers: { err: fout },
  formatters: { level: (label) => ({ level: label }) },
  hooks: { streamWrite: zonderPersoonsgegevens },
});
