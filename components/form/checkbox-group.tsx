"use client";

import { Choice } from "./choice";
import { ControlMessages } from "./control-frame";
import type { ControlProps } from "./field";
import { fieldId } from "./field-id";
import { Fieldset } from "./fieldset";
import { useControl } from "./form-context";
import type { Option } from "./select";

/** Values that are ticked, as one text: "zorg,geld". The same form in which the values of an action come back. */
const ticked = (text: string | undefined): readonly string[] => (text ?? "").split(",");

/** Any number out of a few. `defaultValue` holds the ticked values with commas between them. */
export function CheckboxGroup({ name, label, hint, optional, errors, defaultValue, options }: ControlProps & Readonly<{ options: readonly Option[] }>) {
  const id = fieldId(name);
  const control = useControl(name, defaultValue, errors);
  return (
    <Fieldset id={id} legend={label} look="label" hint={hint} errors={control.errors} optional={optional}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="checkbox"
          id={index === 0 ? id : `${id}-${String(index)}`}
          name={name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          disabled={option.disabled}
          invalid={control.errors.length > 0}
          defaultChecked={ticked(control.defaultValue).includes(option.value)}
        />
      ))}
    </Fieldset>
  );
}

/** A single yes: "Ik heb dit gecontroleerd". Sends `value` when ticked and nothing when not. */
export function Checkbox({ name, label, hint, errors, defaultValue, value = "ja" }: Omit<ControlProps, "optional"> & Readonly<{ value?: string }>) {
  const id = fieldId(name);
  const control = useControl(name, defaultValue, errors);
  return (
    <div className={control.errors.length > 0 ? "border-l-4 border-fout pl-4" : undefined}>
      <ControlMessages id={id} errors={control.errors} />
      <Choice
        type="checkbox"
        id={id}
        name={name}
        value={value}
        label={label}
        hint={hint}
        invalid={control.errors.length > 0}
        defaultChecked={control.defaultValue === value}
      />
    </div>
  );
}
