import type { ReactNode } from "react";

export type TitleBlockCell = {
  /** Unlike the others of the block. */
  label: string;
  value: ReactNode;
  /** A cell as wide as two. */
  wide?: boolean;
};

/**
 * The title block of the sheet (tabelka rysunkowa): what this is, its number, state and dates, ruled like the corner of a
 * drawing. Give it what identifies the thing, four to eight cells.
 */
export function TitleBlock({ cells, dense }: { cells: readonly TitleBlockCell[]; dense?: boolean }) {
  return (
    <dl className="flex flex-wrap overflow-hidden border-2 border-strong bg-paper">
      {cells.map((cell) => (
        <div
          key={cell.label}
          className={`-mr-px -mb-px min-w-0 border-r border-b border-line ${dense ? "px-2.5 py-1.5" : "px-3 py-2"} ${cell.wide ? "grow-2 basis-68" : "grow basis-34"}`}
        >
          <dt className="lettering text-soft">{cell.label}</dt>
          <dd className={`min-w-0 font-medium ${dense ? "text-sm" : ""}`}>{cell.value}</dd>
        </div>
      ))}
    </dl>
  );
}
