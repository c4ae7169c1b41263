/** Claims whose cause of uitval went away are judged again, without anybody asking. */
import { readDossier } from "@/lib/db/beoordelingsdossier";
import { betaaldelen, reserveerDelen } from "@/lib/db/betaalopdracht.repository";
import { insertBeoordeling } from "@/lib/db/beoordeling.repository";
import type { Tx } from "@/lib/db/client";
import { type Declaratierij, lockDeclaratie, lockGrondslag, moveDeclaratie } from "@/lib/db/declaratie.repository";
import { metContext, schrijf } from "@/lib/db/transactie";
import { listOpgeheven, lockUitvalVan, moveUitvalzaak, type Uitvalrij, updateCodes } from "@/lib/db/uitval.repository";
import { type Beoordeling, beoordeelDeclaratie, bezwaren, type Oordeel } from "@/lib/domein/declaratie/beoordeling";
import type { Actor } from "@/lib/domein/toegang";

import type { Deps } from "../deps";
import { registreerZaak } from "../uitval/handeling";
import { grondslagVan, keurGoed, type TeBeoordelen } from "./beoordelen";
import { registreerDeclaratie } from "./handeling";

const SYSTEEM: Actor = { rol: "systeem", proces: "herbeoordeling" };

/** The cause that went away: a later end date, the grant itself, or no budget any more to wait for. */
const OORZAAK = "VOORLOPIG_VERLOPEN";

export type Herbeoordeeld = { readonly bekeken: number } & Readonly<Record<Oordeel, number>>;

/**
 * Claims that fell out because a voorlopig budget had passed its end date, after it was lengthened, taken back, or the grant took its place. The verstrekker who
 * sends the grant may not see the claim, so it is done here, within a minute; each claim in a transaction of its own, so that one that cannot be
 * judged never holds up another or the grant. A second run finds nothing: judged again, a case no longer names this cause.
 */
export async function uitvalHerbeoordelen(deps: Deps): Promise<Herbeoordeeld> {
  const ids = await metContext(deps.db, { rol: "systeem" }, deps.nu, (tx) => listOpgeheven(tx, OORZAAK, deps.vandaag));
  const telling = { bekeken: 0, goedgekeurd: 0, uitval: 0, afgekeurd: 0 };
  const fouten: unknown[] = [];
  for (const id of ids) {
    try {
      const oordeel = await schrijf(deps.db, SYSTEEM, deps.nu, (tx) => herbeoordeel(tx, deps, id));
      if (oordeel === null) continue;
      telling.bekeken += 1;
      telling[oordeel] += 1;
    } catch (fout) {
      fouten.push(fout);
    }
  }
  if (fouten.length > 0) throw new AggregateError(fouten, `${String(fouten.length)} claims could not be judged again`);
  return telling;
}

/** Null when it is not there to judge any more: somebody decided or withdrew it meanwhile. */
async function herbeoordeel(tx: Tx, deps: Deps, declaratieId: string): Promise<Oordeel | null> {
  // The declaratie before its case and its budget, as everybody else does, so that two acts never wait for each other.
  const declaratie = await lockDeclaratie(tx, declaratieId);
  if (declaratie?.status !== "uitval") return null;
  const zaak = await lockUitvalVan(tx, "declaratie", declaratieId);
  if (zaak?.codes.includes(OORZAAK) !== true) return null;
  await lockGrondslag(tx, declaratie);
  const volledig = await readDossier(tx, declaratie, { vandaag: deps.vandaag, goedkeuring: { bevoegd: true }, ingediendOp: declaratie.ingediendOp });
  const beoordeling = beoordeelDeclaratie(volledig.dossier);
  if (beoordeling.oordeel !== "goedgekeurd") return verwerkAnders(tx, deps, { declaratie, volledig, zaak }, beoordeling);
  const gebeurtenisId = await registreerOpnieuw(tx, deps, declaratie, zaak, []);
  const delen = betaaldelen(beoordeling);
  if (!(await reserveerDelen(tx, grondslagVan(declaratie, gebeurtenisId, deps.nu), delen))) throw new Error(`ledger and rules disagree about ${declaratie.nummer}`);
  await laatVervallen(tx, deps, zaak, "OPNIEUW_BEOORDEELD");
  await keurGoed(tx, deps, SYSTEEM, { declaratie, volledig }, beoordeling, delen);
  return "goedgekeurd";
}

const registreerOpnieuw = (tx: Tx, { nu }: Deps, declaratie: Declaratierij, zaak: Uitvalrij, codes: readonly string[]): Promise<string> =>
  registreerDeclaratie(tx, SYSTEEM, declaratie, { soort: "opnieuw_beoordeeld", kring: "allen", nu, gegevens: { codes, eerdereCodes: zaak.codes, uitvalnummer: zaak.nummer } });

async function laatVervallen(tx: Tx, { nu }: Deps, zaak: Uitvalrij, oplossing: string): Promise<void> {
  if (!(await moveUitvalzaak(tx, zaak.id, "vervallen", { afloop: { oplossing, toelichting: null, door: null, nu } }))) throw new Error(`lost the lock on case ${zaak.nummer}`);
  await registreerZaak(tx, SYSTEEM, zaak, { soort: "vervallen", gedeeld: false, nu, gegevens: { oplossing } });
}

type Blijver = Omit<TeBeoordelen, "gebeurtenisId"> & { readonly zaak: Uitvalrij };

/** Something else is in the way: the case stays with whoever has it and says what is left. Or a rule refuses it. */
async function verwerkAnders(tx: Tx, deps: Deps, { declaratie, volledig, zaak }: Blijver, beoordeling: Beoordeling): Promise<Oordeel> {
  const codes = bezwaren(beoordeling);
  await insertBeoordeling(tx, declaratie.id, beoordeling, volledig.dossier, null, deps.nu);
  await registreerOpnieuw(tx, deps, declaratie, zaak, codes);
  if (beoordeling.oordeel === "uitval") {
    await updateCodes(tx, zaak.id, codes);
    // They read that nothing had to be done; now there is another reason, with something to do.
    const gegevens = { gevraagdCenten: String(declaratie.gevraagd), codes, doorRegels: true, uitvalnummer: zaak.nummer };
    await registreerDeclaratie(tx, SYSTEEM, declaratie, { soort: "uitgevallen", kring: "allen", nu: deps.nu, gegevens });
    return "uitval";
  }
  await laatVervallen(tx, deps, zaak, "AFGEKEURD");
  if (!(await moveDeclaratie(tx, declaratie.id, "afkeuren", {}, deps.nu))) throw new Error(`lost the lock on ${declaratie.nummer}`);
  const gegevens = { gevraagdCenten: String(declaratie.gevraagd), codes, doorRegels: true, uitvalnummer: zaak.nummer };
  await registreerDeclaratie(tx, SYSTEEM, declaratie, { soort: "afgekeurd", kring: "allen", nu: deps.nu, gegevens });
  return "afgekeurd";
}
