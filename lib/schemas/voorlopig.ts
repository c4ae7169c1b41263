/** Shape of what the forms about voorlopige budgetten send. */
import * as z from "zod";

import { isBsn, normaliseerBsn } from "@/lib/domein/bsn";
import { leesDatum } from "@/lib/domein/datum";
import { leesBedrag } from "@/lib/domein/geld";
import { FUNCTIESOORTEN } from "@/lib/domein/toekenning/functiesoorten";
import { OPDRACHTGEVERS, type Voorlopigbedrag } from "@/lib/domein/voorlopig/voorstel";
import { type Wet, WETTEN } from "@/lib/domein/wet";

const sleutel = z.string().min(1).max(100);
const id = z.uuid({ error: "Open de pagina opnieuw: dit formulier mist een gegeven." });
const kort = (leeg: string, hoogstens = 60) => z.string().trim().min(1, { error: leeg }).max(hoogstens, { error: `Gebruik ten hoogste ${String(hoogstens)} tekens.` });

const dag = (leeg: string) =>
  z.string().trim().transform((tekst, ctx) => {
    const gelezen = leesDatum(tekst);
    if (gelezen !== null) return gelezen;
    ctx.addIssue({ code: "custom", message: `${leeg} Schrijf de dag als 01-07-2026.` });
    return z.NEVER;
  });

const bsn = z.string().trim().transform((tekst, ctx) => {
  const schoon = normaliseerBsn(tekst);
  if (schoon !== null && isBsn(schoon)) return schoon;
  ctx.addIssue({ code: "custom", message: "Dit is geen geldig BSN. Controleer de cijfers." });
  return z.NEVER;
});

const opdrachtvelden = {
  opdrachtgever: z.enum(OPDRACHTGEVERS, { error: "Kies wie de opdracht gaf." }),
  opdrachtOp: dag("Vul in wanneer de opdracht is gegeven."),
  opdrachtKenmerk: kort("Vul het kenmerk van de opdracht in."),
  einddatum: dag("Vul in tot en met welke dag hieruit mag worden betaald."),
  eigenaarId: z.uuid({ error: "Kies wie de toekenning opvraagt." }),
};

/** An empty box is no amount; only the kinds of care of the chosen law are asked. */
const bedragen = z.array(z.string().trim().max(20)).max(20);

function leesBedragen(wet: Wet, teksten: readonly string[]): readonly Voorlopigbedrag[] | null {
  const gelezen = FUNCTIESOORTEN[wet].map((functiesoort, i) => ({ functiesoort, tekst: teksten[i] ?? "" })).filter(({ tekst }) => tekst !== "");
  const delen = gelezen.flatMap(({ functiesoort, tekst }): readonly Voorlopigbedrag[] => {
    const bedrag = leesBedrag(tekst);
    return bedrag === null ? [] : [{ functiesoort, bedrag }];
  });
  return delen.length === gelezen.length ? delen : null;
}

export const voorlopigVoorstellenSchema = z
  .strictObject({
    aanvraagsleutel: sleutel,
    wet: z.enum(WETTEN, { error: "Kies een wet." }),
    bsn,
    geboortedatum: dag("Vul de geboortedatum in."),
    voornamen: kort("Vul de voornamen in.", 200),
    tussenvoegsel: z.string().trim().max(20).optional(),
    achternaam: kort("Vul de achternaam in.", 200),
    verstrekkerId: z.uuid({ error: "Kies een verstrekker." }),
    van: dag("Vul de eerste dag in."),
    tm: dag("Vul de laatste dag in."),
    bedragen,
    ...opdrachtvelden,
  })
  .transform(({ aanvraagsleutel, wet, bsn: nummer, geboortedatum, voornamen, tussenvoegsel, achternaam, verstrekkerId, van, tm, bedragen: teksten, opdrachtgever, opdrachtOp, opdrachtKenmerk, einddatum, eigenaarId }, ctx) => {
    const gelezen = leesBedragen(wet, teksten);
    if (gelezen === null || gelezen.length === 0) {
      ctx.addIssue({ code: "custom", path: ["bedragen", 0], message: gelezen === null ? "Schrijf elk bedrag als 1234,56." : "Vul bij minstens één soort zorg een bedrag in." });
      return z.NEVER;
    }
    const budgethouder = { bsn: nummer, geboortedatum, voornamen, tussenvoegsel: tussenvoegsel === undefined || tussenvoegsel === "" ? null : tussenvoegsel, achternaam };
    const voorstel = { budgethouder, wet, periode: { van, tm }, bedragen: gelezen, opdracht: { opdrachtgever, op: opdrachtOp, kenmerk: opdrachtKenmerk }, einddatum };
    return { sleutel: aanvraagsleutel, voorstel, verstrekkerId, eigenaarId };
  });

