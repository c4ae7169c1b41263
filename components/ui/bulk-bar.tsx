import type { ReactNode } from "react";

/** Actions for the ticked rows. Lives in the same form as the table; shows itself with the first tick, by CSS alone. */
export function BulkBar({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    <div
      role="group"
      aria-label={label}
      className="bulk-bar no-print sticky bottom-0 z-10 mt-4 flex flex-wrap items-center gap-3 rounded-base border border-accent bg-accent-tint p-3 shadow-float"
    >
      <span className="font-semibold">{label}</span>
      {children}
    </div>
  );
}

type RowCheckboxProps = Readonly<{ name: string; value: string; label: string; form?: string }>;

/** The tick box of one row. Its label is spoken, not shown: the row says which one it is. */
export function RowCheckbox({ name, value, label, form }: RowCheckboxProps) {
  return (
    <label className="-m-3 inline-flex size-11 items-center justify-center">
      <span className="sr-only">{label}</span>
      <input type="checkbox" name={name} value={value} form={form} className="size-5 accent-accent" />
    </label>
  );
}
