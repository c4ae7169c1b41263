/** People and registrations for the sign-in tests, written as the owner of the database. */
import { env } from "@/lib/env";
import type { Identiteit, Inlogresultaat } from "@/lib/db/aanmelden";
import { beginSessie } from "@/lib/db/aanmelden";
import { createDb, type Db, type Tx } from "@/lib/db/client";
import { vanDatum, vanDatumOfNull } from "@/lib/db/datums";
import { registreer } from "@/lib/db/gebeurtenis";
import { metContext } from "@/lib/db/transactie";
import { bsnIndex, versleutelBsn } from "@/lib/db/versleuteling";
import { datum } from "@/lib/domein/datum";
import type { Vertegenwoordigingsoort } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import { MAXIMUM_MS } from "@/lib/auth/sessie";

import { type VerseDatabase, verseDatabase } from "../opzet/database";

export const NU = new Date("2026-03-02T09:00:00.000Z");
export const VANDAAG = datum("2026-03-02");
export const na = (minuten: number, ms = 0): Date => new Date(NU.getTime() + minuten * 60_000 + ms);

export const MINIMUM = { burger: "midden", medewerker: "substantieel" } as const;

export type Wereld = {
  /** What is tested: a login in pgb_app. */
  readonly db: Db;
  readonly eigenaar: Db;
  readonly sluit: () => Promise<void>;
};

export async function wereld(): Promise<Wereld> {
  const verse: VerseDatabase = await verseDatabase();
  const db = createDb(verse.appUrl, 4);
  const eigenaar = createDb(verse.eigenaarUrl, 2);
  return {
    db,
    eigenaar,
    sluit: async () => {
      await db.$disconnect();
      await eigenaar.$disconnect();
      await verse.sluit();
    },
  };
}

/** One change as the system, with the gebeurtenis that the database insists on. */
export const alsSysteem = <T extends { readonly id: string }>(
  { eigenaar }: Wereld,
  soort: string,
  werk: (tx: Tx) => Promise<T>,
): Promise<T> =>
  metContext(eigenaar, { rol: "systeem" }, NU, async (tx) => {
    const rij = await werk(tx);
    const systeem = { rol: "systeem", proces: "testopzet" } as const;
    await registreer(tx, systeem, { soort, onderwerpSoort: soort, onderwerpId: rij.id }, NU);
    return rij;
  });

export const eenPersoon = (
  w: Wereld,
  bsn: string,
  achternaam: string,
  geboren = "1980-01-01",
): Promise<{ id: string }> =>
  alsSysteem(w, "persoon", (tx) =>
    tx.persoon.create({
      data: {
        bsnVersleuteld: versleutelBsn(bsn),
        bsnIndex: bsnIndex(bsn),
        voornamen: "Test",
        achternaam,
        geboortedatum: vanDatum(datum(geboren)),
      },
      select: { id: true },
    }),
  );

export const eenVertegenwoordiging = (
  w: Wereld,
  budgethouderId: string,
  vertegenwoordigerId: string,
  soort: Vertegenwoordigingsoort,
  looptijd: { van?: string; tm?: string } = {},
): Promise<{ id: string }> =>
  alsSysteem(w, "vertegenwoordiging", (tx) =>
    tx.vertegenwoordiging.create({
      data: {
        budgethouderId,
        vertegenwoordigerId,
        soort,
        machtiging: ["zorg", "geld"],
        van: vanDatum(datum(looptijd.van ?? "2026-01-01")),
        tm: vanDatumOfNull(looptijd.tm === undefined ? null : datum(looptijd.tm)),
      },
      select: { id: true },
    }),
  );

export const burger = (subject: string, bsn: string, anders: Partial<Identiteit> = {}): Identiteit => ({
  issuer: env().OIDC_ISSUER,
  subject,
  naam: subject,
  niveau: "midden",
  bsn,
  kvk: null,
  medewerkernummer: null,
  ...anders,
});

export const medewerker = (subject: string, medewerkernummer: string): Identiteit => ({
  ...burger(subject, ""),
  bsn: null,
  niveau: "substantieel",
  medewerkernummer,
});

type Inlogopties = { readonly nu?: Date; readonly vorige?: string; readonly niveauVoldoende?: boolean };

export const logIn = (w: Wereld, wie: Identiteit, opties: Inlogopties = {}): Promise<Inlogresultaat> => {
  const nu = opties.nu ?? NU;
  const kring = wie.bsn === null ? "medewerker" : "burger";
  const voorwaarden = {
    niveauVoldoende: opties.niveauVoldoende ?? true,
    verlooptOp: new Date(nu.getTime() + MAXIMUM_MS[kring]),
    vorigeSessieId: opties.vorige ?? null,
  };
  return beginSessie(w.db, wie, voorwaarden, nu);
};

/** The session of somebody who must come in. */
export async function sessieVan(w: Wereld, wie: Identiteit, opties: Inlogopties = {}) {
  const resultaat = await logIn(w, wie, opties);
  if (!resultaat.toegelaten) throw new Error(`refused: ${resultaat.reden}`);
  return resultaat;
}
