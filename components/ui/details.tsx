import { clsx } from "clsx";
import type { ReactNode } from "react";

import { Icon } from "./icon";

type DetailsProps = Readonly<{ summary: ReactNode; open?: boolean; className?: string; children: ReactNode }>;

/** Something that may stay folded. The native element: works without JavaScript and opens on print. */
export function Details({ summary, open = false, className, children }: DetailsProps) {
  return (
    <details open={open} className={clsx("group", className)}>
      <summary className="inline-flex min-h-11 list-none items-center gap-1 font-semibold text-accent hover:text-accent-hover [&::-webkit-details-marker]:hidden">
        <Icon name="rechts" className="group-open:rotate-90" />
        <span className="underline decoration-1 underline-offset-4">{summary}</span>
      </summary>
      <div className="mt-2 mb-4 border-l-2 border-line pl-4">{children}</div>
    </details>
  );
}
