import type { Children } from "./children";
import { Obstacle } from "./obstacle";
import { logOf } from "./places";

interface Place {
  host: string;
  port: number;
  development?: boolean;
  /** Where each process writes; without it they write to this terminal. */
  log?: (name: string) => string;
}

/**
 * Next calls every loopback address "localhost" in its proxy. Bound to 127.0.0.1 by number it would take its own
 * rewrites for those of a stranger, so it is bound by name, and the name means the IPv4 address that everybody has.
 */
export const loopback = "localhost";
const ipv4 = ["--dns-result-order=ipv4first"];

/** Starts the server and the worker, and returns once the server says that it is ready. */
export async function serve(children: Children, env: NodeJS.ProcessEnv, { host, port, development, log }: Place): Promise<void> {
  await children.start({
    name: "server",
    command: process.execPath,
    args: [...ipv4, "node_modules/next/dist/bin/next", development ? "dev" : "start", "--hostname", host, "--port", String(port)],
    env,
    log: log?.("server"),
  });
  await children.start({ ...script("worker", "scripts/worker.ts", env), log: log?.("worker") });
  const lost = children.loss.then((why) => Promise.reject(new Obstacle(why)));
  await Promise.race([untilReady(`http://${host}:${port}/readyz`), lost]);
}

/** Loads what the cluster's rules refer to: specialisations, deadlines, cities, the taxonomy. Repeats do nothing. */
export async function loadReferenceData(children: Children, env: NodeJS.ProcessEnv, log = logOf("reference")): Promise<void> {
  await children.complete({ ...script("loading of the reference data", "prisma/reference.ts", env), log });
}

/** Makes the demonstration world, unless it is there. */
export async function seed(children: Children, env: NodeJS.ProcessEnv, log = logOf("seed")): Promise<void> {
  await children.complete({ ...script("making of the demonstration world", "prisma/seed.ts", env), log });
}

/** A TypeScript file as a program of its own. */
function script(name: string, file: string, env: NodeJS.ProcessEnv) {
  return { name, command: process.execPath, args: ["--import", "tsx", file], env };
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    if (Date.now() > deadline) throw new Obstacle(`The server does not become ready: ${response ? await response.text() : "no answer"}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
