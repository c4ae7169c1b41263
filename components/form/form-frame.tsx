"use client";

import { clsx } from "clsx";
import type { ReactNode } from "react";

import type { FormState, Json } from "@/lib/actions/form-state";

import { Aanvraagsleutel } from "./aanvraagsleutel";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { RefusalNotice } from "./refusal-notice";
import { errorsOf, valuesOf } from "./use-form-action";

type FormFrameProps<T extends Json> = Readonly<{
  state: FormState<T>;
  submit: (form: FormData) => void;
  /** Random and made on the server for this showing of the form: the same form sent twice does its work once. */
  sleutel?: string;
  className?: string;
  children: ReactNode;
}>;

/** The form element with everything around the fields: error summary, refusal, key. Spread useFormAction on it. */
export function FormFrame<T extends Json>({ state, submit, sleutel, className, children }: FormFrameProps<T>) {
  return (
    <form action={submit} noValidate className={clsx("space-y-6", className)}>
      {state.status === "invalid" && Object.keys(state.errors).length > 0 && <ErrorSummary errors={state.errors} />}
      {state.status === "refused" && <RefusalNotice message={state.message} />}
      {sleutel !== undefined && <Aanvraagsleutel sleutel={sleutel} />}
      <FormContext value={{ errors: errorsOf(state), values: valuesOf(state) }}>{children}</FormContext>
    </form>
  );
}
