import type { Tx } from "@/lib/db/client";
import { registreer } from "@/lib/db/gebeurtenis";
import { bewaarBericht, huidigeVersie, leesKeuringsdossier, type Retourregel, vindBericht, wachtOpBeurt, wachtOpBudgethouder, wachtOpBulk } from "@/lib/db/toekenning.repository";
import { schrijf } from "@/lib/db/transactie";
import { insertUitvalzaak } from "@/lib/db/uitval.repository";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { keurToekenningsbericht } from "@/lib/domein/toekenning/keuring";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { termijnVan } from "@/lib/domein/uitval/termijnen";
import { bytesHashVan, inhoudHashVan } from "@/lib/koppelvlak/toekenningsbericht/inhoud";

import type { Deps } from "../deps";
import { codesVan, type Gelezen, uitBestand, uitKeuring } from "./retourregels";
import { verwerkToekenning } from "./toekenning-verwerken";
import { verwerkWachtenden } from "./wachtenden-verwerken";

export type ToekenningsberichtOntvangen = {
  readonly inhoud: Uint8Array<ArrayBuffer>;
  readonly gelezen: Gelezen;
  readonly kanaal: "portaal" | "api" | "bestand" | "formulier";
  readonly bestandsnaam?: string | undefined;
  /** The version whose state was on somebody's screen; when another is current by now, nothing is received. */
  readonly opVersie?: { readonly toekenningId: string; readonly versie: number } | undefined;
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
type Weigering = "geen_recht" | "berichtnummer_hergebruikt" | "intussen_gewijzigd";

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
  const inhoudHash = gelezen.ok ? inhoudHashVan(gelezen.bericht) : bytesHashVan(inhoud);
  const berichtnummer = gelezen.ok ? gelezen.bericht.berichtnummer : (gelezen.herkend.berichtnummer ?? null);

  return schrijf(deps.db, actor, deps.nu, async (tx) => {
    await wachtOpBulk(tx, actor.verstrekkerId, "enkel");
    await wachtOpBeurt(tx, "toekenningsbericht", `${actor.verstrekkerId}/${berichtnummer ?? Buffer.from(inhoudHash).toString("hex")}`);
    const eerder = await vindBericht(tx, actor.verstrekkerId, berichtnummer, inhoudHash);
    if (eerder !== null) {
      if (!gelijk(eerder.inhoudHash, inhoudHash)) return geweigerd("berichtnummer_hergebruikt");
      // `ontvangen` is a moment inside this transaction; what is committed is past it.
      const status = eerder.status === "ontvangen" ? "uitval" : eerder.status;
      const { id: berichtId, retourcodes, toekenningId, toekenningnummer, ontvangenOp } = eerder;
      return gelukt({ berichtId, berichtnummer, status, retourcodes, toekenningId, toekenningnummer, ontvangenOp, eerder: true });
    }
    if (opdracht.opVersie !== undefined && gelezen.ok) {
      const { toekenningId, versie } = opdracht.opVersie;
      await wachtOpBudgethouder(tx, actor.verstrekkerId, gelezen.bericht);
      if ((await huidigeVersie(tx, toekenningId)) !== versie) return geweigerd("intussen_gewijzigd");
    }
    const ontvangst: Ontvangende = { deps, actor, opdracht, inhoudHash, berichtnummer };
    return gelukt(gelezen.ok ? await beslis(tx, ontvangst, gelezen.bericht) : await keurAf(tx, ontvangst, gelezen.fouten.map(uitBestand)));
  });
}

const gelijk = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

type Ontvangende = {
  readonly deps: Deps;
  readonly actor: Aanleveraar;
  readonly opdracht: ToekenningsberichtOntvangen;
  readonly inhoudHash: Uint8Array<ArrayBuffer>;
  readonly berichtnummer: string | null;
};

async function beslis(tx: Tx, ontvangst: Ontvangende, bericht: Toekenningsbericht): Promise<Ontvangst> {
  const { deps, actor } = ontvangst;
  const dossier = await leesKeuringsdossier(tx, actor.verstrekkerId, bericht, deps.vandaag);
  const keuring = keurToekenningsbericht(bericht, dossier);
  const retourcodes = keuring.bevindingen.map(uitKeuring);
  if (keuring.oordeel === "afkeuren") return keurAf(tx, ontvangst, retourcodes);
  if (keuring.oordeel === "uitval") return valtUit(tx, ontvangst, retourcodes, keuring.wachtOp);

  const { verstrekkerId } = actor;
  const bewaar = (toekenningId: string): Promise<string> => bewaren(tx, ontvangst, "verwerkt", retourcodes, { toekenningId, wachtOp: null });
  const { toekenning, berichtId } = await verwerkToekenning(tx, deps, actor, { verstrekkerId, bericht, keuring, dossier, bewaar });
  if (keuring.mutatie !== "intrekking") await verwerkWachtenden(tx, { deps, actor, ontvangst: ontvangstgegevens(ontvangst) }, [bericht.budgetidentificatie]);
  return { ...antwoord(ontvangst, berichtId, "verwerkt", retourcodes), toekenningId: toekenning.id, toekenningnummer: toekenning.nummer };
}

async function keurAf(tx: Tx, ontvangst: Ontvangende, retourcodes: readonly Retourregel[]): Promise<Ontvangst> {
  const berichtId = await bewaren(tx, ontvangst, "afgekeurd", retourcodes, NERGENS);
  await legVast(tx, ontvangst, berichtId, "toekenningsbericht.afgekeurd", retourcodes);
  return antwoord(ontvangst, berichtId, "afgekeurd", retourcodes);
}

async function valtUit(tx: Tx, ontvangst: Ontvangende, retourcodes: readonly Retourregel[], wachtOp: string | null): Promise<Ontvangst> {
  const berichtId = await bewaren(tx, ontvangst, "uitval", retourcodes, { toekenningId: null, wachtOp });
  await openZaak(tx, ontvangst, berichtId, codesVan(retourcodes));
  await legVast(tx, ontvangst, berichtId, "toekenningsbericht.uitgevallen", retourcodes);
  return antwoord(ontvangst, berichtId, "uitval", retourcodes);
}

const ontvangstgegevens = ({ deps, actor, opdracht }: Ontvangende) => ({
  kanaal: opdracht.kanaal,
  bestandsnaam: opdracht.bestandsnaam ?? null,
  ontvangenOp: deps.nu,
  ontvangenVan: actor.naam,
});

type Bestemming = { readonly toekenningId: string | null; readonly wachtOp: string | null };
const NERGENS: Bestemming = { toekenningId: null, wachtOp: null };

const bewaren = (
  tx: Tx,
  ontvangst: Ontvangende,
  status: Ontvangst["status"],
  retourcodes: readonly Retourregel[],
  bestemming: Bestemming,
): Promise<string> =>
  bewaarBericht(tx, {
    ...ontvangstgegevens(ontvangst),
    ...bestemming,
    verstrekkerId: ontvangst.actor.verstrekkerId,
    berichtnummer: ontvangst.berichtnummer,
    inhoud: ontvangst.opdracht.inhoud,
    inhoudHash: ontvangst.inhoudHash,
    status,
    retourcodes,
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
