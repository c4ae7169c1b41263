/**
 * Running contracts compared again: by the SVB with the statutory figures, which finds a rate above the Wlz maximum and one below the minimum wage of somebody
 * who came of age, and by Amsterdam, which pays less for one kind of care from 1 July.
 */
import { datum } from "../../lib/domein/datum";
import { centen } from "../../lib/domein/geld";
import { maximumoverzicht } from "../../lib/queries/verstrekker/maximumtarieven";
import { herkeuringStarten } from "../../lib/usecases/herkeuring/herkeuring-starten";
import { herkeuringVerwerken } from "../../lib/usecases/herkeuring/herkeuring-verwerken";
import { maximumtariefVaststellen } from "../../lib/usecases/herkeuring/maximumtarief-vaststellen";
import { DEMODAG, type Zaaideps } from "./zaaideps";
import { GOED, loopAf, moet, type Voorbeeld, Weg, WILHELMINA } from "./zorgovereenkomst";

/** Twenty when it was signed, for whom the minimum wage is four fifths; twenty-one on 30 March. */
const JARIG: Voorbeeld = {
  ...WILHELMINA, op: "2026-02-18", van: "2026-03-07", tm: "2026-12-31", verloop: GOED,
  zorgverlener: { sub: "sem-dekker", kvk: null, iban: "NL91TEST0000001060", tenaamstelling: "S. Dekker" },
  functiesoort: "WM-BI", uren: 2, dagen: 1, zorg: "Sem gaat op zaterdag mee naar de markt en helpt met de computer.", euro: "13,50",
};

export async function zaaiHerkeuringen(deps: Zaaideps): Promise<void> {
  const { op, actor } = deps;
  await loopAf(new Weg(deps, JARIG, "herkeuring-jarig"));
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
