/** How a contract could end, for either party: which days follow from the rules, and what is still to be settled afterwards. */
import type { Tx } from "@/lib/db/client";
import { eindefeitenVan } from "@/lib/db/overeenkomstloopfeiten";
import { listVersies } from "@/lib/db/zorgovereenkomst.repository";
import { type Datum } from "@/lib/domein/datum";
import { aanbiedenUiterlijk } from "@/lib/domein/declaratie/termijnen";
import { type Centen, centen } from "@/lib/domein/geld";
import type { Actor } from "@/lib/domein/toegang";
import { bepaalLaatsteDag, type Eindeweigering, gewichtigeRedenNodig, inProeftijd, isOntslag, ontslagvergunningNodig, opzegtermijn, type Opzeggende } from "@/lib/domein/zorgovereenkomst/einde";

import { type Overeenkomstzaak, readZaak } from "./zaak";

export type Opzegmogelijkheid = {
  readonly maanden: number;
  readonly grondslag: string;
  /** Null when it cannot be done this way. */
  readonly laatsteDag: Datum | null;
  readonly waaromNiet: Eindeweigering | null;
  readonly gewichtigeRedenNodig: boolean;
  /** What the law asks of an employer first; null for everybody else. */
  readonly ontslag: { readonly vergunningNodig: boolean } | null;
};

export type Eindeoverzicht = {
  readonly zaak: Overeenkomstzaak;
  readonly vandaag: Datum;
  readonly kant: Opzeggende;
  /** Last agreed day; null when no end was agreed. */
  readonly tm: Datum | null;
  readonly opzeggen: Opzegmogelijkheid;
  readonly inProeftijd: boolean;
  /** Claims on their way to be paid: what ending leaves untouched. */
  readonly onderweg: { readonly aantal: number; readonly bedrag: Centen };
};

/** By when care t/m that day must have been claimed; null when no term is known. */
export function declarerenUiterlijk(laatsteDag: Datum): Datum | null {
  const uiterlijk = aanbiedenUiterlijk(laatsteDag);
  return uiterlijk.uitkomst === "bekend" ? uiterlijk.waarde : null;
}

async function readOnderweg(tx: Tx, zorgovereenkomstId: string): Promise<Eindeoverzicht["onderweg"]> {
  const som = await tx.declaratie.aggregate({
    where: { zorgovereenkomstId, status: { in: ["ter_accordering", "ingediend", "uitval", "goedgekeurd", "in_betaling", "gestorneerd"] } },
    _count: { _all: true },
    _sum: { gevraagdCenten: true },
  });
  return { aantal: som._count._all, bedrag: centen(som._sum.gevraagdCenten ?? 0n) };
}

/** Null when the actor may not see the contract, or it was never approved. */
export async function readEindeoverzicht(tx: Tx, actor: Actor, id: string, vandaag: Datum): Promise<Eindeoverzicht | null> {
  const zaak = await readZaak(tx, actor, id, vandaag);
  const feiten = eindefeitenVan(await listVersies(tx, id));
  if (zaak === null || feiten === null) return null;
  const kant = actor.rol === "zorgverlener" ? "zorgverlener" : "budgethouder";
  const voornemen = { wijze: "opzegging", door: kant, dag: vandaag, gewenst: null, gewichtigeReden: true, ontslag: { geenOpzegverbod: true, vergunningVan: vandaag } } as const;
  const dag = bepaalLaatsteDag(feiten, voornemen);
  return {
    zaak,
    vandaag,
    kant,
    tm: feiten.looptijd.tm,
    opzeggen: {
      ...opzegtermijn(feiten, kant, vandaag),
      laatsteDag: dag.ok ? dag.waarde : null,
      waaromNiet: dag.ok ? null : dag.reden,
      gewichtigeRedenNodig: gewichtigeRedenNodig(feiten, kant),
      ontslag: isOntslag(feiten, kant) ? { vergunningNodig: ontslagvergunningNodig(feiten, kant) } : null,
    },
    inProeftijd: inProeftijd(feiten, vandaag),
    onderweg: await readOnderweg(tx, id),
  };
}
