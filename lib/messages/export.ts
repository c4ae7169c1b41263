import type { Exportsoort } from "../domein/export/soorten";
import type { Exportstatus } from "../domein/export/status";

export const EXPORTSOORT_LABELS = {
  uitputting: "Budgetuitputting",
  maandoverzicht: "Uitputting per maand",
} as const satisfies Record<Exportsoort, string>;

export const EXPORTSTATUS_MESSAGES = {
  wacht: { label: "In de wachtrij", tone: "wacht" },
  bezig: { label: "Wordt gemaakt", tone: "wacht" },
  klaar: { label: "Klaar", tone: "ok" },
  mislukt: { label: "Mislukt", tone: "fout" },
  verlopen: { label: "Verlopen", tone: "info" },
} as const satisfies Record<Exportstatus, { readonly label: string; readonly tone: "wacht" | "ok" | "fout" | "info" }>;

export const EXPORTWEIGERINGEN = {
  geen_recht: { titel: "Dit hoort niet bij uw functie." },
  sleutel_hergebruikt: { titel: "Dit formulier is al gebruikt.", watNu: "Open de pagina opnieuw." },
  niets_te_exporteren: { titel: "Er is niets om te bewaren.", watNu: "Kies andere filters." },
} as const;
