import type { Retourregel } from "@/lib/db/toekenning.repository";
import { hexVan, leesEerdere, leesReeksdossiers, type Reeksdossier } from "@/lib/db/toekenningsreeks.lezen";
import { lees } from "@/lib/db/transactie";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { keurToekenningsbericht } from "@/lib/domein/toekenning/keuring";
import { type Actor, mag } from "@/lib/domein/toegang";
import { Vooruitblik } from "@/lib/domein/toekenning/vooruitblik";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { fout, type KoppelvlakFout } from "@/lib/koppelvlak/fout";
import { type Bulkbericht, Bulklezer } from "@/lib/koppelvlak/toekenningsbericht/bulk";
import { inhoudHashVan } from "@/lib/koppelvlak/toekenningsbericht/inhoud";

import type { Deps } from "../deps";
import type { Aanleveraar } from "./golf-verwerken";
import type { Leveringsweigering } from "./levering-ontvangen";
import { uitBestand, uitKeuring } from "./retourregels";

type Status = "verwerkt" | "uitval" | "afgekeurd";
export type Proefuitslag = { readonly volgnummer: number; readonly regel: number; readonly berichtnummer: string | null; readonly status: Status; readonly retourcodes: readonly Retourregel[] };

export type Leveringsproef = {
  readonly totaal: number;
  readonly telling: Readonly<Record<Status, number>>;
  /** The first that would not simply be processed; no more than `MEESTE`. */
  readonly bevindingen: readonly Proefuitslag[];
};

export type LeveringValideren = { readonly bron: AsyncIterable<Uint8Array>; readonly maximumBytes: number };

const PER_DEEL = 1_000;
/** More than anybody repairs in one go. */
const MEESTE = 500;
const STATUS = { verwerken: "verwerkt", uitval: "uitval", afkeuren: "afgekeurd" } as const;

class Gestopt extends Error {
  constructor(readonly reden: KoppelvlakFout) {
    super(reden.code);
  }
}

async function* delenVan({ bron, maximumBytes }: LeveringValideren): AsyncGenerator<readonly Bulkbericht[]> {
  const lezer = new Bulklezer();
  let deel: Bulkbericht[] = [];
  let bytes = 0;
  const neem = (blok: Uint8Array | null): void => {
    for (const gelezen of lezer.voer(blok)) {
      if ("code" in gelezen) throw new Gestopt(gelezen);
      deel.push(gelezen);
    }
  };
  for await (const blok of bron) {
    bytes += blok.length;
    if (bytes > maximumBytes) throw new Gestopt(fout("BESTAND_TE_GROOT", null, { maximum: `${String(Math.floor(maximumBytes / 1_000_000))} MB` }));
    neem(blok);
    if (deel.length < PER_DEEL) continue;
    yield deel;
    deel = [];
  }
  neem(null);
  yield deel;
}

/** Judges message after message, each with what the ones before it would have done. */
class Proef {
  private readonly vooruitblik = new Vooruitblik();
  private readonly nummers = new Map<string, string>();
  private readonly bevindingen: Proefuitslag[] = [];
  private readonly telling: Record<Status, number> = { verwerkt: 0, uitval: 0, afgekeurd: 0 };
  private totaal = 0;

  constructor(
    private readonly deps: Deps,
    private readonly actor: Aanleveraar,
  ) {}

  async beoordeel(deel: readonly Bulkbericht[]): Promise<void> {
    const berichten = deel.flatMap(({ gelezen }) => (gelezen.ok ? [gelezen.bericht] : []));
    const { verstrekkerId } = this.actor;
    const [dossiers, eerdere] = await lees(this.deps.db, this.actor, async (tx) => [
      berichten.length === 0 ? [] : await leesReeksdossiers(tx, verstrekkerId, berichten, this.deps.vandaag),
      await leesEerdere(tx, verstrekkerId, berichten.map(({ berichtnummer }) => berichtnummer), []),
    ]);
    for (const { berichtnummer, hash } of eerdere) if (berichtnummer !== null) this.nummers.set(berichtnummer, hash);
    let plaats = 0;
    for (const bulk of deel) {
      const { gelezen } = bulk;
      if (!gelezen.ok) {
        this.noteer(bulk, gelezen.herkend.berichtnummer ?? null, "afgekeurd", gelezen.fouten.map(uitBestand));
        continue;
      }
      const dossier = dossiers[plaats];
      plaats += 1;
      if (dossier !== undefined) this.keur(bulk, gelezen.bericht, dossier);
    }
  }

  private keur(bulk: Bulkbericht, bericht: Toekenningsbericht, dossier: Reeksdossier): void {
    const hash = hexVan(inhoudHashVan(bericht));
    const bekend = this.nummers.get(bericht.berichtnummer);
    const toekenningen = this.vooruitblik.aanvullen(bericht, dossier.toekenningen);
    const keuring = keurToekenningsbericht(bericht, { ...dossier, toekenningen, eerder: bekend === undefined ? null : bekend === hash ? "gelijk" : "anders" });
    this.nummers.set(bericht.berichtnummer, bekend ?? hash);
    this.vooruitblik.onthoud(bericht, keuring, toekenningen);
    this.noteer(bulk, bericht.berichtnummer, STATUS[keuring.oordeel], keuring.bevindingen.map(uitKeuring));
  }

  private noteer({ volgnummer, regel }: Bulkbericht, berichtnummer: string | null, status: Status, retourcodes: readonly Retourregel[]): void {
    this.totaal += 1;
    this.telling[status] += 1;
    if (retourcodes.length > 0 && this.bevindingen.length < MEESTE) this.bevindingen.push({ volgnummer, regel, berichtnummer, status, retourcodes });
  }

  get uitslag(): Leveringsproef {
    return { totaal: this.totaal, telling: this.telling, bevindingen: this.bevindingen };
  }
}

/** Says what would become of every message of a file, as it comes in, and keeps nothing. */
export async function leveringValideren(deps: Deps, actor: Actor, opdracht: LeveringValideren): Promise<Uitkomst<Leveringsproef, Leveringsweigering>> {
  if (!mag(actor, "toekenningsbericht.aanleveren")) return geweigerd("geen_recht");
  if (actor.rol !== "verstrekker" && actor.rol !== "koppeling") return geweigerd("geen_recht");
  const proef = new Proef(deps, actor);
  try {
    for await (const deel of delenVan(opdracht)) await proef.beoordeel(deel);
  } catch (opgevangen) {
    if (!(opgevangen instanceof Gestopt)) throw opgevangen;
    return geweigerd({ code: "bestand_onbruikbaar", fout: opgevangen.reden });
  }
  return gelukt(proef.uitslag);
}
