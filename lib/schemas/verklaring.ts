/** Shape and spelling of the forms of a verklaring sociaal netwerk; what is lawful is judged in lib/domein. */
import * as z from "zod";

import { isBsn, normaliseerBsn } from "@/lib/domein/bsn";
import { isDatum, isMaand, leesDatum, maand } from "@/lib/domein/datum";
import { leesBedrag, NUL } from "@/lib/domein/geld";
import { isIban } from "@/lib/domein/iban";
import { FAMILIERELATIES } from "@/lib/domein/zorgovereenkomst/model";

const sleutel = z.uuid({ error: "Open de pagina opnieuw." });

const verplicht = (maximum: number, zin: string) =>
  z.string().trim().min(1, { error: zin }).max(maximum, { error: `Gebruik niet meer dan ${String(maximum)} tekens.` });

const dag = z.string().trim().transform((tekst, ctx) => {
  const gelezen = leesDatum(tekst);
  if (gelezen !== null) return gelezen;
  ctx.addIssue({ code: "custom", message: "Schrijf de datum als 31-01-2026." });
  return z.NEVER;
});

const bedrag = z.string().trim().transform((tekst, ctx) => {
  const gelezen = leesBedrag(tekst);
  if (gelezen !== null && gelezen > NUL) return gelezen;
  ctx.addIssue({ code: "custom", message: "Schrijf het bedrag als 100,00." });
  return z.NEVER;
});

const bsn = z.string().trim().transform((tekst, ctx) => {
  const gelezen = normaliseerBsn(tekst);
  if (gelezen !== null && isBsn(gelezen)) return gelezen;
  ctx.addIssue({ code: "custom", message: "Vul het burgerservicenummer in: negen cijfers." });
  return z.NEVER;
});

export const verklaringRegistrerenSchema = z
  .strictObject({
    aanvraagsleutel: sleutel,
    toekenningsnummer: verplicht(20, "Vul het nummer van de toekenning in, bijvoorbeeld TK-2026-000123.").transform((nummer) => nummer.toUpperCase()),
    functiesoort: verplicht(20, "Kies bij welke soort zorg dit hoort."),
    bsn,
    voornamen: verplicht(100, "Vul de voornaam in."),
    tussenvoegsel: z.string().trim().max(20).optional(),
    achternaam: verplicht(100, "Vul de achternaam in."),
    geboortedatum: dag,
    familierelatie: z.enum(FAMILIERELATIES, { error: "Geef aan of het familie is." }),
    van: dag,
    tm: dag,
    bedrag,
    omschrijving: verplicht(2_000, "Schrijf op welke hulp het is."),
    iban: z.string().trim().max(50).refine(isIban, { error: "Dit is geen geldig rekeningnummer. Controleer de letters en cijfers." }),
    tenaamstelling: verplicht(70, "Schrijf de naam op zoals die bij de bank bekend is."),
  })
  .transform(({ aanvraagsleutel, bsn: nummer, voornamen, tussenvoegsel, achternaam, geboortedatum, iban, tenaamstelling, ...rest }) => ({
    ...rest,
    sleutel: aanvraagsleutel,
    helper: { bsn: nummer, voornamen, tussenvoegsel: tussenvoegsel === undefined || tussenvoegsel === "" ? null : tussenvoegsel, achternaam, geboortedatum },
    rekening: { iban, tenaamstelling },
  }));

export const verklaringWijzigenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, zorgovereenkomstId: z.uuid({ error: "Open de pagina opnieuw." }), van: z.string().refine(isDatum, { error: "Kies vanaf welke maand het bedrag geldt." }), bedrag })
  .transform(({ aanvraagsleutel, ...rest }) => ({ ...rest, sleutel: aanvraagsleutel }));

export const verklaringDeclarerenSchema = z
  .strictObject({
    aanvraagsleutel: sleutel,
    zorgovereenkomstId: z.uuid({ error: "Open de pagina opnieuw." }),
    maand: z.string().refine(isMaand, { error: "Kies een maand." }).transform(maand),
    bedrag,
  })
  .transform(({ aanvraagsleutel, ...rest }) => ({ ...rest, sleutel: aanvraagsleutel }));
