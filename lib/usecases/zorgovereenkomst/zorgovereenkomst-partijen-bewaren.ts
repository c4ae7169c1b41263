import type { Tx } from "@/lib/db/client";
import { bekendePersoon } from "@/lib/db/persoon.repository";
import { type Partijwijziging, updatePartijen } from "@/lib/db/zorgovereenkomst.schrijven";
import { recordInstelling, recordKvk, recordZorgpersoon, type Zorginstelling, type Zorgpersoon } from "@/lib/db/zorgverlener.repository";
import { isBsn, maskeerBsn } from "@/lib/domein/bsn";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { type Familierelatie, isFamilie, type Overeenkomstmodel, passendModel, type Zorgverlenersoort } from "@/lib/domein/zorgovereenkomst/model";

import type { Deps } from "../deps";
import { magZorgkeuzesMaken } from "./bevoegdheid";
import { type AlgemeneWeigering, eenKeer, lockVoor, registreerOvereenkomst, type Sleutel } from "./handeling";

export type Zorgverlenerkeuze =
  | ({ readonly soort: "persoon" } & Zorgpersoon)
  | ({ readonly soort: "instelling" } & Zorginstelling)
  /** Somebody with whom this budgethouder has or had a contract, or who was already filled in here. */
  | { readonly soort: "bekend"; readonly zorgverlenerId: string };

export type ZorgovereenkomstPartijenBewaren = Sleutel & {
  readonly zorgovereenkomstId: string;
  /** Null: not chosen yet. */
  readonly zorgverlener: Zorgverlenerkeuze | null;
  readonly familierelatie: Familierelatie | null;
  readonly ondernemer: boolean | null;
  /** Whether this person comes into employment; decides between opdracht and arbeidsovereenkomst. Null: not asked or not answered. */
  readonly inDienst: boolean | null;
  /** Nothing but transport is agreed. Null: not answered, so what stood there stays. */
  readonly alleenVervoer?: boolean | null;
  /** Of a person who works as an entrepreneur; an instelling brings its own. */
  readonly kvk: string | null;
  /** Of a person in the BIG-register, for this contract alone. Left out: not in it. */
  readonly bigNummer?: string | null;
};

type Zorgverlenerweigering = "bsn_ongeldig" | "geboortedatum_verschilt" | "kvk_van_ander" | "zorgverlener_onbekend";
type Reden = AlgemeneWeigering | Zorgverlenerweigering | "vertegenwoordiging_ongeldig";

async function bekende(tx: Tx, id: string, kvk: string | null, nu: Date): Promise<Uitkomst<string, Zorgverlenerweigering>> {
  const gevonden = await tx.zorgverlener.findUnique({ where: { id }, select: { persoonId: true, naam: true, kvk: true } });
  if (gevonden === null) return geweigerd("zorgverlener_onbekend");
  if (kvk === null || gevonden.persoonId === null || kvk === gevonden.kvk) return gelukt(id);
  return (await recordKvk(tx, gevonden.persoonId, gevonden.naam, kvk, nu)) === null ? geweigerd("kvk_van_ander") : gelukt(id);
}

async function zorgverlenerVan(
  tx: Tx,
  keuze: Zorgverlenerkeuze,
  kvk: string | null,
  nu: Date,
): Promise<Uitkomst<string, Zorgverlenerweigering>> {
  switch (keuze.soort) {
    case "bekend":
      return bekende(tx, keuze.zorgverlenerId, kvk, nu);
    case "persoon": {
      if (!isBsn(keuze.bsn)) return geweigerd("bsn_ongeldig");
      // Without the right date of birth a BSN tells nothing: not who it is, not even that it is known here.
      const kent = await bekendePersoon(tx, keuze.bsn, keuze.geboortedatum);
      if (kent !== null && kent.geboortedatum !== keuze.geboortedatum) return geweigerd("geboortedatum_verschilt");
      const id = await recordZorgpersoon(tx, keuze, kvk, nu);
      return id === null ? geweigerd("kvk_van_ander") : gelukt(id);
    }
    case "instelling": {
      const id = await recordInstelling(tx, keuze, nu);
      return id === null ? geweigerd("kvk_van_ander") : gelukt(id);
    }
  }
}

