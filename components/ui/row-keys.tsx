"use client";

import { useEffect, useState } from "react";

import { AGREE_ID } from "./agree-id";
import { Details } from "./details";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input:not([type=checkbox]), textarea, select, dialog") !== null;

const STORAGE_KEY = "sneltoetsen";
const OFF = "uit";

/** Single keys may get in the way of speech control, so they can be switched off (WCAG 2.1.4). The browser remembers. */
function useShortcuts(onKey: (key: string) => void): { readonly on: boolean; readonly toggle: () => void } {
  const [on, setOn] = useState(true);
  useEffect(() => {
    setOn(window.localStorage.getItem(STORAGE_KEY) !== OFF);
  }, []);
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) onKey(event.key);
    };
    document.addEventListener("keydown", listen);
    return () => {
      document.removeEventListener("keydown", listen);
    };
  }, [on, onKey]);
  const toggle = (): void => {
    window.localStorage.setItem(STORAGE_KEY, on ? OFF : "aan");
    setOn(!on);
  };
  return { on, toggle };
}

type HelpProps = Readonly<{ keys: readonly (readonly [key: string, what: string])[]; on: boolean; toggle: () => void }>;

function ShortcutHelp({ keys, on, toggle }: HelpProps) {
  return (
    <Details summary={on ? "Sneltoetsen" : "Sneltoetsen (staan uit)"} className="no-print mt-6">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {keys.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-base border border-edge bg-panel px-2 font-semibold">{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={toggle} className="mt-3 min-h-11 font-semibold text-accent underline underline-offset-4">
        {on ? "Sneltoetsen uitzetten" : "Sneltoetsen aanzetten"}
      </button>
    </Details>
  );
}

function onRowKey(key: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>(".table-sticky tbody tr")];
  const current = rows.findIndex((row) => row.contains(document.activeElement));
  if (key === "a" || key === "x") rows[current]?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
  const step = key === "j" ? 1 : key === "k" ? -1 : 0;
  if (step === 0) return;
  const next = rows[Math.min(Math.max(current + step, 0), rows.length - 1)];
  next?.querySelector<HTMLElement>("a")?.focus();
}

const OPEN = [["j", "volgende regel"], ["k", "vorige regel"], ["enter", "de regel openen"]] as const;
const TICK = ["a", "de regel aanvinken of het vinkje weghalen"] as const;

/**
 * j and k walk through the rows of the work list, a (or x) ticks one. Enter needs no code: the focus is on the link of the row. Render it
 * once on a page with one DataTable in the `frame` variant; `ticks` when its rows have a box.
 */
export function RowKeys({ ticks = false }: Readonly<{ ticks?: boolean }>) {
  const { on, toggle } = useShortcuts(onRowKey);
  return <ShortcutHelp keys={ticks ? [...OPEN, TICK] : OPEN} on={on} toggle={toggle} />;
}

function onCaseKey(key: string): void {
  const selector = { j: "a[rel=next]", k: "a[rel=prev]" }[key];
  if (selector !== undefined) document.querySelector<HTMLElement>(selector)?.click();
  if (key !== "a") return;
  const place = document.getElementById(AGREE_ID);
  place?.scrollIntoView({ block: "center" });
  place?.querySelector<HTMLElement>("button[type=submit]")?.focus();
}

const CASE = [["j", "volgende zaak"], ["k", "vorige zaak"], ["a", "naar de knop om akkoord te geven"]] as const;

/** The same keys on the page of one case. Nothing is decided by a key alone. */
export function CaseKeys() {
  const { on, toggle } = useShortcuts(onCaseKey);
  return <ShortcutHelp keys={CASE} on={on} toggle={toggle} />;
}
