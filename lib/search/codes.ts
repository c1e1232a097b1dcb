import { db, type Tx } from "@/lib/platform/database";

/**
 * Documents keep what is counted and weighed as numbers: "1:town:756135", "1cnc-milling". A number once given never
 * means anything else, so each process remembers all that it has seen.
 */
const numbers = new Map<string, number>();
const texts = new Map<number, string>();
let latest = 0;

function remember(rows: readonly { id: number; text: string }[]): void {
  for (const { id, text } of rows) {
    numbers.set(text, id);
    texts.set(id, text);
    latest = Math.max(latest, id);
  }
}

const readOn = async (): Promise<void> => remember(await db.searchCode.findMany({ where: { id: { gt: latest } } }));

/** The numbers of those of some texts that any document has. */
export async function numbersOf(some: readonly string[]): Promise<Map<string, number>> {
  if (some.some((text) => !numbers.has(text))) await readOn();
  return new Map(some.flatMap((text) => {
    const number = numbers.get(text);
    return number === undefined ? [] : [[text, number] as const];
  }));
}

/** What numbers mean. */
export async function textsOf(some: readonly number[]): Promise<Map<number, string>> {
  if (some.some((number) => !texts.has(number))) await readOn();
  return new Map(some.map((number) => [number, texts.get(number) ?? ""]));
}

/** The numbers of texts that are about to be written; new ones get theirs. One process writes at a time. */
export async function numbersFor(tx: Tx, some: readonly string[]): Promise<(text: string) => number> {
  const missing = [...new Set(some)].filter((text) => !numbers.has(text));
  const written = new Map<string, number>();
  if (missing.length > 0) {
    // What this transaction adds is remembered by nobody before it is committed.
    await tx.searchCode.createMany({ data: missing.map((text) => ({ text })), skipDuplicates: true });
    for (const { id, text } of await tx.searchCode.findMany({ where: { text: { in: missing } } })) written.set(text, id);
  }
  return (text) => {
    const number = numbers.get(text) ?? written.get(text);
    if (number === undefined) throw new Error(`"${text}" has no number`);
    return number;
  };
}
