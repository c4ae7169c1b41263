import type { Db } from "@/lib/db/client";
import { type Exportrij, readDeel, readExport, readExports } from "@/lib/db/export.repository";
import { registreer } from "@/lib/db/gebeurtenis";
import { lees, schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";

export type Exportregel = Omit<Exportrij, "vraag" | "verstrekkerId" | "gebruikerId">;

const GETOOND = 20;

const alsRegel = ({ vraag: _vraag, verstrekkerId: _verstrekker, gebruikerId: _gebruiker, ...regel }: Exportrij, nu: Date): Exportregel =>
  // The nightly clearing may still have to come; what is over is over at once.
  regel.verlooptOp <= nu ? { ...regel, status: "verlopen" } : regel;

const magExporteren = (actor: Actor): actor is Extract<Actor, { rol: "verstrekker" }> => actor.rol === "verstrekker" && mag(actor, "export.maken");

/** The newest files of who asks. */
export async function exports(db: Db, actor: Actor, nu: Date): Promise<readonly Exportregel[] | null> {
  if (!magExporteren(actor)) return null;
  return lees(db, actor, async (tx) => (await readExports(tx, actor.gebruikerId, GETOOND)).map((rij) => alsRegel(rij, nu)));
}

export async function exportdetail(db: Db, actor: Actor, nu: Date, id: string): Promise<Exportregel | null> {
  if (!magExporteren(actor)) return null;
  const rij = await lees(db, actor, (tx) => readExport(tx, id));
  return rij === null || rij.gebruikerId !== actor.gebruikerId ? null : alsRegel(rij, nu);
}

export type Exportbestand = { readonly naam: string; readonly formaat: "csv" | "xlsx"; readonly omvang: bigint; readonly stukken: AsyncGenerator<Uint8Array<ArrayBuffer>> };

async function* stukken(db: Db, actor: Actor, id: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let na = 0; ; ) {
    const vanaf = na;
    const deel = await lees(db, actor, (tx) => readDeel(tx, id, vanaf));
    if (deel === null) return;
    na = deel.volgnummer;
    yield deel.inhoud;
  }
}

/** The file, piece by piece. That it was fetched is recorded before the first byte leaves. */
export async function exportbestand(db: Db, actor: Actor, nu: Date, id: string): Promise<Exportbestand | null> {
  if (!magExporteren(actor)) return null;
  return schrijf(db, actor, nu, async (tx) => {
    const rij = await readExport(tx, id);
    if (rij === null || rij.gebruikerId !== actor.gebruikerId || rij.status !== "klaar" || rij.omvang === null || rij.verlooptOp <= nu) return null;
    await registreer(tx, actor, { soort: "export.opgehaald", onderwerpSoort: "export", onderwerpId: id, verstrekkerId: actor.verstrekkerId, gegevens: { lijst: rij.soort, formaat: rij.formaat, rijen: rij.rijenKlaar } }, nu);
    return { naam: rij.bestandsnaam, formaat: rij.formaat, omvang: rij.omvang, stukken: stukken(db, actor, id) };
  });
}
