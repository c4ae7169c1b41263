import { clsx } from "clsx";
import type { ReactNode } from "react";

export type AmountLine = Readonly<{
  label: ReactNode;
  amount: ReactNode;
  /** A line above it and bold: the sum of what stands before. */
  total?: boolean;
  key: string;
}>;

/** Amounts under each other, so that a sum can be checked by eye. */
export function AmountList({ lines, className }: Readonly<{ lines: readonly AmountLine[]; className?: string }>) {
  return (
    <dl className={clsx("max-w-measure", className)}>
      {lines.map((line) => (
        <div
          key={line.key}
          className={clsx("flex justify-between gap-6 py-1.5", line.total && "border-t-2 border-ink font-bold")}
        >
          <dt className="min-w-0 wrap-anywhere">{line.label}</dt>
          <dd className="tabular text-right whitespace-nowrap">{line.amount}</dd>
        </div>
      ))}
    </dl>
  );
}