/** What the key stands for. The BSN is masked: even a hash of it has no place outside the table of persons. */
function invoerVan({ sleutel: _sleutel, zorgverlener, ...rest }: ZorgovereenkomstPartijenBewaren) {
  if (zorgverlener === null) return { ...rest, zorgverlener };
  return { ...rest, zorgverlener: zorgverlener.soort === "persoon" ? { ...zorgverlener, bsn: maskeerBsn(zorgverlener.bsn) } : { ...zorgverlener } };
}

/** Who was chosen now, or else who stood there already. A known zorgverlener is visible to this budgethouder; a new one not yet. */
async function soortVan(tx: Tx, keuze: Zorgverlenerkeuze | null, vorige: Zorgverlenersoort | null): Promise<Zorgverlenersoort | null> {
  if (keuze === null) return vorige;
  if (keuze.soort !== "bekend") return keuze.soort;
  return (await tx.zorgverlener.findUniqueOrThrow({ where: { id: keuze.zorgverlenerId }, select: { soort: true } })).soort;
}

/**
 * The answers as they count, with the model that follows from them. An instelling has no family and is an entrepreneur by
 * nature: nobody is asked what cannot differ, and of family no BIG-nummer is kept, because it decides nothing. Until everything is answered the model stays what it was.
 */
function antwoorden(
  { familierelatie, ondernemer, inDienst, alleenVervoer: gezegd, bigNummer: gevraagd = null }: ZorgovereenkomstPartijenBewaren,
  soort: Zorgverlenersoort | null,
  vorigModel: Overeenkomstmodel,
): Omit<Partijwijziging, "zorgverlenerId"> {
  const alleenVervoer = gezegd ?? vorigModel === "vervoer";
  if (soort === "instelling") return { familierelatie: "geen", ondernemer: true, bigNummer: null, model: alleenVervoer ? "vervoer" : "zorginstelling" };
  const model = soort === null || ondernemer === null ? null : passendModel({ soort, familierelatie, ondernemer, inDienst, alleenVervoer });
  return { familierelatie, ondernemer, bigNummer: isFamilie(familierelatie) ? null : gevraagd, model: model ?? vorigModel };
}

/** Saves who gives the care and how that person stands to the budgethouder. */
export async function zorgovereenkomstPartijenBewaren(
  deps: Deps,
  actor: Actor,
  opdracht: ZorgovereenkomstPartijenBewaren,
): Promise<Uitkomst<{ readonly id: string }, Reden>> {
  if (!mag(actor, "zorgovereenkomst.opstellen")) return geweigerd("geen_recht");
  const aanroep = { sleutel: opdracht.sleutel, handeling: "zorgovereenkomst.bewaren.partijen", invoer: invoerVan(opdracht) };

  return eenKeer<{ readonly id: string }, Reden>(deps, actor, aanroep, async (tx) => {
    if (!(await magZorgkeuzesMaken(tx, actor, deps.vandaag))) return geweigerd("vertegenwoordiging_ongeldig");
    const slot = await lockVoor(tx, opdracht.zorgovereenkomstId, "ondertekenen");
    if (!slot.ok) return slot;
    const kvk = opdracht.ondernemer === true ? opdracht.kvk : null;
    const gekozen = opdracht.zorgverlener === null ? null : await zorgverlenerVan(tx, opdracht.zorgverlener, kvk, deps.nu);
    if (gekozen !== null && !gekozen.ok) return gekozen;

    const zorgverlenerId = gekozen?.waarde ?? slot.waarde.zorgverlener?.id ?? null;
    const soort = await soortVan(tx, opdracht.zorgverlener, slot.waarde.zorgverlener?.soort ?? null);
    await updatePartijen(tx, slot.waarde, { zorgverlenerId, ...antwoorden(opdracht, soort, slot.waarde.model) }, deps.nu);
    await registreerOvereenkomst(tx, actor, slot.waarde, { soort: "partijen_bewaard", kring: "budgethouder", nu: deps.nu });
    return gelukt({ id: slot.waarde.id });
  });
}
