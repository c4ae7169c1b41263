"use client";

import { useEffect } from "react";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input:not([type=checkbox]), textarea, select, dialog") !== null;

/**
 * j and k walk through the rows of the work list, x ticks one. Enter needs no code: the focus is on the link of the
 * row. Render it once on a page with one DataTable in the `frame` variant.
 */
export function RowKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const rows = [...document.querySelectorAll<HTMLElement>(".table-sticky tbody tr")];
      const current = rows.findIndex((row) => row.contains(document.activeElement));
      if (event.key === "x") rows[current]?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      if (step === 0) return;
      const next = rows[Math.min(Math.max(current + step, 0), rows.length - 1)];
      next?.querySelector<HTMLElement>("a")?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return null;
}
