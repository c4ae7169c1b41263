import type { Db, Tx } from "@/lib/db/client";
import type { Berichtkanaal, Berichtstatus, Prisma } from "@/lib/db/types";
import { logInzage } from "@/lib/db/inzage";
import { alsRetourregels, type Retourregel } from "@/lib/db/toekenning.repository";
import { lees, schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Uitvalstatus } from "@/lib/domein/uitval/status";

type Aanleveraar = Extract<Actor, { rol: "verstrekker" | "koppeling" }>;

/** Whoever sends messages sees them; whoever sees toekenningen sees where they came from. */
const magZien = (actor: Actor): actor is Aanleveraar =>
  (actor.rol === "verstrekker" || actor.rol === "koppeling") && (mag(actor, "toekenningsbericht.aanleveren") || mag(actor, "toekenning.inzien"));

export const BERICHTEN_PER_PAGINA = 50;

export type Berichtregel = {
  readonly id: string;
  readonly berichtnummer: string | null;
  readonly bestandsnaam: string | null;
  readonly kanaal: Berichtkanaal;
  readonly status: Berichtstatus;
  readonly codes: readonly string[];
  readonly ontvangenOp: Date;
  readonly toekenning: { readonly id: string; readonly nummer: string } | null;
};

export type Berichtenlijst = {
  readonly berichten: readonly Berichtregel[];
  readonly totaal: number;
  readonly perStatus: Readonly<Record<Berichtstatus, number>>;
};

export type Berichtvraag = { readonly status: Berichtstatus | null; readonly zoek: string; readonly pagina: number };

const REGEL = {
  id: true,
  berichtnummer: true,
  bestandsnaam: true,
  kanaal: true,
  status: true,
  retourcodes: true,
  ontvangenOp: true,
  toekenning: { select: { id: true, nummer: true } },
} as const satisfies Prisma.ToekenningsberichtSelect;

const alsRegel = ({ retourcodes, ...rij }: Prisma.ToekenningsberichtGetPayload<{ select: typeof REGEL }>): Berichtregel => ({
  ...rij,
  codes: alsRetourregels(retourcodes).map(({ code }) => code),
});

/** Newest first; the original itself is not read for a list. */
export async function berichtenlijst(db: Db, actor: Actor, { status, zoek, pagina }: Berichtvraag): Promise<Berichtenlijst | null> {
  if (!magZien(actor)) return null;
  const eigen = { verstrekkerId: actor.verstrekkerId } as const;
  const where: Prisma.ToekenningsberichtWhereInput = {
    ...eigen,
    ...(status === null ? {} : { status }),
    ...(zoek === "" ? {} : { berichtnummer: { startsWith: zoek, mode: "insensitive" } }),
  };
  return lees(db, actor, async (tx) => {
    const rijen = await tx.toekenningsbericht.findMany({
      where,
      select: REGEL,
      orderBy: [{ ontvangenOp: "desc" }, { id: "desc" }],
      skip: (pagina - 1) * BERICHTEN_PER_PAGINA,
      take: BERICHTEN_PER_PAGINA,
    });
    const tellingen = await tx.toekenningsbericht.groupBy({ by: ["status"], where: eigen, _count: true });
    const aantal = (soort: Berichtstatus): number => tellingen.find((telling) => telling.status === soort)?._count ?? 0;
    return {
      berichten: rijen.map(alsRegel),
      totaal: await tx.toekenningsbericht.count({ where }),
      perStatus: { ontvangen: aantal("ontvangen"), verwerkt: aantal("verwerkt"), uitval: aantal("uitval"), afgekeurd: aantal("afgekeurd") },
    };
  });
}

export type EerderAntwoord = { readonly status: Berichtstatus; readonly tot: Date; readonly retourcodes: readonly Retourregel[] };

/** The column is written by `herbeantwoordBerichten` alone. */
const alsEerdere = (kolom: Prisma.JsonValue): readonly EerderAntwoord[] =>
  (kolom as { status: Berichtstatus; tot: string; retourcodes: Retourregel[] }[]).map(({ tot, ...antwoord }) => ({ ...antwoord, tot: new Date(tot) }));

