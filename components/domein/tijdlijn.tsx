import { clsx } from "clsx";
import type { ReactNode } from "react";

import { Icon } from "@/components/ui/icon";
import type { StatusTone } from "@/components/ui/tone";
import { STATUS_STYLE } from "@/components/ui/tone";

export type Tijdlijnstap = Readonly<{
  id: string;
  /** What happened or is happening: "Declaratie goedgekeurd". */
  titel: string;
  /** When, in words: "12 mei 2026 om 14:05". */
  wanneer?: string;
  /** Who did it, "namens" whom: "mevrouw De Wit, namens Bram de Wit". */
  wie?: string;
  /** The reason in plain words. */
  uitleg?: ReactNode;
  /** The code of the reason, small, for who calls about it. */
  code?: string;
  tone?: StatusTone;
}>;

export type LopendeStap = Tijdlijnstap &
  Readonly<{
    /** Whose turn it is: "u", "de SVB". */
    aanZet: string;
    /** Since when it waits there, in words. */
    sinds: string;
    /** When it is expected to be done. */
    verwacht?: string;
    /** What the reader can do now: a sentence, a button. */
    watNu?: ReactNode;
    /** How to reach whose turn it is. */
    contact?: ReactNode;
  }>;

type TijdlijnProps = Readonly<{
  label: string;
  /** The step in progress; left out when the case is closed. */
  nu?: LopendeStap;
  /** What came before, newest first. */
  stappen: readonly Tijdlijnstap[];
}>;

function Stip({ tone, lopend }: Readonly<{ tone: StatusTone; lopend: boolean }>) {
  const style = STATUS_STYLE[tone];
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "absolute top-0.5 left-0 inline-flex size-8 items-center justify-center rounded-full",
        lopend ? "bg-accent text-white" : style.className,
      )}
    >
      <Icon name={lopend ? "klok" : style.icon} className="size-5" />
    </span>
  );
}

function Feiten({ stap }: Readonly<{ stap: Tijdlijnstap }>) {
  const regel = [stap.wanneer, stap.wie].filter((deel) => deel !== undefined).join(" – ");
  return (
    <>
      {regel !== "" && <p className="text-small text-muted">{regel}</p>}
      {stap.uitleg !== undefined && <div className="mt-1 max-w-measure">{stap.uitleg}</div>}
      {stap.code !== undefined && <p className="text-small text-muted">Code {stap.code}</p>}
    </>
  );
}

function Lopend({ stap }: Readonly<{ stap: LopendeStap }>) {
  return (
    <li aria-current="step" className="keep-together relative pb-8 pl-12">
      <Stip tone="info" lopend />
      <p className="pt-0.5 text-lead font-bold">{stap.titel}</p>
      <p>
        Nu aan zet: <strong>{stap.aanZet}</strong>, sinds {stap.sinds}.
        {stap.verwacht !== undefined && <> Verwacht: {stap.verwacht}.</>}
      </p>
      <Feiten stap={stap} />
      {stap.watNu !== undefined && <div className="mt-3">{stap.watNu}</div>}
      {stap.contact !== undefined && <div className="mt-2 text-small text-muted">{stap.contact}</div>}
    </li>
  );
}

/** Where a case is, whose turn, since when and why. The same for every role; newest on top. */
export function Tijdlijn({ label, nu, stappen }: TijdlijnProps) {
  return (
    <ol
      aria-label={label}
      className="relative before:absolute before:top-4 before:bottom-8 before:left-[calc(1rem-1px)] before:w-0.5 before:bg-line"
    >
      {nu !== undefined && <Lopend stap={nu} />}
      {stappen.map((stap) => (
        <li key={stap.id} className="keep-together relative pb-6 pl-12 last:pb-0">
          <Stip tone={stap.tone ?? "neutraal"} lopend={false} />
          <p className="pt-1 font-semibold">{stap.titel}</p>
          <Feiten stap={stap} />
        </li>
      ))}
    </ol>
  );
}
