import { BadTable, Faults, type TableFile } from "@/lib/platform/table";

/** A table in memory, of its head and its lines. */
export const table = (name: string, head: string, lines: readonly string[]): TableFile => ({ name, text: [head, ...lines].join("\n") });

/** What a reading of tables has to complain of. */
export function faultsOf(read: (faults: Faults) => void): string[] {
  const faults = new Faults();
  read(faults);
  try {
    faults.settle();
    return [];
  } catch (error) {
    if (error instanceof BadTable) return [...error.faults];
    throw error;
  }
}
