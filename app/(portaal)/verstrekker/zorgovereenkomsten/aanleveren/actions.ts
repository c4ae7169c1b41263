"use server";

import { formAction, formActionMetBestand } from "@/lib/actions/form-action";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { AANLEVER_WEIGERINGEN } from "@/lib/messages/papier";
import { leveringBevestigenSchema, overeenkomstAanleverenSchema, overeenkomstenAanleverenSchema } from "@/lib/schemas/overeenkomstlevering";
import { leveringBevestigen } from "@/lib/usecases/overeenkomstlevering/levering-bevestigen";

import { type Aanleverweigering, leverEen, leverVeel, legUit } from "./stappen";

type Formulierantwoord = { readonly fouten: Readonly<Record<string, readonly string[]>>; readonly waarden: Readonly<Record<string, string>>; readonly redirectTo: string | null };

const adres = ({ leveringId, eerder }: { readonly leveringId: string; readonly eerder: boolean }): string => `/verstrekker/zorgovereenkomsten/aanleveren/${leveringId}${eerder ? "?eerder=ja" : ""}`;

export const overeenkomstenAanleverenAction = formActionMetBestand(
  "verstrekker",
  overeenkomstenAanleverenSchema,
  async (deps, actor, { zip, lijst }): Promise<Uitkomst<{ readonly redirectTo: string }, Aanleverweigering>> => {
    const uitkomst = await leverVeel(deps, actor, zip, lijst ?? null);
    return uitkomst.ok ? gelukt({ redirectTo: adres(uitkomst.waarde) }) : uitkomst;
  },
  legUit,
);

export const overeenkomstAanleverenAction = formActionMetBestand(
  "verstrekker",
  overeenkomstAanleverenSchema,
  async (deps, actor, { pdf, velden }): Promise<Uitkomst<Formulierantwoord, Aanleverweigering>> => {
    const uitkomst = await leverEen(deps, actor, pdf, velden);
    if (!uitkomst.ok) return uitkomst;
    return gelukt("leveringId" in uitkomst.waarde ? { redirectTo: adres(uitkomst.waarde), fouten: {}, waarden: {} } : { ...uitkomst.waarde, redirectTo: null });
  },
  legUit,
);

export const leveringBevestigenAction = formAction(
  "verstrekker",
  leveringBevestigenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await leveringBevestigen(deps, actor, opdracht);
    return uitkomst.ok ? gelukt({ redirectTo: adres({ leveringId: opdracht.leveringId, eerder: uitkomst.waarde.eerder }) }) : geweigerd(uitkomst.reden);
  },
  (reden) => AANLEVER_WEIGERINGEN[reden],
);
