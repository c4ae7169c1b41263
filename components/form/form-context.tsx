"use client";

import { createContext, use } from "react";

import type { FieldErrors, FieldValues } from "@/lib/actions/form-state";

export type FormContextValue = Readonly<{
  errors: FieldErrors;
  /** What was sent last time; null before the first time. */
  values: FieldValues | null;
}>;

export const FormContext = createContext<FormContextValue>({ errors: {}, values: null });

export type ControlState = Readonly<{ errors: readonly string[]; defaultValue: string | undefined }>;

/**
 * What a control shows. After an action the values that came back count, also when empty: an unticked box must not
 * jump back to how it started.
 */
export function useControl(
  name: string,
  initial: string | undefined,
  errors: readonly string[] | undefined,
): ControlState {
  const form = use(FormContext);
  return {
    errors: errors ?? form.errors[name] ?? [],
    defaultValue: form.values === null ? initial : (form.values[name] ?? ""),
  };
}
