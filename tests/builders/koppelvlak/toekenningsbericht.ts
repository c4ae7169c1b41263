import fc from "fast-check";

import { datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import type { Adres, BerichtRelatie, Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { BERICHTMUTATIES, GESLACHTEN } from "@/lib/domein/toekenning/bericht";
import { BEVOEGDHEDEN, VERTEGENWOORDIGINGSOORTEN } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import { VERSTREKKERSOORTEN, WETTEN } from "@/lib/domein/wet";

const ADRES: Adres = { straat: "Grote Kerkplein", huisnummer: "15", postcode: "8011 PK", woonplaats: "Zwolle" };

export const eenRelatie = (afwijking: Partial<BerichtRelatie> = {}): BerichtRelatie => ({
  soort: "gemachtigde",
  bsn: "999990020",
  voornamen: "Fatima",
  tussenvoegsel: null,
  achternaam: "Özdemir",
  geboortedatum: datum("1980-05-17"),
  machtiging: ["zorg", "geld"],
  van: datum("2026-01-01"),
  tm: null,
  ...afwijking,
});

/** A message with every element in it and nothing wrong with it. A test overrides only what it is about. */
export const eenToekenningsbericht = (afwijking: Partial<Toekenningsbericht> = {}): Toekenningsbericht => ({
  afzender: { soort: "gemeente", code: "0193" },
  berichtnummer: "ZW-2026-000123",
  aangemaaktOp: datum("2026-01-05"),
  mutatie: "nieuw",
  wet: "wmo",
  budgetidentificatie: "ZW-WMO-4711",
  budgetidentificatieOud: null,
  beschikkingsnummer: "B-2026-0815",
  budgethouder: {
    bsn: "999990019",
    voornamen: "Johanna Maria",
    tussenvoegsel: "van 't",
    achternaam: "Hof",
    geboortedatum: datum("1951-03-08"),
    geslacht: "vrouw",
    adres: ADRES,
    email: "j.vanthof@voorbeeld.nl",
    telefoon: "038 123 45 67",
  },
  periode: { van: datum("2026-01-01"), tm: datum("2026-12-31") },
  bedrag: centen(18_250_00n),
  functiebudgetten: [
    {
      functiesoort: "WM-BG",
      periode: { van: datum("2026-01-01"), tm: datum("2026-12-31") },
      bedrag: centen(15_000_00n),
      vvb: centen(250_00n),
    },
    {
      functiesoort: "WM-HH",
      periode: { van: datum("2026-01-01"), tm: datum("2026-06-30") },
      bedrag: centen(3_250_00n),
      vvb: centen(0n),
    },
  ],
  relaties: [eenRelatie()],
  contacten: [{ naam: "Stichting De Regenboog", adres: ADRES }],
  ...afwijking,
});

export const bytesVan = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);

/** Any text XML can carry, as the schema sees it: no control characters, single spaces, nothing at the ends. */
const tekst = (maximum: number) =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 6 })
    .map((t) => t.replace(/\p{Cc}|[\ufffe\uffff]/gu, "").replace(/ +/g, " ").trim())
    .filter((t) => t.length > 0 && Array.from(t).length <= maximum);

const kenmerk = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,20}$/);
const dag = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
  .map((d) => datum(d.toISOString().slice(0, 10)));
const bedrag = fc.bigInt({ min: 0n, max: 99_999_999_999n }).map(centen);
const bsn = fc.stringMatching(/^[0-9]{9}$/);
const periode = fc.record({ van: dag, tm: dag });
const adres = fc.record({
  straat: tekst(80),
  huisnummer: tekst(20),
  postcode: fc.stringMatching(/^[1-9][0-9]{3} [A-Z][B-Z]$/),
  woonplaats: tekst(80),
});
const naam = { voornamen: tekst(200), tussenvoegsel: fc.option(tekst(20)), achternaam: tekst(200) };

/** Any message the schema can express, sensible or not. */
export const elkToekenningsbericht: fc.Arbitrary<Toekenningsbericht> = fc.record({
  afzender: fc.record({ soort: fc.constantFrom(...VERSTREKKERSOORTEN), code: fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{1,8}$/) }),
  berichtnummer: kenmerk,
  aangemaaktOp: dag,
  mutatie: fc.constantFrom(...BERICHTMUTATIES),
  wet: fc.constantFrom(...WETTEN),
  budgetidentificatie: kenmerk,
  budgetidentificatieOud: fc.option(kenmerk),
  beschikkingsnummer: kenmerk,
  budgethouder: fc.record({
    bsn,
    ...naam,
    geboortedatum: dag,
    geslacht: fc.constantFrom(...GESLACHTEN),
    adres: fc.option(adres),
    email: fc.option(fc.constant("iemand@voorbeeld.nl")),
    telefoon: fc.option(fc.constant("+31 38 1234567")),
  }),
  periode,
  bedrag,
  functiebudgetten: fc.array(fc.record({ functiesoort: fc.stringMatching(/^[A-Z0-9][A-Z0-9_-]{0,10}$/), periode, bedrag, vvb: bedrag }), {
    maxLength: 5,
  }),
  relaties: fc.array(
    fc.record({
      soort: fc.constantFrom(...VERTEGENWOORDIGINGSOORTEN),
      bsn,
      ...naam,
      geboortedatum: dag,
      machtiging: fc.subarray([...BEVOEGDHEDEN]),
      van: dag,
      tm: fc.option(dag),
    }),
    { maxLength: 3 },
  ),
  contacten: fc.array(fc.record({ naam: tekst(200), adres }), { maxLength: 2 }),
});
