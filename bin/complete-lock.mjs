// Completes package-lock.json after `npm install`. Some packages have a binary for each platform as an optional
// dependency; a registry mirror that lacks those of other platforms makes npm leave them out of the lock file,
// and `npm ci` then refuses it everywhere. This adds them back: exact version and platform, no address.
import { readFileSync, writeFileSync } from "node:fs";

const platforms = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
  "aix",
];
const processors = ["x64", "arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "mips64el"];

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const added = [];
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${place}/node_modules/${name}`;
    const hoisted = `node_modules/${name}`;
    if (!place || nested in lock.packages || hoisted in lock.packages || !/^\d/.test(version)) continue;
    lock.packages[hoisted] = entryFor(name, version, entry.dev);
    added.push(name);
  }
}
const ordered = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(ordered);
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.error(`package-lock.json: ${added.length} packages of other platforms added`);

function entryFor(name, version, dev) {
  const words = name.split(/[/-]/);
  const os = platforms.find((platform) => words.includes(platform));
  const cpu = processors.find((processor) => words.includes(processor));
  const libc = { musl: "musl", musleabihf: "musl", gnu: "glibc", gnueabihf: "glibc" }[words.at(-1)];
  return {
    version,
    ...(cpu || words.includes("eabi") || words.includes("gnueabihf") ? { cpu: [cpu ?? "arm"] } : {}),
    ...(dev ? { dev: true } : {}),
    ...(os === "linux" && libc ? { libc: [libc] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
}
