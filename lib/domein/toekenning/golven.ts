/**
 * Messages of one delivery are processed in the order in which they stand in it, as far as that order matters: those that
 * share a number, a budget or a budgethouder. All others do not know of each other and can be done at once.
 */
import type { Toekenningsbericht } from "./bericht";

/** Whatever a message may be judged on, or may change, as names that two messages can have in common. */
function sleutelsVan(bericht: Toekenningsbericht, budgethouders: ReadonlySet<string>): readonly string[] {
  return [
    `nummer/${bericht.berichtnummer}`,
    `budget/${bericht.budgetidentificatie}`,
    ...(bericht.budgetidentificatieOud === null ? [] : [`budget/${bericht.budgetidentificatieOud}`]),
    `persoon/${bericht.budgethouder.bsn}`,
    // A representative of thousands does not tie them together, unless he is a budgethouder here himself.
    ...bericht.relaties.filter(({ bsn }) => budgethouders.has(bsn)).map(({ bsn }) => `persoon/${bsn}`),
  ];
}

/** Who belongs together through a chain of names in common (union-find with path halving). */
function vertegenwoordigersVan(sleutels: readonly (readonly string[])[]): readonly number[] {
  const ouder = sleutels.map((_, plaats) => plaats);
  const wortel = (plaats: number): number => {
    let hier = plaats;
    for (let boven = ouder[hier] ?? hier; boven !== hier; boven = ouder[hier] ?? hier) {
      ouder[hier] = ouder[boven] ?? boven;
      hier = boven;
    }
    return hier;
  };
  const eerste = new Map<string, number>();
  sleutels.forEach((namen, plaats) => {
    for (const naam of namen) {
      const ander = eerste.get(naam);
      if (ander === undefined) eerste.set(naam, plaats);
      else ouder[wortel(plaats)] = wortel(ander);
    }
  });
  return sleutels.map((_, plaats) => wortel(plaats));
}

/**
 * The messages in waves: within a wave nothing in common, and who has something in common keeps the order. `wachtend`: messages
 * of before that one of these may wake. They are in no wave, but what they touch ties together who wakes them and who touches it too.
 */
export function golvenVan<T>(items: readonly T[], berichtVan: (item: T) => Toekenningsbericht, wachtend: readonly Toekenningsbericht[] = []): readonly (readonly T[])[] {
  const berichten = [...items.map(berichtVan), ...wachtend];
  const budgethouders = new Set(berichten.map(({ budgethouder }) => budgethouder.bsn));
  const groepen = vertegenwoordigersVan(berichten.map((bericht) => sleutelsVan(bericht, budgethouders)));
  const gehad = new Map<number, number>();
  const golven: T[][] = [];
  items.forEach((item, plaats) => {
    const groep = groepen[plaats] ?? plaats;
    const golf = gehad.get(groep) ?? 0;
    gehad.set(groep, golf + 1);
    const rij = golven[golf];
    if (rij === undefined) golven.push([item]);
    else rij.push(item);
  });
  return golven;
}
