/** Untrusted form fields in, typed commands out. Shape and spelling only: what is lawful is judged in lib/domein. */
import * as z from "zod";

import { isBsn, normaliseerBsn } from "@/lib/domein/bsn";
import { type Datum, leesDatum } from "@/lib/domein/datum";
import { type Centen, centen, type Honderdsten, leesAantal, leesBedrag, NUL } from "@/lib/domein/geld";
import { isIban, normaliseerIban } from "@/lib/domein/iban";
import { isAgb, isKvk, normaliseerBig } from "@/lib/domein/nummers";
import { type Familierelatie, FAMILIERELATIES, isFamilie, TARIEFEENHEDEN, vraagtNaarDienst } from "@/lib/domein/zorgovereenkomst/model";
import { isTerugreden } from "@/lib/domein/zorgovereenkomst/terugredenen";
import type { Zorgverlenerkeuze } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-partijen-bewaren";

import { kieshulpVraag, leesKieshulpVraag } from "./kieshulp";

export const tekst = (maximum: number) =>
  z.string().trim().max(maximum, { error: `Gebruik niet meer dan ${String(maximum)} tekens.` }).optional().transform((waarde) => waarde ?? "");
export const leegAlsNull = (waarde: string): string | null => (waarde === "" ? null : waarde);

export const zaak = {
  aanvraagsleutel: z.uuid({ error: "Open de pagina opnieuw." }),
  zorgovereenkomstId: z.uuid({ error: "Open de pagina opnieuw." }),
};
export const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: "Open de pagina opnieuw." });

/** "verder": this step is done and must be complete. "later": keep what is there. "rij": keep it and show one row more. */
export const knop = z.enum(["verder", "later", "rij"]).catch("verder");

export const zorgovereenkomstBeginnenSchema = z
  .strictObject({
    aanvraagsleutel: zaak.aanvraagsleutel,
    toekenningId: z.uuid({ error: "Kies uit welk budget u de zorg betaalt." }),
    voorbeeld: z.union([z.literal(""), z.uuid({ error: "Kies een zorgovereenkomst uit de lijst." })]).optional(),
    kieshulp: z.string().max(200).optional(),
  })
  .transform(({ aanvraagsleutel, voorbeeld = "", kieshulp = "", ...rest }) => ({
    opdracht: { sleutel: aanvraagsleutel, ...rest, voorbeeldId: leegAlsNull(voorbeeld) },
    kieshulp: kieshulpVraag(leesKieshulpVraag(kieshulp)),
  }));

type Klacht = (pad: readonly string[], zin: string) => void;

export const klachtVan =
  (ctx: z.RefinementCtx): Klacht =>
  (pad, zin) => {
    ctx.addIssue({ code: "custom", path: [...pad], message: zin });
  };

const persoon = z.strictObject({
  bsn: tekst(20),
  voornamen: tekst(100),
  tussenvoegsel: tekst(20),
  achternaam: tekst(100),
  geboortedatum: tekst(10),
});
const instelling = z.strictObject({ naam: tekst(100), kvk: tekst(8), agb: tekst(8) });

function leesPersoon(velden: z.output<typeof persoon> | undefined, klaag: Klacht): Zorgverlenerkeuze | null {
  const bsn = normaliseerBsn(velden?.bsn ?? "");
  const geboortedatum = leesDatum(velden?.geboortedatum ?? "");
  const { voornamen = "", achternaam = "", tussenvoegsel = "" } = velden ?? {};
  if (bsn === null || !isBsn(bsn)) klaag(["persoon", "bsn"], "Vul het burgerservicenummer in: negen cijfers.");
  if (voornamen === "") klaag(["persoon", "voornamen"], "Vul de voornaam in.");
  if (achternaam === "") klaag(["persoon", "achternaam"], "Vul de achternaam in.");
  if (geboortedatum === null) klaag(["persoon", "geboortedatum"], "Vul de geboortedatum in, bijvoorbeeld 31-01-1990.");
  if (bsn === null || geboortedatum === null) return null;
  return { soort: "persoon", bsn, voornamen, tussenvoegsel: leegAlsNull(tussenvoegsel), achternaam, geboortedatum };
}

