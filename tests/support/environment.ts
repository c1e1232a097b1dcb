import path from "node:path";

/** What the application is told in tests; each process adds the ports and databases of its own. */
export function testEnvironment(databaseUrl: string) {
  return {
    NODE_ENV: "test" as const,
    DATABASE_URL: databaseUrl,
    APP_ORIGIN: "http://localhost:3000",
    NEXTAUTH_URL: "http://localhost:3000",
    NEXTAUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
    MAIL_FROM: "Wyżyna <wyzyna@example.test>",
    FILES_DIR: path.resolve(".data/test/files"),
    LOG_LEVEL: "error",
  };
}
