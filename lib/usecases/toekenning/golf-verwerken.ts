import type { Tx } from "@/lib/db/client";
import { handelende } from "@/lib/db/gebeurtenis";
import type { Persoonsgegevens } from "@/lib/db/persoon.repository";
import type { Retourregel } from "@/lib/db/toekenning.repository";
import { type Doel, leesReeksdossiers, type Reeksdossier } from "@/lib/db/toekenningsreeks.lezen";
import {
  boekReeks,
  herbeantwoordBerichten,
  legPersonenVast,
  nieuweIds,
  openBudgetzaken,
  type Ontvangstgegevens,
  openZaken,
  type ReeksBoeking,
  type ReeksGebeurtenis,
  type ReeksToekenning,
  registreerReeks,
  trekToekenningenIn,
  vervangAlleRelaties,
  voegBerichtenToe,
  voegToekenningenToe,
  voegVersiesToe,
  werkZakenBij,
  wijzigToekenningen,
} from "@/lib/db/toekenningsreeks.schrijven";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { type Keuring, keurToekenningsbericht } from "@/lib/domein/toekenning/keuring";
import type { Actor } from "@/lib/domein/toegang";
import { termijnVan } from "@/lib/domein/uitval/termijnen";

import type { Deps } from "../deps";
import { vervangVoorlopige } from "../voorlopig/vervangen";
import { volgOverbesteding } from "./overbesteding";
import { codesVan, uitKeuring } from "./retourregels";

export type Aanleveraar = Extract<Actor, { rol: "verstrekker" | "koppeling" }>;

export type Golfbericht = {
  readonly bericht: Toekenningsbericht;
  /** A message that waited has its row already; a new one comes with what the row needs. */
  readonly herkomst: { readonly soort: "wachtend"; readonly berichtId: string } | { readonly soort: "nieuw"; readonly document: string; readonly hash: string };
};

/** The part of a wave that is the same for all its messages. */
export type Golfrand = { readonly deps: Deps; readonly actor: Aanleveraar; readonly ontvangst: Ontvangstgegevens };

const STATUS = { verwerken: "verwerkt", uitval: "uitval", afkeuren: "afgekeurd" } as const;

type Besluit = {
  readonly golfbericht: Golfbericht;
  readonly bericht: Toekenningsbericht;
  readonly keuring: Keuring;
  readonly doel: Doel | null;
  readonly status: (typeof STATUS)[Keuring["oordeel"]];
  readonly retourcodes: readonly Retourregel[];
  readonly berichtId: string;
  /** The one that is changed, or the one to be made; null when nothing is. */
  readonly toekenningId: string | null;
  readonly gebeurtenisId: string;
  readonly versieId: string;
  readonly boekingId: string;
};

export type Golfuitkomst = {
  readonly berichtId: string;
  readonly status: Besluit["status"];
  /** A budgetidentificatie that exists since this message: others may wait for it. */
  readonly nieuwKenmerk: string | null;
};

const IDS_PER_BERICHT = 5;

function besluit(golfbericht: Golfbericht, dossier: Reeksdossier, id: () => string): Besluit {
  const { bericht, herkomst } = golfbericht;
  const keuring = keurToekenningsbericht(bericht, dossier);
  const doel = dossier.toekenningen.find(({ toekenningId }) => toekenningId === keuring.toekenningId) ?? null;
  const verwerken = keuring.oordeel === "verwerken";
  if (verwerken && keuring.mutatie !== "nieuw" && doel === null) throw new Error("a change was approved without the toekenning it changes");
  return {
    golfbericht,
    bericht,
    keuring,
    doel,
    status: STATUS[keuring.oordeel],
    retourcodes: keuring.bevindingen.map(uitKeuring),
    berichtId: herkomst.soort === "wachtend" ? herkomst.berichtId : id(),
    toekenningId: verwerken ? (keuring.mutatie === "nieuw" ? id() : (doel?.toekenningId ?? null)) : null,
    gebeurtenisId: id(),
    versieId: id(),
    boekingId: id(),
  };
}

type Verwerkt = Besluit & { readonly toekenningId: string };

