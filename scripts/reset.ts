import { rmSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { holderOf } from "./parts/lock";
import { isProduction, readEnvironmentFile } from "./parts/modes";
import { Obstacle } from "./parts/obstacle";
import { filesFolder, postgresFolder, startLock } from "./parts/places";
import { removePostgres } from "./parts/postgres";

/** Removes the demonstration's database and documents; the next start makes them anew. */
export async function run(args: string[]): Promise<number> {
  readEnvironmentFile();
  if (isProduction()) throw new Obstacle("DATABASE_URL names a database of yours, and this command only ever removes the demonstration's.");
  const holder = holderOf(startLock);
  if (holder) throw new Obstacle(`Wyżyna is running from this folder (process ${holder.pid}): stop it first.`);
  if (!args.includes("--yes") && !(await agreed())) {
    throw new Obstacle('Nothing was removed. To remove the demonstration with all that was typed into it: "npm run db:reset -- --yes".');
  }
  removePostgres(postgresFolder);
  rmSync(filesFolder, { recursive: true, force: true });
  console.log("The demonstration is removed; npm start makes it anew.");
  return 0;
}

async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question("Remove the demonstration with all that was typed into it? (yes/no) ");
  terminal.close();
  return answer.trim().toLowerCase() === "yes";
}
