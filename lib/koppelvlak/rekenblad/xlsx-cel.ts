import { kinderen, vind } from "@/lib/koppelvlak/xml/element";
import type { XmlElement } from "@/lib/koppelvlak/xml/veilig";

import { type Cel, LEEG, schoon } from "./tabel";
import { dagVanVolgnummer } from "./waarden";

/** What the other parts of a workbook say about a cell. */
export type Stijlen = {
  readonly teksten: readonly string[];
  /** By style number: the number shows a day. */
  readonly dagstijlen: readonly boolean[];
  /** Days are counted from 1904, as workbooks of old Macs do. */
  readonly sinds1904: boolean;
};

/** More digits than this a spreadsheet neither keeps nor shows: 1234.5600000000001 is 1234.56 to whoever typed it. */
const CIJFERS = 15;

/** The exact digits a spreadsheet shows, without exponent where that can be; other text when it is no number at all. */
function getalTekst(ruw: string): string {
  const getal = Number(ruw);
  if (ruw.trim() === "" || !Number.isFinite(getal)) return ruw;
  const tekst = String(Number(getal.toPrecision(CIJFERS)));
  return /e/i.test(tekst) ? ruw : tekst;
}

function getalcel(ruw: string, stijl: number, { dagstijlen, sinds1904 }: Stijlen, formule: boolean): Cel {
  if (dagstijlen[stijl] === true) {
    const dag = dagVanVolgnummer(Math.floor(Number(ruw)), sinds1904);
    if (dag !== null) return { tekst: dag, soort: "datum", formule };
  }
  return { tekst: getalTekst(ruw), soort: "getal", formule };
}

/** One `c` element. The value of a formula is what it last was; without one it counts as an error. */
export function celUit(c: XmlElement, stijlen: Stijlen, tekstVanSi: (si: XmlElement) => string): Cel {
  const soort = c.attributen.get("t") ?? "n";
  const formule = kinderen(c, "f").length > 0;
  const waarde = vind(c, "v")?.tekst ?? "";
  const is = vind(c, "is");
  const tekst = (ruw: string): Cel => ({ tekst: schoon(ruw), soort: "tekst", formule });
  if (soort === "inlineStr") return is === null ? LEEG : tekst(tekstVanSi(is));
  if (waarde === "") return formule && soort !== "str" ? { tekst: "", soort: "fout", formule } : { ...LEEG, formule };
  switch (soort) {
    case "s":
      return tekst(stijlen.teksten[Number(waarde)] ?? "");
    case "str":
      return tekst(waarde);
    case "b":
      return tekst(waarde === "1" ? "WAAR" : "ONWAAR");
    case "e":
      return { tekst: schoon(waarde), soort: "fout", formule };
    case "d":
      return { tekst: waarde.slice(0, 10), soort: "datum", formule };
    default:
      return getalcel(waarde, Number(c.attributen.get("s") ?? "0"), stijlen, formule);
  }
}
