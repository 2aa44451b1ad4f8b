import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The first of some programs that is on the path. */
export function onPath(names: readonly string[]): string | undefined {
  for (const name of names) {
    const { status, stdout } = spawnSync(process.platform === "win32" ? "where" : "which", [name], {
      encoding: "utf8",
    });
    if (status === 0) return stdout.split("\n")[0].trim();
  }
  return undefined;
}

/** Installs a package of Debian's where that is possible: on a system with its tools, as root. */
export function installFromDebian(name: string): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.error(`installing Debian's ${name} …`);
  const quiet = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  spawnSync("apt-get", ["update", "-qq"], quiet);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], quiet);
}
