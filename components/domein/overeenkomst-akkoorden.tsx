import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import type { StatusTone } from "@/components/ui/tone";
import type { Datum } from "@/lib/domein/datum";
import type { Partij } from "@/lib/domein/overgangen";
import type { Vertegenwoordigingsoort } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";
import { isTerugreden } from "@/lib/domein/zorgovereenkomst/terugredenen";
import { formatDatum, formatNaam, metHoofdletter } from "@/lib/format";
import { VERTEGENWOORDIGING_LABELS } from "@/lib/messages/labels";
import { statustekst } from "@/lib/messages/status";
import { TERUGREDEN_LABELS } from "@/lib/messages/zorgovereenkomst";

import { Tijdstip } from "./dag";

type Naamdelen = Readonly<{ voornamen: string; tussenvoegsel: string | null; achternaam: string }>;

export type Akkoordweergave = Readonly<{
  partij: Partij;
  oordeel: "akkoord" | "terug" | "afgekeurd";
  op: Date;
  redenen: readonly string[];
  toelichting: string | null;
  zelfdeInhoud: boolean;
  ambtshalve: boolean;
  /** Signed on paper: the day beside the signature. */
  papierOp: Datum | null;
  namens: Readonly<{ soort: Vertegenwoordigingsoort | null; naam: Naamdelen | null }> | null;
}>;

type Namen = Readonly<Record<Partij, string>>;

const OP_PAPIER = { tone: "ok", label: "Op papier" } as const;

const OORDEEL = {
  akkoord: { tone: "ok", label: "Akkoord" },
  terug: { tone: "wacht", label: "Teruggestuurd" },
  afgekeurd: { tone: "fout", label: "Afgekeurd" },
} as const satisfies Record<Akkoordweergave["oordeel"], { tone: StatusTone; label: string }>;

/** Reasons of the catalogue in words; a code that is no longer in it is shown as it is. */
export function Terugredenen({ redenen, toelichting }: Readonly<{ redenen: readonly string[]; toelichting: string | null }>) {
  return (
    <>
      {redenen.length > 0 && (
        <ul className="list-disc pl-6">
          {redenen.map((reden) => (
            <li key={reden}>{isTerugreden(reden) ? TERUGREDEN_LABELS[reden] : reden}</li>
          ))}
        </ul>
      )}
      {toelichting !== null && <p className="max-w-measure break-words whitespace-pre-line">“{toelichting}”</p>}
    </>
  );
}

function wie({ partij, namens, ambtshalve }: Akkoordweergave, namen: Namen): string {
  if (ambtshalve) return `${namen.svb}, in opdracht en op naam van ${namen[partij]} (ambtshalve)`;
  if (namens === null) return metHoofdletter(namen[partij]);
  const naam = namens.naam === null ? "een vertegenwoordiger" : formatNaam(namens.naam);
  const soort = namens.soort === null ? "" : `, ${VERTEGENWOORDIGING_LABELS[namens.soort]}`;
  return `${naam}${soort}, namens ${namen[partij]}`;
}

const WIE_ZEGT_NEE: Readonly<Record<Exclude<Partij, "verstrekker">, string>> = { budgethouder: "De budgethouder", zorgverlener: "De zorgverlener", svb: "De SVB" };

/** Why it came back or was refused, on top: that is what has to be read first. Nothing while it is neither. */
export function Teruggekomen({ status, akkoorden, verstrekker, lezer, children }: Readonly<{ status: Overeenkomststatus; akkoorden: readonly Akkoordweergave[]; verstrekker: string; lezer: "budgethouder" | "zorgverlener"; children?: ReactNode }>) {
  const laatste = akkoorden.findLast(({ oordeel }) => oordeel !== "akkoord");
  if (laatste === undefined || (status !== "terug_naar_budgethouder" && status !== "afgekeurd")) return null;
  const wieDan = laatste.partij === lezer ? "U" : laatste.partij === "verstrekker" ? metHoofdletter(verstrekker) : WIE_ZEGT_NEE[laatste.partij];
  const hebben = wieDan === "U" ? "hebt" : "heeft";
  return (
    <Notice tone={status === "afgekeurd" ? "fout" : "waarschuwing"} title={`${wieDan} ${hebben} de zorgovereenkomst ${laatste.oordeel === "terug" ? "teruggestuurd" : "afgekeurd"}.`}>
      <Terugredenen redenen={laatste.redenen} toelichting={laatste.toelichting} />
      {status === "afgekeurd" && <p>{statustekst("zorgovereenkomst", status, lezer).watNu}</p>}
      {children}
    </Notice>
  );
}

/** Who signed, agreed or objected, when, and whether that still holds for the content as it is now. Oldest first. */
export function OvereenkomstAkkoorden({ akkoorden, namen }: Readonly<{ akkoorden: readonly Akkoordweergave[]; namen: Namen }>) {
  if (akkoorden.length === 0) return <p className="text-muted">Nog niemand heeft ondertekend.</p>;
  return (
    <ul className="@container border-t border-line">
      {akkoorden.map((akkoord) => (
        <li key={`${akkoord.partij}-${akkoord.op.toISOString()}`} className="keep-together grid gap-x-4 gap-y-1 border-b border-line py-3 @md:grid-cols-[10rem_1fr]">
          <div>
            {akkoord.oordeel === "akkoord" && !akkoord.zelfdeInhoud ? (
              <StatusBadge tone="neutraal" label="Vervallen" />
            ) : (
              <StatusBadge {...(akkoord.papierOp === null ? OORDEEL[akkoord.oordeel] : OP_PAPIER)} />
            )}
          </div>
          <div className="min-w-0">
            <p className="font-semibold">{wie(akkoord, namen)}</p>
            <p className="text-small text-muted">
              {akkoord.papierOp === null ? (
                <Tijdstip moment={akkoord.op} />
              ) : (
                <>
                  Handtekening op papier van {formatDatum(akkoord.papierOp)}, vastgelegd door {namen.verstrekker} op <Tijdstip moment={akkoord.op} />
                </>
              )}
              {akkoord.oordeel === "akkoord" && !akkoord.zelfdeInhoud && " – de afspraken zijn daarna veranderd"}
            </p>
            <Terugredenen redenen={akkoord.redenen} toelichting={akkoord.toelichting} />
          </div>
        </li>
      ))}
    </ul>
  );
}
