/** Turns a bank message of either kind into what it says about our opdrachten. What is not about them is left out. */
import type { Bankmelding } from "@/lib/domein/betaling/bankmelding";
import type { Centen } from "@/lib/domein/geld";
import type { Camt053Detail, Camt053Post } from "@/lib/koppelvlak/camt053/afschrift";
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
};

/** ISO 20022 statuses that end it; all others (ACCP, ACTC, ACSP, PDNG …) say that it is still being worked on. */
const MELDING_BIJ: Readonly<Record<string, "uitgevoerd" | "geweigerd">> = { ACSC: "uitgevoerd", ACCC: "uitgevoerd", RJCT: "geweigerd" };

const meldingBij = (status: string | null): "uitgevoerd" | "geweigerd" | undefined => (status === null ? undefined : MELDING_BIJ[status]);

function uitPain002(bericht: Pain002): Omit<Bankmeldingen, "soort"> {
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

function uitPost(post: Camt053Post): Omit<Bankmeldingen, "soort"> {
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
    return gelezen.ok ? { ok: true, bericht: { soort: "pain002", ...uitPain002(gelezen.bericht) } } : gelezen;
  }
  const gelezen = leesCamt053(bytes);
  if (!gelezen.ok) return gelezen;
  const delen = gelezen.bericht.afschriften.flatMap(({ posten }) => posten.map(uitPost));
  return {
    ok: true,
    bericht: { soort: "camt053", meldingen: delen.flatMap((d) => d.meldingen), heleBestanden: delen.flatMap((d) => d.heleBestanden) },
  };
}
