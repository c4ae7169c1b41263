import { clsx } from "clsx";
import type { ReactNode } from "react";

import { hintId } from "./field-id";

type ChoiceProps = Readonly<{
  type: "radio" | "checkbox";
  id: string;
  name: string;
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultChecked: boolean;
  disabled?: boolean;
  invalid?: boolean;
}>;

/** One round or square box with its label; the whole line is what one can press. */
export function Choice({ type, id, name, value, label, hint, defaultChecked, disabled = false, invalid = false }: ChoiceProps) {
  return (
    <div>
      <label htmlFor={id} className={clsx("inline-flex min-h-11 items-start gap-3 py-2", disabled && "text-muted")}>
        <input
          key={String(defaultChecked)}
          type={type}
          id={id}
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          disabled={disabled}
          aria-invalid={type === "checkbox" && invalid ? true : undefined}
          aria-describedby={hint === undefined ? undefined : hintId(id)}
          className="mt-0.5 size-6 shrink-0 accent-accent"
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <div id={hintId(id)} className="-mt-1 ml-9 max-w-measure text-small text-muted">
          {hint}
        </div>
      )}
    </div>
  );
}
