import { readDossier } from "@/lib/db/beoordelingsdossier";
import type { Tx } from "@/lib/db/client";
import { type Declaratierij, insertDeclaratie, lockGrondslag, moveDeclaratie, readDeclaratierij, readDeclareerbaar, replaceRegels } from "@/lib/db/declaratie.repository";
import type { Datum, Maand } from "@/lib/domein/datum";
import { eindeZorg } from "@/lib/domein/declaratie/dossier";
import { type Centen, honderdsten } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { beoordeelEnVerwerk, type Beoordeeld } from "./beoordelen";
import { magGeldkeuzesMaken } from "./bevoegdheid";
import { zonderDubbele } from "./declaratie-opstellen";
import { eenKeer, registreerDeclaratie, type Sleutel } from "./handeling";

export type VerklaringDeclareren = Sleutel & {
  readonly zorgovereenkomstId: string;
  readonly maand: Maand;
  readonly bedrag: Centen;
};

export type VerklaringWeigering =
  | "geen_recht"
  | "sleutel_hergebruikt"
  | "niet_bevoegd"
  | "verklaring_onbekend"
  | "niet_declareerbaar"
  | "boven_verklaring"
  | "maand_bestaat_al"
  | "factuurnummer_bestaat_al"
  | { readonly code: "periode_niet_verstreken"; readonly tm: Datum };

type Budgetkant = Extract<Actor, { rol: "budgethouder" | "vertegenwoordiger" }>;

const EEN_MAAND = honderdsten(1_00);

/** The draft with its one line; it exists only inside this transaction. */
async function stelOp(tx: Tx, actor: Budgetkant, { zorgovereenkomstId, maand, bedrag }: VerklaringDeclareren, nu: Date): Promise<Uitkomst<Declaratierij, VerklaringWeigering>> {
  const basis = await readDeclareerbaar(tx, zorgovereenkomstId, maand, "budgethouder");
  if (!basis.ok) return geweigerd(basis.reden === "overeenkomst_onbekend" ? "verklaring_onbekend" : basis.reden);
  const { overeenkomstversieId, toekenningId, budgethouderId, verstrekkerId, tarieven, weken } = basis.waarde;
  const [tarief, van, tm] = [tarieven[0], weken[0]?.van, weken.at(-1)?.tm];
  if (tarief === undefined || van === undefined || tm === undefined) return geweigerd("niet_declareerbaar");
  if (bedrag > tarief.tarief) return geweigerd("boven_verklaring");
  const helper = await tx.zorgovereenkomst.findUniqueOrThrow({ where: { id: zorgovereenkomstId }, select: { zorgverlenerId: true } });
  if (helper.zorgverlenerId === null) return geweigerd("niet_declareerbaar");
  const partijen = { budgethouderId, verstrekkerId, zorgverlenerId: helper.zorgverlenerId };
  const kop = { zorgovereenkomstId, overeenkomstversieId, toekenningId, ...partijen, maand, soort: "uren", gevraagd: bedrag } as const;
  const { id } = await insertDeclaratie(tx, { ...kop, factuurnummer: null, factuurdatum: null, opgesteldDoor: actor.gebruikerId, nu });
  await replaceRegels(tx, id, [{ volgnummer: 1, tariefId: tarief.id, van, tm, aantal: EEN_MAAND, tarief: bedrag, bedrag, omschrijving: tarief.omschrijving }]);
  await moveDeclaratie(tx, id, "aanbieden", { aangebodenOp: nu }, nu);
  const rij = await readDeclaratierij(tx, id);
  if (rij === null) throw new Error("a declaratie that was just written is not there");
  return gelukt(rij);
}

/**
 * The budgethouder claims an amount for a month of help from somebody of the social network: up to what the verklaring says,
 * once a calendar month, after that month. Written and passed on in one go, and judged by the same rules as every claim.
 */
export async function verklaringDeclareren(deps: Deps, actor: Actor, opdracht: VerklaringDeclareren): Promise<Uitkomst<Beoordeeld, VerklaringWeigering>> {
  if ((actor.rol !== "budgethouder" && actor.rol !== "vertegenwoordiger") || !mag(actor, "declaratie.goedkeuren")) return geweigerd("geen_recht");
  const { nu, vandaag } = deps;
  const { sleutel, zorgovereenkomstId, maand, bedrag } = opdracht;
  const aanroep = { sleutel, handeling: "verklaring.declareren", invoer: { zorgovereenkomstId, maand, bedrag: bedrag.toString() } };

  return zonderDubbele(() =>
    eenKeer<Beoordeeld, VerklaringWeigering>(deps, actor, aanroep, async (tx) => {
      if (!(await magGeldkeuzesMaken(tx, actor, vandaag))) return geweigerd("niet_bevoegd");
      const opgesteld = await stelOp(tx, actor, opdracht, nu);
      if (!opgesteld.ok) return opgesteld;
      const declaratie = opgesteld.waarde;
      await lockGrondslag(tx, declaratie);
      const volledig = await readDossier(tx, declaratie, { vandaag, goedkeuring: { bevoegd: true }, ingediendOp: vandaag });
      const einde = eindeZorg(volledig.dossier);
      if (vandaag <= einde) return geweigerd({ code: "periode_niet_verstreken", tm: einde });
      await moveDeclaratie(tx, declaratie.id, "indienen", { ingediendOp: nu, ingediendDoor: actor.gebruikerId }, nu);
      const gegevens = { gevraagdCenten: String(bedrag), maand };
      const gebeurtenisId = await registreerDeclaratie(tx, actor, declaratie, { soort: "ingediend", kring: "allen", nu, gegevens });
      return gelukt(await beoordeelEnVerwerk(tx, deps, actor, { declaratie, volledig, gebeurtenisId }));
    }),
  );
}
