import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { Obstacle } from "./obstacle";

interface Program {
  name: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  /** A file for everything it prints; without one it prints to this terminal. */
  log?: string;
  /** The account it runs under, when this process is root and it must not be. */
  account?: { uid: number; gid: number };
  /** What asks it to end; PostgreSQL ends at once, rolling back, on SIGINT. */
  farewell?: NodeJS.Signals;
  /** Ends by itself when its work is done: its end is no loss. */
  passing?: boolean;
}

export interface Child {
  name: string;
  pid: number;
  farewell: NodeJS.Signals;
  /** Settles when it has ended, for whatever reason. Never rejects. */
  ended: Promise<string>;
  stop: () => Promise<void>;
}

/** How long a child may take over its farewell before it is killed. */
const patience = 20_000;

/**
 * The processes that this one started and answers for. Each has its own process group, so that Ctrl-C reaches
 * only this process, which then ends them in the reverse order of their start.
 */
export class Children {
  private readonly living: Child[] = [];
  private readonly watched = new Set<Child>();
  private keeper: ChildProcess | undefined;
  private stopping = false;
  private announceLoss: (message: string) => void = () => {};

  /** Settles with a sentence when a child ends that nobody asked to end. */
  readonly loss = new Promise<string>((resolve) => {
    this.announceLoss = resolve;
  });

  async start({ name, command, args, env, log, account, farewell = "SIGTERM", passing = false }: Program): Promise<Child> {
    if (this.stopping) throw new Obstacle("Stopped before it was ready.");
    if (log) mkdirSync(path.dirname(log), { recursive: true });
    const output = log ? openSync(log, "w", 0o600) : "inherit";
    const started = spawn(command, args, { env, stdio: ["ignore", output, output], detached: process.platform !== "win32", ...account });
    if (typeof output === "number") closeSync(output);
    await new Promise<void>((resolve, reject) => started.once("spawn", resolve).once("error", reject));

    const pid = started.pid ?? 0;
    let asked = false;
    const ended = new Promise<string>((resolve) => {
      started.once("exit", (code, signal) => {
        const how = signal ? `signal ${signal}` : `exit code ${code}`;
        this.living.splice(this.living.indexOf(child), 1);
        resolve(how);
        if (!asked && this.watched.has(child)) this.announceLoss(`The ${name} stopped unexpectedly (${how}).${log ? lastWords(log) : ""}`);
      });
    });
    const child: Child = {
      name,
      pid,
      farewell,
      ended,
      stop: async () => {
        asked = true;
        signal(pid, farewell);
        const killer = setTimeout(() => signal(pid, "SIGKILL"), patience);
        await ended;
        clearTimeout(killer);
      },
    };
    this.living.push(child);
    if (!passing) this.watch(child);
    return child;
  }

  /** From now on the end of this child is a loss, and it shall not outlive this process. */
  watch(child: Child): void {
    this.watched.add(child);
    this.keep(child);
  }

  /** Runs a program to its end; its output appears only if it fails. Counts as a child until then. */
  async complete(program: Program & { log: string }): Promise<void> {
    const child = await this.start({ ...program, passing: true });
    const how = await child.ended;
    if (how !== "exit code 0") {
      const said = readFileSync(program.log, "utf8").trim();
      if (/ENOSPC|No space left on device/.test(said)) throw Object.assign(new Error(said), { code: "ENOSPC" });
      throw new Obstacle(`${said}\n\nThe ${program.name} failed (${how}); its output is above and in ${program.log}.`);
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const child of [...this.living].reverse()) await child.stop();
    this.keeper?.kill("SIGKILL");
    this.keeper = undefined;
  }

  /**
   * Nobody can catch kill -9, so a shell that does nothing but read keeps the list of children. When this process
   * goes, however it goes, the shell's input ends and it says the farewells itself.
   */
  private keep({ pid, farewell }: Child): void {
    if (process.platform === "win32") return;
    if (!this.keeper) {
      const script = 'while read -r line; do all="kill -s $line 2>/dev/null; $all"; done; eval "$all"';
      this.keeper = spawn("sh", ["-c", script], { stdio: ["pipe", "ignore", "ignore"], detached: true });
      this.keeper.unref();
      this.keeper.on("error", () => {}); // without a shell there is no keeper, and everything else still works
      this.keeper.stdin?.on("error", () => {});
    }
    this.keeper.stdin?.write(`${farewell.slice(3)} -- -${pid}\n`);
  }
}

/** Signals a child and whatever it started in turn. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, name);
  } catch {
    // it is gone already
  }
}

function lastWords(log: string): string {
  const lines = readFileSync(log, "utf8").trimEnd().split("\n").slice(-15);
  return lines.join("").trim() ? ` The end of ${log}:\n${lines.join("\n")}` : "";
}
