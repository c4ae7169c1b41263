"use client";

import { ControlFrame, controlClasses, describedBy } from "./control-frame";
import { type ControlProps, WIDTH } from "./field";
import { fieldId } from "./field-id";
import { useControl } from "./form-context";

type FileFieldProps = Omit<ControlProps, "defaultValue" | "hint"> &
  Readonly<{
    /** ".pdf,.xml" */
    accept?: string;
    /** Which kinds and how large: no browser shows this by itself. */
    hint: string;
    multiple?: boolean;
  }>;

/** A file. After an error it has to be chosen again: a browser never gives a file back. */
export function FileField({ name, label, hint, optional, errors, accept, multiple }: FileFieldProps) {
  const id = fieldId(name);
  const control = useControl(name, undefined, errors);
  const messages = { id, hint, errors: control.errors };
  const invalid = control.errors.length > 0;
  return (
    <ControlFrame {...messages} label={label} optional={optional}>
      <input
        type="file"
        id={id}
        name={name}
        accept={accept}
        multiple={multiple}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy(messages)}
        aria-required={!(optional ?? false)}
        className={controlClasses(
          invalid,
          `${WIDTH.l} file:mr-4 file:rounded-base file:border-0 file:bg-accent-tint file:px-3 file:py-1 file:font-semibold file:text-accent`,
        )}
      />
    </ControlFrame>
  );
}
