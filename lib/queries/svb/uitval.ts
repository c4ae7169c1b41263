import { totalenUit } from "@/lib/db/afsluiting.repository";
import { readDossier } from "@/lib/db/beoordelingsdossier";
import type { Db, Tx } from "@/lib/db/client";
import { naarDatum } from "@/lib/db/datums";
import { readDeclaratierij } from "@/lib/db/declaratie.repository";
import { saldoVan } from "@/lib/db/grootboek";
import { readBudgetInHerstel } from "@/lib/db/herstel.repository";
import { logInzage } from "@/lib/db/inzage";
import { lees, schrijf } from "@/lib/db/transactie";
import type { Afsluitberichtstatus } from "@/lib/domein/afsluiting/status";
import type { Afsluittotalen } from "@/lib/domein/afsluiting/totalen";
import type { Budgetstand } from "@/lib/domein/budget/rekeningen";
import type { Datum } from "@/lib/domein/datum";
import { beoordeelDeclaratie, bezwaren, ONOVERKOMELIJK, type Regeluitkomst } from "@/lib/domein/declaratie/beoordeling";
import type { Declaratiecode } from "@/lib/domein/declaratie/codes";
import { type Centen, centen } from "@/lib/domein/geld";
import { type Actor, mag } from "@/lib/domein/toegang";
import type { Uitvaldomein } from "@/lib/domein/uitval/codes";
import type { Uitvalstatus } from "@/lib/domein/uitval/status";
import type { Wet } from "@/lib/domein/wet";

import { type Declaratiedetail, type Naamdelen, readDeclaratiedetail } from "../declaratiedetail";
import { type Tijdlijngebeurtenis, tijdlijnVan } from "../tijdlijn";
import { type Betaalonderwerp, type Ontvangstonderwerp, readBetaalonderwerp, readOntvangstonderwerp } from "./uitval-geld";

export const ZAKEN_PER_PAGINA = 50;

export const UITVALFILTERS = ["open", "mijn", "in_behandeling", "wacht_op_ander", "te_laat", "afgerond"] as const;
export type Uitvalfilter = (typeof UITVALFILTERS)[number];

export type Zaakregel = {
  readonly id: string;
  readonly nummer: string;
  readonly domein: Uitvaldomein;
  readonly codes: readonly string[];
  readonly status: Uitvalstatus;
  readonly termijn: Datum;
  readonly geopendOp: Date;
  readonly behandelaar: string | null;
};

export type Uitvallijst = {
  readonly regels: readonly Zaakregel[];
  readonly totaal: number;
  readonly aantallen: Readonly<Record<Uitvalfilter, number>>;
  readonly perDomein: Readonly<Record<Uitvaldomein, number>>;
  readonly vandaagAfgerond: number;
};

const OPEN: Uitvalstatus[] = ["open", "in_behandeling", "wacht_op_ander"];

function voorwaarde(filter: Uitvalfilter, gebruikerId: string, vandaag: Datum) {
  const dag = new Date(`${vandaag}T00:00:00Z`);
  switch (filter) {
    case "open":
      return { status: "open" as const };
    case "mijn":
      return { status: { in: OPEN }, behandelaarId: gebruikerId };
    case "in_behandeling":
      return { status: "in_behandeling" as const };
    case "wacht_op_ander":
      return { status: "wacht_op_ander" as const };
    case "te_laat":
      return { status: { in: OPEN }, termijn: { lt: dag } };
    case "afgerond":
      return { status: { in: ["opgelost", "vervallen"] as Uitvalstatus[] } };
  }
}

async function listNamen(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const rijen = await tx.gebruiker.findMany({ where: { id: { in: ids.flatMap((id) => id ?? []) } }, select: { id: true, naam: true } });
  return new Map(rijen.map(({ id, naam }) => [id, naam]));
}