function leesInstelling(velden: z.output<typeof instelling> | undefined, klaag: Klacht): Zorgverlenerkeuze {
  const { naam = "", kvk = "", agb = "" } = velden ?? {};
  if (naam === "") klaag(["instelling", "naam"], "Vul de naam van de instelling in.");
  if (!isKvk(kvk)) klaag(["instelling", "kvk"], "Vul het KvK-nummer in: acht cijfers.");
  if (agb !== "" && !isAgb(agb)) klaag(["instelling", "agb"], "Een AGB-code heeft acht cijfers.");
  return { soort: "instelling", naam, kvk, agb: leegAlsNull(agb) };
}

const isUuid = (waarde: string): boolean => z.uuid().safeParse(waarde).success;

/** Before the id of an instelling that is known already: the questions about a person are not for her. */
const BEKENDE_INSTELLING = /^instelling:/;

const jaOfNee = (antwoord: "ja" | "nee" | undefined): boolean | null => (antwoord === undefined ? null : antwoord === "ja");

type Persoonsvragen = { alleenVervoer?: "ja" | "nee" | undefined; familierelatie?: Familierelatie | undefined; ondernemer?: "ja" | "nee" | undefined; inDienst?: "ja" | "nee" | undefined; kvk: string; inBig?: "ja" | "nee" | undefined; bigNummer: string };

/** Only questions that were on the screen: family and entrepreneurs are not asked about an employment. */
function klaagOverPersoon({ familierelatie, ondernemer, inDienst, alleenVervoer, kvk }: Persoonsvragen, klaag: Klacht): void {
  if (familierelatie === undefined) klaag(["familierelatie"], "Geef aan of de zorgverlener familie is.");
  if (ondernemer === undefined) klaag(["ondernemer"], "Geef aan of de zorgverlener als ondernemer werkt.");
  if (ondernemer === "ja" && kvk === "") klaag(["kvk"], "Vul het KvK-nummer van de ondernemer in.");
  if (familierelatie === undefined || ondernemer === undefined || inDienst !== undefined) return;
  if (vraagtNaarDienst({ soort: "persoon", familierelatie, ondernemer: ondernemer === "ja", alleenVervoer: alleenVervoer === "ja" })) {
    klaag(["inDienst"], "Geef aan of de zorgverlener bij u in dienst komt.");
  }
}

/** Asked of a person who is no family; what was typed and then left behind counts for nothing. */
function leesBig({ inBig, bigNummer, familierelatie }: Persoonsvragen, verplicht: boolean, klaag: Klacht): string | null {
  if (inBig !== "ja" || isFamilie(familierelatie ?? null)) return null;
  const gelezen = normaliseerBig(bigNummer);
  if (bigNummer === "" ? verplicht : gelezen === null) klaag(["bigNummer"], bigNummer === "" ? "Vul het BIG-nummer in: elf cijfers." : "Een BIG-nummer heeft elf cijfers.");
  return gelezen;
}

export const zorgovereenkomstPartijenSchema = z
  .strictObject({
    ...zaak,
    keuze: tekst(60),
    persoon: persoon.optional(),
    instelling: instelling.optional(),
    familierelatie: z.enum(FAMILIERELATIES).optional(),
    ondernemer: z.enum(["ja", "nee"]).optional(),
    inDienst: z.enum(["ja", "nee"]).optional(),
    alleenVervoer: z.enum(["ja", "nee"]).optional(),
    kvk: tekst(8),
    inBig: z.enum(["ja", "nee"]).optional(),
    bigNummer: tekst(20).optional().default(""),
    knop,
  })
  .transform(({ aanvraagsleutel, zorgovereenkomstId, keuze, knop: gedrukt, ...velden }, ctx) => {
    const klaag = klachtVan(ctx);
    const bekende = keuze.replace(BEKENDE_INSTELLING, "");
    let zorgverlener: Zorgverlenerkeuze | null = null;
    if (keuze === "persoon") zorgverlener = leesPersoon(velden.persoon, klaag);
    else if (keuze === "instelling") zorgverlener = leesInstelling(velden.instelling, klaag);
    else if (isUuid(bekende)) zorgverlener = { soort: "bekend", zorgverlenerId: bekende };
    else if (gedrukt === "verder") klaag(["keuze"], "Kies wie de zorg gaat geven.");
    if (gedrukt === "verder" && !keuze.startsWith("instelling")) klaagOverPersoon(velden, klaag);
    if (velden.ondernemer === "ja" && velden.kvk !== "" && !isKvk(velden.kvk)) klaag(["kvk"], "Een KvK-nummer heeft acht cijfers.");
    return {
      verder: gedrukt === "verder",
      opdracht: {
        sleutel: aanvraagsleutel,
        zorgovereenkomstId,
        zorgverlener,
        familierelatie: velden.familierelatie ?? null,
        ondernemer: jaOfNee(velden.ondernemer),
        inDienst: jaOfNee(velden.inDienst),
        alleenVervoer: jaOfNee(velden.alleenVervoer),
        kvk: leegAlsNull(velden.kvk),
        bigNummer: keuze.startsWith("instelling") ? null : leesBig(velden, gedrukt === "verder", klaag),
      },
    };
  });

