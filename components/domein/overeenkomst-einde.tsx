import type { ReactNode } from "react";

import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type Datum, plusDagen } from "@/lib/domein/datum";
import type { Partij } from "@/lib/domein/overgangen";
import type { Eindereden } from "@/lib/domein/zorgovereenkomst/einde";
import { type Eindeantwoord, EINDEANTWOORDEN, type Eindestatus, magAntwoorden, OVERGANGEN } from "@/lib/domein/zorgovereenkomst/eindestatus";
import { formatDatum } from "@/lib/format";
import { EINDEREDEN_LABELS } from "@/lib/messages/zorgovereenkomst-loop";

export type Eindeweergave = Readonly<{
  id: string;
  reden: Eindereden;
  status: Eindestatus;
  laatsteDag: Datum;
  opgezegdOp: Datum;
  opgezegdDoor: Partij | null;
  toelichting: string | null;
  ontslagvergunningVan: Datum | null;
  gevraagdDoor: Partij | null;
}>;

const KNOPPEN: Readonly<Record<Eindeantwoord, string>> = {
  instemmen: "Instemmen met stoppen",
  afwijzen: "Voorstel afwijzen",
  intrekken: "Voorstel intrekken",
  terugdraaien_vragen: "Vragen om toch door te gaan",
  terugdraaien: "Toch doorgaan",
  laten_staan: "Niet doorgaan, het einde blijft",
};

const WIE: Readonly<Record<Partij, string>> = { budgethouder: "de budgethouder", zorgverlener: "de zorgverlener", verstrekker: "de gemeente of het zorgkantoor", svb: "de SVB" };

const wie = (partij: Partij, lezer: Partij): string => (partij === lezer ? "u" : WIE[partij]);

/** What this party can answer now. */
export const antwoordenVoor = (einde: Eindeweergave, kant: "budgethouder" | "zorgverlener"): readonly Eindeantwoord[] =>
  EINDEANTWOORDEN.filter((antwoord) => (OVERGANGEN[antwoord].van as readonly Eindestatus[]).includes(einde.status) && magAntwoorden(einde, antwoord, kant));

function titel({ status, reden, laatsteDag, opgezegdDoor, gevraagdDoor }: Eindeweergave, lezer: Partij): string {
  const dag = formatDatum(laatsteDag);
  if (status === "voorgesteld") return `${opgezegdDoor === lezer ? "U stelde" : "De ander stelt"} voor om te stoppen. De laatste dag zou ${dag} zijn.`;
  if (status === "terugdraaien_gevraagd") return `${gevraagdDoor === lezer ? "U vroeg" : "De ander vraagt"} om toch door te gaan. Zonder antwoord stopt de zorgovereenkomst na ${dag}.`;
  if (status === "uitgevoerd") return `Deze ${reden === "verklaring_gestopt" ? "verklaring" : "zorgovereenkomst"} is gestopt. De laatste dag was ${dag}.`;
  return `Deze ${reden === "verklaring_gestopt" ? "verklaring" : "zorgovereenkomst"} stopt. De laatste dag is ${dag}.`;
}

type EindepaneelProps = Readonly<{
  einde: Eindeweergave | null;
  lezer: Partij;
  /** By when care t/m the last day must be claimed; null when not known. */
  declarerenTot: Datum | null;
  /** Address of the page that asks for confirmation; absent for who only reads. */
  antwoordpad?: string;
  children?: ReactNode;
}>;

/** That a contract ends: when, why and by whom, until when care can be claimed, and what can still be done about it. */
export function Eindepaneel({ einde, lezer, declarerenTot, antwoordpad, children }: EindepaneelProps) {
  if (einde === null) return null;
  const kan = antwoordpad !== undefined && (lezer === "budgethouder" || lezer === "zorgverlener") ? antwoordenVoor(einde, lezer) : [];
  const door = einde.opgezegdDoor === null ? "" : ` door ${wie(einde.opgezegdDoor, lezer)}`;
  return (
    <Notice tone={einde.status === "uitgevoerd" ? "info" : "waarschuwing"} title={titel(einde, lezer)}>
      <p>
        {EINDEREDEN_LABELS[einde.reden]}
        {einde.reden === "opzegging" || einde.reden === "proeftijd" ? door : ""}
        {einde.opgezegdDoor === null ? "" : `, op ${formatDatum(einde.opgezegdOp)}`}.
      </p>
      {einde.toelichting !== null && <p className="max-w-measure break-words whitespace-pre-line">“{einde.toelichting}”</p>}
      {einde.ontslagvergunningVan !== null && <p>Het UWV gaf op {formatDatum(einde.ontslagvergunningVan)} een ontslagvergunning.</p>}
      {einde.status !== "voorgesteld" && (
        <p>
          Zorg vanaf {formatDatum(plusDagen(einde.laatsteDag, 1))} wordt niet meer betaald.
          {declarerenTot !== null && <> Zorg tot en met de laatste dag moet uiterlijk {formatDatum(declarerenTot)} zijn gedeclareerd.</>}
        </p>
      )}
      {kan.length > 0 && (
        <ButtonRow className="mt-4">
          {kan.map((antwoord, plaats) => (
            <ButtonLink key={antwoord} href={`${antwoordpad ?? ""}?antwoord=${antwoord}`} variant={plaats === 0 ? "secondary" : "quiet"}>
              {KNOPPEN[antwoord]}
            </ButtonLink>
          ))}
        </ButtonRow>
      )}
      {children}
    </Notice>
  );
}
