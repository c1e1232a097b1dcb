import { readFileSync } from "node:fs";
import type { Children } from "./children";
import type { Tally } from "./reports";

/** The compiler's verdict; one check. Next first writes the types of the routes, which the sources refer to. */
export async function checkTypes(children: Children, log: string): Promise<Tally> {
  const routes = await check(children, "route types", ["node_modules/next/dist/bin/next", "typegen"], log);
  if (routes.failed > 0) return routes;
  return check(children, "types", ["node_modules/typescript/bin/tsc", "--noEmit"], log);
}

/** The linter's verdict; one check. A warning is a failure, or it would stay for ever. */
export function checkLint(children: Children, log: string): Promise<Tally> {
  return check(children, "lint", ["node_modules/eslint/bin/eslint.js", "--max-warnings", "0", "."], log);
}

async function check(children: Children, name: string, args: string[], log: string): Promise<Tally> {
  const child = await children.start({ name, command: process.execPath, args, env: process.env, log, passing: true });
  const good = (await child.ended) === "exit code 0";
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output: readFileSync(log, "utf8") };
}
