import { createHash } from "node:crypto";

import type { Adres, Naam, Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import type { Periode } from "@/lib/domein/periode";

type Deel = string | null | readonly Deel[];

const naam = (n: Naam): Deel => [n.voornamen, n.tussenvoegsel, n.achternaam];
const adres = (a: Adres | null): Deel => (a === null ? null : [a.straat, a.huisnummer, a.postcode, a.woonplaats]);
const periode = (p: Periode): Deel => [p.van, p.tm];

function delen(b: Toekenningsbericht): Deel {
  const { budgethouder: h } = b;
  return [
    [b.afzender.soort, b.afzender.code],
    [b.berichtnummer, b.aangemaaktOp, b.mutatie, b.wet, b.budgetidentificatie, b.budgetidentificatieOud, b.beschikkingsnummer],
    [h.bsn, naam(h), h.geboortedatum, h.geslacht, adres(h.adres), h.email, h.telefoon],
    [periode(b.periode), String(b.bedrag)],
    b.functiebudgetten.map((f) => [f.functiesoort, periode(f.periode), String(f.bedrag), String(f.vvb)]),
    b.relaties.map((r) => [r.soort, r.bsn, naam(r), r.geboortedatum, [...r.machtiging], r.van, r.tm]),
    b.contacten.map((c) => [c.naam, adres(c.adres)]),
  ];
}

/**
 * What makes two messages with one number the same message: what they say, not how it was written down. The same message
 * alone or in a bulk file, with or without indentation, has one outcome.
 */
export const inhoudHashVan = (bericht: Toekenningsbericht): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(JSON.stringify(delen(bericht))).digest());

/** A file that could not be read is only the same as exactly these bytes. */
export const bytesHashVan = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(createHash("sha256").update(bytes).digest());
