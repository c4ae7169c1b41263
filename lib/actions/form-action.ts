/**
 * The only way to make a server action. Session and schema cannot be forgotten: the use case is not reachable without an
 * actor and a parsed command. Unexpected errors are not caught here; they go to error.tsx and to the log under one
 * digest, and their message never reaches the browser.
 */
import "server-only";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type * as z from "zod";

import { isVers, requestDeps, requireActor } from "@/lib/auth/actor";
import type { ActorIn, Gebied } from "@/lib/auth/hoedanigheden";
import { telMee } from "@/lib/auth/limiet";
import { isOwnOrigin } from "@/lib/auth/origin";
import type { Db } from "@/lib/db/client";
import type { Datum } from "@/lib/domein/datum";
import type { Uitkomst } from "@/lib/domein/uitkomst";
import { log } from "@/lib/log";

import { type FormInput, readForm } from "./form-fields";
import type { FieldErrors, FormAction, FormState, Json, Weigering } from "./form-state";

type Deps = { readonly db: Db; readonly nu: Date; readonly vandaag: Datum };

/** The sentence that belongs to a refusal code; lib/messages has the catalogues. */
type Explain<Reden> = (reden: Reden) => Weigering;

type Execute<G extends Gebied, S extends z.ZodType, T extends Json, Reden> = (
  deps: Deps,
  actor: ActorIn<G>,
  opdracht: z.output<S>,
) => Promise<Uitkomst<T, Reden>>;

const VREEMDE_HERKOMST: Weigering = {
  titel: "Dit verzoek kwam niet van deze website.",
  uitleg: "Daarom hebben we niets veranderd.",
  watNu: "Open de pagina opnieuw en probeer het nog eens.",
};

const TE_SNEL: Weigering = {
  titel: "Dit gaat te snel achter elkaar.",
  uitleg: "U hebt in korte tijd heel veel formulieren verstuurd. Wat u nu stuurde, is niet verwerkt.",
  watNu: "Wacht een minuut en probeer het dan opnieuw.",
};

const NIET_VERS: Weigering = {
  titel: "Log eerst opnieuw in.",
  uitleg: "U bent langer dan een half uur geleden ingelogd. Voor deze handeling willen we zeker weten dat u het bent. Er is niets veranderd.",
  watNu: "Open deze pagina opnieuw. Daar staat hoe u inlogt en verdergaat.",
};

/** Errors that concern the form as a whole and no single field. */
const HEEL_FORMULIER = "formulier";
const ONBEKEND_VELD = "Dit formulier bevat een veld dat wij niet kennen. Open de pagina opnieuw.";

function errorsOf(error: z.ZodError, nameOf: FormInput["nameOf"]): FieldErrors {
  const errors: Record<string, string[]> = {};
  for (const { code, path, message } of error.issues) {
    const naam = path.length === 0 ? HEEL_FORMULIER : nameOf(path);
    errors[naam] = [...(errors[naam] ?? []), code === "unrecognized_keys" ? ONBEKEND_VELD : message];
  }
  return errors;
}

/**
 * Text fields in, a typed answer out: JSON only, and small. When the answer has a `redirectTo`, a path of this site, the
 * browser goes there instead: after a long form the receipt is a page that can be reloaded and bookmarked. Files in the
 * form are left out; use formActionMetBestand for those.
 */
export const formAction = <G extends Gebied, S extends z.ZodType, T extends Json, Reden>(
  gebied: G,
  schema: S,
  execute: Execute<G, S, T, Reden>,
  explain: Explain<Reden>,
): FormAction<T> => make({ gebied, schema, execute, explain });

/**
 * The same for what cannot be undone: another rekeningnummer, money that leaves, a key or a mandaat that lets others act. Taken
 * only shortly after logging in; the page with the form asks for that beforehand with `eerstInloggen`.
 */
export const gevoeligeFormAction = <G extends Gebied, S extends z.ZodType, T extends Json, Reden>(
  gebied: G,
  schema: S,
  execute: Execute<G, S, T, Reden>,
  explain: Explain<Reden>,
): FormAction<T> => make({ gebied, schema, execute, explain, vers: true });

/** The same with files: the schema sees a File where one was chosen and nothing where none was. */
export const formActionMetBestand = <G extends Gebied, S extends z.ZodType, T extends Json, Reden>(
  gebied: G,
  schema: S,
  execute: Execute<G, S, T, Reden>,
  explain: Explain<Reden>,
): FormAction<T> => make({ gebied, schema, execute, explain, bestanden: true });

type Recipe<G extends Gebied, S extends z.ZodType, T extends Json, Reden> = {
  readonly gebied: G;
  readonly schema: S;
  readonly execute: Execute<G, S, T, Reden>;
  readonly explain: Explain<Reden>;
  readonly bestanden?: true;
  readonly vers?: true;
};

function make<G extends Gebied, S extends z.ZodType, T extends Json, Reden>(
  recipe: Recipe<G, S, T, Reden>,
): FormAction<T> {
  return async (_previous, form) => {
    const actor = await requireActor(recipe.gebied);
    const { input, values, nameOf } = readForm(recipe.bestanden === true ? form : withoutFiles(form));
    // Next compares Origin with the host, but lets a request pass whose Origin is missing or has no host ("file://").
    if (!isOwnOrigin(await headers())) {
      log.warn({ gebruikerId: actor.gebruikerId }, "formulier van elders geweigerd");
      return { status: "refused", message: VREEMDE_HERKOMST, values };
    }
    if ((await telMee("formulier", actor.gebruikerId)) !== null) {
      log.warn({ gebruikerId: actor.gebruikerId }, "te veel formulieren");
      return { status: "refused", message: TE_SNEL, values };
    }
    if (recipe.vers === true && !(await isVers())) return { status: "refused", message: NIET_VERS, values };

    const parsed = recipe.schema.safeParse(input);
    if (!parsed.success) return { status: "invalid", errors: errorsOf(parsed.error, nameOf), values };

    const uitkomst = await recipe.execute(await requestDeps(), actor, parsed.data);
    if (!uitkomst.ok) return { status: "refused", message: recipe.explain(uitkomst.reden), values };
    return finish(uitkomst.waarde);
  };
}

function withoutFiles(form: FormData): FormData {
  const text = new FormData();
  for (const [naam, waarde] of form) if (typeof waarde === "string") text.append(naam, waarde);
  return text;
}

function finish<T extends Json>(result: T): FormState<T> {
  const path = redirectPath(result);
  // Thrown, by design of Next, and therefore outside every try.
  if (path !== null) redirect(path);
  refresh();
  return { status: "done", result };
}

function redirectPath(result: Json): string | null {
  if (result === null || typeof result !== "object" || !("redirectTo" in result)) return null;
  const { redirectTo } = result;
  return typeof redirectTo === "string" && /^\/(?![/\\])/.test(redirectTo) ? redirectTo : null;
}
