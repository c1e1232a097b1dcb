import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { birthOf } from "./processes";

interface Holder {
  pid: number;
  birth: string | null;
  address?: string;
}

/** Takes a folder for this process alone, or says who has it. A lock that outlived its process counts for nothing. */
export function take(file: string): { holder: Holder } | { release: () => void; announce: (address: string) => void } {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine: Holder = { pid: process.pid, birth: birthOf(process.pid) };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: "wx" });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = holderOf(file);
      if (holder) return { holder };
      rmSync(file, { force: true });
    }
  }
  return {
    release: () => rmSync(file, { force: true }),
    announce: (address) => writeFileSync(file, JSON.stringify({ ...mine, address })),
  };
}

/** The living process that holds this lock, or null. */
export function holderOf(file: string): Holder | null {
  let holder: Holder;
  try {
    holder = JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null; // absent, or cut short by a full disk or a sudden end
  }
  return birthOf(holder.pid) === holder.birth && holder.birth !== null ? holder : null;
}
