import { DEEL_BYTES, maakDeel, maakLevering, vindLevering } from "@/lib/db/levering.repository";
import { registreer } from "@/lib/db/gebeurtenis";
import { wachtOpBeurt } from "@/lib/db/toekenning.repository";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { fout, type KoppelvlakFout } from "@/lib/koppelvlak/fout";
import { Bulklezer } from "@/lib/koppelvlak/toekenningsbericht/bulk";

import type { Deps } from "../deps";
import type { Aanleveraar } from "./golf-verwerken";
import { type Spoel, spoel } from "./spoel";

export type LeveringOntvangen = {
  readonly bron: AsyncIterable<Uint8Array>;
  readonly kanaal: "portaal" | "api";
  readonly bestandsnaam?: string | undefined;
  readonly maximumBytes: number;
};

export type Leveringsontvangst = {
  readonly leveringId: string;
  /** This very file was received before: nothing happened now. */
  readonly eerder: boolean;
};

/** The file as a whole cannot be taken: nothing of it was kept. */
export type Leveringsweigering = "geen_recht" | { readonly code: "bestand_onbruikbaar"; readonly fout: KoppelvlakFout };

const onbruikbaar = (gevonden: KoppelvlakFout): Leveringsweigering => ({ code: "bestand_onbruikbaar", fout: gevonden });

const DUUR_MS = 300_000;

/** Reads along while the file comes in: is it XML to the end, and how many messages are in it. */
class Meelezer {
  private readonly lezer = new Bulklezer();
  aantal = 0;

  lees(blok: Uint8Array | null): KoppelvlakFout | null {
    for (const gelezen of this.lezer.voer(blok)) {
      if ("code" in gelezen) return gelezen;
      this.aantal += 1;
    }
    return null;
  }
}

async function bewaar(deps: Deps, actor: Aanleveraar, opdracht: LeveringOntvangen, bestand: Spoel, totaal: number): Promise<Leveringsontvangst> {
  const { kanaal, bestandsnaam = null } = opdracht;
  return schrijf(
    deps.db,
    actor,
    deps.nu,
    async (tx) => {
      await wachtOpBeurt(tx, "levering", `${actor.verstrekkerId}/${Buffer.from(bestand.hash).toString("hex")}`);
      const eerder = await vindLevering(tx, actor.verstrekkerId, bestand.hash);
      if (eerder !== null) return { leveringId: eerder.id, eerder: true };
      const { bytes, hash: inhoudHash } = bestand;
      const leveringId = await maakLevering(tx, actor, { kanaal, bestandsnaam, bytes, inhoudHash, totaal, ontvangenOp: deps.nu });
      let nummer = 0;
      for await (const stuk of bestand.stukken(DEEL_BYTES)) {
        await maakDeel(tx, leveringId, nummer, stuk);
        nummer += 1;
      }
      const gegevens = { berichten: totaal, bytes };
      await registreer(tx, actor, { soort: "levering.ontvangen", onderwerpSoort: "levering", onderwerpId: leveringId, verstrekkerId: actor.verstrekkerId, gegevens }, deps.nu);
      return { leveringId, eerder: false };
    },
    DUUR_MS,
  );
}

/**
 * Receives a file of many toekenningsberichten. It is kept when it is XML to its last byte and holds messages; the judging
 * follows in the background. The same file again is the same delivery.
 */
export async function leveringOntvangen(deps: Deps, actor: Actor, opdracht: LeveringOntvangen): Promise<Uitkomst<Leveringsontvangst, Leveringsweigering>> {
  if (!mag(actor, "toekenningsbericht.aanleveren")) return geweigerd("geen_recht");
  if (actor.rol !== "verstrekker" && actor.rol !== "koppeling") return geweigerd("geen_recht");
  const meelezer = new Meelezer();
  const { maximumBytes } = opdracht;
  const bestand = await spoel(opdracht.bron, (blok, bytes) =>
    bytes > maximumBytes ? fout("BESTAND_TE_GROOT", null, { maximum: `${String(Math.floor(maximumBytes / 1_000_000))} MB` }) : meelezer.lees(blok),
  );
  if ("gestopt" in bestand) return geweigerd(onbruikbaar(bestand.gestopt));
  try {
    const einde = meelezer.lees(null);
    if (einde !== null) return geweigerd(onbruikbaar(einde));
    if (meelezer.aantal === 0) return geweigerd(onbruikbaar(fout("SCHEMA_ELEMENT_ONTBREEKT", { regel: 1 }, { element: "Toekenningsberichten", verwacht: "Toekenningsbericht" })));
    return gelukt(await bewaar(deps, actor, opdracht, bestand, meelezer.aantal));
  } finally {
    await bestand.sluit();
  }
}
