import { clsx } from "clsx";
import type { ReactNode } from "react";

import { Icon } from "./icon";
import { Link } from "./link";

export type Sort = Readonly<{ href: string; direction?: "ascending" | "descending" }>;

export type Column<Row> = Readonly<{
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Amounts, counts and dates that are compared by eye: right-aligned, figures of equal width. */
  numeric?: boolean;
  /** The column that names the row. Exactly one; the first when none says so. */
  rowHeader?: boolean;
  /** The heading becomes a link that sorts; the page decides what the address means. */
  sort?: Sort;
  nowrap?: boolean;
  /** Sentences: on a phone under its label and from the left, because lines that end at the right are not read. */
  prose?: boolean;
}>;

export type FooterCell = Readonly<{ key: string; content: ReactNode }>;

type DataTableProps<Row> = Readonly<{
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Both stack on a phone. On a wider screen `frame` scrolls in its own frame with a fixed first column (staff). */
  variant?: "cards" | "frame";
  /** One row of sums under the table, by column key. */
  footer?: readonly FooterCell[];
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode;
}>;

function ColumnHeading<Row>({ column }: Readonly<{ column: Column<Row> }>) {
  const { header, sort, numeric } = column;
  return (
    <th scope="col" role="columnheader" aria-sort={sort?.direction} className={numeric ? "num" : undefined}>
      {sort === undefined ? (
        header
      ) : (
        <Link href={sort.href} look="quiet" className="inline-flex items-center gap-1">
          {header}
          {sort.direction !== undefined && <Icon name={sort.direction === "ascending" ? "omhoog" : "omlaag"} className="size-4" />}
        </Link>
      )}
    </th>
  );
}

const cellClass = <R,>({ numeric, nowrap, prose }: Column<R>): string | undefined => clsx(numeric && "num", nowrap && "whitespace-nowrap", prose && "prose-cell") || undefined;

/** What stands in a cell stays together beside its label on a phone; an empty cell stays empty, so that it can disappear there. */
function Content({ children }: Readonly<{ children: ReactNode }>) {
  const bare = typeof children !== "object" || children === null;
  return bare ? children : <div className="min-w-0 grow">{children}</div>;
}

function Row<R>({ row, columns, header }: Readonly<{ row: R; columns: readonly Column<R>[]; header: string }>) {
  return (
    <tr role="row">
      {columns.map((column) => {
        const label = column.header || undefined;
        return column.key === header ? (
          <th key={column.key} scope="row" role="rowheader" data-label={label} className={cellClass(column)}>
            <Content>{column.cell(row)}</Content>
          </th>
        ) : (
          <td key={column.key} role="cell" data-label={label} className={cellClass(column)}>
            <Content>{column.cell(row)}</Content>
          </td>
        );
      })}
    </tr>
  );
}

function Footer<R>({ columns, cells }: Readonly<{ columns: readonly Column<R>[]; cells: readonly FooterCell[] }>) {
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {columns.map((column, index) => {
          const content = cells.find((cell) => cell.key === column.key)?.content;
          const className = column.numeric ? "num" : undefined;
          return index === 0 ? (
            <th key={column.key} scope="row" role="rowheader" className={className}>
              {content}
            </th>
          ) : (
            <td key={column.key} role="cell" data-label={content === undefined ? undefined : column.header} className={className}>
              {content}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}

/** A list of like things. Roles are written out because the stacked form on a phone changes `display`. A cell of amounts takes plain text: figures of equal width and right alignment come from the column. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { caption, captionHidden = false, columns, rows, rowKey, variant = "cards", footer, empty } = props;
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  const header = (columns.find((column) => column.rowHeader) ?? columns[0])?.key ?? "";
  const table = (
    <table role="table" className={variant === "frame" ? "data-table table-cards table-sticky" : "data-table table-cards"}>
      <caption className={captionHidden ? "sr-only" : clsx("text-left text-small text-muted", variant === "cards" ? "pb-3" : "py-2 sm:px-3")}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <ColumnHeading key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={rowKey(row)} row={row} columns={columns} header={header} />
        ))}
      </tbody>
      {footer !== undefined && <Footer columns={columns} cells={footer} />}
    </table>
  );
  if (variant === "cards") return table;
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="scroll-frame relative rounded-base sm:max-h-[75vh] sm:overflow-auto sm:border sm:border-line sm:bg-page">
      {table}
    </div>
  );
}
