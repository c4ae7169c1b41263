/**
 * The only logger. A log line says which record, never whose: personal data stays in the database, where access to it
 * is decided and recorded. Redaction below is the net under that rule, not a licence to log names.
 */
import pino, { type Logger } from "pino";

import { logLevel } from "./env";

const SENSITIVE = ["bsn", "iban", "naam", "email", "wachtwoord", "authorization", "cookie"];
const DEPTHS = ["", "*.", "*.*.", "*.*.*."];

const BSN = /(?<![\d-])\d{9}(?![\d-])/g;
const IBAN = /\b[A-Z]{2}\d{2}[A-Z]{4}\d{7,18}\b/g;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/g;

/** Takes out what looks like a BSN, an IBAN or an e-mail address, wherever in a text it stands. */
export const withoutPersonalData = (text: string): string =>
  text.replace(IBAN, "[iban]").replace(BSN, "[bsn]").replace(EMAIL, "[email]");

/**
 * A database error carries the offending row in `detail` and `where`. Those never reach the log; code, message and
 * stack do.
 */
function serializeError(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const code = "code" in value && typeof value.code === "string" ? value.code : undefined;
  const digest = "digest" in value && typeof value.digest === "string" ? value.digest : undefined;
  return { type: value.name, code, digest, message: value.message, stack: value.stack };
}

export const log: Logger = pino({
  level: logLevel(),
  base: { pid: process.pid },
  redact: { paths: SENSITIVE.flatMap((field) => DEPTHS.map((depth) => depth + field)), censor: "[verborgen]" },
  serializers: { err: serializeError },
  formatters: { level: (label) => ({ level: label }) },
  hooks: { streamWrite: withoutPersonalData },
});
