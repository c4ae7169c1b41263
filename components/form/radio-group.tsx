"use client";

import { Choice } from "./choice";
import type { ControlProps } from "./field";
import { fieldId } from "./field-id";
import { Fieldset } from "./fieldset";
import { useControl } from "./form-context";
import type { Option } from "./select";

type RadioGroupProps = ControlProps & Readonly<{ options: readonly Option[]; look?: "label" | "question" }>;

/** One out of a few. The first box carries the id, so that a link in the error summary lands on it. */
export function RadioGroup({ name, label, hint, optional, errors, defaultValue, options, look = "label" }: RadioGroupProps) {
  const id = fieldId(name);
  const control = useControl(name, defaultValue, errors);
  return (
    <Fieldset id={id} legend={label} look={look} hint={hint} errors={control.errors} optional={optional} role="radiogroup">
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="radio"
          id={index === 0 ? id : `${id}-${String(index)}`}
          name={name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          disabled={option.disabled}
          defaultChecked={control.defaultValue === option.value}
        />
      ))}
    </Fieldset>
  );
}
