import { Icon } from "./icon";
import { Link } from "./link";

export type Crumb = Readonly<{ label: string; href: string }>;

/** The way back up. The page itself is its heading and is not repeated here. */
export function Breadcrumbs({ crumbs }: Readonly<{ crumbs: readonly Crumb[] }>) {
  return (
    <nav aria-label="Kruimelpad" className="no-print mb-4 text-small">
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-1">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex items-center gap-1">
            {index > 0 && <Icon name="rechts" className="size-4 text-muted" />}
            <Link href={crumb.href} className="inline-flex min-h-6 items-center">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
