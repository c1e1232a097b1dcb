#!/usr/bin/env node
// The door to every command: checks Node, installs what is missing, then runs scripts/<command>.ts.
// Plain JavaScript with nothing imported but Node itself, because on a fresh clone nothing else is there.
import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, statfsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const [command = "start", ...args] = process.argv.slice(2);

process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED = "1";

try {
  checkNode();
  const startedAt = Date.now();
  const withTools = !["start", "admin", "reset"].includes(command) || args.includes("--dev");
  if (!installed({ withTools })) {
    checkFolder();
    console.log("          Installing the dependencies (npm ci) …");
    await install({ withTools });
    console.log(`${((Date.now() - startedAt) / 1000).toFixed(1).padStart(7)} s  Dependencies installed`);
  }
  const { register } = await import("tsx/esm/api");
  register();
  const { run } = await import(pathToFileURL(path.join(root, "scripts", `${command}.ts`)).href);
  process.exit((await run(args)) ?? 0);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw obstacle(`Wyżyna needs Node.js 20.19 or newer, and this is ${process.versions.node}: install a newer one from https://nodejs.org.`);
  }
}

/** Whether node_modules holds just what the lock file asks for. Contents are compared, not times: git sets those at will. */
function installed({ withTools }) {
  const present = "node_modules/.package-lock.json";
  if (!existsSync(present)) return false;
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const found = JSON.parse(readFileSync(present, "utf8")).packages;
  return Object.entries(wanted).every(([place, { integrity, optional, dev, devOptional }]) => {
    if (place === "") return true;
    if (found[place]) return found[place].integrity === integrity;
    return optional || ((dev || devOptional) && !withTools);
  });
}

/** npm itself takes minutes to give up on a full disk, and many lines on a folder that it may not write. */
function checkFolder() {
  accessSync(root, constants.W_OK);
  const needed = 1500; // MB: the dependencies, and what npm keeps of them while it unpacks
  const { bavail, bsize } = statfsSync(root);
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  if (free < needed && !existsSync("node_modules")) {
    throw obstacle(`The disk is full: ${free} MB are free, and the dependencies need ${needed} MB. Free some space and start again.`);
  }
}

/** Whoever only starts the application need not wait for what tests it: that is a sixth of all files. */
function install({ withTools }) {
  // npm's own path when npm started us; otherwise whichever npm the shell would find.
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const [program, ...first] = npm;
  return new Promise((resolve, reject) => {
    const output = [];
    const child = spawn(program, [...first, "ci", "--no-audit", "--no-fund", ...(withTools ? [] : ["--omit=dev"])], {
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && program === "npm",
      // The development tools are part of a checkout; a production image may have left them out itself.
      env: { ...process.env, NODE_ENV: undefined },
    });
    const stop = (signal) => child.kill(signal);
    process.on("SIGINT", stop).on("SIGTERM", stop);
    // The npm that started us hands its SIGTERM to a shell in between, which dies without a word to us.
    const parent = process.ppid;
    const watch = setInterval(() => process.env.npm_lifecycle_event && process.ppid !== parent && stop("SIGTERM"), 250);
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      clearInterval(watch);
      if (code === 0) return resolve();
      if (signal) return reject(obstacle("Stopped before the dependencies were installed."));
      const said = Buffer.concat(output).toString();
      reject(/ENOSPC/.test(said) ? Object.assign(new Error(said), { code: "ENOSPC" })
        : obstacle(`The dependencies could not be installed; npm ci said:\n${said.trim()}`));
    });
  });
}

function obstacle(sentence) {
  return Object.assign(new Error(sentence), { name: "Obstacle" });
}

/** One clear sentence for what a person can mend; the whole error for what is a bug. */
function explain(error) {
  if (error?.name === "Obstacle") return error.message;
  const place = error?.path && error.path !== root ? ` (${error.path})` : "";
  switch (error?.code) {
    case "ENOSPC":
      return `The disk is full${place}: free some space and start again.`;
    case "EACCES":
    case "EPERM":
      return `This user may not write here${place}: give ${process.env.USER ?? "this user"} the folder ${root}, or run as its owner.`;
    case "EROFS":
      return `The folder ${root} is read-only${place}: put the project where it can be written.`;
    case "ENOENT":
      if (error.syscall?.startsWith("spawn")) return `The program "${error.path}" is missing on this machine: install it and start again.`;
  }
  return error;
}
