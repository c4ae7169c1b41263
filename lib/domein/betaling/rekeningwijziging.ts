/** A zorgverlener asks for another account: until when the request stands, what deserves a second look, and from when is paid to it. */
import { type Datum, plusDagen } from "../datum";
import { isBankwerkdag, volgendeBankwerkdag } from "../regelgeving/bankwerkdagen";
import { zoekOp } from "../regelgeving/opzoeken";
import { REKENINGWIJZIGING, type Rekeningwijzigingsbeleid } from "../regelgeving/rekeningwijziging";

export const NAAMUITSLAGEN = ["komt_overeen", "lijkt_op", "komt_niet_overeen", "niet_mogelijk"] as const;
/** What the bank says about the name with an account (Verification of Payee; EU 260/2012 art. 5 quater). */
export type Naamuitslag = (typeof NAAMUITSLAGEN)[number];

function beleidOp(dag: Datum): Rekeningwijzigingsbeleid {
  const gevonden = zoekOp(REKENINGWIJZIGING, dag);
  if (gevonden.uitkomst === "onbekend") throw new RangeError(`no policy for a changed account on ${dag}`);
  return gevonden.waarde;
}

/** Last day on which the SVB can decide. */
export const verlooptOp = (aangevraagdOp: Datum): Datum => plusDagen(aangevraagdOp, beleidOp(aangevraagdOp).geldigheidDagen);

/** First day on which the bank may carry out a payment to the changed account: after the delay, on a day on which banks settle. */
export function betaalbaarVanaf(goedgekeurdOp: Datum): Datum {
  const dag = plusDagen(goedgekeurdOp, beleidOp(goedgekeurdOp).uitstelDagen);
  return isBankwerkdag(dag) ? dag : volgendeBankwerkdag(dag);
}

export const AANDACHTSPUNTEN = ["NAAM_KOMT_NIET_OVEREEN", "NAAM_LIJKT_OP", "NAAM_NIET_GECONTROLEERD", "IBAN_ELDERS"] as const;
export type Aandachtspunt = (typeof AANDACHTSPUNTEN)[number];

const VAN_NAAM: Readonly<Record<Naamuitslag, Aandachtspunt | null>> = {
  komt_overeen: null,
  lijkt_op: "NAAM_LIJKT_OP",
  komt_niet_overeen: "NAAM_KOMT_NIET_OVEREEN",
  niet_mogelijk: "NAAM_NIET_GECONTROLEERD",
};

/**
 * Reasons to look twice. None of them forbids: banks write names in their own way, and a married couple may share an account. But who
 * approves in spite of one says why.
 */
export function aandachtspunten(feiten: { readonly naamcontrole: Naamuitslag | null; readonly elders: number }): readonly Aandachtspunt[] {
  const naam = feiten.naamcontrole === null ? "NAAM_NIET_GECONTROLEERD" : VAN_NAAM[feiten.naamcontrole];
  return [...(naam === null ? [] : [naam]), ...(feiten.elders > 0 ? (["IBAN_ELDERS"] as const) : [])];
}
