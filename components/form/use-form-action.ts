"use client";

import { useActionState } from "react";

import { type FieldErrors, type FieldValues, type FormAction, type FormState, IDLE, type Json } from "@/lib/actions/form-state";

export type FieldBinding = Readonly<{
  name: string;
  errors: readonly string[] | undefined;
  defaultValue: string | undefined;
}>;

export type FormActionResult<T extends Json> = Readonly<{
  state: FormState<T>;
  submit: (form: FormData) => void;
  pending: boolean;
  /** Spread on a control: `<Field {...f.field("iban")} label="IBAN" />`. `initial` counts before the first time. */
  field: (name: string, initial?: string) => FieldBinding;
}>;

export const errorsOf = <T extends Json>(state: FormState<T>): FieldErrors =>
  state.status === "invalid" ? state.errors : {};

export const valuesOf = <T extends Json>(state: FormState<T>): FieldValues | null =>
  state.status === "invalid" || state.status === "refused" ? state.values : null;

/**
 * Binds a form to its server action, with and without JavaScript.
 * @param permalink only when the form stands on another page than the one that shows the answer
 */
export function useFormAction<T extends Json>(action: FormAction<T>, permalink?: string): FormActionResult<T> {
  const [state, submit, pending] = useActionState<FormState, FormData>(action, IDLE, permalink);
  const values = valuesOf(state);
  return {
    // React's types want one state type for in and out; only this action ever wrote a result into it.
    state: state as FormState<T>,
    submit,
    pending,
    field: (name, initial) => ({
      name,
      errors: errorsOf(state)[name],
      defaultValue: values === null ? initial : (values[name] ?? ""),
    }),
  };
}
