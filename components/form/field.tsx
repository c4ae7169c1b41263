"use client";

import { clsx } from "clsx";
import type { InputHTMLAttributes, ReactNode } from "react";

import { bareControlClasses, ControlFrame, controlClasses, describedBy, edgeClasses } from "./control-frame";
import { fieldId } from "./field-id";
import { useControl } from "./form-context";

/** How long the answer is expected to be; the box is as wide as that. */
export type FieldWidth = "xs" | "s" | "m" | "l";

export const WIDTH = { xs: "max-w-24", s: "max-w-44", m: "max-w-sm", l: "max-w-measure" } as const satisfies Record<
  FieldWidth,
  string
>;

export type ControlProps = Readonly<{
  name: string;
  /** Where a name stands more than once on a page: an id of its own, or every label points at the first. */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: readonly string[];
  defaultValue?: string;
  optional?: boolean;
}>;

export type FieldProps = ControlProps &
  Readonly<
    Pick<
      InputHTMLAttributes<HTMLInputElement>,
      "autoComplete" | "inputMode" | "maxLength" | "spellCheck" | "readOnly" | "autoCapitalize" | "form"
    > & {
      type?: "text" | "email" | "tel" | "password" | "search";
      width?: FieldWidth;
      /** Stands before the text and is not sent: "€". */
      prefix?: string;
      /** Stands after the text: "uur", "per dag". */
      suffix?: string;
      /** Amounts and counts: right-aligned, figures of equal width. */
      numeric?: boolean;
    }
  >;

const AFFIXED =
  "flex overflow-hidden focus-within:shadow-[0_0_0_5px_var(--color-ink)] focus-within:outline-3 focus-within:outline-focus";
const AFFIX = "flex items-center bg-panel px-3 text-muted";

/** A text field. Numbers, dates and amounts are text too: number boxes lose what they do not understand. */
export function Field(props: FieldProps) {
  const { name, label, hint, optional, type = "text", width = "m", prefix, suffix, numeric = false, errors, defaultValue, id = fieldId(name), ...rest } = props;
  const control = useControl(name, defaultValue, errors);
  const invalid = control.errors.length > 0;
  const messages = { id, hint, errors: control.errors };
  const affixed = prefix !== undefined || suffix !== undefined;
  const input = (
    <input
      {...rest}
      id={id}
      name={name}
      type={type}
      defaultValue={control.defaultValue}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy(messages)}
      aria-required={!(optional ?? false)}
      className={clsx(
        affixed ? bareControlClasses() : controlClasses(invalid, WIDTH[width]),
        numeric && "tabular text-right",
      )}
    />
  );
  return (
    <ControlFrame {...messages} label={label} optional={optional}>
      {affixed ? (
        <div className={clsx(AFFIXED, edgeClasses(invalid), WIDTH[width])}>
          {prefix !== undefined && <span className={AFFIX} aria-hidden="true">{prefix}</span>}
          {input}
          {suffix !== undefined && <span className={clsx(AFFIX, "whitespace-nowrap")} aria-hidden="true">{suffix}</span>}
        </div>
      ) : (
        input
      )}
    </ControlFrame>
  );
}

type PresetProps = Omit<FieldProps, "type" | "inputMode" | "prefix" | "numeric">;

/** An amount in euros, written as people write it: 1.234,56. */
export function MoneyField({ width = "s", ...props }: PresetProps) {
  return <Field {...props} width={width} inputMode="decimal" prefix="€" numeric autoComplete="off" />;
}

/** A day as dd-mm-jjjj in one box: faster and safer than a calendar for dates people know. */
export function DateField({ width = "s", hint = "Bijvoorbeeld 31-01-2026", ...props }: PresetProps) {
  return <Field {...props} width={width} hint={hint} inputMode="numeric" autoComplete={props.autoComplete ?? "off"} />;
}

/** A quantity such as 7 or 7,5. Say the unit in `suffix`. */
export function QuantityField({ width = "s", ...props }: PresetProps) {
  return <Field {...props} width={width} inputMode="decimal" numeric autoComplete="off" />;
}
