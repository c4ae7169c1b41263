import { clsx } from "clsx";
import type { ReactNode } from "react";

import { Icon } from "@/components/ui/icon";

import { errorId, hintId } from "./field-id";

type MessageProps = Readonly<{ id: string; hint?: ReactNode; errors: readonly string[] }>;

/** Hint and error text, in the order in which they are read out. */
export function ControlMessages({ id, hint, errors }: MessageProps) {
  return (
    <>
      {hint !== undefined && (
        <div id={hintId(id)} className="mt-1 max-w-measure text-small text-muted">
          {hint}
        </div>
      )}
      {errors.length > 0 && (
        <p id={errorId(id)} className="mt-1 flex max-w-measure gap-2 font-semibold text-fout">
          <Icon name="waarschuwing" className="mt-0.5" />
          <span>
            <span className="sr-only">Fout: </span>
            {errors.join(" ")}
          </span>
        </p>
      )}
    </>
  );
}

export function describedBy({ id, hint, errors }: MessageProps): string | undefined {
  const ids = [hint === undefined ? null : hintId(id), errors.length === 0 ? null : errorId(id)];
  return ids.filter((part) => part !== null).join(" ") || undefined;
}

type ControlFrameProps = MessageProps &
  Readonly<{ label: ReactNode; optional?: boolean; children: ReactNode; className?: string }>;

/** Label, hint, error and then the control. A red line at the side joins them when something is wrong. */
export function ControlFrame({ id, label, hint, errors, optional = false, className, children }: ControlFrameProps) {
  return (
    <div className={clsx(errors.length > 0 && "border-l-4 border-fout pl-4", className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <span className="font-normal text-muted"> (niet verplicht)</span>}
      </label>
      <ControlMessages id={id} hint={hint} errors={errors} />
      <div className="mt-2">{children}</div>
    </div>
  );
}

const CONTROL = "min-h-11 w-full min-w-0 bg-page px-3 py-2 text-ink";

/** The line round a control; thicker and red when something is wrong. */
export const edgeClasses = (invalid: boolean): string =>
  clsx("rounded-base", invalid ? "border-2 border-fout" : "border border-edge");

export const controlClasses = (invalid: boolean, className?: string): string =>
  clsx(CONTROL, edgeClasses(invalid), className);

/** For a control that shares its line with a prefix or suffix. */
export const bareControlClasses = (className?: string): string => clsx(CONTROL, "grow focus-visible:shadow-none focus-visible:outline-none", className);
