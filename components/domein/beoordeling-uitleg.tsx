import type { ReactNode } from "react";

import { Details } from "@/components/ui/details";
import { StatusBadge } from "@/components/ui/status-badge";
import type { StatusTone } from "@/components/ui/tone";

export type Toetsuitkomst = "akkoord" | "signaal" | "uitval" | "fout" | "niet_van_toepassing";

export type ToetsWeergave = Readonly<{
  code: string;
  /** What was looked at, as a question: "Is er genoeg budget?" */
  vraag: string;
  uitkomst: Toetsuitkomst;
  /** The answer in plain words, with the amounts. */
  antwoord?: ReactNode;
  watNu?: string;
  /** The article the check stands on. */
  grondslag?: string;
}>;

const UITKOMST = {
  akkoord: { tone: "ok", label: "In orde" },
  signaal: { tone: "info", label: "Let op" },
  uitval: { tone: "wacht", label: "SVB kijkt mee" },
  fout: { tone: "fout", label: "Niet in orde" },
  niet_van_toepassing: { tone: "neutraal", label: "Niet nodig" },
} as const satisfies Record<Toetsuitkomst, { tone: StatusTone; label: string }>;

function Toets({ toets }: Readonly<{ toets: ToetsWeergave }>) {
  const { tone, label } = UITKOMST[toets.uitkomst];
  return (
    <li className="keep-together grid gap-x-4 gap-y-1 border-b border-line py-3 @md:grid-cols-[10rem_1fr]">
      <div>
        <StatusBadge tone={tone} label={label} />
      </div>
      <div className="max-w-measure min-w-0">
        <p className="font-semibold">{toets.vraag}</p>
        {toets.antwoord !== undefined && <div>{toets.antwoord}</div>}
        {toets.watNu !== undefined && (
          <p>
            <strong>Wat nu?</strong> {toets.watNu}
          </p>
        )}
        <p className="text-small text-muted">
          Code {toets.code}
          {toets.grondslag !== undefined && <> – {toets.grondslag}</>}
        </p>
      </div>
    </li>
  );
}

type BeoordelingUitlegProps = Readonly<{
  toetsen: readonly ToetsWeergave[];
  /** Unfolded from the start: for who has to decide on it. */
  open?: boolean;
}>;

/** What needs attention stands open; every check that was done is behind the fold, with its outcome. */
export function BeoordelingUitleg({ toetsen, open = false }: BeoordelingUitlegProps) {
  const opvallend = toetsen.filter(({ uitkomst }) => uitkomst === "fout" || uitkomst === "uitval" || uitkomst === "signaal");
  return (
    <div className="@container">
      {opvallend.length > 0 && (
        <ul aria-label="Dit vraagt aandacht" className="mb-2 border-t border-line">
          {opvallend.map((toets) => (
            <Toets key={toets.code} toets={toets} />
          ))}
        </ul>
      )}
      <Details summary={`Alle ${String(toetsen.length)} controles bekijken`} open={open}>
        <ul className="border-t border-line">
          {toetsen.map((toets) => (
            <Toets key={toets.code} toets={toets} />
          ))}
        </ul>
      </Details>
    </div>
  );
}
