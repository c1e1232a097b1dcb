import type { ReactNode } from "react";

export type Column<Row> = {
  /** Also the label of the value when rows become cards on a narrow screen. */
  head: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand to the right, under each other. */
  figures?: boolean;
  /** The column that names the row; the first one if none says so. */
  names?: boolean;
  /** Its share of a wide table ("md:w-1/4"); tables under each other then have their columns in line. */
  width?: string;
};

type Props<Row> = {
  caption: ReactNode;
  /** Read to those who cannot see the heading that already says it. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  dense?: boolean;
};

/** Rows and columns; below 48rem each row is a card, so that nothing scrolls sideways. */
export function Table<Row>({ caption, captionHidden, columns, rows, keyOf, dense }: Props<Row>) {
  const naming = Math.max(0, columns.findIndex((column) => column.names));
  const measured = columns.some(({ width }) => width) ? "md:table-fixed" : "";
  const pad = dense ? "md:px-2 md:py-1.5" : "md:px-3 md:py-2.5";
  return (
    // The role keeps it a table for screen readers although narrow screens lay it out as blocks.
    <table role="table" className={`block w-full border-collapse text-left md:table ${measured} ${dense ? "text-[0.9375rem]" : ""}`}>
      <caption className={captionHidden ? "sr-only" : "block pb-2 text-left font-semibold md:table-caption"}>{caption}</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr className="md:border-y md:border-strong">
          {columns.map((column) => (
            <th key={column.head} scope="col" className={`${pad} align-bottom font-semibold ${column.width ?? ""} ${column.figures ? "md:text-right" : ""}`}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {rows.map((row) => (
          <tr key={keyOf(row)} className="block border-t border-strong py-3 md:table-row md:border-b md:border-t-0 md:border-line md:hover:bg-tint">
            {columns.map((column, position) => {
              const look = `flex gap-3 py-0.5 align-top md:table-cell ${pad} ${column.figures ? "md:text-right md:whitespace-nowrap" : ""}`;
              const label = (
                <span aria-hidden="true" className="w-28 flex-none font-normal text-soft md:hidden">
                  {column.head}
                </span>
              );
              return position === naming ? (
                <th key={column.head} scope="row" className={`${look} font-semibold`}>
                  <span className="min-w-0">{column.cell(row)}</span>
                </th>
              ) : (
                <td key={column.head} className={look}>
                  {label}
                  <span className="min-w-0">{column.cell(row)}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
