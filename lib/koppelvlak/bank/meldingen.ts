/** Turns a bank message of either kind into what it says about our opdrachten. What is not about them is left out. */
import type { Bankmelding } from "@/lib/domein/betaling/bankmelding";
import type { Centen } from "@/lib/domein/geld";
import { isIban } from "@/lib/domein/iban";
import { zoekKenmerk } from "@/lib/domein/storting/kenmerk";
import type { Ontvangst } from "@/lib/domein/storting/ontvangst";
import type { Camt053Afschrift, Camt053Detail, Camt053Post, Herkomst } from "@/lib/koppelvlak/camt053/afschrift";
import { leesCamt053 } from "@/lib/koppelvlak/camt053/lees";
import type { Fouten } from "@/lib/koppelvlak/fout";
import { leesPain002, type Pain002 } from "@/lib/koppelvlak/pain002/lees";

import { type Bankberichtsoort, herkenBankbericht } from "./soort";

export type Bestandsmelding = {
  /** MsgId of the payment file. */
  readonly berichtId: string;
  readonly melding: "uitgevoerd" | "geweigerd";
  readonly bedragCenten: Centen | null;
  readonly redencode: string | null;
};

export type Bankmeldingen = {
  readonly soort: Bankberichtsoort;
  readonly meldingen: readonly Bankmelding[];
  readonly heleBestanden: readonly Bestandsmelding[];
  /** Credits that are no returned payment. */
  readonly ontvangsten: readonly Ontvangst[];
};

/** ISO 20022 statuses that end it; all others (ACCP, ACTC, ACSP, PDNG …) say that it is still being worked on. */
const MELDING_BIJ: Readonly<Record<string, "uitgevoerd" | "geweigerd">> = { ACSC: "uitgevoerd", ACCC: "uitgevoerd", RJCT: "geweigerd" };

const meldingBij = (status: string | null): "uitgevoerd" | "geweigerd" | undefined => (status === null ? undefined : MELDING_BIJ[status]);

function uitPain002(bericht: Pain002): Omit<Bankmeldingen, "soort" | "ontvangsten"> {
  const meldingen = bericht.opdrachten.flatMap(({ eindtotEindId, status, redencode }): Bankmelding[] => {
    const melding = meldingBij(status);
    return melding === undefined ? [] : [{ eindtotEindId, melding, bedrag: null, redencode }];
  });
  const groep = meldingBij(bericht.groepstatus);
  const heel: Bestandsmelding[] =
    groep === undefined ? [] : [{ berichtId: bericht.origineelBerichtId, melding: groep, bedragCenten: null, redencode: bericht.groepredencode }];
  return { meldingen, heleBestanden: heel };
}

/** A credit is ours only when the bank calls it a return: other credits are deposits and advances. */
function uitDetail(post: Camt053Post, detail: Camt053Detail): Bankmelding[] {
  if (detail.eindtotEindId === null) return [];
  const bedrag = detail.bedrag ?? (post.details.length === 1 ? post.bedrag : null);
  const basis = { eindtotEindId: detail.eindtotEindId, bedrag, redencode: detail.retourreden };
  if (detail.richting === "debet" && !post.herroeping) return [{ ...basis, melding: "uitgevoerd" }];
  return detail.richting === "credit" && (detail.retourreden !== null || post.herroeping) ? [{ ...basis, melding: "teruggestuurd" }] : [];
}

const SLEUTEL_HOOGSTENS = 190;
const LEEG = { betalingskenmerk: null, omschrijving: null, iban: null, naam: null };
const TEKST_HOOGSTENS = 500;

/** One payment that came in. The reference is where the payer put it: in its own field or somewhere in the text. */
function ontvangstUit(sleutel: string, bedrag: Centen, { boekdatum }: Camt053Post, herkomst: Herkomst | null): Ontvangst {
  const { betalingskenmerk, omschrijving, iban, naam } = herkomst ?? LEEG;
  return {
    sleutel,
    bedrag,
    kenmerk: zoekKenmerk(betalingskenmerk ?? "") ?? zoekKenmerk(omschrijving ?? ""),
    omschrijving: [betalingskenmerk, omschrijving].filter((tekst) => tekst !== null).join(" ").slice(0, TEKST_HOOGSTENS) || null,
    iban: iban !== null && isIban(iban) ? iban : null,
    tenaamstelling: naam,
    boekdatum,
  };
}

/** A credit entry that the bank divides into payments is as many; one it does not divide is one. */
function ontvangstenUit(post: Camt053Post, sleutel: string): readonly Ontvangst[] {
  if (!post.geboekt || post.richting !== "credit" || post.herroeping) return [];
  const delen = post.details.filter(({ richting, retourreden }) => richting === "credit" && retourreden === null);
  if (delen.length < post.details.length && post.details.length === 1) return [];
  if (post.details.length <= 1 || delen.some(({ bedrag }) => bedrag === null)) {
    const herkomst = post.details.length === 1 ? (post.details[0]?.herkomst ?? null) : null;
    return delen.length === post.details.length ? [ontvangstUit(sleutel, post.bedrag, post, herkomst)] : [];
  }
  return delen.flatMap(({ bedrag, herkomst }, index) => (bedrag === null ? [] : [ontvangstUit(`${sleutel}/${String(index + 1)}`, bedrag, post, herkomst)]));
}

/** The bank's own reference makes an entry the same in every statement; without one, its place in this statement does. */
const sleutelVan = ({ rekening, afschriftId }: Camt053Afschrift, { bankreferentie, referentie }: Camt053Post, index: number): string =>
  [rekening ?? "-", ...(bankreferentie === null ? [afschriftId, referentie ?? String(index + 1)] : [bankreferentie])].join("/").slice(0, SLEUTEL_HOOGSTENS);

function uitPost(post: Camt053Post): Omit<Bankmeldingen, "soort" | "ontvangsten"> {
  if (!post.geboekt) return { meldingen: [], heleBestanden: [] };
  const meldingen = post.details.flatMap((detail) => uitDetail(post, detail));
  const berichtId = post.batch?.berichtId ?? post.batch?.betaalgroepId ?? null;
  const heel = meldingen.length === 0 && berichtId !== null && post.richting === "debet" && !post.herroeping;
  return { meldingen, heleBestanden: heel ? [{ berichtId, melding: "uitgevoerd", bedragCenten: post.bedrag, redencode: null }] : [] };
}

/** Reads a pain.002 or a camt.053; which of the two is seen from the file itself. */
export function leesBankmeldingen(bytes: Uint8Array): { readonly ok: true; readonly bericht: Bankmeldingen } | Fouten {
  const herkend = herkenBankbericht(bytes);
  if (!herkend.ok) return herkend;
  if (herkend.soort === "pain002") {
    const gelezen = leesPain002(bytes);
    return gelezen.ok ? { ok: true, bericht: { soort: "pain002", ...uitPain002(gelezen.bericht), ontvangsten: [] } } : gelezen;
  }
  const gelezen = leesCamt053(bytes);
  if (!gelezen.ok) return gelezen;
  const delen = gelezen.bericht.afschriften.flatMap(({ posten }) => posten.map(uitPost));
  return {
    ok: true,
    bericht: {
      soort: "camt053",
      meldingen: delen.flatMap((d) => d.meldingen),
      heleBestanden: delen.flatMap((d) => d.heleBestanden),
      ontvangsten: gelezen.bericht.afschriften.flatMap((afschrift) => afschrift.posten.flatMap((post, index) => ontvangstenUit(post, sleutelVan(afschrift, post, index)))),
    },
  };
}
