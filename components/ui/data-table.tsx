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
    <th
      scope="col"
      role="columnheader"
      aria-sort={sort?.direction}
      className={clsx("border-b-2 border-edge px-3 py-2 align-bottom text-small font-semibold", numeric ? "text-right" : "text-left")}
    >
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

function Row<R>({ row, columns, header }: Readonly<{ row: R; columns: readonly Column<R>[]; header: string }>) {
  return (
    <tr role="row">
      {columns.map((column) => {
        const className = clsx(
          "border-b border-line px-3 py-3 align-top",
          column.numeric ? "text-right tabular whitespace-nowrap" : "text-left",
          column.nowrap && "whitespace-nowrap",
        );
        return column.key === header ? (
          <th key={column.key} scope="row" role="rowheader" data-label={column.header} className={clsx(className, "font-semibold")}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} role="cell" data-label={column.header || undefined} className={className}>
            {column.cell(row)}
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
          const className = clsx(
            "border-t-2 border-edge px-3 py-3 font-semibold",
            column.numeric ? "text-right tabular whitespace-nowrap" : "text-left",
          );
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

/** A list of like things. Roles are written out because the stacked form on a phone changes `display`. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { caption, captionHidden = false, columns, rows, rowKey, variant = "cards", footer, empty } = props;
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  const header = (columns.find((column) => column.rowHeader) ?? columns[0])?.key ?? "";
  const table = (
    <table role="table" className={clsx("w-full border-separate border-spacing-0", "table-cards", variant === "frame" && "table-sticky")}>
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
    <div role="region" aria-label={caption} tabIndex={0} className="scroll-frame relative rounded-base sm:max-h-[75vh] sm:overflow-auto sm:border sm:border-line">
      {table}
    </div>
  );
}
