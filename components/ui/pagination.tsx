import { Icon } from "./icon";
import { Link } from "./link";

type PaginationProps = Readonly<{
  page: number;
  pageSize: number;
  total: number;
  /** The address of a page, with all filters kept. */
  href: (page: number) => string;
  /** What is counted, in the plural: "declaraties". */
  noun: string;
}>;

const number = new Intl.NumberFormat("nl-NL");
const STEP = "inline-flex min-h-11 items-center gap-1 font-semibold";

/** Previous, next and where you are; nothing for an empty list, which has words of its own. Addresses, not buttons: every page can be kept and shared. */
export function Pagination({ page, pageSize, total, href, noun }: PaginationProps) {
  if (total === 0) return null;
  const pages = Math.ceil(total / pageSize);
  const from = (page - 1) * pageSize + 1;
  const upTo = Math.min(page * pageSize, total);
  return (
    <nav aria-label={`Bladeren door ${noun}`} className="no-print mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <p className="text-small text-muted">
        {number.format(from)} t/m {number.format(upTo)} van {number.format(total)} {noun}
      </p>
      {pages > 1 && (
        <ul className="flex flex-wrap items-center gap-x-4">
          {page > 1 && (
            <li>
              <Link href={href(page - 1)} look="quiet" rel="prev" className={STEP}>
                <Icon name="links" /> Vorige
              </Link>
            </li>
          )}
          <li className="text-small max-sm:hidden">
            Pagina {number.format(page)} van {number.format(pages)}
          </li>
          {page < pages && (
            <li>
              <Link href={href(page + 1)} look="quiet" rel="next" className={STEP}>
                Volgende <Icon name="rechts" />
              </Link>
            </li>
          )}
        </ul>
      )}
    </nav>
  );
}
