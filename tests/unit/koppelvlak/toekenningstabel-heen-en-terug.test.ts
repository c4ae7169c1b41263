import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { leesTabel, type Tabelsoort } from "@/lib/koppelvlak/rekenblad/lees";
import { schrijfCsv, schrijfXlsx } from "@/lib/koppelvlak/rekenblad/schrijf";
import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";
import { raadKop, raadKoppeling } from "@/lib/koppelvlak/toekenningstabel/koppeling";
import { leesToekenningstabel } from "@/lib/koppelvlak/toekenningstabel/lees";
import { schrijfToekenningstabel } from "@/lib/koppelvlak/toekenningstabel/schrijf";
import { bytesVan, eenToekenningsbericht, elkToekenningsbericht } from "@/tests/builders/koppelvlak/toekenningsbericht";

const AFZENDER = { soort: "gemeente", code: "0193" } as const;

async function bestand(berichten: readonly Toekenningsbericht[], soort: Tabelsoort): Promise<Uint8Array> {
  const tabel = schrijfToekenningstabel(berichten, soort);
  return soort === "csv" ? schrijfCsv(tabel) : schrijfXlsx(tabel);
}

function lees(bytes: Uint8Array, soort: Tabelsoort): readonly (Toekenningsbericht | null)[] {
  const gelezen = leesTabel(bytes, soort, null);
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  const koppeling = raadKoppeling(gelezen.tabel, raadKop(gelezen.tabel), null);
  const voorstellen = leesToekenningstabel(gelezen.tabel, koppeling, { afzender: AFZENDER, aangemaaktOp: datum("2026-04-10"), nummervoorzet: "B" });
  const fouten = voorstellen.flatMap((voorstel) => voorstel.fouten);
  if (fouten.length > 0) throw new Error(JSON.stringify(fouten));
  return voorstellen.map(({ bericht }) => bericht);
}

/** Letters that no postcode has; the schema of the XML does not look at them. */
const echt = <A extends { readonly postcode: string } | null>(adres: A): A => (adres === null ? adres : { ...adres, postcode: adres.postcode.replace(/S[ADS]$/, "XX") });

/** What an address book could hold: text that spreadsheets keep, one sender, and no relatie or contactadres twice. */
const elkeLijst: fc.Arbitrary<readonly Toekenningsbericht[]> = fc
  .uniqueArray(elkToekenningsbericht, { minLength: 1, maxLength: 4, selector: ({ budgetidentificatie }) => budgetidentificatie })
  .map((berichten) =>
    berichten.map((bericht, plaats) => ({
      ...bericht,
      afzender: AFZENDER,
      berichtnummer: `N-${String(plaats)}`,
      relaties: bericht.relaties.slice(0, 2).map((relatie, i) => ({ ...relatie, bsn: `12345678${String(i)}` })),
      budgethouder: { ...bericht.budgethouder, adres: echt(bericht.budgethouder.adres) },
      contacten: bericht.contacten.slice(0, 1).map((contact) => ({ ...contact, adres: echt(contact.adres) })),
    })),
  );

describe("dezelfde toekenningen als CSV, als XLSX en als XML", () => {
  it("geeft één bericht met alles erin in alle drie gelijk terug", async () => {
    const bericht = eenToekenningsbericht();
    expect(lees(await bestand([bericht], "csv"), "csv")).toEqual([bericht]);
    expect(lees(await bestand([bericht], "xlsx"), "xlsx")).toEqual([bericht]);
  });

  it("geeft elke lijst van toekenningen in alle drie gelijk terug", async () => {
    await fc.assert(
      fc.asyncProperty(elkeLijst, async (berichten) => {
        const uitXml = berichten.map((bericht) => leesToekenningsbericht(bytesVan(schrijfToekenningsbericht(bericht))));
        expect(uitXml).toEqual(berichten.map((bericht) => ({ ok: true, bericht })));
        expect(lees(await bestand(berichten, "csv"), "csv")).toEqual(berichten);
        expect(lees(await bestand(berichten, "xlsx"), "xlsx")).toEqual(berichten);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
