/**
 * The bank of the demo: takes the released payment file and gives back the statement a real bank would send a day later.
 * It does not know the database; what it answers goes in through the same screen as a real bank's file.
 */
import { legalDay } from "@/lib/clock";
import type { Centen } from "@/lib/domein/geld";
import { schrijfCamt053 } from "@/lib/koppelvlak/camt053/schrijf";
import type { Fouten } from "@/lib/koppelvlak/fout";
import { leesPain001 } from "@/lib/koppelvlak/pain001/lees";

export const DEMOBANK_ANTWOORDEN = ["alles_betaald", "eerste_terug"] as const;
export type DemobankAntwoord = (typeof DEMOBANK_ANTWOORDEN)[number];

/** AC04, "closed account number": the commonest reason a payment comes back. */
const RETOURREDEN = "AC04";
const BEGINSALDO = 1_000_000_000_00n as Centen;

export function antwoordVanDemobank(
  betaalbestand: Uint8Array,
  antwoord: DemobankAntwoord,
  nu: Date,
): { readonly ok: true; readonly naam: string; readonly xml: string } | Fouten {
  const gelezen = leesPain001(betaalbestand);
  if (!gelezen.ok) return gelezen;
  const { bericht } = gelezen;
  const betaald = bericht.opdrachten.map((o) => ({ ...o, richting: "debet" as const, retourreden: null }));
  const terug = bericht.opdrachten.slice(0, antwoord === "eerste_terug" ? 1 : 0).map((o) => ({ ...o, richting: "credit" as const, retourreden: RETOURREDEN }));
  const xml = schrijfCamt053({
    berichtId: `AFS-${bericht.berichtId}`.slice(0, 35),
    gemaaktOp: nu,
    boekdatum: bericht.uitvoerdatum ?? legalDay(nu),
    rekening: bericht.rekening,
    beginsaldo: BEGINSALDO,
    regels: [...betaald, ...terug],
  });
  return { ok: true, naam: `afschrift-${bericht.berichtId}.xml`, xml };
}

export type Demostorting = { readonly bedrag: Centen; readonly kenmerk: string; readonly naam: string; readonly iban: string; readonly omschrijving: string; readonly rekening: string };

/** A statement with one transfer from somebody to us. The reference of the bank follows from what was paid and when, to the second. */
export function stortingBijDemobank({ bedrag, rekening, ...storting }: Demostorting, nu: Date): { readonly naam: string; readonly xml: string } {
  const moment = nu.toISOString().slice(0, 19).replaceAll(/[^0-9]/g, "");
  const berichtId = `AFS-ST-${moment}`;
  const regel = { eindtotEindId: "NOTPROVIDED", bedrag, richting: "credit" as const, retourreden: null, storting: { ...storting, bankreferentie: `DB${moment}${String(bedrag)}`.slice(0, 35) } };
  const xml = schrijfCamt053({ berichtId, gemaaktOp: nu, boekdatum: legalDay(nu), rekening, beginsaldo: BEGINSALDO, regels: [regel] });
  return { naam: `afschrift-storting-${moment}.xml`, xml };
}
