import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** One hash over the contents of these files and folders: the same for the same sources, whatever the clock says. */
export function fingerprint(places: string[]): string {
  const hash = createHash("sha256");
  for (const file of places.flatMap(filesIn).sort()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

export function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Makes something, unless it was last made from the same inputs; a file beside it remembers from which. Returns whether it had to. */
export async function unlessUnchanged(stamp: string, inputs: string[], make: () => Promise<void>): Promise<boolean> {
  const now = fingerprint(inputs);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return false;
  rmSync(stamp, { force: true }); // what is cut short must not pass for what was there before
  await make();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}
