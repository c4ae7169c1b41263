"use client";

import { ControlFrame, controlClasses, describedBy } from "./control-frame";
import { type ControlProps, WIDTH } from "./field";
import { fieldId } from "./field-id";
import { useControl } from "./form-context";

type TextareaProps = ControlProps & Readonly<{ rows?: number; maxLength?: number }>;

/** A text of more than one line. */
export function Textarea({ name, label, hint, optional, errors, defaultValue, rows = 4, maxLength }: TextareaProps) {
  const id = fieldId(name);
  const control = useControl(name, defaultValue, errors);
  const messages = { id, hint, errors: control.errors };
  const invalid = control.errors.length > 0;
  return (
    <ControlFrame {...messages} label={label} optional={optional}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={control.defaultValue}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy(messages)}
        aria-required={!(optional ?? false)}
        className={controlClasses(invalid, WIDTH.l)}
      />
    </ControlFrame>
  );
}
