import type { ActorIn } from "@/lib/auth/hoedanigheden";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { formatGegevens } from "@/lib/format";
import { alsFormulier, leesFormulier, veldnaam } from "@/lib/koppelvlak/toekenningstabel/formulier";
import { leesToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/lees";
import { schrijfToekenningsbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";
import { tabeltekst } from "@/lib/messages/toekenningstabel";
import { afzenderVan, toekenningsstand, type Toekenningsstand } from "@/lib/queries/verstrekker/toekenningsformulier";
import type { Deps } from "@/lib/usecases/deps";
import { toekenningsberichtOntvangen } from "@/lib/usecases/toekenning/toekenningsbericht-ontvangen";
import { toekenningsberichtValideren } from "@/lib/usecases/toekenning/toekenningsbericht-valideren";
import { plekVan } from "@/lib/usecases/toekenningsbestand/keuren";

import type { Formulierantwoord } from "./antwoord";
import { type Invoer, invullen, waardenVan } from "./knoppen";
import { labelVan } from "./labels";
import { verschillen } from "./verschil";

export type Formulierweigering = "geen_recht" | "toekenning_onbekend" | "intussen_gewijzigd" | "al_verstuurd" | "niet_compleet";

type Medewerker = ActorIn<"verstrekker">;

export const vraagStand = (deps: Deps, actor: Medewerker, id: string): Promise<Toekenningsstand | null> => toekenningsstand(deps.db, actor, deps, id);

/** The number of the form: the same form sent twice is the same message. */
const berichtnummer = (aanvraagsleutel: string): string => `F-${aanvraagsleutel.slice(0, 18)}`;

async function lees(deps: Deps, actor: Medewerker, invoer: Invoer) {
  const afzender = await afzenderVan(deps.db, actor);
  if (afzender === null) return null;
  const zonderNummer = { ...alsFormulier(invoer), velden: { ...alsFormulier(invoer).velden, berichtnummer: "", aanmaakdatum: "" } };
  return leesFormulier(zonderNummer, { afzender, aangemaaktOp: deps.vandaag, nummervoorzet: berichtnummer(invoer.aanvraagsleutel) });
}

type Fout = { readonly naam: string; readonly code: string; readonly gegevens: Readonly<Record<string, string | number | readonly string[]>> };

/** By field, in the words that belong to the code, whether the reading or the keuring found it. */
function perVeld(fouten: readonly Fout[]): Readonly<Record<string, readonly string[]>> {
  const uit: Record<string, string[]> = {};
  for (const { naam, code, gegevens } of fouten) {
    const { titel, uitleg, watNu } = tabeltekst(code, formatGegevens(gegevens));
    const label = labelVan(naam);
    // Nine times the same sentence tells nobody which boxes are meant.
    const zin = code === "LEEG" && label !== null ? `${label}: vul dit in.` : uitleg === "" ? `${titel} ${watNu}` : uitleg;
    uit[naam] = [...(uit[naam] ?? []), zin];
  }
  return uit;
}

const alsXml = (bericht: Toekenningsbericht): Uint8Array<ArrayBuffer> => new TextEncoder().encode(schrijfToekenningsbericht(bericht));

/** What would become of it: back to the fields when it would be refused, else everything that would change. */
export async function controleer(deps: Deps, actor: Medewerker, invoer: Invoer): Promise<Uitkomst<Formulierantwoord, Formulierweigering>> {
  const gelezen = await lees(deps, actor, invoer);
  if (gelezen === null) return geweigerd("geen_recht");
  const { voorstel, fouten } = gelezen;
  if (voorstel.bericht === null) return gelukt(invullen(invoer, { fouten: perVeld(fouten) }));
  const stand = invoer.toekenningId === undefined ? null : await vraagStand(deps, actor, invoer.toekenningId);
  if (invoer.toekenningId !== undefined && stand === null) return geweigerd("toekenning_onbekend");
  const uitkomst = await toekenningsberichtValideren(deps, actor, leesToekenningsbericht(alsXml(voorstel.bericht)));
  if (!uitkomst.ok) return uitkomst;
  const gevonden = uitkomst.waarde.retourcodes.map(({ code, plaats, gegevens }) => {
    const { rij, veld } = plekVan(plaats ?? "", voorstel);
    return { naam: veld === null ? "formulier" : veldnaam(veld, rij), code, gegevens };
  });
  if (uitkomst.waarde.status === "afgekeurd") return gelukt(invullen(invoer, { fouten: perVeld(gevonden) }));
  const anders = verschillen(stand?.bericht ?? null, voorstel.bericht);
  if (stand !== null && anders.length === 0) return gelukt(invullen(invoer, { melding: { toon: "info", tekst: "U hebt niets veranderd." } }));
  return gelukt({
    stap: "controle",
    fouten: {},
    waarden: waardenVan(invoer),
    melding: uitkomst.waarde.status === "uitval" ? { toon: "waarschuwing", tekst: "Een medewerker van de SVB kijkt hier eerst naar. Er verandert nog niets." } : null,
    verschillen: anders,
    opmerkingen: gevonden.map(({ code, gegevens }) => {
      const { titel, uitleg, watNu } = tabeltekst(code, formatGegevens(gegevens));
      return [titel, uitleg, watNu].filter((deel) => deel !== "").join(" ");
    }),
    redirectTo: null,
  });
}

/** Sends it through the same door as every message; whatever becomes of it is on the page of the message. */
export async function leverFormulier(deps: Deps, actor: Medewerker, invoer: Invoer, stand: Toekenningsstand | null): Promise<Uitkomst<{ readonly redirectTo: string }, Formulierweigering>> {
  // What was on the screen is the whole state: a colleague's change in between would be undone without anybody seeing it.
  const gelezen = await lees(deps, actor, invoer);
  if (gelezen === null) return geweigerd("geen_recht");
  if (gelezen.voorstel.bericht === null) return geweigerd("niet_compleet");
  const bericht = { ...gelezen.voorstel.bericht, berichtnummer: berichtnummer(invoer.aanvraagsleutel) };
  const inhoud = alsXml(bericht);
  const uitkomst = await toekenningsberichtOntvangen(deps, actor, {
    inhoud,
    gelezen: leesToekenningsbericht(inhoud),
    kanaal: "formulier",
    ...(stand === null || invoer.versie === undefined ? {} : { opVersie: { toekenningId: stand.toekenningId, versie: invoer.versie } }),
  });
  if (!uitkomst.ok) return geweigerd(uitkomst.reden === "berichtnummer_hergebruikt" ? "al_verstuurd" : uitkomst.reden);
  const { berichtId, eerder } = uitkomst.waarde;
  return gelukt({ redirectTo: `/verstrekker/toekenningsberichten/${berichtId}?ontvangen=${eerder ? "eerder" : "nieuw"}` });
}

export async function bevestig(deps: Deps, actor: Medewerker, invoer: Invoer): Promise<Uitkomst<Formulierantwoord, Formulierweigering>> {
  const stand = invoer.toekenningId === undefined ? null : await vraagStand(deps, actor, invoer.toekenningId);
  if (invoer.toekenningId !== undefined && stand === null) return geweigerd("toekenning_onbekend");
  const uitkomst = await leverFormulier(deps, actor, invoer, stand);
  return uitkomst.ok ? gelukt(invullen(invoer, { redirectTo: uitkomst.waarde.redirectTo })) : uitkomst;
}
