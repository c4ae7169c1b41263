import { createHash } from "node:crypto";

import { type Afsluitfeiten, type Grenzen, kiesVoorBericht, leesAfsluitfeiten, nieuweNummers, totalenAlsJson } from "@/lib/db/afsluiting.repository";
import type { Tx } from "@/lib/db/client";
import { vanDatum } from "@/lib/db/datums";
import { registreerVele } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { type TeMakenBericht, teMakenBerichten } from "@/lib/domein/afsluiting/berichten";
import type { Afsluitaanleiding } from "@/lib/domein/afsluiting/redenen";
import { OVERGANGEN } from "@/lib/domein/afsluiting/status";
import { type Datum, datum, jaarVan, plusDagen } from "@/lib/domein/datum";
import { zoekOp } from "@/lib/domein/regelgeving/opzoeken";
import { AFSLUITTERMIJN, JAARGRENSTERMIJN } from "@/lib/domein/regelgeving/termijnen";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";
import { schrijfBudgetafsluitbericht } from "@/lib/koppelvlak/budgetafsluitbericht/schrijf";

import type { Deps } from "../deps";

/** One commit: large enough to be quick, small enough to hold nobody up. */
const PER_KEER = 500;

const eersteJaarMetBericht = (vandaag: Datum): number => {
  const jaar = jaarVan(vandaag) - 1;
  const termijn = zoekOp(JAARGRENSTERMIJN, vandaag);
  return termijn.uitkomst === "bekend" && plusDagen(datum(`${String(jaar)}-12-31`), termijn.waarde) <= vandaag ? jaar : jaar - 1;
};

export function grenzenOp(vandaag: Datum): Grenzen | null {
  const termijn = zoekOp(AFSLUITTERMIJN, vandaag);
  return termijn.uitkomst === "bekend" ? { einde: plusDagen(vandaag, -termijn.waarde), jaar: eersteJaarMetBericht(vandaag) } : null;
}

/**
 * Makes every budgetafsluitbericht that is due and was not made yet. Each part commits by itself: cut off halfway, the next run makes
 * the rest, and what exists is found by its periodestand. Two workers at once share the budgets between them.
 */
export async function budgetafsluitberichtenMaken(deps: Deps, actor: Actor): Promise<Uitkomst<{ readonly gemaakt: number }, "geen_recht">> {
  if (actor.rol !== "systeem" || !mag(actor, "afsluiting.maken")) return geweigerd("geen_recht");
  const grenzen = grenzenOp(deps.vandaag);
  if (grenzen === null) return gelukt({ gemaakt: 0 });
  let gemaakt = 0;
  let na: string | null = null;
  do {
    const vanaf: string | null = na;
    const deel: { readonly laatste: string | null; readonly gemaakt: number } = await schrijf(deps.db, actor, deps.nu, async (tx) => {
      const ids = await kiesVoorBericht(tx, grenzen, vanaf, PER_KEER);
      const feiten = await leesAfsluitfeiten(tx, ids);
      const nieuw = feiten.flatMap((een) => nogTeMaken(een, deps.vandaag).map((bericht) => ({ feiten: een, bericht })));
      await bewaarBerichten(tx, deps, actor, nieuw, { aanleiding: "automatisch", toelichting: null });
      return { laatste: ids.length === PER_KEER ? (ids.at(-1) ?? null) : null, gemaakt: nieuw.length };
    });
    gemaakt += deel.gemaakt;
    na = deel.laatste;
  } while (na !== null);
  return gelukt({ gemaakt });
}

/** A message by hand, or one that tells a state again, has a name of its own before that state. */
const stand = (periodestand: string): string => periodestand.replace(/^(?:hand|weer)-\d+\//, "");

/** The year, or the end date: messages about another year of the same budget stay. */
const waarover = ({ reden, periodestand }: { readonly reden: string; readonly periodestand: string }): string =>
  reden === "jaargrens" ? `${reden}/${stand(periodestand).slice(0, 4)}` : reden;

/** What is due and is not what the verstrekker was told last. A state that was true before and is so again is told again: a payment that came back did that. */
const nogTeMaken = ({ stand: huidig, eerder }: Afsluitfeiten, vandaag: Datum): readonly TeMakenBericht[] =>
  teMakenBerichten(huidig, vandaag).flatMap((bericht) => {
    const zelfde = eerder.filter((ander) => ander.reden === bericht.reden && stand(ander.periodestand) === bericht.periodestand);
    if (zelfde.some(({ status }) => status !== "vervangen")) return [];
    return [zelfde.length === 0 ? bericht : { ...bericht, periodestand: `weer-${String(zelfde.length)}/${bericht.periodestand}` }];
  });

export type NieuwBericht = { readonly feiten: Afsluitfeiten; readonly bericht: TeMakenBericht };
type Waarom = { readonly aanleiding: Afsluitaanleiding; readonly toelichting: string | null };

/** Writes the messages, marks those they replace, and records each. Returns the ids in order. */
export async function bewaarBerichten(tx: Tx, { nu, vandaag }: Deps, actor: Actor, nieuw: readonly NieuwBericht[], waarom: Waarom): Promise<readonly string[]> {
  if (nieuw.length === 0) return [];
  const nummers = await nieuweNummers(tx, nieuw.length);
  const vervangen = nieuw.map(({ feiten, bericht }) => feiten.eerder.filter((ander) => ander.status !== "vervangen" && waarover(ander) === waarover(bericht)));
  await tx.budgetafsluitbericht.updateMany({
    where: { id: { in: vervangen.flat().map(({ id }) => id) }, status: { in: [...OVERGANGEN.vervangen.van] } },
    data: { status: OVERGANGEN.vervangen.naar },
  });
  const rijen = nieuw.map(({ feiten, bericht }, plaats) => {
    const nummer = nummers[plaats] ?? "";
    const vervangt = vervangen[plaats]?.at(-1)?.nummer ?? null;
    const { reden, periode, definitief, totalen, periodestand } = bericht;
    const { wet, budgetidentificatie, beschikkingsnummer, budgethouder, budgethouderId, verstrekkerId } = feiten;
    const kop = { berichtnummer: nummer, vervangt, aangemaaktOp: vandaag, ontvanger: feiten.verstrekker, toekenningnummer: feiten.nummer };
    const inhoud = Buffer.from(schrijfBudgetafsluitbericht({ ...kop, reden, wet, budgetidentificatie, beschikkingsnummer, budgethouder, periode, definitief, totalen }), "utf8");
    return {
      id: crypto.randomUUID(),
      nummer, toekenningId: feiten.id, budgethouderId, verstrekkerId, wet, reden, periodestand, definitief,
      van: vanDatum(periode.van),
      tm: vanDatum(periode.tm),
      toegekendCenten: totalen.toegekend,
      besteedCenten: totalen.besteed,
      totalen: totalenAlsJson(totalen),
      ...waarom,
      vervangt,
      inhoud,
      inhoudHash: createHash("sha256").update(inhoud).digest(),
      gemaaktOp: nu,
    };
  });
  await tx.budgetafsluitbericht.createMany({ data: rijen });
  await registreerVele(
    tx,
    actor,
    rijen.map(({ id, nummer, toekenningId, reden, budgethouderId, verstrekkerId, besteedCenten }) => ({
      soort: "budgetafsluitbericht.gemaakt",
      onderwerpSoort: "budgetafsluitbericht",
      onderwerpId: id,
      budgethouderId,
      verstrekkerId,
      gegevens: { nummer, toekenningId, reden, besteedCenten: String(besteedCenten) },
    })),
    nu,
  );
  return rijen.map(({ id }) => id);
}
