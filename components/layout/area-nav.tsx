"use client";

import { clsx } from "clsx";
import { usePathname } from "next/navigation";

import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

export type NavItem = Readonly<{
  href: string;
  label: string;
  /** How many wait there, for people who work through lists. */
  count?: number;
}>;

/** The longest address that starts the current one wins: "/mijn" is not current on "/mijn/declaraties". */
function currentHref(items: readonly NavItem[], path: string): string | undefined {
  return items
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0]?.href;
}

/** With more than this the links stand closer and smaller: an employee with several functions keeps one line on a laptop. */
const ROOMY = 8;
/** More than this do not fit on that line at 1280: the rest goes under one fold. */
const FITS = 11;
const BEFORE_MORE = 10;

const edge = (current: boolean): string => (current ? "border-accent text-ink" : "border-transparent text-accent hover:border-line hover:text-accent-hover");

function Item({ item, path, current, stacked }: Readonly<{ item: NavItem; path: string; current: string | undefined; stacked: boolean }>) {
  return (
    <li>
      <Link
        href={item.href}
        look="plain"
        aria-current={item.href === current ? (path === item.href ? "page" : "true") : undefined}
        className={clsx("flex min-h-11 items-center gap-2 font-semibold", stacked ? "border-l-4 px-4 py-2" : "border-b-4 py-2", edge(item.href === current))}
      >
        {item.label}
        {item.count !== undefined && item.count > 0 && <span className="tabular rounded-full bg-accent px-2 text-small text-white">{item.count}</span>}
      </Link>
    </li>
  );
}

/** What does not fit on the line. Native, so that it opens without a script; with one, Escape and leaving it close it. */
function More({ items, path, current }: Readonly<{ items: readonly NavItem[]; path: string; current: string | undefined }>) {
  const here = items.find(({ href }) => href === current);
  return (
    <li>
      <details
        key={path}
        className="group relative"
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.currentTarget.open = false;
          event.currentTarget.querySelector("summary")?.focus();
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
        }}
      >
        <summary className={clsx("flex min-h-11 list-none items-center gap-1 border-b-4 py-2 font-semibold [&::-webkit-details-marker]:hidden", edge(here !== undefined))}>
          Meer
          {here !== undefined && <span className="sr-only">, nu: {here.label}</span>}
          <Icon name="omlaag" className="group-open:rotate-180" />
        </summary>
        {/* The panel takes focus, so that a press between two links does not count as leaving. */}
        <ul tabIndex={-1} className="absolute right-0 z-30 min-w-56 divide-y divide-line rounded-base border border-line bg-page shadow-lg">
          {items.map((item) => (
            <Item key={item.href} item={item} path={path} current={current} stacked />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Items({ items, path, stacked }: Readonly<{ items: readonly NavItem[]; path: string; stacked: boolean }>) {
  const current = currentHref(items, path);
  const folded = !stacked && items.length > FITS ? items.slice(BEFORE_MORE) : [];
  return (
    <ul className={stacked ? "divide-y divide-line border-t border-line" : clsx("flex flex-wrap", items.length > ROOMY ? "gap-x-4 text-small" : "gap-x-5")}>
      {items.slice(0, items.length - folded.length).map((item) => (
        <Item key={item.href} item={item} path={path} current={current} stacked={stacked} />
      ))}
      {folded.length > 0 && <More items={folded} path={path} current={current} />}
    </ul>
  );
}

/**
 * The links of an area. In the browser only because a layout does not hear that the page changed, and the current
 * link must be marked. On a phone it is a native fold, which a new page closes again by its key.
 */
export function AreaNav({ items, label }: Readonly<{ items: readonly NavItem[]; label: string }>) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="no-print">
      <div className="hidden md:block">
        <Items items={items} path={path} stacked={false} />
      </div>
      <details key={path} className="group -mx-4 md:hidden">
        <summary className="flex min-h-12 list-none items-center gap-2 px-4 font-semibold text-accent [&::-webkit-details-marker]:hidden">
          <Icon name="menu" className="group-open:hidden" />
          <Icon name="kruis" className="hidden group-open:block" />
          Menu
        </summary>
        <Items items={items} path={path} stacked />
      </details>
    </nav>
  );
}
