import type { ReactNode } from "react";

import { Details } from "@/components/ui/details";
import { Panel } from "@/components/ui/panel";
import type { Datum } from "@/lib/domein/datum";
import type { OpenPeriode } from "@/lib/domein/periode";
import type { Versiestatus } from "@/lib/domein/zorgovereenkomst/versiestatus";
import type { Verschil } from "@/lib/domein/zorgovereenkomst/wijziging";
import { formatPeriode } from "@/lib/format";
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
