import type { ReactNode } from "react";

import { Details } from "@/components/ui/details";
import { Panel } from "@/components/ui/panel";
import type { Datum } from "@/lib/domein/datum";
import type { OpenPeriode } from "@/lib/domein/periode";
import type { Versiestatus } from "@/lib/domein/zorgovereenkomst/versiestatus";
import type { Verschil } from "@/lib/domein/zorgovereenkomst/wijziging";
import { formatDatum, formatPeriode } from "@/lib/format";
import { statuslabel } from "@/lib/messages/status";

import { OvereenkomstVerschillen } from "./overeenkomst-verschillen";

type Versie = Readonly<{ versie: number; status: Versiestatus | null; geldig: OpenPeriode | null; goedgekeurdOp: Date | null; verschillen: readonly Verschil[] }>;

function wanneer({ geldig, goedgekeurdOp, status }: Versie, vandaag: Datum): string {
  if (goedgekeurdOp === null) return status === null ? "niet goedgekeurd" : statuslabel("overeenkomstversie", status).toLowerCase();
  if (geldig === null || (geldig.tm !== null && geldig.tm < geldig.van)) return "heeft niet gegolden";
  const periode = formatPeriode(geldig);
  if (geldig.van > vandaag) return `gaat gelden: ${periode}`;
  return geldig.tm !== null && geldig.tm < vandaag ? `gold ${periode}` : `geldt nu, ${periode}`;
}

/** What was approved and has yet to begin: below it stand the agreements of today. */
export function KomendeAfspraken({ versies, vandaag }: Readonly<{ versies: readonly Versie[]; vandaag: Datum }>) {
  const komend = versies.filter(({ versie, goedgekeurdOp, geldig }) => versie > 1 && goedgekeurdOp !== null && geldig !== null && geldig.van > vandaag && (geldig.tm === null || geldig.tm >= geldig.van));
  return komend.map(({ versie, geldig, verschillen }) => (
    <Panel key={versie} title={`Nieuwe afspraken vanaf ${geldig === null ? "" : formatDatum(geldig.van)}`}>
      <p className="mb-4 max-w-measure">Deze wijziging is goedgekeurd. Tot die dag gelden de afspraken hieronder.</p>
      <OvereenkomstVerschillen verschillen={verschillen} />
    </Panel>
  ));
}

/** Every version there was, newest first, each with what it changed. Nothing while there is only the first one. */
export function OvereenkomstVersies({ versies, vandaag, lopend }: Readonly<{ versies: readonly Versie[]; vandaag: Datum; lopend?: ReactNode }>) {
  if (versies.length < 2) return lopend ?? null;
  return (
    <>
      {lopend}
      <Panel title="Afspraken door de tijd">
        <ul className="space-y-4">
          {versies.map((versie) => (
            <li key={versie.versie}>
              <p>
                <strong>Versie {versie.versie}</strong>: {wanneer(versie, vandaag)}
              </p>
              {versie.verschillen.length > 0 && (
                <Details summary="Wat veranderde er?">
                  <OvereenkomstVerschillen verschillen={versie.verschillen} caption={`Verschillen van versie ${String(versie.versie)} met de versie ervoor`} />
                </Details>
              )}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
