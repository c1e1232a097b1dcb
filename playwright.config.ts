import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/parts/browser";

/** `npm test` starts the application for these and says where; by hand, BASE_URL may name one that runs. */
export default defineConfig({
  testDir: "tests",
  globalSetup: "./tests/support/mail-server.ts",
  forbidOnly: true,
  retries: 0,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_REPORT ? [["list"], ["json", { outputFile: process.env.PLAYWRIGHT_REPORT }]] : "list",
  projects: [
    { name: "access", testMatch: "access.spec.ts" },
    { name: "journeys", testMatch: "journeys/**/*.spec.ts" },
  ],
  use: {
    ...devices["Desktop Chrome"],
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    locale: "pl-PL",
    // A visitor far away: every date on screen must speak of Warsaw all the same.
    timezoneId: "Pacific/Auckland",
    trace: { mode: "retain-on-failure", screenshots: false, sources: false },
    launchOptions: {
      executablePath: findBrowser(),
      // Chromium cannot build its sandbox under root, and a container's /dev/shm is small.
      chromiumSandbox: process.getuid?.() !== 0,
      args: ["--disable-dev-shm-usage"],
    },
  },
});
