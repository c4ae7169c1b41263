import { bedragVan, type Cijfers, leesLopendeCijfers, prognosevraagVan } from "@/lib/db/budgetcijfers";
import { heropenSignaal, insertSignalen, lockSignalen, type NieuwSignaal, readSignaalperioden, sluitSignalen, type Signaalstand } from "@/lib/db/budgetsignaal.repository";
import type { Tx } from "@/lib/db/client";
import { type NieuweGebeurtenis, registreerVele } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { prognose } from "@/lib/domein/budget/prognose";
import { type Signaalbesluit, type Signaalperiode, signaalbesluit, signaalVan } from "@/lib/domein/budget/signalen";
import { plusDagen } from "@/lib/domein/datum";
import { budgetbeleid } from "@/lib/domein/regelgeving/budgetsignalen";
import type { Actor } from "@/lib/domein/toegang";

import type { Deps } from "../deps";

const SYSTEEM: Actor = { rol: "systeem", proces: "budgetsignalen" };
/** Budgets in one statement and one transaction: as much as a lock may wait for. */
const PER_KEER = 500;

type Beoordeeld = { readonly cijfers: Cijfers; readonly stand: Signaalstand; readonly besluit: Exclude<Signaalbesluit, { doe: "niets" }> };

function beoordeel(cijfers: Cijfers, verleden: readonly Signaalperiode[], { vandaag }: Deps): readonly Beoordeeld[] {
  const verwacht = prognose(prognosevraagVan(cijfers, vandaag));
  const besluit = signaalbesluit(signaalVan(bedragVan(cijfers.bedrag), verwacht, vandaag), verleden, vandaag);
  if (besluit.doe === "niets") return [];
  const { beschikbaar, tekort, komtUitTot } = verwacht;
  return [{ cijfers, besluit, stand: { beschikbaar, tekort, komtUitTot } }];
}

/** What the parties may read about it. Only `budget.<soort>` brings a notice. */
function gebeurtenisVan({ cijfers, stand, besluit }: Beoordeeld): NieuweGebeurtenis {
  const soort = besluit.doe === "meld" ? `budget.${besluit.soort}` : besluit.doe === "heropen" ? "budget.signaal_terug" : "budget.signaal_voorbij";
  return {
    soort,
    onderwerpSoort: "toekenning",
    onderwerpId: cijfers.id,
    budgethouderId: cijfers.budgethouderId,
    verstrekkerId: cijfers.verstrekkerId,
    gegevens: { beschikbaarCenten: String(stand.beschikbaar), tekortCenten: String(stand.tekort), komtUitTot: stand.komtUitTot },
  };
}

const teSluiten = ({ besluit }: Beoordeeld): string | null => (besluit.doe === "sluit" ? besluit.id : besluit.sluit);

const alsNieuw = ({ cijfers, stand, besluit }: Beoordeeld): readonly NieuwSignaal[] =>
  besluit.doe === "meld"
    ? [{ ...stand, toekenningId: cijfers.id, budgethouderId: cijfers.budgethouderId, verstrekkerId: cijfers.verstrekkerId, soort: besluit.soort }]
    : [];

type Keer = { readonly tot: string | null; readonly bekeken: number; readonly gemeld: number };

/** The next `PER_KEER` running budgets after `na`. What is open closes first: at most one is open at a time. */
async function eenKeer(tx: Tx, deps: Deps, na: string | null): Promise<Keer> {
  await lockSignalen(tx);
  const cijfers = await leesLopendeCijfers(tx, deps.vandaag, na, PER_KEER);
  const sinds = plusDagen(deps.vandaag, -budgetbeleid(deps.vandaag).signaalrustDagen);
  const verleden = await readSignaalperioden(tx, cijfers.map(({ id }) => id), sinds);
  const beoordeeld = cijfers.flatMap((rij) => beoordeel(rij, verleden.get(rij.id) ?? [], deps));
  await registreerVele(tx, SYSTEEM, beoordeeld.map(gebeurtenisVan), deps.nu);
  await sluitSignalen(tx, beoordeeld.flatMap((een) => teSluiten(een) ?? []), deps.vandaag);
  for (const { besluit, stand } of beoordeeld) if (besluit.doe === "heropen") await heropenSignaal(tx, besluit.id, stand);
  const nieuwe = beoordeeld.flatMap(alsNieuw);
  await insertSignalen(tx, nieuwe, deps.vandaag);
  return { tot: cijfers.length < PER_KEER ? null : (cijfers.at(-1)?.id ?? null), bekeken: cijfers.length, gemeld: nieuwe.length };
}

/**
 * Looks at every running budget and records which ask for attention, so that budgethouder and verstrekker are told. Work of the
 * system: nightly, in parts that each commit. Run twice in a night, or by two workers at once, it says everything once.
 */
export async function budgetsignalenVastleggen(deps: Deps): Promise<{ readonly bekeken: number; readonly gemeld: number }> {
  let [bekeken, gemeld] = [0, 0];
  let na: string | null = null;
  do {
    const vanaf: string | null = na;
    const keer: Keer = await schrijf(deps.db, SYSTEEM, deps.nu, (tx) => eenKeer(tx, deps, vanaf));
    bekeken += keer.bekeken;
    gemeld += keer.gemeld;
    na = keer.tot;
  } while (na !== null);
  return { bekeken, gemeld };
}
