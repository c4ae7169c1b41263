/** Shape of what the forms about orders and about contracts agreed to under them send. */
import * as z from "zod";

import { leesDatum } from "@/lib/domein/datum";
import { OPDRACHTGEVERS } from "@/lib/domein/voorlopig/voorstel";

import { hash, redenen, toelichting, zaak } from "./zorgovereenkomst";

const mandaatId = z.uuid({ error: "Open de pagina opnieuw: dit formulier mist een gegeven." });
const kort = (leeg: string, hoogstens: number) => z.string().trim().min(1, { error: leeg }).max(hoogstens, { error: `Gebruik ten hoogste ${String(hoogstens)} tekens.` });

const dag = (leeg: string) =>
  z.string().trim().transform((tekst, ctx) => {
    const gelezen = leesDatum(tekst);
    if (gelezen !== null) return gelezen;
    ctx.addIssue({ code: "custom", message: `${leeg} Schrijf de dag als 01-07-2026.` });
    return z.NEVER;
  });

export const mandaatVoorstellenSchema = z
  .strictObject({
    aanvraagsleutel: zaak.aanvraagsleutel,
    verstrekkerId: z.uuid({ error: "Kies een verstrekker." }),
    opdrachtgever: z.enum(OPDRACHTGEVERS, { error: "Kies wie de opdracht gaf." }),
    gegevenDoor: kort("Vul in wie de opdracht heeft ondertekend.", 120),
    opdrachtOp: dag("Vul in wanneer de opdracht is gegeven."),
    opdrachtKenmerk: kort("Vul het kenmerk van de opdracht in.", 60),
    van: dag("Vul de eerste dag in."),
    tm: dag("Vul de laatste dag in."),
    eigenaarId: z.uuid({ error: "Kies wie om antwoord vraagt." }),
  })
  .transform(({ aanvraagsleutel, verstrekkerId, eigenaarId, opdrachtgever, gegevenDoor, opdrachtOp, opdrachtKenmerk, van, tm }) => ({
    sleutel: aanvraagsleutel,
    verstrekkerId,
    eigenaarId,
    voorstel: { opdracht: { opdrachtgever, op: opdrachtOp, kenmerk: opdrachtKenmerk }, gegevenDoor, periode: { van, tm } },
  }));

export const mandaatGoedkeurenSchema = z
  .strictObject({ mandaatId, nagekeken: z.literal("ja", { error: "Zet een vinkje als u de opdracht hebt gelezen." }) })
  .transform(({ mandaatId: id }) => ({ mandaatId: id }));
export const mandaatAfwijzenSchema = z.strictObject({ mandaatId, reden: kort("Schrijf op waarom u het afwijst.", 2000) });
export const mandaatBeeindigenSchema = z.strictObject({ mandaatId, reden: kort("Schrijf op waarom het mandaat stopt.", 2000) });

export const ambtshalveAccorderenSchema = z
  .strictObject({ ...zaak, mandaatId, inhoudHash: hash, toelichting })
  .transform(({ aanvraagsleutel, ...rest }) => ({ ...rest, sleutel: aanvraagsleutel }));

const LIJST_LEEG = "Er is niets meer om akkoord op te geven. Ga terug naar de lijst.";
export const velenAmbtshalveAccorderenSchema = z
  .strictObject({ aanvraagsleutel: zaak.aanvraagsleutel, mandaatId, regels: z.array(z.strictObject({ zorgovereenkomstId: zaak.zorgovereenkomstId, inhoudHash: hash }), { error: LIJST_LEEG }) })
  .transform(({ aanvraagsleutel, ...rest }) => ({ ...rest, sleutel: aanvraagsleutel }));

export const ambtshalveBekrachtigenSchema = z.strictObject(zaak).transform(({ aanvraagsleutel, ...rest }) => ({ ...rest, sleutel: aanvraagsleutel }));

export const ambtshalveNietBekrachtigenSchema = z
  .strictObject({ ...zaak, redenen, toelichting, zeker: z.literal("ja", { error: "Zet een vinkje als u het zeker weet." }) })
  .transform(({ aanvraagsleutel, zeker: _zeker, ...rest }) => ({ ...rest, sleutel: aanvraagsleutel }));