const verwerkt = (besluiten: readonly Besluit[], ...mutaties: readonly Keuring["mutatie"][]): readonly Verwerkt[] =>
  besluiten.flatMap((b) => (b.status === "verwerkt" && b.toekenningId !== null && mutaties.includes(b.keuring.mutatie) ? [{ ...b, toekenningId: b.toekenningId }] : []));

/** New holders, and everybody named as a representative. */
function personenIn(besluiten: readonly Besluit[]): readonly Persoonsgegevens[] {
  return verwerkt(besluiten, "nieuw", "wijziging").flatMap(({ bericht, keuring }) => [
    ...(keuring.mutatie === "nieuw" ? [bericht.budgethouder] : []),
    ...bericht.relaties.map((relatie): Persoonsgegevens => ({ ...relatie, geslacht: "onbekend", adres: null, email: null, telefoon: null })),
  ]);
}

const budgethouderVan = ({ doel, bericht }: Besluit, personen: ReadonlyMap<string, string>): string => {
  const id = doel?.budgethouderId ?? personen.get(bericht.budgethouder.bsn);
  if (id === undefined) throw new Error("a budgethouder was not recorded");
  return id;
};

const alsToekenning = (b: Verwerkt, personen: ReadonlyMap<string, string>): ReeksToekenning => ({
  id: b.toekenningId,
  wet: b.bericht.wet,
  budgethouderId: budgethouderVan(b, personen),
  budgetidentificatie: b.bericht.budgetidentificatie,
  beschikkingsnummer: b.bericht.beschikkingsnummer,
  ...b.bericht.periode,
  bedrag: String(b.bericht.bedrag),
});

type Vastlegging = Pick<ReeksGebeurtenis, "soort" | "gegevens">;

const versieVan = ({ doel }: Besluit): number => (doel?.versie ?? 0) + 1;

function vastleggingVan(b: Verwerkt): Vastlegging {
  const { bericht, doel, keuring } = b;
  const bedragen = { bedragCenten: String(bericht.bedrag), van: bericht.periode.van, tm: bericht.periode.tm, versie: versieVan(b) };
  if (keuring.mutatie === "nieuw" || doel === null) return { soort: "toekenning.vastgelegd", gegevens: bedragen };
  if (keuring.mutatie === "intrekking") {
    return { soort: "toekenning.ingetrokken", gegevens: { teruggaveCenten: String(doel.beschikbaar), gebondenCenten: String(doel.gebonden) } };
  }
  const vorige = { vorigBedragCenten: String(doel.bedrag), vorigeVan: doel.periode.van, vorigeTm: doel.periode.tm };
  return { soort: "toekenning.gewijzigd", gegevens: { ...bedragen, ...vorige } };
}

const codesIn = ({ retourcodes }: Besluit): readonly string[] => codesVan(retourcodes);

function gebeurtenisVan(b: Besluit, nummers: ReadonlyMap<string, string>, personen: ReadonlyMap<string, string>): ReeksGebeurtenis {
  const [verwerking] = verwerkt([b], "nieuw", "wijziging", "intrekking");
  if (verwerking === undefined) {
    const soort = b.status === "uitval" ? "toekenningsbericht.uitgevallen" : "toekenningsbericht.afgekeurd";
    const gegevens = { berichtnummer: b.bericht.berichtnummer, codes: codesIn(b) };
    return { id: b.gebeurtenisId, soort, onderwerpSoort: "toekenningsbericht", onderwerpId: b.berichtId, budgethouderId: null, gegevens };
  }
  const { soort, gegevens } = vastleggingVan(verwerking);
  const nummer = b.doel?.nummer ?? nummers.get(verwerking.toekenningId) ?? null;
  return {
    id: b.gebeurtenisId,
    soort,
    onderwerpSoort: "toekenning",
    onderwerpId: verwerking.toekenningId,
    budgethouderId: budgethouderVan(b, personen),
    gegevens: { nummer, wet: b.bericht.wet, ...gegevens },
  };
}