/** Cases, the one with the nearest term first; what is finished newest first. */
export async function uitvallijst(
  db: Db,
  actor: Actor,
  { filter, domein, pagina, vandaag }: { filter: Uitvalfilter; domein: Uitvaldomein | null; pagina: number; vandaag: Datum },
): Promise<Uitvallijst | null> {
  if (actor.rol !== "svb" || !mag(actor, "uitval.inzien")) return null;
  const { gebruikerId } = actor;
  return lees(db, actor, async (tx) => {
    const waar = (naam: Uitvalfilter) => voorwaarde(naam, gebruikerId, vandaag);
    const gekozen = { ...waar(filter), ...(domein === null ? {} : { domein }) };
    const rijen = await tx.uitvalzaak.findMany({
      where: gekozen,
      orderBy: filter === "afgerond" ? [{ opgelostOp: "desc" }, { id: "desc" }] : [{ termijn: "asc" }, { id: "asc" }],
      skip: (pagina - 1) * ZAKEN_PER_PAGINA,
      take: ZAKEN_PER_PAGINA,
      select: { id: true, nummer: true, domein: true, codes: true, status: true, termijn: true, geopendOp: true, behandelaarId: true },
    });
    const namen = await listNamen(tx, rijen.map(({ behandelaarId }) => behandelaarId));
    const aantallen: [Uitvalfilter, number][] = [];
    for (const naam of UITVALFILTERS) aantallen.push([naam, await tx.uitvalzaak.count({ where: waar(naam) })]);
    const perDomein = await tx.uitvalzaak.groupBy({ by: ["domein"], where: waar(filter), _count: { _all: true } });
    const tel = (naam: Uitvaldomein): number => perDomein.find((rij) => rij.domein === naam)?._count._all ?? 0;
    const begin = new Date(`${vandaag}T00:00:00Z`);
    return {
      regels: rijen.map(({ behandelaarId, termijn, ...rij }) => ({ ...rij, termijn: naarDatum(termijn), behandelaar: namen.get(behandelaarId ?? "") ?? null })),
      totaal: await tx.uitvalzaak.count({ where: gekozen }),
      aantallen: Object.fromEntries(aantallen) as Record<Uitvalfilter, number>,
      perDomein: { toekenning: tel("toekenning"), declaratie: tel("declaratie"), betaling: tel("betaling"), storting: tel("storting"), afsluiting: tel("afsluiting") },
      vandaagAfgerond: await tx.uitvalzaak.count({ where: { status: "opgelost", opgelostOp: { gte: begin } } }),
    };
  });
}

export type Declaratieonderwerp = {
  readonly soort: "declaratie";
  readonly declaratie: Declaratiedetail;
  readonly controles: readonly Regeluitkomst[];
  /** The most that may be granted today. */
  readonly voorstel: Centen;
  readonly vrij: Centen;
  readonly onoverkomelijk: readonly Declaratiecode[];
};
/** A budget that is lower than what is bound: the case is about the toekenning itself. */
export type Overbestedingonderwerp = {
  readonly soort: "overbesteding";
  readonly toekenningId: string;
  readonly nummer: string;
  readonly wet: Wet;
  readonly verstrekker: string;
  readonly telefoon: string | null;
  readonly bedrag: Centen;
  readonly stand: Budgetstand;
};
export type Berichtonderwerp = {
  readonly soort: "toekenning";
  readonly berichtId: string;
  readonly berichtnummer: string | null;
  readonly verstrekker: string;
  readonly telefoon: string | null;
  readonly ontvangenOp: Date;
  readonly bestandsnaam: string | null;
  readonly bytes: number;
  readonly retourcodes: readonly { readonly code: string; readonly plaats: string | null; readonly gegevens: Readonly<Record<string, string>> }[];
};

/** A budgetafsluitbericht that the verstrekker does not agree with. */
export type Afsluitonderwerp = {
  readonly soort: "afsluiting";
  readonly toekenningId: string;
  readonly toekenningnummer: string;
  readonly berichtnummer: string;
  readonly status: Afsluitberichtstatus;
  readonly verstrekker: string;
  readonly telefoon: string | null;
  readonly betwistcode: string | null;
  readonly betwisttekst: string | null;
  readonly totalen: Afsluittotalen;
};

export type Uitvalzaakdetail = Zaakregel & {
  readonly onderwerp: Declaratieonderwerp | Betaalonderwerp | Berichtonderwerp | Ontvangstonderwerp | Overbestedingonderwerp | Afsluitonderwerp;
  readonly budgethouder: Naamdelen | null;
  readonly oplossing: string | null;
  readonly toelichting: string | null;
  readonly eigen: boolean;
  /** The original holds everything, a BSN included: only for whoever handles cases. */
  readonly magOrigineel: boolean;
  readonly magHerstellen: boolean;
  readonly aantekeningen: readonly { readonly id: string; readonly tekst: string; readonly gedeeld: boolean; readonly naam: string; readonly op: Date }[];
  readonly gebeurtenissen: readonly Tijdlijngebeurtenis[];
};

