import { clsx } from "clsx";
import type { ReactNode } from "react";

export type Description = Readonly<{
  term: string;
  value: ReactNode;
  /** A link to change just this. Its text must say what it changes. */
  action?: ReactNode;
}>;

type DescriptionListProps = Readonly<{ items: readonly Description[]; dense?: boolean; className?: string }>;

/** Facts as name and value. Where there is little room, on a phone or in a side column, the value stands under its name. */
export function DescriptionList({ items, dense = false, className }: DescriptionListProps) {
  return (
    <dl className={clsx("@container w-full", className)}>
      {items.map((item) => (
        <div
          key={item.term}
          className={clsx(
            "border-b border-line @md:grid @md:gap-4",
            item.action === undefined ? "@md:grid-cols-[minmax(8rem,14rem)_1fr]" : "@md:grid-cols-[minmax(8rem,14rem)_1fr_auto]",
            dense ? "py-1.5" : "py-3",
          )}
        >
          <dt className="text-muted">{item.term}</dt>
          <dd className="min-w-0">{item.value}</dd>
          {item.action !== undefined && <dd className="no-print">{item.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