/** An optional answer: nothing typed is null, something unreadable is a complaint. */
function lees<T>(ruw: string, lezer: (tekst: string) => T | null, klaag: () => void): T | null {
  if (ruw === "") return null;
  const gelezen = lezer(ruw);
  if (gelezen === null) klaag();
  return gelezen;
}

const geheel = (hoogste: number) => (ruw: string): number | null =>
  /^\d{1,2}$/.test(ruw) && Number(ruw) <= hoogste ? Number(ruw) : null;

const DATUM_FOUT = "Schrijf de datum als 31-01-2026.";
const HOOGSTE_UREN = 168_00;

/** Asked of a new contract and of a change. */
export const afspraakvelden = { tm: tekst(10), urenPerWeek: tekst(6), dagenPerWeek: tekst(1), zorgbeschrijving: tekst(4000) };

export function leesAfspraken(ruw: { tm: string; urenPerWeek: string; dagenPerWeek: string; zorgbeschrijving: string }, klaag: Klacht) {
  const tm = lees<Datum>(ruw.tm, leesDatum, () => klaag(["tm"], DATUM_FOUT));
  const urenPerWeek = lees<Honderdsten>(ruw.urenPerWeek, leesAantal, () => klaag(["urenPerWeek"], "Schrijf het aantal uren als 8 of 7,5."));
  if (urenPerWeek !== null && (urenPerWeek === 0 || urenPerWeek > HOOGSTE_UREN)) klaag(["urenPerWeek"], "Een week heeft meer dan 0 en ten hoogste 168 uren.");
  const dagenPerWeek = lees(ruw.dagenPerWeek, geheel(7), () => klaag(["dagenPerWeek"], "Schrijf een getal van 1 tot en met 7."));
  if (dagenPerWeek === 0) klaag(["dagenPerWeek"], "Schrijf een getal van 1 tot en met 7.");
  return { tm, urenPerWeek, dagenPerWeek, zorgbeschrijving: leegAlsNull(ruw.zorgbeschrijving) };
}

export const zorgovereenkomstWerkafsprakenSchema = z
  .strictObject({
    ...zaak,
    functiesoort: tekst(60),
    van: tekst(10),
    ...afspraakvelden,
    opzegtermijnMaanden: tekst(2),
    proeftijdMaanden: tekst(2),
    salarisadministratie: z.enum(["ja", "nee"]).optional(),
    vervangt: tekst(36),
    knop,
  })
  .transform(({ aanvraagsleutel, zorgovereenkomstId, knop: gedrukt, ...ruw }, ctx) => {
    const klaag = klachtVan(ctx);
    const van = lees<Datum>(ruw.van, leesDatum, () => klaag(["van"], DATUM_FOUT));
    const afspraken = leesAfspraken(ruw, klaag);
    const opzegtermijn = lees(ruw.opzegtermijnMaanden, geheel(12), () => klaag(["opzegtermijnMaanden"], "Schrijf een getal van 0 tot en met 12."));
    const proeftijd = lees(ruw.proeftijdMaanden, geheel(2), () => klaag(["proeftijdMaanden"], "Schrijf 0, 1 of 2."));
    if (van !== null && afspraken.tm !== null && afspraken.tm < van) klaag(["tm"], "De laatste dag ligt vóór de eerste dag.");
    if (ruw.vervangt !== "" && !isUuid(ruw.vervangt)) klaag(["vervangt"], "Kies een zorgverlener uit de lijst.");
    if (gedrukt === "verder") {
      if (ruw.functiesoort === "") klaag(["functiesoort"], "Kies het soort zorg.");
      if (ruw.van === "") klaag(["van"], "Vul de eerste dag in.");
      if (ruw.zorgbeschrijving === "") klaag(["zorgbeschrijving"], "Beschrijf welke zorg u hebt afgesproken.");
    }
    return {
      verder: gedrukt === "verder",
      opdracht: {
        sleutel: aanvraagsleutel,
        zorgovereenkomstId,
        functiesoort: leegAlsNull(ruw.functiesoort),
        van,
        ...afspraken,
        opzegtermijnMaanden: opzegtermijn,
        proeftijdMaanden: proeftijd,
        salarisadministratie: jaOfNee(ruw.salarisadministratie),
        vervangtId: leegAlsNull(ruw.vervangt),
      },
    };
  });

