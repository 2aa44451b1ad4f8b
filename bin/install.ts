import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/**
 * Installs the packages of a folder that has its own, unless those of this very lock file are there.
 *
 * @param folder "bench" or "tools"
 * @throws Error when they can't be had
 */
export function installPackages(folder: string): void {
  const stamp = `${folder}/node_modules/.installed`;
  const lock = createHash("sha256")
    .update(readFileSync(`${folder}/package-lock.json`))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.error(`installing the packages of ${folder} (npm ci) …`);
  const { status } = spawnSync("npm", ["ci", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm ci in ${folder} failed: is the npm registry reachable?`);
  writeFileSync(stamp, lock);
}
