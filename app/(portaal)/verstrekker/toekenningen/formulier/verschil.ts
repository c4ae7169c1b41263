import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { formatBedrag, formatContact, formatNaam, formatPeriode } from "@/lib/format";
import { functiesoortLabel, VERTEGENWOORDIGING_LABELS, WET_LABELS } from "@/lib/messages/labels";

export type Verschil = { readonly wat: string; readonly was: string; readonly wordt: string };

type Regel = readonly [wat: string, waarde: string];

const GEEN = "–";

const functieregels = ({ functiebudgetten }: Toekenningsbericht): readonly Regel[] =>
  functiebudgetten.map(({ functiesoort, periode, bedrag, vvb }): Regel => [
    `${functiesoortLabel(functiesoort)} (${functiesoort}), vanaf ${periode.van.split("-").reverse().join("-")}`,
    `${formatBedrag(bedrag)}, ${formatPeriode(periode)}${vvb > 0n ? `, waarvan ${formatBedrag(vvb)} verantwoordingsvrij` : ""}`,
  ]);

const relatieregels = ({ relaties }: Toekenningsbericht): readonly Regel[] =>
  relaties.map((relatie): Regel => {
    const machtiging = relatie.machtiging.length === 0 ? "" : `, machtiging voor ${relatie.machtiging.join(" en ")}`;
    return [`${VERTEGENWOORDIGING_LABELS[relatie.soort]} ${formatNaam(relatie)}`, `${formatPeriode({ van: relatie.van, tm: relatie.tm })}${machtiging}`];
  });

/** The state in lines a person compares: each line has a name that stays the same as long as it is about the same thing. */
const regels = (bericht: Toekenningsbericht): readonly Regel[] => [
  ["Budgethouder", `${formatNaam(bericht.budgethouder)}, BSN ${bericht.budgethouder.bsn}`],
  ["Wet", WET_LABELS[bericht.wet]],
  ["Budgetkenmerk", bericht.budgetidentificatie],
  ["Beschikking", bericht.beschikkingsnummer],
  ["Periode", formatPeriode(bericht.periode)],
  ["Bedrag", formatBedrag(bericht.bedrag)],
  ...functieregels(bericht),
  ...relatieregels(bericht),
  ["Contactadres", bericht.contacten[0] === undefined ? "geen" : formatContact(bericht.contacten[0])],
];

/** What would change, line by line; everything when there was nothing. */
export function verschillen(was: Toekenningsbericht | null, wordt: Toekenningsbericht): readonly Verschil[] {
  const oud = new Map(was === null ? [] : regels(was));
  const nieuw = new Map(regels(wordt));
  return [...new Set([...nieuw.keys(), ...oud.keys()])]
    .map((wat) => ({ wat, was: oud.get(wat) ?? GEEN, wordt: nieuw.get(wat) ?? "vervalt" }))
    .filter((regel) => regel.was !== regel.wordt);
}
