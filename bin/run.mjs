// Runs a command of the workbook on a machine that has nothing but Node and npm: installs what is missing
// first. Plain JavaScript without dependencies, because it runs before there are any.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const commands = [
  "start",
  "test",
  "build",
  "check",
  "data",
  "train",
  "climb",
  "reproduce",
  "bench",
  "docs",
  "grade",
  "new",
  "pack",
  "print",
  "prepack",
];
/** The first that runs TypeScript in one process: it can be taught to while it runs. */
const oldestNode = [20, 6];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const [command, ...options] = process.argv.slice(2);

if (command === "--help") {
  console.log(`node bin/run.mjs ${commands.join("|")} [options]\nEach command explains itself with --help.`);
  process.exit(0);
}
if (!commands.includes(command)) {
  console.error(`command must be one of ${commands.join(", ")}: ${command}`);
  process.exit(2);
}
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  console.error(`Node must be version ${oldestNode.join(".")} or later: ${process.versions.node}`);
  process.exit(2);
}
installIfMissing();
runCommand();

/** Runs `npm ci` unless the packages of this very lock file are there, by this command or by npm alone. */
function installIfMissing() {
  const stamp = join("node_modules", ".installed");
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  if (isInstalled()) {
    writeFileSync(stamp, lock);
    return;
  }
  console.error("installing the packages (npm ci) …");
  const started = Date.now();
  const { status } = spawnSync("npm", ["ci", "--loglevel=error"], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("the packages could not be installed: is the npm registry reachable?");
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, lock);
  console.error(`installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Whether npm's own record of what it installed has every package that the lock file asks for. */
function isInstalled() {
  const record = join("node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = Object.entries(JSON.parse(readFileSync("package-lock.json", "utf8")).packages);
  return wanted.every(
    ([place, { version, optional }]) => !place || optional || installed[place]?.version === version,
  );
}

/** With the file of the course, which modules read before a command has read its options. */
function environment() {
  const at = options.findIndex((option) => option === "--course" || option.startsWith("--course="));
  if (at < 0) return process.env;
  const file = options[at].slice("--course=".length) || options[at + 1];
  return { ...process.env, WORKBOOK_COURSE: file };
}

function runCommand() {
  const child = spawn(process.execPath, ["--import", "tsx", join("bin", `${command}.ts`), ...options], {
    stdio: "inherit",
    env: environment(),
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
}
