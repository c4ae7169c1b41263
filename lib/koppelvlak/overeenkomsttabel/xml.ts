/**
 * The same list as XML, for who makes it from an administration: an element a contract, and in it an element a column
 * (docs/koppelvlak/zorgovereenkomsten-1.0.xsd). It becomes a table, so that what a column must hold is said in one place.
 */
import { afgekeurd, fout, type Fouten, type KoppelvlakFout } from "@/lib/koppelvlak/fout";
import { type Cel, LEEG, type Rij, schoon, type Tabel } from "@/lib/koppelvlak/rekenblad/tabel";
import { plaatsVan } from "@/lib/koppelvlak/xml/element";
import { type Grenzen, leesXml, type XmlElement } from "@/lib/koppelvlak/xml/veilig";

import { KOLOMMEN, VELDEN, type Veld } from "./kolommen";

export const ZORGOVEREENKOMSTEN_NAAMRUIMTE = "urn:trekkingsrecht-pgb:zorgovereenkomsten:1.0";
const LIJST = "Zorgovereenkomsten";
const OVEREENKOMST = "Zorgovereenkomst";

/** Five hundred contracts of some forty columns, with room to say that there are too many. */
const GRENZEN: Grenzen = { bytes: 5_000_000, diepte: 4, elementen: 60_000, attributen: 8, waarde: 2_500 };

/** `verlenerBsn` is the element VerlenerBsn. */
export const elementVan = (veld: Veld): string => veld.charAt(0).toUpperCase() + veld.slice(1);
const BEKEND: ReadonlySet<string> = new Set(VELDEN.map(elementVan));

const KOP: Rij = { rij: 0, cellen: VELDEN.map((veld): Cel => ({ tekst: KOLOMMEN[veld].naam, soort: "tekst", formule: false })) };

/** Numbers have a point in XML, whatever a spreadsheet would show. */
const GETAL = /^\d{1,11}(?:\.\d{1,2})?$/;
const celUit = ({ tekst }: XmlElement): Cel => {
  const waarde = schoon(tekst);
  return { tekst: waarde, soort: GETAL.test(waarde) ? "getal" : "tekst", formule: false };
};

const onverwacht = (element: XmlElement, nummer: number, verwacht: string): KoppelvlakFout =>
  fout("SCHEMA_ELEMENT_ONVERWACHT", plaatsVan(element, `${OVEREENKOMST}[${String(nummer)}]/${element.naam}`), { element: element.naam, verwacht });

/** What may not stand in a contract: an element we do not know, one that came before, or one with elements in it. */
function vreemdeIn({ kinderen }: XmlElement, nummer: number): readonly KoppelvlakFout[] {
  return kinderen.flatMap((kind, plaats) => {
    const dubbel = kinderen.findIndex(({ naam }) => naam === kind.naam) < plaats;
    const zelf = !BEKEND.has(kind.naam) || dubbel ? [onverwacht(kind, nummer, "een kolom uit de uitleg, hoogstens één keer")] : [];
    return [...zelf, ...kind.kinderen.map((dieper) => onverwacht(dieper, nummer, `tekst in ${kind.naam}`))];
  });
}

function rijUit(element: XmlElement, plaats: number): Rij {
  const opNaam = new Map(element.kinderen.map((kind) => [kind.naam, kind]));
  return {
    rij: plaats + 1,
    cellen: VELDEN.map((veld) => {
      const kind = opNaam.get(elementVan(veld));
      return kind === undefined ? LEEG : celUit(kind);
    }),
  };
}

/** The contracts as rows, numbered from one in the order in which they stand. */
export function leesOvereenkomstXml(bytes: Uint8Array): { readonly ok: true; readonly tabel: Tabel } | Fouten {
  const gelezen = leesXml(bytes, GRENZEN, { naamruimten: [ZORGOVEREENKOMSTEN_NAAMRUIMTE] });
  if (!gelezen.ok) return afgekeurd(...gelezen.fouten);
  const { wortel } = gelezen;
  if (wortel.naam !== LIJST) return afgekeurd(fout("SCHEMA_VERKEERD_BERICHT", plaatsVan(wortel), { element: wortel.naam, verwacht: LIJST }));
  const fouten = wortel.kinderen.flatMap((kind, plaats) => (kind.naam === OVEREENKOMST ? vreemdeIn(kind, plaats + 1) : [onverwacht(kind, plaats + 1, OVEREENKOMST)]));
  return fouten.length > 0 ? afgekeurd(...fouten) : { ok: true, tabel: { blad: null, rijen: [KOP, ...wortel.kinderen.map(rijUit)], samengevoegd: [] } };
}
