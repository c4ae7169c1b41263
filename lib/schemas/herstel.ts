/** Shape of what the herstel screens send: the choices travel in the address of the preview, and come back with the proposal. */
import * as z from "zod";

import { leesBedrag } from "@/lib/domein/geld";
import { HERSTELREDENEN, type Herstelinvoer, VOORSTELSOORTEN } from "@/lib/domein/herstel/voorstel";
import { WETTEN } from "@/lib/domein/wet";

const sleutel = z.string().min(1).max(100);
const id = z.uuid({ error: "Open de pagina opnieuw: dit formulier mist een gegeven." });
const kort = (leeg: string) => z.string().trim().min(1, { error: leeg }).max(60, { error: "Gebruik ten hoogste 60 tekens." });
const lang = (leeg: string) => z.string().trim().min(1, { error: leeg }).max(4000, { error: "Gebruik ten hoogste 4000 tekens." });
/** One tick comes as a text, several as a list, none not at all. */
const alsLijst = (waarde: unknown): readonly unknown[] => (waarde === undefined ? [] : Array.isArray(waarde) ? (waarde as unknown[]) : [waarde]);
const lijst = z.preprocess(alsLijst, z.array(z.string().max(100)).max(200));

const bedragen = lijst.transform((teksten, ctx) =>
  teksten.flatMap((tekst) => {
    const bedrag = leesBedrag(tekst);
    if (bedrag === null) ctx.addIssue({ code: "custom", message: "Schrijf elk bedrag als 1234,56." });
    return bedrag ?? [];
  }),
);

/** "WM-BG>JW-BG": each old kind of care with its new name. */
const kaart = lijst.transform((paren) => Object.fromEntries(paren.flatMap((paar) => { const [oud, nieuw] = paar.split(">"); return oud !== undefined && nieuw !== undefined && nieuw !== "" ? [[oud, nieuw] as const] : []; })));

const vorm = z.discriminatedUnion("soort", [
  z.object({ soort: z.literal("bedrag"), bedrag: bedragen }),
  z.object({
    soort: z.literal("ander_budget"),
    verstrekker: z.uuid({ error: "Kies een verstrekker." }),
    wet: z.enum(WETTEN, { error: "Kies een wet." }),
    kenmerk: kort("Vul het budgetkenmerk van de juiste verstrekker in."),
    beschikking: kort("Vul het nummer van de beschikking in."),
    functiesoort: lijst,
  }),
  z.object({ soort: z.literal("koppeling"), naar: z.uuid({ error: "Kies het andere budget." }), overeenkomst: z.preprocess(alsLijst, z.array(id)), kaart }),
]);

/** The search parameters of the preview page. */
export const herstelvraagSchema = vorm.transform((vraag): Herstelinvoer => {
  switch (vraag.soort) {
    case "bedrag":
      return { soort: vraag.soort, bedragen: vraag.bedrag };
    case "ander_budget":
      return { soort: vraag.soort, verstrekkerId: vraag.verstrekker, wet: vraag.wet, budgetidentificatie: vraag.kenmerk, beschikkingsnummer: vraag.beschikking, functiesoorten: vraag.functiesoort };
    case "koppeling":
      return { soort: vraag.soort, naarToekenningId: vraag.naar, zorgovereenkomsten: vraag.overeenkomst, functiesoorten: vraag.kaart };
  }
});

/** An address with every name once, or as often as it has values. */
export function uitAdres(vraag: string): Readonly<Record<string, string | readonly string[]>> {
  const parameters = new URLSearchParams(vraag);
  return Object.fromEntries([...new Set(parameters.keys())].map((naam) => { const alle = parameters.getAll(naam); return [naam, alle.length === 1 ? (alle[0] ?? "") : alle]; }));
}

const redenen = VOORSTELSOORTEN.flatMap((soort) => HERSTELREDENEN[soort]);

export const herstelVoorstellenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, toekenning: id, vraag: z.string().max(8000), vingerafdruk: z.string().regex(/^[0-9a-f]{64}$/), reden: z.enum(redenen, { error: "Kies wat er mis was." }), toelichting: lang("Schrijf op wat er mis was. De budgethouder leest dit in de brief.") })
  .transform(({ aanvraagsleutel, toekenning, vraag, ...rest }, ctx) => {
    const invoer = herstelvraagSchema.safeParse(uitAdres(vraag));
    if (invoer.success) return { ...rest, sleutel: aanvraagsleutel, vanToekenningId: toekenning, invoer: invoer.data };
    ctx.addIssue({ code: "custom", message: "Open de pagina opnieuw: dit formulier mist een gegeven." });
    return z.NEVER;
  });

export const herstelGoedkeurenSchema = z
  .strictObject({ aanvraagsleutel: sleutel, herstelId: id, vingerafdruk: z.string().regex(/^[0-9a-f]{64}$/), nagekeken: z.literal("ja", { error: "Zet een vinkje als u alles hebt nagekeken." }) })
  .transform(({ aanvraagsleutel, herstelId, vingerafdruk }) => ({ sleutel: aanvraagsleutel, herstelId, vingerafdruk }));

export const herstelAfwijzenSchema = z.strictObject({ herstelId: id, reden: lang("Schrijf op waarom u het voorstel afwijst.") });
export const herstelIntrekkenSchema = z.strictObject({ herstelId: id });
