import type { Verschil } from "./verschil";

/** What the form shows next; JSON, because it travels to the browser. */
export type Formulierantwoord = {
  readonly stap: "invullen" | "controle";
  readonly fouten: Readonly<Record<string, readonly string[]>>;
  readonly waarden: Readonly<Record<string, string>>;
  /** An answer to a button that is not a complaint about a field. */
  readonly melding: { readonly toon: "info" | "ok" | "waarschuwing"; readonly tekst: string } | null;
  readonly verschillen: readonly Verschil[];
  /** What the keuring remarks and does not refuse. */
  readonly opmerkingen: readonly string[];
  readonly redirectTo: string | null;
};
