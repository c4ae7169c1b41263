import { createHash } from "node:crypto";

import { vindEerderePdf } from "@/lib/db/papier.repository";
import type { Tx } from "@/lib/db/client";
import { bewaarLevering, bewaarPdf, bewaarRegels, type NieuweLeveringregel, vindLevering } from "@/lib/db/overeenkomstlevering.repository";
import { wachtOpBeurt } from "@/lib/db/toekenning.repository";
import { schrijf } from "@/lib/db/transactie";
import { type Actor, mag } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { keurPdf } from "@/lib/koppelvlak/bestand/pdf";
import type { Papierrij } from "@/lib/koppelvlak/overeenkomsttabel/lees";
import type { Lijstsoort } from "@/lib/koppelvlak/overeenkomsttabel/lijst";
import type { Rijfout } from "@/lib/koppelvlak/overeenkomsttabel/veldlezer";
import { ARCHIEF_GRENZEN, kaleBestandsnaam } from "@/lib/koppelvlak/zip/archief";

import type { Deps } from "../deps";
import { bevinding, keurOvereenkomst } from "./keuren";

/** Asks the scanner; throws when it cannot be asked, which the caller turns into "try again" and never into a fault of the file. */
export type Scanvraag = { readonly naam: string; readonly scan: (bytes: Uint8Array) => Promise<{ readonly uitslag: "schoon" } | { readonly uitslag: "besmet"; readonly naam: string }> };

export type Aangeleverdbestand = { readonly naam: string; readonly inhoud: Uint8Array };

export type LeveringAanbieden = {
  readonly soort: "enkel" | "bulk";
  readonly bestandsnaam: string;
  readonly lijstSoort: Lijstsoort;
  readonly lijst: Uint8Array<ArrayBuffer>;
  /** The same list, read. */
  readonly rijen: readonly Papierrij[];
  readonly pdfs: readonly Aangeleverdbestand[];
};

export type Aangeboden = { readonly leveringId: string; /** These very files were here already. */ readonly eerder: boolean };

/** A form with a fault is not kept: its sender still has it on the screen. */
export type Aanbiedweigering = "geen_recht" | "lijst_besmet" | { readonly rij: readonly Rijfout[] };

/** An unconfirmed delivery holds personal data and nobody's decision: a working day to look at it, and a night. */
const BEWAARTIJD_MS = 24 * 3_600_000;

/** Five hundred PDFs, each row held against the whole checklist. */
const DUUR_MS = 120_000;

const hash = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(createHash("sha256").update(bytes).digest());
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

type Gekeurdbestand = { readonly naam: string; readonly inhoud: Uint8Array; readonly inhoudHash: Uint8Array<ArrayBuffer>; readonly fout: Rijfout | null };

async function keurBestand({ naam, inhoud }: Aangeleverdbestand, scanner: Scanvraag): Promise<Gekeurdbestand> {
  const bezwaar = keurPdf(inhoud, ARCHIEF_GRENZEN.perPdf);
  const inhoudHash = hash(inhoud);
  if (bezwaar !== null) return { naam, inhoud, inhoudHash, fout: { ...bevinding("PDF_ONTBREEKT", "pdf"), code: bezwaar } };
  const uitslag = await scanner.scan(inhoud);
  return { naam, inhoud, inhoudHash, fout: uitslag.uitslag === "schoon" ? null : bevinding("PDF_BESMET", "pdf", { virus: uitslag.naam }) };
}

/** The same files in any order are the same delivery. */
function leveringHash(lijst: Uint8Array, bestanden: readonly Gekeurdbestand[]): Uint8Array<ArrayBuffer> {
  const regels = bestanden.map(({ naam, inhoudHash }) => `${JSON.stringify(naam)} ${hex(inhoudHash)}`).sort();
  return hash(Buffer.from([hex(hash(lijst)), ...regels].join("\n")));
}

type Medewerker = Extract<Actor, { rol: "verstrekker" }>;
type Werk = { readonly tx: Tx; readonly actor: Medewerker; readonly deps: Deps; readonly leveringId: string; readonly opNaam: ReadonlyMap<string, Gekeurdbestand>; readonly vaker: ReadonlySet<string> };

async function foutVanPdf({ tx, actor, opNaam, vaker }: Werk, pdf: string): Promise<readonly Rijfout[]> {
  if (pdf === "") return [];
  const bestand = opNaam.get(kaleBestandsnaam(pdf));
  if (bestand === undefined) return [bevinding("PDF_ONTBREEKT", "pdf")];
  if (bestand.fout !== null) return [bestand.fout];
  if (vaker.has(hex(bestand.inhoudHash))) return [bevinding("PDF_TWEE_KEER", "pdf")];
  const eerder = await vindEerderePdf(tx, actor.verstrekkerId, bestand.inhoudHash);
  return eerder === null ? [] : [bevinding("PDF_EERDER_AANGELEVERD", "pdf", { nummer: eerder.nummer })];
}

