import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { MissingPeer } from "./peer.js";

const stamp = "bench/node_modules/.installed";

/**
 * Installs the peers of bench/package.json, unless those of this very lock file are there.
 *
 * @throws MissingPeer when they can't be had
 */
export function installPeers(): void {
  const lock = createHash("sha256").update(readFileSync("bench/package-lock.json")).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.error("installing the peers (npm ci in bench) …");
  const { status } = spawnSync("npm", ["ci", "--loglevel=error"], {
    cwd: "bench",
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new MissingPeer("npm ci in bench failed: is the npm registry reachable?");
  writeFileSync(stamp, lock);
}
