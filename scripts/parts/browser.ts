import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { Obstacle } from "./obstacle";
import { note } from "./steps";

/** A Chromium on this machine: the named one, Playwright's own, or the system's. */
export function findBrowser(): string | undefined {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...systemBrowsers()];
  return candidates.find((file) => file && existsSync(file));
}

/** Finds a Chromium or installs one: from Playwright's store first, from Debian's where root may. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  note("No Chromium is here; installing one …");
  const isRoot = process.getuid?.() === 0;
  attempt(process.execPath, ["node_modules/@playwright/test/cli.js", "install", ...(isRoot ? ["--with-deps"] : []), "chromium"]);
  if (!findBrowser() && isRoot && existsSync("/usr/bin/apt-get")) {
    attempt("apt-get", ["update"]);
    attempt("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Obstacle('No Chromium was found or could be installed: install Chrome or Chromium, or run "npx playwright install chromium".');
}

function systemBrowsers(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter((root) => root !== undefined);
    return roots.flatMap((root) => [`${root}\\Google\\Chrome\\Application\\chrome.exe`, `${root}\\Microsoft\\Edge\\Application\\msedge.exe`]);
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** What fails here shows in that no browser is found afterwards. */
function attempt(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: "ignore", timeout: 180_000, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}
