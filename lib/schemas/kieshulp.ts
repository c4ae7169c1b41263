/** The answers to the decision help, as they travel in an address: from the help to the form that asks the same. */
import * as z from "zod";

const jaNee = z.enum(["ja", "nee"]).optional().catch(undefined);

export const kieshulpSchema = z.object({
  waarvoor: z.enum(["zorg", "vervoer", "netwerk"]).optional().catch(undefined),
  wet: z.enum(["wmo_jeugdwet", "wlz"]).optional().catch(undefined),
  wie: z.enum(["persoon", "instelling"]).optional().catch(undefined),
  familie: jaNee,
  ondernemer: jaNee,
  dienst: jaNee,
});
export type Kieshulpantwoorden = z.output<typeof kieshulpSchema>;

/** Only what was answered, in the order of the questions; empty when nothing was. */
export function kieshulpVraag(antwoorden: Kieshulpantwoorden): string {
  const gegeven = kieshulpSchema.keyof().options.flatMap((naam) => (antwoorden[naam] === undefined ? [] : [[naam, antwoorden[naam]]]));
  return new URLSearchParams(gegeven).toString();
}

/** From a hidden field: whatever is not an answer is left out. */
export const leesKieshulpVraag = (vraag: string): Kieshulpantwoorden => kieshulpSchema.parse(Object.fromEntries(new URLSearchParams(vraag)));
