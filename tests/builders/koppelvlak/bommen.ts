import { bytesVan } from "./toekenningsbericht";

type Bom = { readonly naam: string; readonly bytes: Uint8Array };

const herhaald = (aantal: number, maak: (i: number) => string): string => Array.from({ length: aantal }, (_, i) => maak(i)).join("");

/** Documents that make a careless parser eat memory, read files or call an address. `poort`: a listener that must stay silent. */
export function bommen(poort: number): readonly Bom[] {
  const adres = `http://127.0.0.1:${String(poort)}/x`;
  const lach = herhaald(9, (i) => `<!ENTITY l${String(i + 1)} "${`&l${String(i)};`.repeat(10)}">`);
  const documenten: Readonly<Record<string, string>> = {
    "billion laughs": `<!DOCTYPE a [<!ENTITY l0 "lol">${lach}]><a>&l9;</a>`,
    "billion laughs in kleine letters": `<!doctype a [<!entity l0 "lol">${lach}]><a>&l9;</a>`,
    "billion laughs achter commentaar": `<!-- ${" ".repeat(70_000)} --><!DOCTYPE a [<!ENTITY l0 "lol">${lach}]><a>&l9;</a>`,
    "kwadratische groei": `<!DOCTYPE a [<!ENTITY x "${"x".repeat(50_000)}">]><a>${"&x;".repeat(50_000)}</a>`,
    "lange verwijzingen": `<a>${"&#120;".repeat(150_000)}</a>`,
    "verwijzing met duizenden nullen": `<a>&#x${"0".repeat(500_000)}41;</a>`,
    "entiteit verwijst naar zichzelf": `<!DOCTYPE a [<!ENTITY x "&x;">]><a>&x;</a>`,
    "twee entiteiten verwijzen naar elkaar": `<!DOCTYPE a [<!ENTITY x "&y;"><!ENTITY y "&x;">]><a>&x;</a>`,
    "bestand lezen": `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`,
    "adres ophalen": `<!DOCTYPE a [<!ENTITY x SYSTEM "${adres}">]><a>&x;</a>`,
    "publieke entiteit": `<!DOCTYPE a [<!ENTITY x PUBLIC "-//X//X" "${adres}">]><a>&x;</a>`,
    "parameterentiteit": `<!DOCTYPE a [<!ENTITY % p SYSTEM "${adres}"> %p;]><a/>`,
    "externe DTD": `<!DOCTYPE a SYSTEM "${adres}"><a/>`,
    "publieke DTD": `<!DOCTYPE a PUBLIC "-//X//X" "${adres}"><a/>`,
    "lege DOCTYPE": `<!DOCTYPE a><a/>`,
    "twee DOCTYPES": `<!DOCTYPE a><!DOCTYPE a><a/>`,
    "DOCTYPE in het element": `<a><!DOCTYPE a></a>`,
    "entiteit die niet bestaat": `<a>&onbekend;</a>`,
    "attribuutlijst met standaardwaarde": `<!DOCTYPE a [<!ATTLIST a b CDATA "${"x".repeat(100_000)}">]><a/>`,
    "entiteit in een attribuut": `<!DOCTYPE a [<!ENTITY x "y">]><a b="&x;"/>`,
    "schema ophalen": `<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x ${adres}"/>`,
    "stijlblad ophalen": `<?xml-stylesheet type="text/xsl" href="${adres}"?><a/>`,
    "insluiting ophalen": `<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="${adres}"/></a>`,
    "honderdduizend lagen": `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`,
    "honderdduizend attributen": `<a ${herhaald(100_000, (i) => `a${String(i)}="" `)}/>`,
    "lange naam": `<${"a".repeat(900_000)}/>`,
  };
  return Object.entries(documenten).map(([naam, xml]) => ({ naam, bytes: bytesVan(xml) }));
}
