"use client";

import { ControlFrame, controlClasses, describedBy } from "./control-frame";
import { type ControlProps, type FieldWidth, WIDTH } from "./field";
import { fieldId } from "./field-id";
import { useControl } from "./form-context";

export type Option = Readonly<{ value: string; label: string; hint?: string; disabled?: boolean }>;

type SelectProps = ControlProps &
  Readonly<{
    options: readonly Option[];
    /** The first line, for when nothing is chosen yet. */
    placeholder?: string;
    width?: FieldWidth;
  }>;

/** A choice out of more than about six. For fewer, RadioGroup shows all at once. */
export function Select(props: SelectProps) {
  const { name, label, hint, optional, errors, defaultValue, options, placeholder = "Maak een keuze", width = "m", id = fieldId(name) } = props;
  const control = useControl(name, defaultValue, errors);
  const messages = { id, hint, errors: control.errors };
  const invalid = control.errors.length > 0;
  return (
    <ControlFrame {...messages} label={label} optional={optional}>
      {/* React does not carry a new defaultValue into a select that already stands there: the key makes a new one. */}
      <select
        key={control.defaultValue}
        id={id}
        name={name}
        defaultValue={control.defaultValue ?? ""}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy(messages)}
        aria-required={!(optional ?? false)}
        className={controlClasses(invalid, WIDTH[width])}
      >
        <option value="">{placeholder}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </ControlFrame>
  );
}