function boekingVan(b: Verwerkt): readonly ReeksBoeking[] {
  const { doel, keuring, bericht } = b;
  const rond = { id: b.boekingId, berichtId: b.berichtId, gebeurtenisId: b.gebeurtenisId, toekenningId: b.toekenningId };
  const heen = { van: "voorschot", naar: "beschikbaar" } as const;
  const terug = { van: "beschikbaar", naar: "voorschot" } as const;
  if (keuring.mutatie === "nieuw" || doel === null) return [{ ...rond, ...heen, soort: "toekenning", bedrag: String(bericht.bedrag) }];
  if (keuring.mutatie === "intrekking") {
    return doel.beschikbaar > 0n ? [{ ...rond, ...terug, soort: "toekenning_intrekking", bedrag: String(doel.beschikbaar) }] : [];
  }
  const verschil = bericht.bedrag - doel.bedrag;
  if (verschil === 0n) return [];
  const bedrag = String(verschil > 0n ? verschil : -verschil);
  return [{ ...rond, ...(verschil > 0n ? heen : terug), soort: "toekenning_wijziging", bedrag }];
}

/** A change may bring a budget below what is bound, or above it again: as many as that are followed one by one. */
async function volgBudgetten(tx: Tx, { deps, actor }: Golfrand, besluiten: readonly Besluit[]): Promise<void> {
  const gewijzigd = verwerkt(besluiten, "wijziging");
  const open = new Set(await openBudgetzaken(tx, gewijzigd.map(({ toekenningId }) => toekenningId)));
  for (const { toekenningId, doel, bericht } of gewijzigd) {
    const tekort = doel !== null && doel.beschikbaar + bericht.bedrag - doel.bedrag < 0n;
    if (tekort !== open.has(toekenningId)) await volgOverbesteding(tx, deps, actor, toekenningId);
  }
}

/** Seldom, so one by one: a grant that takes the place of a voorlopig budget. */
async function vervang(tx: Tx, { deps, actor }: Golfrand, besluiten: readonly Besluit[], nummers: ReadonlyMap<string, string>, personen: ReadonlyMap<string, string>): Promise<void> {
  for (const b of verwerkt(besluiten, "nieuw", "wijziging")) {
    if (b.keuring.vervangt.length === 0) continue;
    const grant = { id: b.toekenningId, nummer: b.doel?.nummer ?? nummers.get(b.toekenningId) ?? "", budgethouderId: budgethouderVan(b, personen), verstrekkerId: actor.verstrekkerId };
    await vervangVoorlopige(tx, deps, actor, grant, b.keuring.vervangt);
  }
}

async function schrijfToekenningen(tx: Tx, { deps, actor }: Golfrand, besluiten: readonly Besluit[], personen: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  // A number that is given up in this wave is free for nobody else in it, so changes can go first.
  await wijzigToekenningen(tx, verwerkt(besluiten, "wijziging").map((b) => alsToekenning(b, personen)));
  await trekToekenningenIn(tx, verwerkt(besluiten, "intrekking").map(({ toekenningId }) => toekenningId));
  return voegToekenningenToe(tx, actor.verstrekkerId, verwerkt(besluiten, "nieuw").map((b) => alsToekenning(b, personen)), deps.nu);
}

async function schrijfBerichten(tx: Tx, { deps, actor, ontvangst }: Golfrand, besluiten: readonly Besluit[]): Promise<void> {
  const rijen = besluiten.map(({ golfbericht, bericht, berichtId, status, retourcodes, toekenningId, keuring }) => ({
    herkomst: golfbericht.herkomst,
    rij: { id: berichtId, berichtnummer: bericht.berichtnummer, status, retourcodes, toekenningId, wachtOp: keuring.wachtOp },
  }));
  await voegBerichtenToe(
    tx,
    actor.verstrekkerId,
    rijen.flatMap(({ herkomst, rij }) => (herkomst.soort === "nieuw" ? [{ ...rij, document: herkomst.document, hash: herkomst.hash }] : [])),
    ontvangst,
  );
  await herbeantwoordBerichten(tx, rijen.flatMap(({ herkomst, rij }) => (herkomst.soort === "wachtend" ? [rij] : [])), deps.nu);
}

