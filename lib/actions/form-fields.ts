/**
 * From the flat fields of a form to the nested value that a schema reads, and back to the flat name for its complaints.
 *
 *   naam=Henk                                  { naam: "Henk" }
 *   regels.0.aantal=2  regels.1.aantal=3       { regels: [{ aantal: "2" }, { aantal: "3" }] }
 *   regels.0.aantal=2  regels.4.aantal=3       the same: numbers give the order, gaps close (a row was taken out)
 *   dagen=ma  dagen=do                         { dagen: ["ma", "do"] }
 *   dagen[]=ma                                 { dagen: ["ma"] }; "[]" makes a list, also of one
 *
 * A name that does not fit this pattern stays as it is, as a field of its own, so that a strict schema refuses it.
 * React's own `$ACTION_` fields are left out. Empty file boxes too: a browser sends them as a nameless file of 0 bytes.
 */

const SEGMENT = /^(?:[a-zA-Z][a-zA-Z0-9_]*|\d{1,3})$/;
const NOOIT: readonly string[] = ["constructor", "prototype"];
const DIEPSTE = 5;
/** No form of ours comes near; a request with more is made to keep the server busy. */
const MEESTE_VELDEN = 2000;

export class TooManyFields extends Error {
  override readonly name = "TooManyFields";
}

type Blad = string | File | readonly (string | File)[];
type Tak = Map<string, Tak | Blad>;

export type FormInput = {
  /** For the schema. */
  readonly input: unknown;
  /** What was typed, by flat name; files are not in it, a browser would not put them back. */
  readonly values: Readonly<Record<string, string>>;
  /** The flat name of the control behind a path in a complaint of the schema. */
  readonly nameOf: (path: readonly PropertyKey[]) => string;
};

type Veld = { readonly naam: string; readonly waarden: (string | File)[] };

/** Next hands on the missing name of an empty file box as the word "undefined" when the form was sent by script. */
const NAMELOOS: readonly string[] = ["", "undefined"];

const isLeegBestand = (waarde: string | File): boolean =>
  typeof waarde !== "string" && waarde.size === 0 && NAMELOOS.includes(waarde.name);

function fieldsOf(form: FormData): readonly Veld[] {
  const velden = new Map<string, Veld>();
  let aantal = 0;
  for (const [naam, waarde] of form) {
    if (naam.startsWith("$ACTION_") || isLeegBestand(waarde)) continue;
    aantal += 1;
    if (aantal > MEESTE_VELDEN) throw new TooManyFields(`more than ${String(MEESTE_VELDEN)} fields`);
    // No text in PostgreSQL can hold a NUL and no keyboard makes one: without it the rest of the field is what was meant.
    const schoon = typeof waarde === "string" ? waarde.replaceAll("\0", "") : waarde;
    const veld = velden.get(naam);
    if (veld === undefined) velden.set(naam, { naam, waarden: [schoon] });
    else veld.waarden.push(schoon);
  }
  return [...velden.values()];
}

/** The segments of a name; the whole name as one when it does not follow the pattern. */
function segments(naam: string): readonly string[] {
  const delen = naam.split(".");
  const geldig = delen.length <= DIEPSTE && delen.every((deel) => SEGMENT.test(deel) && !NOOIT.includes(deel));
  return geldig && !/^\d/.test(naam) ? delen : [naam];
}

/** Puts a value in the tree; false when another name already claimed the place as something else ("a" and "a.b"). */
function plant(boom: Tak, pad: readonly string[], waarde: Blad): boolean {
  const [eerste, ...rest] = pad;
  if (eerste === undefined) return false;
  const bestaand = boom.get(eerste);
  if (rest.length === 0) {
    if (bestaand !== undefined) return false;
    boom.set(eerste, waarde);
    return true;
  }
  if (bestaand !== undefined && !(bestaand instanceof Map)) return false;
  const tak = bestaand ?? new Map<string, Tak | Blad>();
  boom.set(eerste, tak);
  return plant(tak, rest, waarde);
}

const isNummer = (sleutel: string): boolean => /^\d+$/.test(sleutel);

/** Writes down for every place in the nested value which flat name it came from. */
function grow(knoop: Tak | Blad, nieuw: string, oud: string, namen: Map<string, string>): unknown {
  namen.set(nieuw, oud);
  if (!(knoop instanceof Map)) return knoop;
  const join = (links: string, rechts: string | number): string =>
    links === "" ? String(rechts) : `${links}.${String(rechts)}`;
  const takken = [...knoop];
  if (takken.length > 0 && takken.every(([sleutel]) => isNummer(sleutel))) {
    return takken
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([sleutel, kind], plaats) => grow(kind, join(nieuw, plaats), join(oud, sleutel), namen));
  }
  return Object.fromEntries(
    takken.map(([sleutel, kind]) => [sleutel, grow(kind, join(nieuw, sleutel), join(oud, sleutel), namen)]),
  );
}

/** @throws TooManyFields when the request is not a form of ours at all */
export function readForm(form: FormData): FormInput {
  const boom: Tak = new Map<string, Tak | Blad>();
  const values: Record<string, string> = {};
  const lijsten = new Map<string, string>();
  for (const { naam, waarden } of fieldsOf(form)) {
    const teksten = waarden.filter((waarde) => typeof waarde === "string");
    if (teksten.length > 0 && naam !== "__proto__") values[naam] = teksten.join(",");
    const isLijst = naam.endsWith("[]");
    const kaal = isLijst ? naam.slice(0, -2) : naam;
    const [enige, ...meer] = waarden;
    if (enige === undefined) continue;
    const blad: Blad = isLijst || meer.length > 0 ? waarden : enige;
    if (!plant(boom, segments(kaal), blad)) plant(boom, [`${naam}!`], blad);
    if (isLijst) lijsten.set(kaal, naam);
  }
  const namen = new Map<string, string>();
  const input = grow(boom, "", "", namen);
  const nameOf = (path: readonly PropertyKey[]): string => flatName(path.map(String), namen, lijsten);
  return { input, values, nameOf };
}

/**
 * A complaint about a field that was not sent (nothing ticked, nothing chosen) has a path that no field gave; its nearest
 * known ancestor is translated and the rest put behind it. A complaint about one of several ticked boxes is a complaint
 * about the group.
 */
function flatName(
  pad: readonly string[],
  namen: ReadonlyMap<string, string>,
  lijsten: ReadonlyMap<string, string>,
): string {
  for (let lengte = pad.length; lengte > 0; lengte -= 1) {
    const bekend = namen.get(pad.slice(0, lengte).join("."));
    if (bekend === undefined) continue;
    const rest = pad.slice(lengte);
    const groep = lijsten.get(bekend) ?? bekend;
    return rest.length === 0 || rest.every(isNummer) ? groep : [bekend, ...rest].join(".");
  }
  return pad.join(".");
}
