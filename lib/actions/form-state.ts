/**
 * What a server action says back to its form. Pure types: server and browser share this file, so nothing in it may
 * reach for the session or the database.
 */

/** A bigint or Date in the state works with JavaScript and is a server error without it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [sleutel: string]: Json };

export type Weigering = {
  readonly titel: string;
  readonly uitleg?: string;
  readonly watNu?: string;
};

/** Per field, all complaints. The key is the `name` of the form control. */
export type FieldErrors = Readonly<Record<string, readonly string[] | undefined>>;

/** What was typed, sent back because React empties a form after its action. Ticked boxes of one name: joined by ",". */
export type FieldValues = Readonly<Record<string, string | undefined>>;

export type FormState<T extends Json = Json> =
  | { readonly status: "idle" }
  | { readonly status: "invalid"; readonly errors: FieldErrors; readonly values: FieldValues }
  | { readonly status: "refused"; readonly message: Weigering; readonly values: FieldValues }
  | { readonly status: "done"; readonly result: T };

export const IDLE = { status: "idle" } as const;

/** A server action of a form. What was answered before is never read: any earlier state will do. */
export type FormAction<T extends Json = Json> = (previous: FormState, form: FormData) => Promise<FormState<T>>;
