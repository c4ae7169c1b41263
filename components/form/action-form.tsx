"use client";

import type { ReactNode } from "react";

import type { FormAction } from "@/lib/actions/form-state";

import { FormFrame } from "./form-frame";
import { useFormAction } from "./use-form-action";

type ActionFormProps = Readonly<{
  action: FormAction;
  sleutel?: string;
  permalink?: string;
  className?: string;
  /** Shown in place of the form once it is done. */
  done?: ReactNode;
  children: ReactNode;
}>;

/**
 * A form that a server component can write down whole: the fields inside find their errors and values by their name.
 * Use useFormAction with FormFrame only when the form itself has to look at the answer.
 */
export function ActionForm({ action, sleutel, permalink, className, done, children }: ActionFormProps) {
  const { state, submit } = useFormAction(action, permalink);
  if (state.status === "done" && done !== undefined) return <>{done}</>;
  return (
    <FormFrame state={state} submit={submit} sleutel={sleutel} className={className}>
      {children}
    </FormFrame>
  );
}
