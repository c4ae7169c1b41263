import { createHash } from "node:crypto";

import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { bewaarBericht, leesKeuringsdossier, type Retourregel, vindBericht, wachtOpBeurt } from "@/lib/db/toekenning.repository";
import { schrijf } from "@/lib/db/transactie";
import { insertUitvalzaak } from "@/lib/db/uitval.repository";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { keurToekenningsbericht } from "@/lib/domein/toekenning/keuring";
import type { Bevinding } from "@/lib/domein/toekenning/retourcodes";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { termijnVan } from "@/lib/domein/uitval/termijnen";

import type { Deps } from "../deps";
import { verwerkToekenning } from "./toekenning-verwerken";

type Plaats = { readonly regel: number | null; readonly pad: string | null };

/** What lib/koppelvlak made of the bytes: a message, or everything that is wrong with the file. */
export type Gelezen =
  | { readonly ok: true; readonly bericht: Toekenningsbericht }
  | {
      readonly ok: false;
      readonly fouten: readonly { readonly code: string; readonly plaats: Plaats | null; readonly gegevens: Readonly<Record<string, string>> }[];
      readonly herkend: { readonly berichtnummer?: string };
    };

export type ToekenningsberichtOntvangen = {
  readonly inhoud: Uint8Array<ArrayBuffer>;
  readonly gelezen: Gelezen;
  readonly kanaal: "portaal" | "api";
  readonly bestandsnaam?: string | undefined;
};

export type Ontvangst = {
  readonly berichtId: string;
  readonly berichtnummer: string | null;
  readonly status: "verwerkt" | "uitval" | "afgekeurd";
  readonly retourcodes: readonly Retourregel[];
  readonly toekenningId: string | null;
  readonly toekenningnummer: string | null;
  readonly ontvangenOp: Date;
  /** This very message was received before; nothing happened now and this is the first answer. */
  readonly eerder: boolean;
};

/** The number was used before by this sender for a message with other content. */
type Weigering = "geen_recht" | "berichtnummer_hergebruikt";

type Aanleveraar = Extract<Actor, { rol: "verstrekker" | "koppeling" }>;

/**
 * Receives one toekenningsbericht: keeps the original, judges it, and carries it out when it is right. Processed, uitval
 * and refused are all valid outcomes and are all stored; only a number that was used for something else stores nothing.
 */
export async function toekenningsberichtOntvangen(
  deps: Deps,
  actor: Actor,
  opdracht: ToekenningsberichtOntvangen,
): Promise<Uitkomst<Ontvangst, Weigering>> {
  if (!mag(actor, "toekenningsbericht.aanleveren")) return geweigerd("geen_recht");
  if (actor.rol !== "verstrekker" && actor.rol !== "koppeling") return geweigerd("geen_recht");
  const { gelezen, inhoud } = opdracht;
  const inhoudHash = new Uint8Array(createHash("sha256").update(inhoud).digest());
  const berichtnummer = gelezen.ok ? gelezen.bericht.berichtnummer : (gelezen.herkend.berichtnummer ?? null);

  return schrijf(deps.db, actor, deps.nu, async (tx) => {
    await wachtOpBeurt(tx, "toekenningsbericht", `${actor.verstrekkerId}/${berichtnummer ?? Buffer.from(inhoudHash).toString("hex")}`);
    const eerder = await vindBericht(tx, actor.verstrekkerId, berichtnummer, inhoudHash);
    if (eerder !== null) {
      if (!Buffer.from(eerder.inhoudHash).equals(inhoudHash)) return geweigerd("berichtnummer_hergebruikt");
      // `ontvangen` is a moment inside this transaction; what is committed is past it.
      const status = eerder.status === "ontvangen" ? "uitval" : eerder.status;
      const { id: berichtId, retourcodes, toekenningId, toekenningnummer, ontvangenOp } = eerder;
      return gelukt({ berichtId, berichtnummer, status, retourcodes, toekenningId, toekenningnummer, ontvangenOp, eerder: true });
    }
    const ontvangst: Ontvangende = { deps, actor, opdracht, inhoudHash, berichtnummer };
    return gelukt(gelezen.ok ? await beslis(tx, ontvangst, gelezen.bericht) : await keurAf(tx, ontvangst, gelezen.fouten.map(uitBestand)));
  });
}

type Ontvangende = {
  readonly deps: Deps;
  readonly actor: Aanleveraar;
  readonly opdracht: ToekenningsberichtOntvangen;
  readonly inhoudHash: Uint8Array<ArrayBuffer>;
  readonly berichtnummer: string | null;
};

type Bestandsfout = Extract<Gelezen, { ok: false }>["fouten"][number];