const HOOGSTE_TARIEF = 99_999_999n;

function leesTarief(ruw: string, klaag: (zin: string) => void): Centen {
  const bedrag = leesBedrag(ruw);
  if (bedrag === null) klaag("Schrijf het tarief als 25,00.");
  else if (bedrag <= NUL) klaag("Het tarief moet meer zijn dan € 0,00.");
  else if (bedrag > HOOGSTE_TARIEF) klaag("Het tarief is hoogstens € 999.999,99.");
  return bedrag ?? NUL;
}

const tariefrij = z.strictObject({ eenheid: z.union([z.literal(""), z.enum(TARIEFEENHEDEN)]).optional(), omschrijving: tekst(80), tarief: tekst(12) });
const MEESTE_TARIEVEN = 10;

export const zorgovereenkomstTarievenSchema = z
  .strictObject({ ...zaak, tarieven: z.array(tariefrij).max(MEESTE_TARIEVEN, { error: "Er kunnen tien tarieven in een overeenkomst." }), knop })
  .transform(({ aanvraagsleutel, zorgovereenkomstId, tarieven, knop: gedrukt }, ctx) => {
    const klaag = klachtVan(ctx);
    const gevuld = tarieven.flatMap(({ eenheid, omschrijving, tarief }, plaats) => {
      if (!eenheid && omschrijving === "" && tarief === "") return [];
      if (!eenheid) klaag(["tarieven", String(plaats), "eenheid"], "Kies waarvoor dit tarief is.");
      const bedrag = leesTarief(tarief, (zin) => klaag(["tarieven", String(plaats), "tarief"], zin));
      return eenheid ? [{ eenheid, omschrijving, tarief: bedrag }] : [];
    });
    if (gedrukt === "verder" && gevuld.length === 0) klaag(["tarieven", "0", "tarief"], "Vul minstens één tarief in.");
    return { knop: gedrukt, opdracht: { sleutel: aanvraagsleutel, zorgovereenkomstId, tarieven: gevuld } };
  });

const bevestigd = (zin: string) => z.literal("ja", { error: zin });

export const zorgovereenkomstOndertekenenSchema = z
  .strictObject({ ...zaak, inhoudHash: hash, akkoord: bevestigd("Zet een vinkje als u het met de afspraken eens bent.") })
  .transform(({ aanvraagsleutel, zorgovereenkomstId, inhoudHash }) => ({ sleutel: aanvraagsleutel, zorgovereenkomstId, inhoudHash }));

export const zorgovereenkomstMedeondertekenenSchema = z
  .strictObject({
    ...zaak,
    inhoudHash: hash,
    iban: tekst(42),
    tenaamstelling: tekst(70),
    rekeningNodig: z.enum(["ja", "nee"]),
    akkoord: bevestigd("Zet een vinkje als u het met de afspraken eens bent."),
  })
  .transform(({ aanvraagsleutel, zorgovereenkomstId, inhoudHash, iban, tenaamstelling, rekeningNodig }, ctx) => {
    const klaag = klachtVan(ctx);
    if (rekeningNodig === "ja" && !isIban(iban)) klaag(["iban"], "Dit is geen geldig rekeningnummer (IBAN). Kijk op uw bankpas, bijvoorbeeld NL91 ABNA 0417 1643 00.");
    if (rekeningNodig === "ja" && tenaamstelling === "") klaag(["tenaamstelling"], "Vul de naam in die bij het rekeningnummer hoort.");
    const rekening = rekeningNodig === "ja" ? { iban: normaliseerIban(iban), tenaamstelling } : null;
    return { sleutel: aanvraagsleutel, zorgovereenkomstId, inhoudHash, rekening };
  });

const GEEN_REDEN = "Kies minstens één reden.";

/** The form sends one empty value along, so that a complaint finds its way to the group when nothing is ticked. */
export const redenen = z
  .array(z.string(), { error: GEEN_REDEN })
  .transform((waarden) => waarden.filter(isTerugreden))
  .refine((waarden) => waarden.length > 0, { error: GEEN_REDEN });