async function schrijfInhoud(tx: Tx, { deps }: Golfrand, besluiten: readonly Besluit[], personen: ReadonlyMap<string, string>): Promise<void> {
  const versies = verwerkt(besluiten, "nieuw", "wijziging").map((b) => ({
    id: b.versieId,
    toekenningId: b.toekenningId,
    berichtId: b.berichtId,
    versie: versieVan(b),
    ...b.bericht.periode,
    bedrag: String(b.bericht.bedrag),
    functiebudgetten: b.bericht.functiebudgetten,
    contacten: b.bericht.contacten,
  }));
  await voegVersiesToe(tx, versies, deps.nu);
  // A new toekenning has nothing to replace: only what it names.
  const relaties = verwerkt(besluiten, "nieuw", "wijziging").flatMap((b) =>
    b.keuring.mutatie === "nieuw" && b.bericht.relaties.length === 0
      ? []
      : [{ toekenningId: b.toekenningId, budgethouderId: budgethouderVan(b, personen), relaties: b.bericht.relaties }],
  );
  await vervangAlleRelaties(tx, relaties, personen, deps.nu);
}

async function schrijfZaken(tx: Tx, { deps, actor }: Golfrand, besluiten: readonly Besluit[]): Promise<void> {
  const wachtend = besluiten.filter(({ golfbericht }) => golfbericht.herkomst.soort === "wachtend");
  const oplossing = { verwerkt: "BERICHT_VERWERKT", afgekeurd: "BERICHT_AFGEKEURD", uitval: null } as const;
  await werkZakenBij(tx, wachtend.map((b) => ({ berichtId: b.berichtId, codes: codesIn(b), oplossing: oplossing[b.status] })), deps.nu);
  const uitval = besluiten.filter((b) => b.status === "uitval" && !wachtend.includes(b)).map((b) => ({ berichtId: b.berichtId, codes: codesIn(b) }));
  await openZaken(tx, actor.verstrekkerId, uitval, termijnVan("toekenning", deps.vandaag, null), deps.nu);
}

/**
 * Judges and carries out many messages at once, with the outcome that they would have had one by one. No two of them may
 * share a budget, a budgethouder or a number, themselves or through a message that they wake: `golvenVan` sees to that. Runs inside a transaction in the scope of the actor.
 */
export async function verwerkGolf(tx: Tx, rand: Golfrand, berichten: readonly Golfbericht[]): Promise<readonly Golfuitkomst[]> {
  if (berichten.length === 0) return [];
  const { deps, actor } = rand;
  const dossiers = await leesReeksdossiers(tx, actor.verstrekkerId, berichten.map(({ bericht }) => bericht), deps.vandaag);
  const id = await nieuweIds(tx, berichten.length * IDS_PER_BERICHT);
  const besluiten = berichten.flatMap((bericht, nr) => {
    const dossier = dossiers[nr];
    return dossier === undefined ? [] : [besluit(bericht, dossier, id)];
  });
  const personen = await legPersonenVast(tx, personenIn(besluiten));
  const nummers = await schrijfToekenningen(tx, rand, besluiten, personen);
  await schrijfBerichten(tx, rand, besluiten);
  await schrijfInhoud(tx, rand, besluiten, personen);
  await registreerReeks(tx, handelende(actor), actor.verstrekkerId, besluiten.map((b) => gebeurtenisVan(b, nummers, personen)), deps.nu);
  await boekReeks(tx, verwerkt(besluiten, "nieuw", "wijziging", "intrekking").flatMap(boekingVan), deps.nu);
  await vervang(tx, rand, besluiten, nummers, personen);
  await schrijfZaken(tx, rand, besluiten);
  await volgBudgetten(tx, rand, besluiten);
  return besluiten.map(({ berichtId, status, bericht, doel, keuring }) => ({
    berichtId,
    status,
    nieuwKenmerk: status === "verwerkt" && keuring.mutatie !== "intrekking" && doel?.budgetidentificatie !== bericht.budgetidentificatie ? bericht.budgetidentificatie : null,
  }));
}