/** A finding as it is kept. */
type Bevonden = { readonly code: string; readonly kolom: string | null; readonly gegevens: Record<string, string | number | readonly string[]> };

/** Judges one row, and keeps its PDF only when there is something that may become of it. */
async function keurRij(werk: Werk, rij: Papierrij): Promise<NieuweLeveringregel & { readonly fouten: readonly Bevonden[] }> {
  const { tx, actor, deps, leveringId, opNaam } = werk;
  const keuring = rij.overeenkomst === null ? null : await keurOvereenkomst(tx, actor.verstrekkerId, rij.overeenkomst, deps.vandaag);
  const fouten = [...rij.fouten, ...(await foutVanPdf(werk, rij.pdf)), ...(keuring?.fouten ?? [])];
  const bestand = opNaam.get(kaleBestandsnaam(rij.pdf));
  const bestandId = fouten.length > 0 || bestand === undefined ? null : await bewaarPdf(tx, leveringId, actor.verstrekkerId, { bestandsnaam: bestand.naam, inhoud: new Uint8Array(bestand.inhoud), inhoudHash: bestand.inhoudHash }, deps.nu);
  const signalen = keuring?.signalen ?? [];
  return {
    rij: rij.rij, bestandId, bestandsnaam: rij.pdf.slice(0, 200), budgethouder: keuring?.budgethouder?.naam ?? null, zorgverlener: rij.zorgverlener,
    oordeel: fouten.length > 0 ? "fout" : signalen.length > 0 ? "let_op" : "goed",
    fouten: [...fouten, ...signalen].map(({ code, kolom, gegevens }) => ({ code, kolom, gegevens: { ...gegevens } })),
  };
}

/** Content that stands under two names, or that two rows name. */
function vakerGenoemd(rijen: readonly Papierrij[], opNaam: ReadonlyMap<string, Gekeurdbestand>): ReadonlySet<string> {
  const genoemd = rijen.flatMap(({ pdf }) => opNaam.get(kaleBestandsnaam(pdf)) ?? []).map(({ inhoudHash }) => hex(inhoudHash));
  return new Set(genoemd.filter((deze, plaats) => genoemd.indexOf(deze) !== plaats));
}

/**
 * Puts contracts on paper aside to be looked at. Nothing of it counts yet. The files go past the virus scanner before anything is kept; what
 * it finds, or what is no PDF, is not kept at all. The same files again are the delivery that is there.
 * @throws whatever the scanner throws when it cannot be asked
 */
export async function leveringAanbieden(deps: Deps, actor: Actor, scanner: Scanvraag, opdracht: LeveringAanbieden): Promise<Uitkomst<Aangeboden, Aanbiedweigering>> {
  if (actor.rol !== "verstrekker" || !mag(actor, "zorgovereenkomst.aanleveren")) return geweigerd("geen_recht");
  const { db, nu } = deps;
  const { verstrekkerId, gebruikerId, sessieId, naam } = actor;
  const { soort, bestandsnaam, lijstSoort, lijst, rijen } = opdracht;
  if ((await scanner.scan(lijst)).uitslag === "besmet") return geweigerd("lijst_besmet");
  const bestanden: Gekeurdbestand[] = [];
  for (const bestand of opdracht.pdfs) bestanden.push(await keurBestand(bestand, scanner));
  const inhoudHash = leveringHash(lijst, bestanden);
  const opNaam = new Map(bestanden.map((bestand) => [kaleBestandsnaam(bestand.naam), bestand]));

  return schrijf(db, actor, nu, async (tx) => {
    await wachtOpBeurt(tx, "overeenkomstlevering", `${verstrekkerId}/${hex(inhoudHash)}`);
    const bestaand = await vindLevering(tx, verstrekkerId, inhoudHash, nu);
    if (bestaand !== null) return gelukt({ leveringId: bestaand, eerder: true });
    const leveringId = await bewaarLevering(tx, {
      verstrekkerId, gebruikerId, sessieId, aangebodenDoor: naam, soort, bestandsnaam, lijstSoort, lijst, inhoudHash, scanner: scanner.naam,
      aangebodenOp: nu, verlooptOp: new Date(nu.getTime() + BEWAARTIJD_MS),
    });
    const werk: Werk = { tx, actor, deps, leveringId, opNaam, vaker: vakerGenoemd(rijen, opNaam) };
    const regels: (NieuweLeveringregel & { readonly fouten: readonly Bevonden[] })[] = [];
    for (const rij of rijen) regels.push(await keurRij(werk, rij));
    const [enige] = regels;
    if (soort === "enkel" && enige?.oordeel === "fout") return geweigerd({ rij: enige.fouten });
    await bewaarRegels(tx, leveringId, regels);
    return gelukt({ leveringId, eerder: false });
  }, DUUR_MS);
}
