import type { Step } from "@/components/ui/steps";

const STAPPEN = [
  ["bestand", "Bestand"],
  ["kolommen", "Kolommen"],
  ["nakijken", "Nakijken"],
  ["resultaat", "Resultaat"],
] as const;
type Stap = (typeof STAPPEN)[number][0];

/** Where somebody is in delivering a list; the columns can be chosen again until it is confirmed. */
export function stappen(huidig: Stap, id: string): readonly Step[] {
  const nu = STAPPEN.findIndex(([stap]) => stap === huidig);
  return STAPPEN.map(([key, label], plaats) => ({
    key,
    label,
    state: plaats < nu ? "klaar" : plaats === nu ? "huidig" : "later",
    ...(key === "kolommen" && huidig === "nakijken" ? { href: `/verstrekker/toekenningsberichten/bestand/${id}/kolommen` } : {}),
  }));
}
