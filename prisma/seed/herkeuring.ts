/**
 * Running contracts compared again: by the SVB with the statutory figures, which finds a rate above the Wlz maximum, and by Amsterdam, which pays less for
 * one kind of care from 1 July.
 */
import { datum } from "../../lib/domein/datum";
import { centen } from "../../lib/domein/geld";
import type { Uitkomst } from "../../lib/domein/uitkomst";
import { maximumoverzicht } from "../../lib/queries/verstrekker/maximumtarieven";
import { herkeuringStarten } from "../../lib/usecases/herkeuring/herkeuring-starten";
import { herkeuringVerwerken } from "../../lib/usecases/herkeuring/herkeuring-verwerken";
import { maximumtariefVaststellen } from "../../lib/usecases/herkeuring/maximumtarief-vaststellen";
import { DEMODAG, type Zaaideps } from "./zaaideps";

function moet<T>(uitkomst: Uitkomst<T, unknown>, wat: string): T {
  if (!uitkomst.ok) throw new Error(`${wat}: ${JSON.stringify(uitkomst.reden)}`);
  return uitkomst.waarde;
}

export async function zaaiHerkeuringen({ op, actor }: Zaaideps): Promise<void> {
  const wettelijk = op(`${DEMODAG}T08:20`);
  const { herkeuringId } = moet(await herkeuringStarten(wettelijk, await actor("svb-1001"), { sleutel: "demo-herkeuring", peildatum: datum(DEMODAG) }), "herkeuring");
  await herkeuringVerwerken(wettelijk, herkeuringId);

  const gemeente = op(`${DEMODAG}T08:45`);
  const medewerker = await actor("eh-amsterdam-accorderen");
  const vraag = { wet: "wmo", functiesoort: "WM-BI", tariefsoort: "informeel", eenheid: "uur", van: datum("2026-07-01"), bedrag: centen(20_00n) } as const;
  const blik = await maximumoverzicht(gemeente.db, medewerker, { vraag, pagina: 1, vandaag: gemeente.vandaag });
  const gezienGeraakt = blik?.voorbeeld?.gevolg.geraakt ?? 0;
  const vastgesteld = moet(await maximumtariefVaststellen(gemeente, medewerker, { sleutel: "demo-maximum", ...vraag, gezienGeraakt }), "maximum");
  await herkeuringVerwerken(gemeente, vastgesteld.herkeuringId);
}