export type Berichtdetail = Berichtregel & {
  readonly retourcodes: readonly Retourregel[];
  /** Answers that counted before, oldest first: a message that waited was answered twice. */
  readonly eerdereAntwoorden: readonly EerderAntwoord[];
  readonly ontvangenVan: string;
  readonly bytes: number;
  readonly zaak: { readonly nummer: string; readonly status: Uitvalstatus; readonly geopendOp: Date; readonly oplossing: string | null; readonly toelichting: string | null } | null;
};

export async function berichtdetail(db: Db, actor: Actor, id: string): Promise<Berichtdetail | null> {
  if (!magZien(actor)) return null;
  return lees(db, actor, async (tx) => {
    const gevonden = await tx.toekenningsbericht.findFirst({ where: { id, verstrekkerId: actor.verstrekkerId }, select: { ...REGEL, ontvangenVan: true, eerdereAntwoorden: true } });
    if (gevonden === null) return null;
    const [{ bytes }] = await tx.$queryRaw<[{ bytes: number }]>`SELECT octet_length(inhoud) AS bytes FROM toekenningsbericht WHERE id = ${id}::uuid`;
    const zaak = await tx.uitvalzaak.findFirst({
      where: { domein: "toekenning", onderwerpId: id },
      select: { nummer: true, status: true, geopendOp: true, oplossing: true, toelichting: true },
      orderBy: { geopendOp: "desc" },
    });
    const eerdereAntwoorden = alsEerdere(gevonden.eerdereAntwoorden);
    return { ...alsRegel(gevonden), eerdereAntwoorden, retourcodes: alsRetourregels(gevonden.retourcodes), ontvangenVan: gevonden.ontvangenVan, bytes, zaak };
  });
}

export type Retour = {
  readonly kenmerk: string | null;
  readonly berichtnummer: string | null;
  readonly ontvangenOp: Date;
  readonly status: "verwerkt" | "uitval" | "afgekeurd";
  readonly toekenningnummer: string | null;
  readonly retourcodes: readonly Retourregel[];
  readonly eerder: boolean;
};

/** The answer that was given to a message of one's own organisation, as it stands now. */
export async function retourberichtVan(db: Db, actor: Actor, id: string): Promise<Retour | null> {
  if (!magZien(actor)) return null;
  const rij = await lees(db, actor, (tx) => tx.toekenningsbericht.findFirst({ where: { id, verstrekkerId: actor.verstrekkerId }, select: REGEL }));
  if (rij === null) return null;
  return {
    kenmerk: rij.id,
    berichtnummer: rij.berichtnummer,
    ontvangenOp: rij.ontvangenOp,
    // `ontvangen` has no answer of its own: nothing was decided yet, as with uitval.
    status: rij.status === "ontvangen" ? "uitval" : rij.status,
    toekenningnummer: rij.toekenning?.nummer ?? null,
    retourcodes: alsRetourregels(rij.retourcodes),
    eerder: true,
  };
}

export type Origineel = { readonly inhoud: Uint8Array<ArrayBuffer>; readonly naam: string };

const naamVoor = (bestandsnaam: string | null, berichtnummer: string | null, id: string): string =>
  (bestandsnaam ?? `${berichtnummer ?? id}.xml`).replace(/[^A-Za-z0-9._ -]/g, "_");

async function logAlsBekend(tx: Tx, actor: Aanleveraar, toekenningId: string | null, id: string, nu: Date): Promise<void> {
  if (toekenningId === null) return;
  const toekenning = await tx.toekenning.findUnique({ where: { id: toekenningId }, select: { budgethouderId: true } });
  if (toekenning === null) return;
  await logInzage(tx, actor, { budgethouderId: toekenning.budgethouderId, onderdeel: "toekenningsbericht", onderwerpId: id, doel: "origineel bericht nazien" }, nu);
}

/** The bytes exactly as they came in. They hold personal data, so taking them is an inzage. */
export async function origineelBericht(db: Db, actor: Actor, nu: Date, id: string): Promise<Origineel | null> {
  if (!magZien(actor)) return null;
  return schrijf(db, actor, nu, async (tx) => {
    const rij = await tx.toekenningsbericht.findFirst({
      where: { id, verstrekkerId: actor.verstrekkerId },
      select: { inhoud: true, bestandsnaam: true, berichtnummer: true, toekenningId: true },
    });
    if (rij === null) return null;
    await logAlsBekend(tx, actor, rij.toekenningId, id, nu);
    return { inhoud: new Uint8Array(rij.inhoud), naam: naamVoor(rij.bestandsnaam, rij.berichtnummer, id) };
  });
}
