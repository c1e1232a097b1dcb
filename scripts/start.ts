import { accessSync, constants, mkdirSync, statfsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { loadReferenceData, loopback, seed, serve } from "./parts/application";
import { build, compactDictionaries, generate } from "./parts/build";
import { Children } from "./parts/children";
import { filesIn, unlessUnchanged } from "./parts/fingerprint";
import { take } from "./parts/lock";
import { migrate } from "./parts/migrate";
import { checkEnvironment, demonstrationEnvironment, isProduction, productionEnvironment, readEnvironmentFile } from "./parts/modes";
import { Obstacle } from "./parts/obstacle";
import { logOf, postgresFolder, startLock } from "./parts/places";
import { ensureDatabase, startPostgres } from "./parts/postgres";
import { askedToStop, isBusy } from "./parts/processes";
import { note, step } from "./parts/steps";

const megabyte = 1024 * 1024;

interface Wishes {
  development: boolean;
  host: string;
  port: number;
}

/**
 * Takes a folder with the sources to a running application, and keeps it running until it is asked to stop or
 * one of its processes is lost.
 */
export async function run(args: string[]): Promise<number> {
  readEnvironmentFile();
  const wishes = { development: args.includes("--dev"), host: process.env.HOST ?? loopback, port: portOf(process.env.PORT) };
  checkFolder();
  const lock = take(startLock);
  if ("holder" in lock) {
    const { pid, address } = lock.holder;
    throw new Obstacle(`Wyżyna is already ${address ? `running at ${address}` : "starting"} from this folder (process ${pid}).`);
  }
  const children = new Children();
  const asked = askedToStop();
  try {
    await checkPort(wishes);
    const origin = prepare(children, wishes);
    origin.catch(() => {}); // once asked to stop, what it breaks off with is of no interest
    const address = await Promise.race([origin, asked]);
    if (typeof address === "number") return address;
    lock.announce(address);
    console.log(`ready ${address}`);
    const end = await Promise.race([asked, children.loss]);
    if (typeof end === "string") throw new Obstacle(end);
    note("Stopping …");
    return 0;
  } finally {
    await children.stop();
    lock.release();
  }
}

async function prepare(children: Children, wishes: Wishes): Promise<string> {
  const production = isProduction();
  const env = production ? productionEnvironment() : await startDemonstrationDatabase(children, wishes.port);
  if (wishes.development) Object.assign(env, { NODE_ENV: "development" });
  await checkEnvironment(env);
  const databaseUrl = env.DATABASE_URL ?? "";
  if (production) await step("Database answers", () => checkDatabase(databaseUrl));

  const migrations = await step("Database up to date", () => migrate(databaseUrl));
  if (migrations.length > 0) note(`applied ${migrations.join(", ")}`);
  await step("Database client ready", () => generate(children));
  await step("Dictionaries ready", () => compactDictionaries(children));
  const data = provideData(children, env); // beside the build and the start of the server, which do not need it
  data.catch(() => {});
  if (!wishes.development) await step("Application built", () => buildSaying(children, env));
  // A demonstration keeps the terminal for the person; in production and development its output is theirs to watch.
  const quiet = !production && !wishes.development;
  await Promise.all([data, step("Application serves", () => serve(children, env, { ...wishes, log: quiet ? logOf : undefined }))]);
  return `http://localhost:${wishes.port}`;
}

/** What a new database lacks. A demonstration's is told apart by what it was made from, so that a second start need not look. */
async function provideData(children: Children, env: NodeJS.ProcessEnv): Promise<void> {
  if (env.DEMO !== "1") {
    await step("Reference data loaded", () => loadReferenceData(children, env));
    return;
  }
  await unlessUnchanged(path.join(postgresFolder, "made-from"), worldSources(), async () => {
    await step("Reference data loaded", () => loadReferenceData(children, env));
    await step("Demonstration world there", () => seed(children, env));
  });
}

function worldSources(): string[] {
  return [...filesIn("lib"), ...filesIn("prisma").filter((file) => !file.startsWith(path.join("prisma", "generated")))];
}

async function startDemonstrationDatabase(children: Children, port: number): Promise<NodeJS.ProcessEnv> {
  const cluster = await step("PostgreSQL started", () => startPostgres(children, postgresFolder));
  await ensureDatabase(cluster, "wyzyna");
  return demonstrationEnvironment(cluster.url("wyzyna"), port);
}

async function buildSaying(children: Children, env: NodeJS.ProcessEnv): Promise<void> {
  const patience = setTimeout(() => note("Building the application; this takes about half a minute …"), 1_000);
  await build(children, env);
  clearTimeout(patience);
}

function portOf(text = "3000"): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Obstacle(`PORT is "${text}", which is no port: choose a number from 1 to 65535.`);
}

async function checkPort({ port }: Wishes): Promise<void> {
  if (await isBusy(port)) {
    throw new Obstacle(`Port ${port} is taken by another program: stop it, or choose another port, for example PORT=${port + 1} npm start.`);
  }
}

/** The folder must take the data, and the disk a build and a young database. */
function checkFolder(): void {
  mkdirSync(".data/log", { recursive: true });
  accessSync(".data", constants.W_OK);
  const { bavail, bsize } = statfsSync(".data");
  const free = Math.floor((bavail * bsize) / megabyte);
  if (free < 300) throw new Obstacle(`The disk is full: ${free} MB are free and at least 300 MB are needed. Free some space and start again.`);
}

async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new Obstacle(`The database ${pathname.slice(1)} at ${host} cannot be used: ${(error as Error).message || (error as NodeJS.ErrnoException).code}.`);
  }
}