export const voorlopigGoedkeurenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, voorlopigId: id, nagekeken: z.literal("ja", { error: "Zet een vinkje als u de opdracht hebt nagekeken." }) })
  .transform(({ aanvraagsleutel, voorlopigId }) => ({ sleutel: aanvraagsleutel, voorlopigId }));
export const voorlopigAfwijzenSchema = z.strictObject({ voorlopigId: id, reden: kort("Schrijf op waarom u het afwijst.", 1000) });
export const voorlopigIntrekkenSchema = z.strictObject({ voorlopigId: id });

const reden = (leeg: string) => kort(leeg, 1000);
// Three forms stand on one page, and a field is found by its name: so each has its own.
export const voorlopigOverdragenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, voorlopigId: id, eigenaarId: z.uuid({ error: "Kies wie de toekenning gaat opvragen." }), overdrachtreden: reden("Schrijf op waarom een collega het overneemt.") })
  .transform(({ aanvraagsleutel, overdrachtreden, ...rest }) => ({ sleutel: aanvraagsleutel, reden: overdrachtreden, ...rest }));
export const voorlopigVerkortenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, voorlopigId: id, stopdatum: dag("Vul in tot en met welke dag er nog mag worden betaald."), stopreden: reden("Schrijf op waarom het budget eerder stopt.") })
  .transform(({ aanvraagsleutel, voorlopigId, stopdatum, stopreden }) => ({ sleutel: aanvraagsleutel, voorlopigId, einddatum: stopdatum, reden: stopreden }));
export const verlengingVoorstellenSchema = z
  .strictObject({
    aanvraagsleutel: sleutel,
    voorlopigId: id,
    opdrachtgever: opdrachtvelden.opdrachtgever,
    opdrachtOp: opdrachtvelden.opdrachtOp,
    opdrachtKenmerk: opdrachtvelden.opdrachtKenmerk,
    einddatum: opdrachtvelden.einddatum,
    reden: reden("Schrijf op waarom het budget langer nodig is."),
  })
  .transform(({ aanvraagsleutel, opdrachtgever, opdrachtOp, opdrachtKenmerk, ...rest }) => ({ sleutel: aanvraagsleutel, opdracht: { opdrachtgever, op: opdrachtOp, kenmerk: opdrachtKenmerk }, ...rest }));
/** The budget goes along for the way back to its page. */
export const verlengingGoedkeurenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, voorlopigId: id, wijzigingId: id, nagekeken: z.literal("ja", { error: "Zet een vinkje als u de opdracht hebt nagekeken." }) })
  .transform(({ aanvraagsleutel, voorlopigId, wijzigingId }) => ({ sleutel: aanvraagsleutel, voorlopigId, wijzigingId }));
export const verlengingAfwijzenSchema = z.strictObject({ voorlopigId: id, wijzigingId: id, reden: reden("Schrijf op waarom u het afwijst.") });
export const verlengingIntrekkenSchema = z.strictObject({ voorlopigId: id, wijzigingId: id });

const MEGABYTE = 1_000_000;
export const voorlopiglijstAanbiedenSchema = z
  .strictObject({
    ...opdrachtvelden,
    bestand: z
      .instanceof(File, { error: "Kies een bestand." })
      .refine((bestand) => bestand.size > 0, { error: "Kies een bestand dat niet leeg is.", abort: true })
      .refine((bestand) => bestand.size <= MEGABYTE, { error: "Dit bestand is groter dan 1 MB." }),
  })
  .transform(({ opdrachtgever, opdrachtOp, opdrachtKenmerk, ...rest }) => ({ ...rest, opdracht: { opdrachtgever, op: opdrachtOp, kenmerk: opdrachtKenmerk } }));
export const voorlopiglijstVoorstellenSchema = z.strictObject({ lijstId: id });
export const voorlopiglijstGoedkeurenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, lijstId: id, nagekeken: z.literal("ja", { error: "Zet een vinkje als u de lijst hebt nagekeken." }) })
  .transform(({ aanvraagsleutel, lijstId }) => ({ sleutel: aanvraagsleutel, lijstId }));
