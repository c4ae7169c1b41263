/** What happened to one case, as far as the reader may know it: each line one recorded gebeurtenis, newest first. */
import type { Tx } from "@/lib/db/client";
import type { Actor, Rolnaam } from "@/lib/domein/toegang";
import type { Vertegenwoordigingsoort } from "@/lib/domein/vertegenwoordiging/bevoegdheden";

export type Tijdlijngebeurtenis = {
  readonly id: string;
  readonly soort: string;
  readonly op: Date;
  readonly rol: Rolnaam;
  /** The reader did it. */
  readonly zelf: boolean;
  /** Only where the reader may know who it was: the SVB knows everybody, a party only its own representatives. */
  readonly naam: string | null;
  /** Set when a representative did it: in which capacity. */
  readonly namens: Vertegenwoordigingsoort | null;
  /** Codes and amounts as recorded. */
  readonly gegevens: Readonly<Record<string, unknown>>;
};

const MEESTE = 200;

const alsRecord = (json: unknown): Readonly<Record<string, unknown>> =>
  typeof json === "object" && json !== null && !Array.isArray(json) ? { ...json } : {};

const volledig = (persoon: { voornamen: string; tussenvoegsel: string | null; achternaam: string }): string =>
  [persoon.voornamen, persoon.tussenvoegsel, persoon.achternaam].filter(Boolean).join(" ");

/**
 * The timeline of a case in the reader's own transaction: row-level security leaves out what is not for them. Works for
 * every subject; add a second subject for what hangs under it, as the case of a declaratie.
 */
export async function tijdlijnVan(
  tx: Tx,
  actor: Actor,
  onderwerpSoort: string,
  onderwerpId: string,
): Promise<readonly Tijdlijngebeurtenis[]> {
  const rijen = await tx.gebeurtenis.findMany({
    where: { onderwerpSoort, onderwerpId },
    orderBy: { volgnummer: "desc" },
    take: MEESTE,
    select: { id: true, soort: true, tijdstip: true, rol: true, gebruikerId: true, vertegenwoordigingId: true, gegevens: true },
  });
  const gebruikers = await tx.gebruiker.findMany({
    where: { id: { in: rijen.flatMap(({ gebruikerId }) => gebruikerId ?? []) } },
    select: { id: true, naam: true },
  });
  const registratieIds = rijen.flatMap(({ vertegenwoordigingId }) => vertegenwoordigingId ?? []);
  const registraties =
    registratieIds.length === 0
      ? []
      : await tx.vertegenwoordiging.findMany({
          where: { id: { in: registratieIds } },
          select: { id: true, soort: true, vertegenwoordiger: { select: { voornamen: true, tussenvoegsel: true, achternaam: true } } },
        });
  const namen = new Map(gebruikers.map(({ id, naam }) => [id, naam]));
  const vertegenwoordigers = new Map(registraties.map((registratie) => [registratie.id, registratie]));
  const eigenId = "gebruikerId" in actor ? actor.gebruikerId : null;
  return rijen.map((rij) => {
    const registratie = rij.vertegenwoordigingId === null ? undefined : vertegenwoordigers.get(rij.vertegenwoordigingId);
    const naam = registratie === undefined ? namen.get(rij.gebruikerId ?? "") : volledig(registratie.vertegenwoordiger);
    return {
      id: rij.id,
      soort: rij.soort,
      op: rij.tijdstip,
      rol: rij.rol as Rolnaam,
      zelf: rij.gebruikerId !== null && rij.gebruikerId === eigenId,
      naam: naam ?? null,
      namens: registratie?.soort ?? null,
      gegevens: alsRecord(rij.gegevens),
    };
  });
}
