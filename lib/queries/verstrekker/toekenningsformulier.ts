import type { Db, Tx } from "@/lib/db/client";
import { naarDatum, naarDatumOfNull } from "@/lib/db/datums";
import { logInzage } from "@/lib/db/inzage";
import type { Prisma } from "@/lib/db/types";
import { lees, schrijf } from "@/lib/db/transactie";
import { bsnIndex, ontsleutelBsn } from "@/lib/db/versleuteling";
import { isBsn, normaliseerBsn } from "@/lib/domein/bsn";
import type { Datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import type { Adres, BerichtBudgethouder, Geslacht, Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { GESLACHTEN } from "@/lib/domein/toekenning/bericht";
import type { Toekenningstatus } from "@/lib/domein/toekenning/status";
import { type Actor, mag } from "@/lib/domein/toegang";

type Medewerker = Extract<Actor, { rol: "verstrekker" }>;

const magAanleveren = (actor: Actor): actor is Medewerker => actor.rol === "verstrekker" && mag(actor, "toekenningsbericht.aanleveren");

/** Under which name this organisation sends; what a file says about it is checked, a form has nothing else to say. */
export async function afzenderVan(db: Db, actor: Actor): Promise<Toekenningsbericht["afzender"] | null> {
  if (!magAanleveren(actor)) return null;
  return lees(db, actor, (tx) => tx.verstrekker.findUniqueOrThrow({ where: { id: actor.verstrekkerId }, select: { soort: true, code: true } }));
}

const PERSOON = {
  voornamen: true, tussenvoegsel: true, achternaam: true, geboortedatum: true, geslacht: true, bsnVersleuteld: true,
  straat: true, huisnummer: true, postcode: true, woonplaats: true, geheimAdres: true, email: true, telefoon: true,
} as const satisfies Prisma.PersoonSelect;

type Persoonrij = Prisma.PersoonGetPayload<{ select: typeof PERSOON }>;

const geslachtVan = (tekst: string): Geslacht => GESLACHTEN.find((geslacht) => geslacht === tekst) ?? "onbekend";

/** A secret address stays secret, also for who fills in a form about this person. */
function adresVan({ straat, huisnummer, postcode, woonplaats, geheimAdres }: Persoonrij): Adres | null {
  return geheimAdres || straat === null || huisnummer === null || postcode === null || woonplaats === null ? null : { straat, huisnummer, postcode, woonplaats };
}

const alsBudgethouder = (rij: Persoonrij): BerichtBudgethouder => ({
  bsn: ontsleutelBsn(rij.bsnVersleuteld),
  voornamen: rij.voornamen,
  tussenvoegsel: rij.tussenvoegsel,
  achternaam: rij.achternaam,
  geboortedatum: naarDatum(rij.geboortedatum),
  geslacht: geslachtVan(rij.geslacht),
  adres: adresVan(rij),
  email: rij.email,
  telefoon: rij.telefoon,
});

/**
 * The person with this BSN when this verstrekker granted them something before; nobody else can be looked up. That
 * somebody looked is recorded.
 */
export async function bekendeBudgethouder(db: Db, actor: Actor, nu: Date, bsn: string): Promise<BerichtBudgethouder | null> {
  if (!magAanleveren(actor)) return null;
  const nummer = normaliseerBsn(bsn);
  if (nummer === null || !isBsn(nummer)) return null;
  const { verstrekkerId } = actor;
  return schrijf(db, actor, nu, async (tx) => {
    const toekenning = await tx.toekenning.findFirst({ where: { verstrekkerId, budgethouder: { bsnIndex: bsnIndex(nummer) } }, select: { budgethouderId: true, budgethouder: { select: PERSOON } } });
    if (toekenning === null) return null;
    await logInzage(tx, actor, { budgethouderId: toekenning.budgethouderId, onderdeel: "persoonsgegevens", doel: "toekenning invoeren" }, nu);
    return alsBudgethouder(toekenning.budgethouder);
  });
}

const STAND = {
  id: true, nummer: true, status: true, wet: true, budgetidentificatie: true, beschikkingsnummer: true, van: true, tm: true, bedragCenten: true, budgethouderId: true,
  verstrekker: { select: { soort: true, code: true } },
  budgethouder: { select: PERSOON },
  versies: {
    select: {
      versie: true,
      functiebudgetten: { select: { functiesoort: true, van: true, tm: true, bedragCenten: true, vvbCenten: true }, orderBy: [{ functiesoort: "asc" }, { van: "asc" }] },
      contactadres: { select: { naam: true, straat: true, huisnummer: true, postcode: true, woonplaats: true } },
    },
    orderBy: { versie: "desc" },
    take: 1,
  },
} as const satisfies Prisma.ToekenningSelect;

export type Toekenningsstand = {
  readonly toekenningId: string;
  readonly nummer: string;
  readonly status: Toekenningstatus;
  readonly versie: number;
  /** The state as the last message left it, as a change of today would say it. */
  readonly bericht: Toekenningsbericht;
};

/** The registrations that rest on this toekenning: what its messages named and did not drop. */
async function relatiesVan(tx: Tx, budgethouderId: string, toekenningId: string): Promise<Toekenningsbericht["relaties"]> {
  const rijen = await tx.vertegenwoordiging.findMany({
    where: { budgethouderId, bewijsstuk: `toekenning:${toekenningId}`, ingetrokkenOp: null },
    select: { soort: true, machtiging: true, van: true, tm: true, vertegenwoordiger: { select: PERSOON } },
    orderBy: [{ van: "asc" }, { id: "asc" }],
  });
  return rijen.map(({ soort, machtiging, van, tm, vertegenwoordiger }) => {
    const { bsn, voornamen, tussenvoegsel, achternaam, geboortedatum } = alsBudgethouder(vertegenwoordiger);
    return { soort, machtiging, van: naarDatum(van), tm: naarDatumOfNull(tm), bsn, voornamen, tussenvoegsel, achternaam, geboortedatum };
  });
}

/** One toekenning as the message it would be, for who wants to change or withdraw it. Opening it is an inzage. */
export async function toekenningsstand(db: Db, actor: Actor, deps: { readonly nu: Date; readonly vandaag: Datum }, id: string): Promise<Toekenningsstand | null> {
  if (!magAanleveren(actor)) return null;
  const { verstrekkerId } = actor;
  return schrijf(db, actor, deps.nu, async (tx) => {
    const rij = await tx.toekenning.findFirst({ where: { id, verstrekkerId }, select: STAND });
    const [versie] = rij?.versies ?? [];
    if (rij === null || versie === undefined) return null;
    await logInzage(tx, actor, { budgethouderId: rij.budgethouderId, onderdeel: "toekenning", onderwerpId: id, doel: "toekenning wijzigen" }, deps.nu);
    const { contactadres, functiebudgetten } = versie;
    const bericht: Toekenningsbericht = {
      afzender: rij.verstrekker,
      berichtnummer: "0",
      aangemaaktOp: deps.vandaag,
      mutatie: "wijziging",
      wet: rij.wet,
      budgetidentificatie: rij.budgetidentificatie,
      budgetidentificatieOud: null,
      beschikkingsnummer: rij.beschikkingsnummer,
      budgethouder: alsBudgethouder(rij.budgethouder),
      periode: { van: naarDatum(rij.van), tm: naarDatum(rij.tm) },
      bedrag: centen(rij.bedragCenten),
      functiebudgetten: functiebudgetten.map((functie) => ({
        functiesoort: functie.functiesoort, periode: { van: naarDatum(functie.van), tm: naarDatum(functie.tm) }, bedrag: centen(functie.bedragCenten), vvb: centen(functie.vvbCenten),
      })),
      relaties: await relatiesVan(tx, rij.budgethouderId, id),
      contacten: contactadres === null ? [] : [{ naam: contactadres.naam, adres: { straat: contactadres.straat, huisnummer: contactadres.huisnummer, postcode: contactadres.postcode, woonplaats: contactadres.woonplaats } }],
    };
    return { toekenningId: rij.id, nummer: rij.nummer, status: rij.status, versie: versie.versie, bericht };
  });
}
