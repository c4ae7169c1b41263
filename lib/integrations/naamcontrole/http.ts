/**
 * The name check of a bank or gateway that speaks the EPC scheme Verification of Payee. Banks differ in address and in how one proves
 * who one is; the message is the same everywhere.
 */
import { randomUUID } from "node:crypto";

import { systemNow } from "@/lib/clock";
import type { Naamuitslag } from "@/lib/domein/betaling/rekeningwijziging";

import type { Naamantwoord, Naamcontrole } from "./poort";

export class NaamcontroleOnbereikbaar extends Error {
  override readonly name = "NaamcontroleOnbereikbaar";
}

/** EPC218-23: match, close match, no match, verification check not possible. */
const UITSLAGEN: Readonly<Record<string, Naamuitslag>> = { MTCH: "komt_overeen", CMTC: "lijkt_op", NMTC: "komt_niet_overeen", NOAP: "niet_mogelijk" };
const WACHT_MS = 10_000;
const NAAM_HOOGSTENS = 140;

export type Naamcontroleadres = { readonly url: string; readonly sleutel: string };

function leesAntwoord(inhoud: unknown): Naamantwoord {
  const velden = typeof inhoud === "object" && inhoud !== null ? inhoud : {};
  const code = "partyNameMatch" in velden ? velden.partyNameMatch : undefined;
  const naam = "matchedName" in velden ? velden.matchedName : undefined;
  const uitslag = typeof code === "string" ? UITSLAGEN[code] : undefined;
  if (uitslag === undefined) throw new NaamcontroleOnbereikbaar("answer without a known partyNameMatch");
  return { uitslag, naamBijBank: uitslag === "lijkt_op" && typeof naam === "string" && naam.trim() !== "" ? naam.trim().slice(0, NAAM_HOOGSTENS) : null };
}

export const naamcontroleOverHttp =
  ({ url, sleutel }: Naamcontroleadres): Naamcontrole =>
  async ({ iban, tenaamstelling }) => {
    const antwoord = await fetch(new URL("payee-verifications", url.endsWith("/") ? url : `${url}/`), {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Authorization: `Bearer ${sleutel}`,
        "X-Request-ID": randomUUID(),
        "X-Request-Timestamp": systemNow().toISOString(),
      },
      body: JSON.stringify({ party: { name: tenaamstelling }, partyAccount: { iban } }),
      signal: AbortSignal.timeout(WACHT_MS),
      redirect: "error",
    });
    if (!antwoord.ok) throw new NaamcontroleOnbereikbaar(`HTTP ${String(antwoord.status)}`);
    const inhoud: unknown = await antwoord.json();
    return leesAntwoord(inhoud);
  };

/** Nobody to ask: said so, instead of a check that seems to have been done. */
export const geenNaamcontrole: Naamcontrole = () => Promise.resolve({ uitslag: "niet_mogelijk", naamBijBank: null });
