import { eenmalig } from "@/lib/db/antwoord";
import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { reserveer, saldoVan } from "@/lib/db/grootboek";
import { lockToekenning } from "@/lib/db/storting.repository";
import { schrijf } from "@/lib/db/transactie";
import { insertUitbetalingsopdracht, insertVvb, type Uitbetalingrij } from "@/lib/db/uitbetaling.repository";
import { readVvbFeiten, type VvbFeiten } from "@/lib/db/vvb.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, NUL } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import { nogOpTeNemen, vvbBezwaar, type Vvbreden, type Vvbrecht, vvbRecht } from "@/lib/domein/vvb/recht";

import { magGeldkeuzesMaken } from "../declaratie/bevoegdheid";
import type { Deps } from "../deps";

export type VvbAanvragen = { readonly sleutel: string; readonly toekenningId: string; readonly bedrag: Centen };

export type VvbAangevraagd = {
  readonly uitbetalingId: string;
  readonly nummer: string;
  readonly toekenningId: string;
  readonly besluit: "goedgekeurd" | "afgewezen";
  readonly reden: Vvbreden | null;
  readonly verwachtOp: Datum | null;
};

export type VvbWeigering =
  | "geen_recht"
  | "niet_bevoegd"
  | "budget_onbekend"
  | "sleutel_hergebruikt"
  | "bedrag_ongeldig"
  /** More than is left of the right: nothing is stored, the amount can be mended. */
  | { readonly code: "boven_recht"; readonly nogCenten: string };

/**
 * Asks for (a part of) the verantwoordingsvrij bedrag. The rule decides at once; what it refuses is kept as a decision with its
 * reason, so that the budgethouder can object. An approved amount is reserved and paid through the batch like every payment.
 */
export async function vvbAanvragen(deps: Deps, actor: Actor, opdracht: VvbAanvragen): Promise<Uitkomst<VvbAangevraagd, VvbWeigering>> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "vvb.aanvragen")) return geweigerd("geen_recht");
  const { sleutel, toekenningId, bedrag } = opdracht;
  const { nu, vandaag } = deps;
  const aanvraag = { sleutel, handeling: "vvb.aanvragen", invoer: { toekenningId, bedragCenten: String(bedrag) }, nu };
  return schrijf(deps.db, actor, nu, (tx) =>
    eenmalig<VvbAangevraagd, VvbWeigering>(tx, aanvraag, async () => {
      if (!(await lockToekenning(tx, toekenningId))) return geweigerd("budget_onbekend");
      const feiten = await readVvbFeiten(tx, toekenningId, vandaag);
      if (feiten === null) return geweigerd("budget_onbekend");
      if (!(await magGeldkeuzesMaken(tx, actor, vandaag))) return geweigerd("niet_bevoegd");
      if (bedrag <= NUL) return geweigerd("bedrag_ongeldig");
      const recht = vvbRecht(feiten.dossier);
      const vrij = (await saldoVan(tx, toekenningId, "beschikbaar")) ?? NUL;
      const reden = vvbBezwaar(feiten.dossier, recht, bedrag, vrij);
      const nog = nogOpTeNemen(recht.recht, feiten.opgenomen);
      if (reden === null && bedrag > nog) return geweigerd({ code: "boven_recht", nogCenten: String(nog) });
      const uitbetaling = await insertVvb(tx, {
        ...partijen(feiten),
        bedrag,
        jaar: feiten.dossier.jaar,
        recht: recht.recht,
        eerder: feiten.opgenomen,
        berekening: recht.berekening,
        redencode: reden,
        aangevraagdDoor: actor.gebruikerId,
        nu,
      });
      const gebeurtenisId = await legVast(tx, deps, actor, uitbetaling, recht, reden);
      const verwachtOp = reden === null ? await zetKlaar(tx, deps, uitbetaling, gebeurtenisId) : null;
      const besluit = reden === null ? "goedgekeurd" : "afgewezen";
      return gelukt({ uitbetalingId: uitbetaling.id, nummer: uitbetaling.nummer, toekenningId, besluit, reden, verwachtOp });
    }),
  );
}

const partijen = ({ toekenningId, budgethouderId, verstrekkerId }: VvbFeiten) => ({ toekenningId, budgethouderId, verstrekkerId });

const legVast = (tx: Tx, { nu }: Deps, actor: Actor, uitbetaling: Uitbetalingrij, { recht }: Vvbrecht, reden: Vvbreden | null): Promise<string> =>
  registreer(
    tx,
    actor,
    {
      soort: reden === null ? "uitbetaling.goedgekeurd" : "uitbetaling.afgewezen",
      onderwerpSoort: "uitbetaling",
      onderwerpId: uitbetaling.id,
      budgethouderId: uitbetaling.budgethouderId,
      verstrekkerId: uitbetaling.verstrekkerId,
      gegevens: { nummer: uitbetaling.nummer, soort: "vvb", bedragCenten: String(uitbetaling.bedrag), rechtCenten: String(recht), reden },
    },
    nu,
  );

async function zetKlaar(tx: Tx, deps: Deps, uitbetaling: Uitbetalingrij, gebeurtenisId: string): Promise<Datum> {
  const opdrachtId = crypto.randomUUID();
  const { id, toekenningId, bedrag, nummer } = uitbetaling;
  const grond = { toekenningId, bedrag, sleutel: opdrachtId, onderwerpSoort: "uitbetaling", onderwerpId: id, gebeurtenisId, nu: deps.nu };
  if (!(await reserveer(tx, grond))) throw new Error(`ledger and rule disagree about ${nummer}`);
  return insertUitbetalingsopdracht(tx, uitbetaling, opdrachtId, deps);
}
