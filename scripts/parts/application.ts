import path from "node:path";
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

/** Starts the server and the worker, and returns once the server says that it is ready. */
export async function serve(children: Children, env: NodeJS.ProcessEnv, { host, port, development, log }: Place): Promise<void> {
  await children.start({
    name: "server",
    command: process.execPath,
    args: ["node_modules/next/dist/bin/next", development ? "dev" : "start", "--hostname", host, "--port", String(port)],
    env,
    log: log?.("server"),
  });
  await children.start({ ...script("worker", "scripts/worker.ts", env), log: log?.("worker") });
  const lost = children.loss.then((why) => Promise.reject(new Obstacle(why)));
  await Promise.race([untilReady(`http://${host}:${port}/readyz`), lost]);
}

/** A TypeScript file as a program of its own. */
export function script(name: string, file: string, env: NodeJS.ProcessEnv) {
  const log = logOf(path.basename(file, ".ts"));
  return { name, command: process.execPath, args: ["--import", "tsx", file], env, log };
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
