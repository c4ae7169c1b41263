import { type Datum, isDatum } from "@/lib/domein/datum";
import { type Centen, centen } from "@/lib/domein/geld";
import { leesDecimaal, naarCenten } from "@/lib/koppelvlak/decimaal";
import { type KoppelvlakFout, MAXIMUM_FOUTEN, type KoppelvlakFoutcode, fout } from "@/lib/koppelvlak/fout";
import { plaatsVan, tekstVan, vind } from "@/lib/koppelvlak/xml/element";
import type { XmlElement } from "@/lib/koppelvlak/xml/veilig";

/** Reads the fields of a bank message and notes what is missing or unreadable. */
export class BankVeldlezer {
  readonly fouten: KoppelvlakFout[] = [];

  tekst(element: XmlElement, ...pad: readonly string[]): string {
    const tekst = tekstVan(element, ...pad);
    if (tekst === null) this.noteer("BANK_ONTBREEKT", element, { element: pad.join("/") });
    return tekst ?? "";
  }

  /** An amount in euros. A statement of a euro account holds no other currency; one that does is not for us. */
  bedrag(element: XmlElement, ...pad: readonly string[]): Centen {
    const decimaal = leesDecimaal(this.tekst(element, ...pad));
    const bedrag = decimaal === null ? null : naarCenten(decimaal);
    const plek = vind(element, ...pad);
    if (plek === null) return centen(0n);
    if (bedrag === null || bedrag < 0n) this.noteer("BANK_WAARDE", plek, { element: plek.naam, vorm: "bedrag" });
    if (plek.attributen.get("Ccy") !== "EUR") this.noteer("BANK_VALUTA", plek, { element: plek.naam });
    return bedrag ?? centen(0n);
  }

  richting(element: XmlElement): "debet" | "credit" {
    const tekst = this.tekst(element, "CdtDbtInd");
    if (tekst !== "DBIT" && tekst !== "CRDT" && tekst !== "") {
      this.noteer("BANK_WAARDE", vind(element, "CdtDbtInd") ?? element, { element: "CdtDbtInd", vorm: "richting" });
    }
    return tekst === "DBIT" ? "debet" : "credit";
  }

  /** A day, given as date or as moment; the day of a moment is the day the bank wrote. Null when there is none. */
  datum(element: XmlElement, naam: string): Datum | null {
    const tekst = tekstVan(element, naam, "Dt") ?? tekstVan(element, naam, "DtTm")?.slice(0, 10) ?? null;
    if (tekst === null || isDatum(tekst)) return tekst;
    this.noteer("BANK_WAARDE", vind(element, naam) ?? element, { element: naam, vorm: "datum" });
    return null;
  }

  noteer(code: KoppelvlakFoutcode, element: XmlElement, gegevens: Readonly<Record<string, string>>): void {
    if (this.fouten.length < MAXIMUM_FOUTEN) this.fouten.push(fout(code, plaatsVan(element), gegevens));
  }
}
