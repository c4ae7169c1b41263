"use client";

import type { ReactNode } from "react";

import type { FieldErrors, FieldValues, FormAction, FormState, Json } from "@/lib/actions/form-state";

import { FormFrame } from "./form-frame";
import { useFormAction } from "./use-form-action";

/** The answer of an action that found something wrong only after the schema: complaints by field, and what was typed. */
export type Answer = { readonly fouten: FieldErrors; readonly waarden: FieldValues };

/** The state a form shows for an answer: complaints beside the fields, as when the schema had made them. */
export const alsFormState = <T extends Json>(state: FormState<T>, answer: Answer | null): FormState =>
  state.status === "done" && answer !== null ? { status: "invalid", errors: answer.fouten, values: answer.waarden } : state;

/** The same as JSON, which has no "undefined". */
type AnswerJson = { readonly fouten: Readonly<Record<string, readonly string[]>>; readonly waarden: Readonly<Record<string, string>>; readonly redirectTo: string | null };

type AnswerFormProps = Readonly<{ action: FormAction<AnswerJson>; className?: string; children: ReactNode }>;

/** An ActionForm whose rules, and not only its schema, complain about fields. */
export function AnswerForm({ action, className, children }: AnswerFormProps) {
  const { state, submit } = useFormAction(action);
  return (
    <FormFrame state={alsFormState(state, state.status === "done" ? state.result : null)} submit={submit} className={className}>
      {children}
    </FormFrame>
  );
}
