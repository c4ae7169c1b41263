import { clsx } from "clsx";

import { Icon } from "./icon";
import { Link } from "./link";

export type FilterChip = Readonly<{ href: string; label: string; count?: number; active: boolean }>;

const number = new Intl.NumberFormat("nl-NL");

/** Filters as links with how many there are behind each, so that nobody opens an empty list. */
export function FilterChips({ label, chips }: Readonly<{ label: string; chips: readonly FilterChip[] }>) {
  return (
    <nav aria-label={label} className="no-print">
      <ul className="flex flex-wrap gap-2">
        {chips.map((chip) => (
          <li key={chip.href}>
            <Link
              href={chip.href}
              look="plain"
              aria-current={chip.active ? "true" : undefined}
              className={clsx(
                "inline-flex min-h-11 items-center gap-2 rounded-full border px-4 py-1 text-small font-semibold",
                chip.active
                  ? "border-accent bg-accent text-white hover:bg-accent-hover"
                  : "border-edge bg-page text-ink hover:border-accent hover:bg-accent-tint",
              )}
            >
              {chip.active && <Icon name="vink" className="size-4" />}
              {chip.label}
              {chip.count !== undefined && <span className="tabular font-normal">{number.format(chip.count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
