import type { IconName } from "./icon";

/** The state of a case. Always shown with its icon and a word, never by colour alone. */
export type StatusTone = "neutraal" | "info" | "ok" | "wacht" | "fout";

export type NoticeTone = "info" | "ok" | "waarschuwing" | "fout";

export const STATUS_STYLE = {
  neutraal: { icon: "cirkel", className: "bg-panel text-ink" },
  info: { icon: "info", className: "bg-info-tint text-info" },
  ok: { icon: "vink", className: "bg-ok-tint text-ok" },
  wacht: { icon: "klok", className: "bg-wacht-tint text-wacht" },
  fout: { icon: "kruis", className: "bg-fout-tint text-fout" },
} as const satisfies Record<StatusTone, { icon: IconName; className: string }>;

export const NOTICE_STYLE = {
  info: { icon: "info", woord: "Let op", border: "border-info", text: "text-info", tint: "bg-info-tint" },
  ok: { icon: "vink", woord: "Gelukt", border: "border-ok", text: "text-ok", tint: "bg-ok-tint" },
  waarschuwing: {
    icon: "waarschuwing",
    woord: "Waarschuwing",
    border: "border-wacht",
    text: "text-wacht",
    tint: "bg-wacht-tint",
  },
  fout: { icon: "kruis", woord: "Niet gelukt", border: "border-fout", text: "text-fout", tint: "bg-fout-tint" },
} as const satisfies Record<NoticeTone, { icon: IconName; woord: string; border: string; text: string; tint: string }>;
