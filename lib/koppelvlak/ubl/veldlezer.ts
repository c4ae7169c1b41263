import { type Datum, isDatum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import type { Periode } from "@/lib/domein/periode";
import { type Decimaal, leesDecimaal, naarCenten } from "@/lib/koppelvlak/decimaal";
import { type KoppelvlakFout, fout } from "@/lib/koppelvlak/fout";
import { plaatsVan, tekstVan, vind } from "@/lib/koppelvlak/xml/element";
import type { XmlElement } from "@/lib/koppelvlak/xml/veilig";

const NUL: Decimaal = { waarde: 0n, schaal: 0 };

/** Reads the fields of an invoice and notes everything that is missing or unreadable, so that all of it is reported at once. */
export class UblVeldlezer {
  readonly fouten: KoppelvlakFout[] = [];

  tekst(element: XmlElement, ...pad: readonly string[]): string {
    const tekst = tekstVan(element, ...pad);
    if (tekst === null) this.fouten.push(fout("UBL_ONTBREEKT", plaatsVan(element), { element: pad.join("/") }));
    return tekst ?? "";
  }

  datum(element: XmlElement, ...pad: readonly string[]): Datum {
    const tekst = this.tekst(element, ...pad);
    if (isDatum(tekst)) return tekst;
    if (tekst !== "") this.waardefout(element, pad, "datum");
    return "1900-01-01" as Datum;
  }

  decimaal(element: XmlElement, ...pad: readonly string[]): Decimaal {
    const tekst = this.tekst(element, ...pad);
    const decimaal = leesDecimaal(tekst);
    if (decimaal === null && tekst !== "") this.waardefout(element, pad, "getal");
    return decimaal ?? NUL;
  }

  /** An amount in whole cents; the currency stands on every amount and must be the euro each time. */
  bedrag(element: XmlElement, ...pad: readonly string[]): Centen {
    const bedrag = naarCenten(this.decimaal(element, ...pad));
    const plek = vind(element, ...pad);
    if (plek !== null && plek.attributen.get("currencyID") !== "EUR") {
      this.fouten.push(fout("UBL_VALUTA", plaatsVan(plek), { element: plek.naam }));
    }
    if (bedrag === null) this.waardefout(element, pad, "bedrag");
    return bedrag ?? centen(0n);
  }

  bedragOfNul(element: XmlElement, ...pad: readonly string[]): Centen {
    return vind(element, ...pad) === null ? centen(0n) : this.bedrag(element, ...pad);
  }

  /** Only a period with both ends; half a period says too little to check a declaratie with. */
  periode(element: XmlElement): Periode | null {
    const periode = vind(element, "InvoicePeriod");
    if (periode === null || tekstVan(periode, "StartDate") === null || tekstVan(periode, "EndDate") === null) return null;
    const gelezen = { van: this.datum(periode, "StartDate"), tm: this.datum(periode, "EndDate") };
    if (gelezen.van > gelezen.tm) this.waardefout(periode, ["EndDate"], "periode");
    return gelezen;
  }

  waardefout(element: XmlElement, pad: readonly string[], vorm: string): void {
    const naam = pad.join("/");
    this.fouten.push(fout("UBL_WAARDE", plaatsVan(vind(element, ...pad) ?? element), { element: naam, vorm }));
  }
}
