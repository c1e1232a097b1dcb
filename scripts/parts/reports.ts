import { existsSync, readFileSync } from "node:fs";

export interface Tally {
  passed: number;
  failed: number;
  skipped?: number;
  /** What the program said, for a person to read when something failed. */
  output?: string;
}

interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

interface PlaywrightReport {
  errors: unknown[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

export function vitestTally(report: string, log: string): Tally {
  const output = readFileSync(log, "utf8");
  if (!existsSync(report)) return { passed: 0, failed: 1, output };
  const { success, ...counts } = JSON.parse(readFileSync(report, "utf8")) as VitestReport;
  // A file that breaks before its first test fails no test, and yet fails.
  const failed = counts.numFailedTests || (success ? 0 : 1);
  return { passed: counts.numPassedTests, failed, skipped: counts.numPendingTests + counts.numTodoTests, output };
}

export function playwrightTally(report: string, log: string): Tally {
  const output = readFileSync(log, "utf8");
  if (!existsSync(report)) return { passed: 0, failed: 1, output };
  const { errors, stats } = JSON.parse(readFileSync(report, "utf8")) as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped, output };
}
