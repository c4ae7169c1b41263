"use server";

import { formAction, formActionMetBestand } from "@/lib/actions/form-action";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import type { KoppelvlakFout } from "@/lib/koppelvlak/fout";
import { keurTabelsoort, leesTabel } from "@/lib/koppelvlak/rekenblad/lees";
import { kolomVan } from "@/lib/koppelvlak/toekenningstabel/kolommen";
import { koppelvlakMelding, koppelvlakPlaats } from "@/lib/messages/koppelvlak";
import { vulIn } from "@/lib/messages/tekst";
import { KOPPEL_BEZWAREN, TOEKENNINGSBESTAND_WEIGERINGEN } from "@/lib/messages/toekenningstabel";
import { toekenningsbestandAanbiedenSchema, toekenningsbestandBevestigenSchema, toekenningsbestandLezenSchema } from "@/lib/schemas/toekenning";
import { toekenningsbestandAanbieden } from "@/lib/usecases/toekenningsbestand/bestand-aanbieden";
import { toekenningsbestandBevestigen } from "@/lib/usecases/toekenningsbestand/bestand-bevestigen";
import { toekenningsbestandLezen } from "@/lib/usecases/toekenningsbestand/bestand-lezen";

import { koppelingUit } from "./koppelkeuze";

type Nakijken = { readonly fouten: Readonly<Record<string, readonly string[]>>; readonly waarden: Readonly<Record<string, string>>; readonly redirectTo: string | null };

const adres = (id: string): string => `/verstrekker/toekenningsberichten/bestand/${id}`;

/** A list that cannot be opened is not kept: its sender hears at once what to do about it. */
export const toekenningsbestandAanbiedenAction = formActionMetBestand(
  "verstrekker",
  toekenningsbestandAanbiedenSchema,
  async (deps, actor, { bestand }): Promise<Uitkomst<{ readonly redirectTo: string }, "geen_recht" | { readonly fouten: readonly KoppelvlakFout[] }>> => {
    const inhoud = new Uint8Array(await bestand.arrayBuffer());
    const gekeurd = keurTabelsoort(inhoud, bestand.name);
    const gelezen = gekeurd.ok ? leesTabel(inhoud, gekeurd.soort, null) : gekeurd;
    if (!gelezen.ok || !gekeurd.ok) return geweigerd({ fouten: gelezen.ok ? [] : gelezen.fouten });
    const uitkomst = await toekenningsbestandAanbieden(deps, actor, { soort: gekeurd.soort, bestandsnaam: bestand.name.slice(0, 200), inhoud });
    if (!uitkomst.ok) return uitkomst;
    const { bestandId, eerder } = uitkomst.waarde;
    return gelukt({ redirectTo: eerder ? `${adres(bestandId)}?eerder=ja` : `${adres(bestandId)}/kolommen` });
  },
  (reden) => {
    if (typeof reden === "string") return TOEKENNINGSBESTAND_WEIGERINGEN[reden];
    const [eerste] = reden.fouten;
    if (eerste === undefined) return TOEKENNINGSBESTAND_WEIGERINGEN.bestand_onbekend;
    const { titel, watNu } = koppelvlakMelding(eerste);
    const plaats = koppelvlakPlaats(eerste);
    return { titel, watNu, ...(plaats === null ? {} : { uitleg: `Plaats: ${plaats}.` }) };
  },
);

export const toekenningsbestandLezenAction = formAction(
  "verstrekker",
  toekenningsbestandLezenSchema,
  async (deps, actor, { bestandId, blad, kop, kolom, stijl }): Promise<Uitkomst<Nakijken, "geen_recht" | "bestand_onbekend" | "al_bevestigd">> => {
    const uitkomst = await toekenningsbestandLezen(deps, actor, { bestandId, koppeling: koppelingUit({ blad: blad ?? null, kop, kolom, stijl }) });
    if (!uitkomst.ok) return uitkomst;
    if (uitkomst.waarde.bezwaren.length === 0) return gelukt({ redirectTo: adres(bestandId), fouten: {}, waarden: {} });
    const waarden = Object.fromEntries([
      ...Object.entries(kolom).map(([veld, keuze]) => [`kolom.${veld}`, keuze] as const),
      ...Object.entries(stijl).map(([veld, keuze]) => [`stijl.${veld}`, keuze] as const),
    ]);
    const fouten = Object.fromEntries(uitkomst.waarde.bezwaren.map(({ code, veld }) => [code.startsWith("BEDRAGEN") ? `stijl.${veld}` : `kolom.${veld}`, [vulIn(KOPPEL_BEZWAREN[code], { kolom: kolomVan(veld).naam })]]));
    return gelukt({ fouten, waarden, redirectTo: null });
  },
  (reden) => TOEKENNINGSBESTAND_WEIGERINGEN[reden],
);

export const toekenningsbestandBevestigenAction = formAction(
  "verstrekker",
  toekenningsbestandBevestigenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await toekenningsbestandBevestigen(deps, actor, opdracht);
    if (!uitkomst.ok) return uitkomst;
    return { ok: true, waarde: { redirectTo: `${adres(opdracht.bestandId)}${uitkomst.waarde.eerder ? "?eerder=ja" : ""}` } };
  },
  (reden) => TOEKENNINGSBESTAND_WEIGERINGEN[reden],
);
