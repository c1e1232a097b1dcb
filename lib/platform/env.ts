import { z } from "zod";

const flag = z.enum(["0", "1"]).default("0").transform((value) => value === "1");
const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** The one origin that links in mails and pages use; never the Host header. */
  APP_ORIGIN: origin.default("http://localhost:3000"),
  /** Signs the session cookie. */
  NEXTAUTH_SECRET: z.string().min(32, "at least 32 characters"),
  /** smtp://user:password@host:port; without it mails wait in the outbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default("Wyżyna <noreply@localhost>"),
  /** Where uploaded documents lie; never below public/. */
  FILES_DIR: z.string().min(1).default(".data/files"),
  /** Who runs this installation, for the accessibility statement and the privacy notice, and how to reach them. */
  OPERATOR_NAME: z.string().min(1).optional(),
  OPERATOR_ADDRESS: z.string().min(1).optional(),
  OPERATOR_EMAIL: z.email().optional(),
  OPERATOR_PHONE: z.string().min(1).optional(),
  DATA_PROTECTION_EMAIL: z.email().optional(),
  /** The demonstration world: "enter as" buttons, mails shown at /dev/mail. */
  DEMO: flag,
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** The environment, read and validated once. A mistake stops the process and names the variable. */
export const env = read(process.env);

/**
 * The name of the build that runs, another for each: what one build has worked out and kept is nothing to the next,
 * which may work it out otherwise. Next writes it into the code, so it is named in full; null where nothing was built, in scripts.
 */
export const BUILD: string | null = process.env.BUILD_NAME ?? null;

function read(variables: NodeJS.ProcessEnv) {
  // The build reads modules without serving anybody: it needs no secrets.
  const building = variables.NEXT_PHASE === "phase-production-build";
  const stand = building
    ? { DATABASE_URL: "postgresql://localhost/build", NEXTAUTH_SECRET: "0".repeat(32) }
    : {};
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse({ ...stand, ...given });
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`The environment is not usable. ${mistakes.join("; ")}`);
}
