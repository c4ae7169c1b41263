/** How much to ask from a verstrekker. A policy, not a law: see regelgeving/bevoorschotting.ts. */
import { type Datum, eersteDag, type Maand, maandVan, plusMaanden } from "../datum";
import { type Centen, centen, deelAfgerond, grootste, min, NUL, som } from "../geld";
import { BEVOORSCHOTTING } from "../regelgeving/bevoorschotting";
import { afgeleid, type Opgezocht, zoekOp } from "../regelgeving/opzoeken";

export type Maandbetaling = { readonly maand: Maand; readonly bedrag: Centen };

export type Voorschotbehoefte = {
  /** Expected payments of the next month. */
  readonly verwacht: Centen;
  /** To be requested: what the account is short of it. */
  readonly opvragen: Centen;
  readonly bron: string;
};

/** Expected = the average of the whole months before this one, with the margin of the policy, and never less than what already lies ready. */
export function voorschotbehoefte(vandaag: Datum, saldo: Centen, klaar: Centen, betaald: readonly Maandbetaling[]): Opgezocht<Voorschotbehoefte> {
  const beleid = zoekOp(BEVOORSCHOTTING, vandaag);
  const nu = maandVan(vandaag);
  const bron = beleid.uitkomst === "bekend" ? beleid.bron : "";
  return afgeleid(beleid, ({ maanden, opslagProcent }) => {
    const eerste = eersteDag(plusMaanden(nu, -maanden));
    const meegeteld = betaald.filter(({ maand }) => eersteDag(maand) >= eerste && maand < nu);
    const totaal = som(meegeteld.map(({ bedrag }) => bedrag));
    const gemiddeld = totaal <= NUL ? NUL : centen(deelAfgerond(totaal * BigInt(100 + opslagProcent), BigInt(maanden) * 100n));
    const verwacht = grootste(gemiddeld, klaar);
    return { verwacht, opvragen: grootste(NUL, min(verwacht, saldo)), bron };
  });
}
