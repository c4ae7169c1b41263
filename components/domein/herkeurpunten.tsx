import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";
import type { Datum } from "@/lib/domein/datum";
import type { Centen } from "@/lib/domein/geld";
import type { Tariefeenheid } from "@/lib/domein/zorgovereenkomst/model";
import { formatBedrag, formatDatum } from "@/lib/format";
import { EENHEID_LABELS } from "@/lib/messages/labels";

export type Herkeurpunt = Readonly<{ uitkomst: "onder_minimumloon" | "boven_maximumtarief"; peildatum: Datum; eenheid: Tariefeenheid; omschrijving: string; tarief: Centen; grens: Centen }>;

type Lezer = "budgethouder" | "zorgverlener" | "kantoor";

const TITEL = { onder_minimumloon: "Het tarief is lager dan het minimumloon.", boven_maximumtarief: "Het tarief is hoger dan het budget mag betalen." } as const;
const GRENS = { onder_minimumloon: "het minimum is", boven_maximumtarief: "het maximum is" } as const;

const WAT_NU: Readonly<Record<Herkeurpunt["uitkomst"], Readonly<Record<Lezer, string>>>> = {
  onder_minimumloon: {
    budgethouder: "Voor zorg vanaf die dag mag de SVB zo niet betalen. Spreek samen een hoger tarief af en wijzig de zorgovereenkomst.",
    zorgverlener: "Voor zorg vanaf die dag mag de SVB zo niet betalen. Vraag de budgethouder om de zorgovereenkomst te wijzigen.",
    kantoor: "Een declaratie voor zorg vanaf die dag wordt met dit tarief afgekeurd, tot de afspraak is gewijzigd.",
  },
  boven_maximumtarief: {
    budgethouder: "Wat boven het maximum zit, betaalt u zelf. Wilt u dat niet? Spreek samen een lager tarief af en wijzig de zorgovereenkomst.",
    zorgverlener: "De SVB betaalt u tot het maximum. Overleg met de budgethouder over het verschil.",
    kantoor: "Het budget betaalt tot het maximum. De partijen hebben hierover bericht gekregen.",
  },
};

function Punten({ punten, uitkomst, lezer, children }: Readonly<{ punten: readonly Herkeurpunt[]; uitkomst: Herkeurpunt["uitkomst"]; lezer: Lezer; children?: ReactNode }>) {
  const gekozen = punten.filter((punt) => punt.uitkomst === uitkomst);
  if (gekozen.length === 0) return null;
  return (
    <Notice tone="waarschuwing" title={TITEL[uitkomst]}>
      <ul className="list-disc pl-6">
        {gekozen.map((punt) => (
          <li key={`${punt.eenheid}-${punt.omschrijving}-${String(punt.tarief)}`}>
            {punt.omschrijving}: afgesproken is {formatBedrag(punt.tarief)} {EENHEID_LABELS[punt.eenheid].per}, {GRENS[uitkomst]} {formatBedrag(punt.grens)} vanaf {formatDatum(punt.peildatum)}.
          </li>
        ))}
      </ul>
      <p>{WAT_NU[uitkomst][lezer]}</p>
      {children}
    </Notice>
  );
}

/** What a herkeuring said about the rates of this contract, and what to do now. */
export function Herkeurpunten({ punten, lezer, children }: Readonly<{ punten: readonly Herkeurpunt[]; lezer: Lezer; children?: ReactNode }>) {
  return (
    <>
      <Punten punten={punten} uitkomst="onder_minimumloon" lezer={lezer}>
        {children}
      </Punten>
      <Punten punten={punten} uitkomst="boven_maximumtarief" lezer={lezer}>
        {children}
      </Punten>
    </>
  );
}
