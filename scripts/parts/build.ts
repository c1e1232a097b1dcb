import path from "node:path";
import type { Children } from "./children";
import { filesIn, unlessUnchanged } from "./fingerprint";
import { holderOf } from "./lock";
import { Obstacle } from "./obstacle";
import { logOf, startLock } from "./places";

const generated = "prisma/generated";
const schema = () => filesIn("prisma").filter((file) => file.endsWith(".prisma"));

/** What the built application is made of; anything else may change without a new build. */
const sources = () => [
  "app", "components", "lib", "messages", "public", "proxy.ts", "instrumentation.ts",
  "next.config.js", "postcss.config.mjs", "tsconfig.json", "package-lock.json", ...schema(),
];

/** Writes the database client out of the schema, unless it is there for this very schema. Returns whether it had to. */
export async function generate(children: Children): Promise<boolean> {
  return unlessUnchanged(path.join(generated, "made-from"), [...schema(), "package-lock.json"], () =>
    children.complete({
      name: "making of the database client",
      command: process.execPath,
      args: ["node_modules/prisma/build/index.js", "generate"],
      // Prisma fetches its schema engine before any command, though this one never calls it: any program will do.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
      log: logOf("generate"),
    }),
  );
}

/** Makes the compact form of the dictionaries, so that no page waits for it. Returns whether it had to. */
export async function compactDictionaries(children: Children): Promise<boolean> {
  return unlessUnchanged("node_modules/.cache/wyzyna/made-from", [...filesIn("lib/platform/dictionary"), "package-lock.json"], () =>
    children.complete({
      name: "making of the dictionaries",
      command: process.execPath,
      args: ["--import", "tsx", "scripts/parts/dictionaries.ts"],
      env: process.env,
      log: logOf("dictionaries"),
    }),
  );
}

/** Builds the application, unless the last build was made from the same sources. Returns whether it had to. */
export async function build(children: Children, env: NodeJS.ProcessEnv): Promise<boolean> {
  return unlessUnchanged(".next/made-from", sources(), async () => {
    const holder = holderOf(startLock);
    if (holder && holder.pid !== process.pid) {
      throw new Obstacle(`The sources changed and the application must be built anew, but it is running (process ${holder.pid}): stop it first.`);
    }
    await children.complete({
      name: "build",
      command: process.execPath,
      args: ["node_modules/next/dist/bin/next", "build"],
      env: { ...env, NODE_ENV: "production" },
      log: logOf("build"),
    });
  });
}
