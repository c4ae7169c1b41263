import type { Tx } from "@/lib/db/client";
import { naarDatum, naarDatumOfNull } from "@/lib/db/datums";
import { listEigenaren } from "@/lib/db/voorlopig.repository";
import type { Datum } from "@/lib/domein/datum";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Opdrachtgever } from "@/lib/domein/voorlopig/voorstel";
import type { Wijzigingsoort } from "@/lib/domein/voorlopig/wijziging";
import type { Wijzigingstatus } from "@/lib/domein/voorlopig/wijzigingstatus";

export type Wijzigingsregel = {
  readonly id: string;
  readonly soort: Wijzigingsoort;
  readonly status: Wijzigingstatus;
  /** Names for another owner, days for another end date. */
  readonly eigenaar: { readonly van: string; readonly naar: string } | null;
  readonly einddatum: { readonly van: Datum; readonly naar: Datum } | null;
  readonly opdracht: { readonly opdrachtgever: Opdrachtgever; readonly op: Datum; readonly kenmerk: string } | null;
  readonly reden: string;
  readonly maker: string | null;
  readonly opgemaaktOp: Date;
  readonly beslisser: string | null;
  readonly besluitreden: string | null;
};

export type Wijzigingen = {
  readonly eigenaren: readonly { readonly id: string; readonly naam: string }[];
  readonly magVoorstellen: boolean;
  readonly magVerkorten: boolean;
  /** The proposal to lengthen that nobody decided on. */
  readonly ligtVoor: (Wijzigingsregel & { readonly zelfOpgemaakt: boolean; readonly magBesluiten: boolean }) | null;
  readonly eerdere: readonly Wijzigingsregel[];
  /** Claims that fell out because the end date had passed, and claims that are not approved yet. */
  readonly uitgevallen: number;
  readonly onderweg: number;
};

const REGEL = {
  id: true, soort: true, status: true, oudeEinddatum: true, nieuweEinddatum: true, opdrachtgever: true, opdrachtOp: true, opdrachtKenmerk: true,
  reden: true, opgemaaktDoor: true, opgemaaktOp: true, beslotenDoor: true, besluitreden: true, oudeEigenaar: { select: { naam: true } }, nieuweEigenaar: { select: { naam: true } },
} as const;

type Budget = { readonly id: string; readonly toekenningId: string | null; readonly eigenaarId: string; readonly lopend: boolean };

/** What was changed about a voorlopig budget and what this person may change; `actor` may look into it already. */
export async function wijzigingenVan(tx: Tx, actor: Extract<Actor, { rol: "svb" }>, { id, toekenningId, eigenaarId, lopend }: Budget, vandaag: Datum): Promise<Wijzigingen> {
  const rijen = await tx.voorlopigWijziging.findMany({ where: { voorlopigId: id }, select: REGEL, orderBy: { id: "desc" }, take: 50 });
  const wie = rijen.flatMap(({ opgemaaktDoor, beslotenDoor }) => (beslotenDoor === null ? [opgemaaktDoor] : [opgemaaktDoor, beslotenDoor]));
  const namen = new Map((await tx.gebruiker.findMany({ where: { id: { in: wie } }, select: { id: true, naam: true } })).map((gebruiker) => [gebruiker.id, gebruiker.naam]));
  const alsRegel = ({ oudeEigenaar, nieuweEigenaar, oudeEinddatum, nieuweEinddatum, opdrachtgever, opdrachtOp, opdrachtKenmerk, opgemaaktDoor, beslotenDoor, ...rij }: (typeof rijen)[number]): Wijzigingsregel => {
    const [van, naar] = [naarDatumOfNull(oudeEinddatum), naarDatumOfNull(nieuweEinddatum)];
    return {
      ...rij,
      eigenaar: oudeEigenaar === null || nieuweEigenaar === null ? null : { van: oudeEigenaar.naam, naar: nieuweEigenaar.naam },
      einddatum: van === null || naar === null ? null : { van, naar },
      opdracht: opdrachtgever === null || opdrachtOp === null || opdrachtKenmerk === null ? null : { opdrachtgever, op: naarDatum(opdrachtOp), kenmerk: opdrachtKenmerk },
      maker: namen.get(opgemaaktDoor) ?? null,
      beslisser: namen.get(beslotenDoor ?? "") ?? null,
    };
  };
  const open = rijen.find(({ status }) => status === "voorgesteld");
  const zelfOpgemaakt = open?.opgemaaktDoor === actor.gebruikerId;
  return {
    eigenaren: (await listEigenaren(tx, vandaag)).filter((eigenaar) => eigenaar.id !== eigenaarId),
    magVoorstellen: lopend && mag(actor, "voorlopig.voorstellen"),
    magVerkorten: lopend && mag(actor, "voorlopig.goedkeuren"),
    ligtVoor: open === undefined ? null : { ...alsRegel(open), zelfOpgemaakt, magBesluiten: mag(actor, "voorlopig.goedkeuren") && !zelfOpgemaakt },
    eerdere: rijen.filter((rij) => rij !== open).map(alsRegel),
    uitgevallen: await telUitgevallen(tx, toekenningId),
    onderweg: toekenningId === null ? 0 : await tx.declaratie.count({ where: { toekenningId, status: { in: ["ter_accordering", "teruggestuurd"] } } }),
  };
}

async function telUitgevallen(tx: Tx, toekenningId: string | null): Promise<number> {
  if (toekenningId === null) return 0;
  const uitval = await tx.declaratie.findMany({ where: { toekenningId, status: "uitval" }, select: { id: true } });
  return tx.uitvalzaak.count({ where: { domein: "declaratie", onderwerpId: { in: uitval.map(({ id }) => id) }, status: { notIn: ["opgelost", "vervallen"] }, codes: { has: "VOORLOPIG_VERLOPEN" } } });
}