async function readDeclaratieonderwerp(tx: Tx, actor: Actor, id: string, vandaag: Datum): Promise<Declaratieonderwerp | null> {
  const rij = await readDeclaratierij(tx, id);
  const declaratie = await readDeclaratiedetail(tx, actor, id);
  if (rij === null || declaratie === null) return null;
  const { dossier } = await readDossier(tx, rij, { vandaag, goedkeuring: { bevoegd: true }, ingediendOp: rij.ingediendOp });
  const beoordeling = beoordeelDeclaratie(dossier);
  return {
    soort: "declaratie",
    declaratie,
    controles: beoordeling.uitkomsten,
    voorstel: beoordeling.voorstel,
    vrij: (await saldoVan(tx, rij.toekenningId, "beschikbaar")) ?? centen(0n),
    onoverkomelijk: bezwaren(beoordeling).filter((code) => ONOVERKOMELIJK.includes(code)),
  };
}

const tekstveld = (waarde: unknown): string | null => (typeof waarde === "string" || typeof waarde === "number" ? String(waarde) : null);

function retourcodesUit(json: unknown): Berichtonderwerp["retourcodes"] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((regel: unknown) => {
    if (typeof regel !== "object" || regel === null || !("code" in regel) || typeof regel.code !== "string") return [];
    const plaats = "plaats" in regel ? tekstveld(regel.plaats) : null;
    const los = "gegevens" in regel && typeof regel.gegevens === "object" && regel.gegevens !== null ? Object.entries(regel.gegevens) : [];
    const gegevens = Object.fromEntries(los.flatMap(([sleutel, waarde]) => (tekstveld(waarde) === null ? [] : [[sleutel, tekstveld(waarde) ?? ""]])));
    return [{ code: regel.code, plaats, gegevens }];
  });
}

async function readOverbesteding(tx: Tx, id: string): Promise<Overbestedingonderwerp | null> {
  const budget = await readBudgetInHerstel(tx, id);
  if (budget === null) return null;
  const { naam, telefoon } = await tx.verstrekker.findUniqueOrThrow({ where: { id: budget.verstrekkerId }, select: { naam: true, telefoon: true } });
  const { nummer, wet, bedrag, stand } = budget;
  return { soort: "overbesteding", toekenningId: id, nummer, wet, bedrag, stand, verstrekker: naam, telefoon };
}

async function readBerichtonderwerp(tx: Tx, id: string): Promise<Berichtonderwerp | null> {
  const bericht = await tx.toekenningsbericht.findUnique({
    where: { id },
    select: { id: true, berichtnummer: true, ontvangenOp: true, bestandsnaam: true, inhoud: true, retourcodes: true, verstrekker: { select: { naam: true, telefoon: true } } },
  });
  if (bericht === null) return null;
  const { berichtnummer, ontvangenOp, bestandsnaam, verstrekker } = bericht;
  return {
    soort: "toekenning", berichtId: bericht.id, berichtnummer, ontvangenOp, bestandsnaam,
    verstrekker: verstrekker.naam, telefoon: verstrekker.telefoon, bytes: bericht.inhoud.length, retourcodes: retourcodesUit(bericht.retourcodes),
  };
}

async function readAfsluitonderwerp(tx: Tx, id: string): Promise<Afsluitonderwerp | null> {
  const bericht = await tx.budgetafsluitbericht.findUnique({
    where: { id },
    select: { nummer: true, status: true, betwistcode: true, betwisttekst: true, totalen: true, toekenning: { select: { id: true, nummer: true, verstrekker: { select: { naam: true, telefoon: true } } } } },
  });
  if (bericht === null) return null;
  const { nummer, status, betwistcode, betwisttekst, totalen, toekenning } = bericht;
  return {
    soort: "afsluiting", toekenningId: toekenning.id, toekenningnummer: toekenning.nummer, berichtnummer: nummer, status, betwistcode, betwisttekst,
    verstrekker: toekenning.verstrekker.naam, telefoon: toekenning.verstrekker.telefoon, totalen: totalenUit(totalen),
  };
}

const ONDERDEEL = "uitvalzaak";

