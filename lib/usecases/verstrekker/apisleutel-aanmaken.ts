import { nieuweSleutel, sleutelHash } from "@/lib/db/apisleutel.repository";
import { registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";

export type ApisleutelAanmaken = {
  /** What it is for, so that people know later which one to withdraw. */
  readonly naam: string;
};

export type NieuweApisleutel = {
  readonly apisleutelId: string;
  readonly naam: string;
  /** Only in this answer: afterwards nobody can tell what it was. */
  readonly sleutel: string;
};

/** Enough to replace one key by the next at every system a verstrekker has. */
const HOOGSTENS = 5;

type Reden = "geen_recht" | "naam_in_gebruik" | "te_veel_sleutels";

/** A double click makes one key: the second time the name is taken. */
export async function apisleutelAanmaken(deps: Deps, actor: Actor, { naam }: ApisleutelAanmaken): Promise<Uitkomst<NieuweApisleutel, Reden>> {
  if (actor.rol !== "verstrekker" || !mag(actor, "apisleutel.beheren")) return geweigerd("geen_recht");
  const { verstrekkerId, gebruikerId } = actor;
  return schrijf(deps.db, actor, deps.nu, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`apisleutel/${verstrekkerId}`}, 0))`;
    const actief = await tx.apisleutel.findMany({ where: { verstrekkerId, ingetrokkenOp: null }, select: { naam: true } });
    if (actief.some((sleutel) => sleutel.naam.toLowerCase() === naam.toLowerCase())) return geweigerd("naam_in_gebruik");
    if (actief.length >= HOOGSTENS) return geweigerd("te_veel_sleutels");
    const sleutel = nieuweSleutel();
    const { id } = await tx.apisleutel.create({
      data: { verstrekkerId, naam, sleutelHash: sleutelHash(sleutel), aangemaaktOp: deps.nu, aangemaaktDoor: gebruikerId },
      select: { id: true },
    });
    await registreer(tx, actor, { soort: "apisleutel.aangemaakt", onderwerpSoort: "apisleutel", onderwerpId: id, verstrekkerId }, deps.nu);
    return gelukt({ apisleutelId: id, naam, sleutel });
  });
}
