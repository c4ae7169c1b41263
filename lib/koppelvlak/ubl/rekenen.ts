import { type Centen, min, plus, som } from "@/lib/domein/geld";
import { type Decimaal, euroTekst, maal, quotientInCenten } from "@/lib/koppelvlak/decimaal";
import { type KoppelvlakFout, type KoppelvlakFoutcode, fout } from "@/lib/koppelvlak/fout";
import { plaatsVan } from "@/lib/koppelvlak/xml/element";
import type { XmlElement } from "@/lib/koppelvlak/xml/veilig";

/** Rounding of a price in parts of a cent may cost one cent a line; more is a mistake in the invoice. */
const SPELING = 1n;

export type Regelsom = {
  readonly aantal: Decimaal;
  readonly prijs: Decimaal;
  /** The number of units the price is for. */
  readonly prijsPer: Decimaal;
  readonly toeslag: Centen;
  readonly korting: Centen;
  readonly bedrag: Centen;
};

const gegevens = (berekend: Centen, vermeld: Centen): Record<string, string> => ({
  berekend: euroTekst(berekend),
  vermeld: euroTekst(vermeld),
});

/** BT-131: quantity × price, less discounts, plus charges of the line. */
export function keurRegelbedrag(regel: Regelsom, nummer: string, element: XmlElement): KoppelvlakFout | null {
  const prijs = quotientInCenten(maal(regel.aantal, regel.prijs), regel.prijsPer);
  const berekend = min(plus(prijs, regel.toeslag), regel.korting);
  const verschil = berekend - regel.bedrag;
  return verschil >= -SPELING && verschil <= SPELING
    ? null
    : fout("UBL_REGEL_BEDRAG", plaatsVan(element), { nummer, ...gegevens(berekend, regel.bedrag) });
}

export type Totalen = {
  readonly regels: readonly Centen[];
  readonly somRegels: Centen;
  readonly toeslag: Centen;
  readonly korting: Centen;
  readonly totaalExcl: Centen;
  readonly btw: Centen;
  readonly totaalIncl: Centen;
  readonly vooruitbetaald: Centen;
  readonly afronding: Centen;
  readonly teBetalen: Centen;
};

/** EN 16931, BR-CO-10, 13, 15 and 16: the four sums an invoice must get right. */
export function keurTotalen(t: Totalen, element: XmlElement): readonly KoppelvlakFout[] {
  const sommen: readonly (readonly [KoppelvlakFoutcode, Centen, Centen])[] = [
    ["UBL_SOM_REGELS", som(t.regels), t.somRegels],
    ["UBL_TOTAAL_EXCL", min(plus(t.somRegels, t.toeslag), t.korting), t.totaalExcl],
    ["UBL_TOTAAL_INCL", plus(t.totaalExcl, t.btw), t.totaalIncl],
    ["UBL_TE_BETALEN", plus(min(t.totaalIncl, t.vooruitbetaald), t.afronding), t.teBetalen],
  ];
  return sommen
    .filter(([, berekend, vermeld]) => berekend !== vermeld)
    .map(([code, berekend, vermeld]) => fout(code, plaatsVan(element), gegevens(berekend, vermeld)));
}