export const uitBestand = ({ code, plaats, gegevens }: Bestandsfout): Retourregel => ({
  code,
  plaats: plaats?.pad ?? null,
  regel: plaats?.regel ?? null,
  gegevens,
});

export const uitKeuring = ({ code, plaats, gegevens }: Bevinding): Retourregel => ({ code, plaats, regel: null, gegevens });

async function beslis(tx: Tx, ontvangst: Ontvangende, bericht: Toekenningsbericht): Promise<Ontvangst> {
  const { deps, actor } = ontvangst;
  const dossier = await leesKeuringsdossier(tx, actor.verstrekkerId, bericht, deps.vandaag);
  const keuring = keurToekenningsbericht(bericht, dossier);
  const retourcodes = keuring.bevindingen.map(uitKeuring);
  if (keuring.oordeel === "afkeuren") return keurAf(tx, ontvangst, retourcodes);
  if (keuring.oordeel === "uitval") return valtUit(tx, ontvangst, retourcodes);

  const { verstrekkerId } = actor;
  const bewaar = (toekenningId: string): Promise<string> => bewaren(tx, ontvangst, "verwerkt", retourcodes, toekenningId);
  const { toekenning, berichtId } = await verwerkToekenning(tx, deps, actor, { verstrekkerId, bericht, keuring, dossier, bewaar });
  return { ...antwoord(ontvangst, berichtId, "verwerkt", retourcodes), toekenningId: toekenning.id, toekenningnummer: toekenning.nummer };
}

async function keurAf(tx: Tx, ontvangst: Ontvangende, retourcodes: readonly Retourregel[]): Promise<Ontvangst> {
  const berichtId = await bewaren(tx, ontvangst, "afgekeurd", retourcodes, null);
  await legVast(tx, ontvangst, berichtId, "toekenningsbericht.afgekeurd", retourcodes);
  return antwoord(ontvangst, berichtId, "afgekeurd", retourcodes);
}

async function valtUit(tx: Tx, ontvangst: Ontvangende, retourcodes: readonly Retourregel[]): Promise<Ontvangst> {
  const berichtId = await bewaren(tx, ontvangst, "uitval", retourcodes, null);
  await openZaak(tx, ontvangst, berichtId, codesVan(retourcodes));
  await legVast(tx, ontvangst, berichtId, "toekenningsbericht.uitgevallen", retourcodes);
  return antwoord(ontvangst, berichtId, "uitval", retourcodes);
}

const codesVan = (retourcodes: readonly Retourregel[]): readonly string[] => [...new Set(retourcodes.map(({ code }) => code))];

const bewaren = (
  tx: Tx,
  { deps, actor, opdracht, inhoudHash, berichtnummer }: Ontvangende,
  status: Ontvangst["status"],
  retourcodes: readonly Retourregel[],
  toekenningId: string | null,
): Promise<string> =>
  bewaarBericht(tx, {
    verstrekkerId: actor.verstrekkerId,
    berichtnummer,
    kanaal: opdracht.kanaal,
    bestandsnaam: opdracht.bestandsnaam ?? null,
    inhoud: opdracht.inhoud,
    inhoudHash,
    status,
    retourcodes,
    toekenningId,
    ontvangenOp: deps.nu,
    ontvangenVan: actor.naam,
  });

/** Nobody but the sender and the SVB is party to a message that did not become a toekenning. */
const legVast = (tx: Tx, { deps, actor, berichtnummer }: Ontvangende, berichtId: string, soort: string, retourcodes: readonly Retourregel[]): Promise<string> =>
  registreer(
    tx,
    actor,
    {
      soort,
      onderwerpSoort: "toekenningsbericht",
      onderwerpId: berichtId,
      verstrekkerId: actor.verstrekkerId,
      gegevens: { berichtnummer, codes: codesVan(retourcodes) },
    },
    deps.nu,
  );

async function openZaak(tx: Tx, { deps, actor }: Ontvangende, berichtId: string, codes: readonly string[]): Promise<void> {
  await insertUitvalzaak(tx, {
    domein: "toekenning",
    onderwerpId: berichtId,
    codes,
    termijn: termijnVan("toekenning", deps.vandaag, null),
    verstrekkerId: actor.verstrekkerId,
    budgethouderId: null,
    nu: deps.nu,
  });
}

const antwoord = (
  { deps, berichtnummer }: Ontvangende,
  berichtId: string,
  status: Ontvangst["status"],
  retourcodes: readonly Retourregel[],
): Ontvangst => ({
  berichtId,
  berichtnummer,
  status,
  retourcodes,
  toekenningId: null,
  toekenningnummer: null,
  ontvangenOp: deps.nu,
  eerder: false,
});