export const toelichting = tekst(2000).transform(leegAlsNull);

export const zorgovereenkomstWeigerenSchema = z
  .strictObject({ ...zaak, redenen, toelichting })
  .transform(({ aanvraagsleutel, ...rest }) => ({ sleutel: aanvraagsleutel, ...rest }));

export const zorgovereenkomstIntrekkenSchema = z
  .strictObject(zaak)
  .transform(({ aanvraagsleutel, ...rest }) => ({ sleutel: aanvraagsleutel, ...rest }));

export const zorgovereenkomstToelichtenSchema = z
  .strictObject({ ...zaak, toelichting: z.string().trim().min(1, { error: "Schrijf uw uitleg op." }).max(2000, { error: "Gebruik niet meer dan 2000 tekens." }) })
  .transform(({ aanvraagsleutel, ...rest }) => ({ sleutel: aanvraagsleutel, ...rest }));

const maximumrij = z.strictObject({ tariefId: z.uuid(), maximumtarief: tekst(12) });

export const zorgovereenkomstAccorderenSchema = z
  .strictObject({ ...zaak, inhoudHash: hash, maxima: z.array(maximumrij), toelichting })
  .transform(({ aanvraagsleutel, maxima, ...rest }, ctx) => {
    const klaag = klachtVan(ctx);
    const gelezen = maxima.map(({ tariefId, maximumtarief }, plaats) => ({
      tariefId,
      maximumtarief: leesTarief(maximumtarief, (zin) => klaag(["maxima", String(plaats), "maximumtarief"], zin)),
    }));
    return { ...rest, sleutel: aanvraagsleutel, oordeel: "akkoord" as const, redenen: [], maxima: gelezen };
  });

export const zorgovereenkomstGoedkeurenSchema = z
  .strictObject({ ...zaak, inhoudHash: hash, rekeningnummerId: z.union([z.literal(""), z.uuid()]).transform(leegAlsNull), toelichting })
  .transform(({ aanvraagsleutel, ...rest }) => ({ ...rest, sleutel: aanvraagsleutel, oordeel: "akkoord" as const, redenen: [] }));

/** Sending back and refusing, by either official. */
export const zorgovereenkomstBezwaarSchema = z
  .strictObject({ ...zaak, inhoudHash: hash, oordeel: z.enum(["terug", "afgekeurd"]), redenen, toelichting, zeker: z.literal("ja").optional() })
  .transform(({ aanvraagsleutel, zeker, ...rest }, ctx) => {
    if (rest.oordeel === "afgekeurd" && zeker === undefined) klachtVan(ctx)(["zeker"], "Zet een vinkje als u zeker weet dat u wilt afkeuren.");
    return { ...rest, sleutel: aanvraagsleutel };
  });

export const toetswerkOppakkenSchema = z
  .strictObject({ ...zaak, overnemen: z.enum(["ja", "nee"]) })
  .transform(({ aanvraagsleutel, overnemen, ...rest }) => ({ ...rest, sleutel: aanvraagsleutel, overnemen: overnemen === "ja" }));
export const toetswerkTeruggevenSchema = z.strictObject(zaak).transform(({ aanvraagsleutel, ...rest }) => ({ ...rest, sleutel: aanvraagsleutel }));

const LIJST_LEEG = "Er is niets meer om akkoord op te geven. Ga terug naar de werklijst.";
const gekozen = { zorgovereenkomstId: zaak.zorgovereenkomstId, inhoudHash: hash };
const centenTekst = z.string().regex(/^\d{1,12}$/).transform((tekst) => centen(BigInt(tekst)));

/** The list as it stood on the confirmation page, with the maxima in cents: nobody types here. */
export const zorgovereenkomstenAccorderenSchema = z
  .strictObject({
    aanvraagsleutel: zaak.aanvraagsleutel,
    regels: z.array(z.strictObject({ ...gekozen, maxima: z.array(z.strictObject({ tariefId: z.uuid(), maximumtarief: centenTekst })) }), { error: LIJST_LEEG }),
  })
  .transform(({ aanvraagsleutel, regels }) => ({ sleutel: aanvraagsleutel, regels }));
export const zorgovereenkomstenToetsenSchema = z
  .strictObject({ aanvraagsleutel: zaak.aanvraagsleutel, regels: z.array(z.strictObject(gekozen), { error: LIJST_LEEG }) })
  .transform(({ aanvraagsleutel, regels }) => ({ sleutel: aanvraagsleutel, regels }));
