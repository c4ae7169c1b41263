/** A wrong amount and a wrong law, proposed by Samira; the second pair of eyes has not looked yet. */
import { maakVoorstel, readHersteldossier, vingerafdruk } from "../../lib/db/herstel.repository";
import { lees } from "../../lib/db/transactie";
import { centen } from "../../lib/domein/geld";
import { gevolgenVan } from "../../lib/domein/herstel/gevolgen";
import type { Herstelinvoer, Herstelreden } from "../../lib/domein/herstel/voorstel";
import { herstelVoorstellen } from "../../lib/usecases/herstel/herstel-voorstellen";
import type { Zaaideps } from "./zaaideps";

const SAMIRA = "svb-1003";

type Voorstel = { readonly op: string; readonly budget: string; readonly invoer: (verstrekkerId: string) => Herstelinvoer; readonly reden: Herstelreden; readonly toelichting: string };

const VOORSTELLEN: readonly Voorstel[] = [
  {
    op: "2026-04-09T14:10",
    budget: "AM-26-55013",
    invoer: () => ({ soort: "bedrag", bedragen: [centen(2_680_00n)] }),
    reden: "VERKEERD_BEDRAG",
    toelichting: "De gemeente heeft twee cijfers verwisseld. Het bedrag moet € 2.680,00 zijn en niet € 2.860,00.",
  },
  {
    op: "2026-04-09T15:40",
    budget: "AM-26-55014",
    invoer: (verstrekkerId) => ({ soort: "ander_budget", verstrekkerId, wet: "wmo", budgetidentificatie: "AM-26-55914", beschikkingsnummer: "B-2026-55914", functiesoorten: ["WM-BI"] }),
    reden: "VERKEERDE_WET",
    toelichting: "Het budget stond onder de Jeugdwet. Het hoort bij de Wmo.",
  },
];

export async function zaaiHerstel(deps: Zaaideps): Promise<void> {
  const samira = await deps.actor(SAMIRA);
  for (const { op, budget, invoer, reden, toelichting } of VOORSTELLEN) {
    const gezien = await lees(deps.db, samira, async (tx) => {
      const { id, verstrekkerId } = await tx.toekenning.findFirstOrThrow({ where: { budgetidentificatie: budget }, select: { id: true, verstrekkerId: true } });
      const ingevuld = invoer(verstrekkerId);
      const voorstel = await maakVoorstel(tx, id, ingevuld);
      const dossier = voorstel === null ? null : await readHersteldossier(tx, id, voorstel);
      if (voorstel === null || dossier === null) throw new Error(`the demo has no budget ${budget}`);
      return { id, ingevuld, beeld: vingerafdruk(gevolgenVan(voorstel, dossier)) };
    });
    const uitkomst = await herstelVoorstellen(deps.op(op), samira, { sleutel: `demo-${budget}`, vanToekenningId: gezien.id, invoer: gezien.ingevuld, reden, toelichting, vingerafdruk: gezien.beeld });
    if (!uitkomst.ok) throw new Error(`herstel of ${budget}: ${JSON.stringify(uitkomst.reden)}`);
  }
}