/** One case with everything needed to decide. Opening it is looking into somebody's file, and is recorded as such. */
export async function uitvalzaak(db: Db, actor: Actor, id: string, { nu, vandaag }: { nu: Date; vandaag: Datum }): Promise<Uitvalzaakdetail | null> {
  if (actor.rol !== "svb" || !mag(actor, "uitval.inzien")) return null;
  return schrijf(db, actor, nu, async (tx) => {
    const zaak = await tx.uitvalzaak.findUnique({
      where: { id },
      include: { aantekeningen: { orderBy: { op: "desc" }, select: { id: true, tekst: true, gedeeld: true, naam: true, op: true } } },
    });
    if (zaak === null) return null;
    const onderwerp = await leesOnderwerp(tx, actor, zaak.domein, zaak.onderwerpId, vandaag);
    if (onderwerp === null) return null;
    const { budgethouderId } = zaak;
    if (budgethouderId !== null) await logInzage(tx, actor, { budgethouderId, onderdeel: ONDERDEEL, onderwerpId: id, doel: `Uitvalzaak ${zaak.nummer} behandelen` }, nu);
    const namen = await listNamen(tx, [zaak.behandelaarId]);
    return {
      ...zaak,
      termijn: naarDatum(zaak.termijn),
      behandelaar: namen.get(zaak.behandelaarId ?? "") ?? null,
      eigen: zaak.behandelaarId === actor.gebruikerId,
      magOrigineel: mag(actor, "uitval.behandelen"),
      magHerstellen: mag(actor, "herstel.voorstellen"),
      onderwerp,
      budgethouder: budgethouderId === null ? null : await tx.persoon.findUnique({ where: { id: budgethouderId }, select: { voornamen: true, tussenvoegsel: true, achternaam: true } }),
      gebeurtenissen: await tijdlijnVan(tx, actor, "uitvalzaak", id),
    };
  });
}

async function leesOnderwerp(tx: Tx, actor: Actor, domein: Uitvaldomein, id: string, vandaag: Datum): Promise<Uitvalzaakdetail["onderwerp"] | null> {
  if (domein === "declaratie") return readDeclaratieonderwerp(tx, actor, id, vandaag);
  if (domein === "betaling") return readBetaalonderwerp(tx, actor, id);
  if (domein === "storting") return readOntvangstonderwerp(tx, actor, id);
  if (domein === "afsluiting") return readAfsluitonderwerp(tx, id);
  return (await readBerichtonderwerp(tx, id)) ?? readOverbesteding(tx, id);
}

export type Origineel = { readonly naam: string; readonly mime: string; readonly inhoud: Uint8Array<ArrayBuffer> };

/** The original behind a case, byte for byte: a toekenningsbericht or an invoice. */
export async function uitvalorigineel(db: Db, actor: Actor, id: string, nu: Date): Promise<Origineel | null> {
  if (actor.rol !== "svb" || !mag(actor, "uitval.behandelen")) return null;
  return schrijf(db, actor, nu, async (tx) => {
    const zaak = await tx.uitvalzaak.findUnique({ where: { id }, select: { nummer: true, domein: true, onderwerpId: true, budgethouderId: true } });
    if (zaak === null || zaak.domein === "betaling" || zaak.domein === "storting" || zaak.domein === "afsluiting") return null;
    if (zaak.budgethouderId !== null) {
      await logInzage(tx, actor, { budgethouderId: zaak.budgethouderId, onderdeel: "origineel", onderwerpId: id, doel: `Origineel bij uitvalzaak ${zaak.nummer}` }, nu);
    }
    if (zaak.domein === "toekenning") {
      const bericht = await tx.toekenningsbericht.findUnique({ where: { id: zaak.onderwerpId }, select: { bestandsnaam: true, inhoud: true } });
      return bericht === null ? null : { naam: bericht.bestandsnaam ?? `${zaak.nummer}.xml`, mime: "application/xml; charset=utf-8", inhoud: new Uint8Array(bericht.inhoud) };
    }
    const factuur = await tx.factuurbestand.findUnique({ where: { declaratieId: zaak.onderwerpId }, select: { bestandsnaam: true, soort: true, inhoud: true } });
    if (factuur === null) return null;
    return { naam: factuur.bestandsnaam, mime: factuur.soort === "ubl" ? "application/xml; charset=utf-8" : "application/pdf", inhoud: new Uint8Array(factuur.inhoud) };
  });
}
