import { clsx } from "clsx";
import type { ReactNode } from "react";

import { ControlMessages, describedBy } from "./control-frame";

type FieldsetProps = Readonly<{
  legend: ReactNode;
  /** `question` makes the legend the heading of the page. */
  look?: "label" | "section" | "question";
  id: string;
  hint?: ReactNode;
  errors?: readonly string[];
  optional?: boolean;
  /** Only for a group in which one must be chosen. */
  role?: "radiogroup";
  className?: string;
  children: ReactNode;
}>;

const LEGEND = { label: "font-semibold", section: "text-h2 font-bold", question: "text-h1 font-bold" } as const;

/** Controls that answer one question together. */
export function Fieldset({ legend, look = "section", id, hint, errors = [], optional = false, role, className, children }: FieldsetProps) {
  const messages = { id, hint, errors };
  return (
    <fieldset
      role={role}
      aria-describedby={describedBy(messages)}
      aria-invalid={role === "radiogroup" && errors.length > 0 ? true : undefined}
      className={clsx("min-w-0", errors.length > 0 && "border-l-4 border-fout pl-4", className)}
    >
      <legend className={clsx("float-left w-full", LEGEND[look])}>
        {look === "question" ? <h1>{legend}</h1> : legend}
        {optional && <span className="font-normal text-muted"> (niet verplicht)</span>}
      </legend>
      <div className="clear-both">
        <ControlMessages {...messages} />
      </div>
      <div className={look === "label" ? "mt-2" : "mt-4 space-y-6"}>{children}</div>
    </fieldset>
  );
}
