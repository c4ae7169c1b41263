import { clsx } from "clsx";

import { Link } from "./link";

export type Tab = Readonly<{ href: string; label: string; count?: number; active: boolean }>;

/** Parts of one case, each with an address of its own. */
export function Tabs({ label, tabs }: Readonly<{ label: string; tabs: readonly Tab[] }>) {
  return (
    <nav aria-label={label} className="no-print mb-6 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              look="plain"
              aria-current={tab.active ? "page" : undefined}
              className={clsx(
                "inline-flex min-h-11 items-center gap-2 border-b-4 py-2 font-semibold",
                tab.active ? "border-accent text-ink" : "border-transparent text-accent hover:border-line hover:text-accent-hover",
              )}
            >
              {tab.label}
              {tab.count !== undefined && <span className="tabular text-small font-normal text-muted">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
