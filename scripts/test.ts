import { mkdirSync, rmSync } from "node:fs";
import { loadReferenceData, loopback, seed, serve } from "./parts/application";
import { ensureBrowser } from "./parts/browser";
import { build, compactDictionaries, generate } from "./parts/build";
import { checkLint, checkTypes } from "./parts/checks";
import { Children } from "./parts/children";
import { take } from "./parts/lock";
import { migrate } from "./parts/migrate";
import { Obstacle } from "./parts/obstacle";
import { asSuperuser, startPostgres } from "./parts/postgres";
import { askedToStop, freePort } from "./parts/processes";
import { type Tally, playwrightTally, vitestTally } from "./parts/reports";
import { note, seconds } from "./parts/steps";
import { testEnvironment } from "../tests/support/environment";

/** Runs one kind of tests; `args` go to the program that runs them. */
type Stage = (bench: Bench, args: string[]) => Promise<Tally>;

/** What the stages share. */
interface Bench {
  children: Children;
  log: (name: string) => string;
  /** The application under test, started when the first stage needs it. */
  application: () => Promise<NodeJS.ProcessEnv>;
}

const stages = new Map<string, Stage>([
  ["types", ({ children, log }) => checkTypes(children, log("types"))],
  ["lint", ({ children, log }) => checkLint(children, log("lint"))],
  ["architecture", vitest("architecture")],
  ["rules", vitest("rules")],
  ["domain", vitest("domain")],
  ["access", playwright("access")],
  ["journeys", playwright("journeys")],
]);

/** Stages that need the application under test. */
const servedStages = new Set(["access", "journeys"]);

/**
 * Runs every check there is, or those that are named, one after the other to the end: a failure early on says
 * nothing of what comes later. What follows the names goes to the programs that run the tests. The last line is
 * the sum of all.
 */
export async function run(args: string[]): Promise<number> {
  const end = args.findIndex((arg) => !stages.has(arg));
  const [names, rest] = end < 0 ? [args, []] : [args.slice(0, end), args.slice(end)];
  if (names.length === 0 && rest.length > 0) {
    throw new Obstacle(`There is no stage "${rest[0]}": choose from ${[...stages.keys()].join(", ")}, or none for all.`);
  }
  mkdirSync(".data/test/log", { recursive: true });
  const children = new Children();
  const asked = askedToStop();
  try {
    const work = runStages(children, names.length > 0 ? names : [...stages.keys()], rest);
    work.catch(() => {});
    return await Promise.race([work, asked]);
  } finally {
    await children.stop();
  }
}

async function runStages(children: Children, names: string[], args: string[]): Promise<number> {
  const startedAt = performance.now();
  const sum: Required<Tally> = { passed: 0, failed: 0, skipped: 0, output: "" };
  const bench: Bench = { children, log: (name) => `.data/test/log/${name}.log`, application: once(() => startApplication(children)) };
  await generate(children);
  await compactDictionaries(children);

  for (const name of names) {
    // Linting keeps one processor busy and building another; types are read before the build writes any.
    if (name !== "types" && names.some((each) => servedStages.has(each))) bench.application().catch(() => {});
    const stageStartedAt = performance.now();
    const tally = await outcomeOf(() => stages.get(name)?.(bench, args));
    const { passed, failed, skipped = 0, output = "" } = tally;
    if (failed > 0 || skipped > 0) console.log(`\n${output.trim()}\n`);
    const counts = [`${passed} passed`, failed > 0 && `${failed} FAILED`, skipped > 0 && `${skipped} SKIPPED`].filter(Boolean).join(", ");
    console.log(`${seconds(performance.now() - stageStartedAt).padStart(9)}  ${name.padEnd(13)} ${counts}`);
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  console.log(`${seconds(performance.now() - startedAt).padStart(9)}  in all${sum.skipped > 0 ? `; ${sum.skipped} skipped, which is a failure too` : ""}`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed + sum.skipped > 0 ? 1 : 0;
}

/** A stage that could not run has failed, and so has one in which no test ran. */
async function outcomeOf(run: () => Promise<Tally> | undefined): Promise<Tally> {
  try {
    const tally = await run();
    if (!tally) return { passed: 0, failed: 1, output: "" };
    return tally.passed + tally.failed > 0 ? tally : { ...tally, failed: 1, output: `${tally.output ?? ""}\nNo test ran.` };
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Obstacle ? error.message : String(error instanceof Error ? error.stack : error) };
  }
}

function vitest(project: string): Stage {
  return ({ children, log }, args) => {
    const report = `.data/test/${project}.json`;
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    return tested(children, log(project), report, vitestTally, {
      name: `${project} tests`,
      args: ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters, ...args],
      env: { ...process.env, NODE_ENV: "test" },
    });
  };
}

function playwright(project: string): Stage {
  return async ({ children, log, application }, args) => {
    const report = `.data/test/${project}.json`;
    return tested(children, log(project), report, playwrightTally, {
      name: `${project} tests`,
      args: ["node_modules/@playwright/test/cli.js", "test", `--project=${project}`, ...args],
      env: { ...(await application()), PLAYWRIGHT_REPORT: report },
    });
  };
}

/** Runs a test program and counts by its report; its exit code is only asked where there is no report. */
async function tested(
  children: Children,
  log: string,
  report: string,
  count: (report: string, log: string) => Tally,
  program: { name: string; args: string[]; env: NodeJS.ProcessEnv },
): Promise<Tally> {
  rmSync(report, { force: true });
  const child = await children.start({ ...program, command: process.execPath, log, passing: true });
  await child.ended;
  return count(report, log);
}

/** Builds the application unless it is built, makes the demonstration world anew, and serves it all on ports of its own. */
async function startApplication(children: Children): Promise<NodeJS.ProcessEnv> {
  const lock = take(".data/test/world.lock"); // never released by hand: it means nothing once this process is gone
  if ("holder" in lock) throw new Obstacle(`Browser tests are already running in this folder (process ${lock.holder.pid}).`);
  const [port, mailPort] = [await freePort(), await freePort()];
  const cluster = await startPostgres(children, ".data/test/world", { careless: true });
  await asSuperuser(cluster, async (client) => {
    await client.query("DROP DATABASE IF EXISTS world WITH (FORCE)");
    await client.query("CREATE DATABASE world");
  });
  const origin = `http://localhost:${port}`;
  const env = {
    ...process.env,
    ...testEnvironment(cluster.url("world")),
    NODE_ENV: "production" as const,
    DEMO: "1",
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
  };

  await told("built", () => build(children, env));
  await told("given its world", async () => {
    await migrate(env.DATABASE_URL);
    await loadReferenceData(children, env, ".data/test/log/reference.log");
    await seed(children, env, ".data/test/log/seed.log");
  });
  await told("started", () => serve(children, env, { host: loopback, port, log: (name) => `.data/test/log/${name}.log` }));
  void children.loss.then(note);
  return { ...env, BASE_URL: origin, MAIL_PORT: String(mailPort), CHROMIUM_PATH: ensureBrowser() };
}

async function told(what: string, work: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  await work();
  note(`the application is ${what} (${seconds(performance.now() - startedAt)})`);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
