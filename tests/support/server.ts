import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** Another process of the built application beside the one under test, with an environment of its own. */
export interface Server {
  origin: string;
  stop: () => Promise<void>;
}

/** Starts it on a free port and returns once it is alive; it need not be ready. */
export async function startServer(env: Record<string, string>): Promise<Server> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = spawn(process.execPath, ["--dns-result-order=ipv4first", "node_modules/next/dist/bin/next", "start", "--hostname", "localhost", "--port", String(port)], {
    env: { ...process.env, APP_ORIGIN: origin, NEXTAUTH_URL: origin, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  server.stdout.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  server.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  await untilAlive(origin, server, said);
  return { origin, stop: () => stop(server) };
}

async function untilAlive(origin: string, server: ChildProcess, said: readonly string[]): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await fetch(`${origin}/healthz`).catch(() => null))?.ok) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error(`The server did not start.\n${said.join("")}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill("SIGTERM");
  await once(server, "exit");
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  listener.close();
  await once(listener, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
