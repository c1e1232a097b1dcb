import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { Obstacle } from "./obstacle";
import { filesFolder, secretsFile } from "./places";

/** What a production start cannot guess. lib/platform/env.ts checks the values themselves. */
const required = ["APP_ORIGIN", "NEXTAUTH_SECRET", "MAIL_FROM"] as const;

/** A file .env speaks where the environment itself is silent. */
export function readEnvironmentFile(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}

/** With a database of one's own it is meant seriously: no demonstration accounts, no seed, no secrets made up. */
export function isProduction(): boolean {
  return Boolean(process.env.DATABASE_URL);
}

/** The environment of a production start: the caller's, once it is complete and nothing in it is a sample. */
export function productionEnvironment(): NodeJS.ProcessEnv {
  const missing = required.filter((name) => !process.env[name]);
  if (missing.length > 0) {
    throw new Obstacle(`DATABASE_URL is set, so this is a production start, and it needs ${missing.join(", ")} too: .env.example explains each.`);
  }
  const samples = parseEnv(readFileSync(".env.example", "utf8"));
  for (const name of ["NEXTAUTH_SECRET", "DATABASE_URL"]) {
    if (process.env[name] === samples[name]) throw new Obstacle(`${name} is still the sample of .env.example: set one of your own.`);
  }
  if (process.env.DEMO && process.env.DEMO !== "0") {
    throw new Obstacle("DEMO opens every account to everybody and does not go with DATABASE_URL: unset one of the two.");
  }
  return { ...process.env, NODE_ENV: "production", NEXTAUTH_URL: process.env.APP_ORIGIN };
}

/** The environment of the demonstration: everything lies in .data/, and the secrets are made up once. */
export function demonstrationEnvironment(databaseUrl: string, port: number): NodeJS.ProcessEnv {
  const origin = `http://localhost:${port}`;
  return {
    ...process.env,
    NODE_ENV: "production",
    DEMO: "1",
    DATABASE_URL: databaseUrl,
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: secretsOfDemonstration().NEXTAUTH_SECRET,
    FILES_DIR: path.resolve(filesFolder),
  };
}

/** Lets the application's own reader judge the environment, before anything is started with it. */
export async function checkEnvironment(env: NodeJS.ProcessEnv): Promise<void> {
  Object.assign(process.env, env);
  await import("@/lib/platform/env").catch((error: Error) => {
    throw new Obstacle(error.message);
  });
}

function secretsOfDemonstration(): { NEXTAUTH_SECRET: string } {
  if (!existsSync(secretsFile)) {
    const made = { NEXTAUTH_SECRET: randomBytes(32).toString("base64url") };
    writeFileSync(secretsFile, JSON.stringify(made), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(secretsFile, "utf8")) as { NEXTAUTH_SECRET: string };
}
