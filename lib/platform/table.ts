/** A file of tab-separated values: its name, for error messages, and its text. */
export interface TableFile {
  name: string;
  text: string;
}

export type Row<Column extends string> = Record<Column, string> & {
  /** Line of the file, counted from 1 as an editor counts. */
  line: number;
};

/** What is wrong with a file, each fault with its line. Thrown once, with everything that was found. */
export class BadTable extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join("\n"));
    this.name = "BadTable";
  }
}

/** Collects faults while files are read, so that an editor sees all of them and not the first alone. */
export class Faults {
  private readonly byFile = new Map<string, { line: number; what: string }[]>();

  add(file: TableFile, line: number, what: string): void {
    const found = this.byFile.get(file.name) ?? [];
    found.push({ line, what });
    this.byFile.set(file.name, found);
  }

  /** Throws when anything was found; the faults of a file stand in the order of its lines. */
  settle(): void {
    const faults = [...this.byFile].flatMap(([name, found]) =>
      found.sort((a, b) => a.line - b.line).map(({ line, what }) => `${name}:${line}: ${what}`),
    );
    if (faults.length > 0) throw new BadTable(faults);
  }
}

/**
 * The rows of a file whose first line names its columns. Lines that begin with # and blank lines are passed over.
 * A row with a wrong number of cells, or with a cell that has blanks at its ends, is a fault and is left out.
 */
export function readTable<Column extends string>(file: TableFile, columns: readonly Column[], faults: Faults): Row<Column>[] {
  const rows: Row<Column>[] = [];
  let headed = false;
  file.text.split(/\r?\n/).forEach((content, index) => {
    const line = index + 1;
    if (content.trim() === "" || content.startsWith("#")) return;
    const cells = content.split("\t");
    if (!headed) {
      headed = true;
      if (cells.join() !== columns.join()) faults.add(file, line, `the columns must be: ${columns.join(", ")}`);
      return;
    }
    if (cells.length !== columns.length) {
      faults.add(file, line, `${cells.length} cells where ${columns.length} belong (${columns.join(", ")})`);
      return;
    }
    const untidy = columns.find((_, position) => cells[position] !== cells[position]?.trim());
    if (untidy) {
      faults.add(file, line, `blanks around the ${untidy}`);
      return;
    }
    const row = Object.fromEntries(columns.map((column, position) => [column, cells[position]])) as Record<Column, string>;
    rows.push({ ...row, line });
  });
  if (!headed) faults.add(file, 1, `the file is empty; its first line must be: ${columns.join(", ")}`);
  return rows;
}
