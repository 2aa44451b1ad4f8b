import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import type { SiteServer } from "../../../bin/serve.js";

/** Unpacks an archive into a folder. @returns how many files it has */
export function unpack(archive: Uint8Array, into: string): number {
  const files = Object.entries(unzipSync(archive)).filter(([name]) => !name.endsWith("/"));
  for (const [name, bytes] of files) {
    const path = join(into, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return files.length;
}

/** Starts an unpacked archive as a student does on Linux, and waits until it answers. */
export async function startPacked(root: string): Promise<SiteServer> {
  const starter = join(root, "start-linux.sh");
  chmodSync(starter, 0o755);
  const port = await freePort();
  const server = spawn(starter, [String(port)], { stdio: "ignore" });
  const url = `http://localhost:${port}/`;
  while (server.exitCode === null) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return { url, close: async () => void server.kill("SIGKILL") };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the starter ended with ${server.exitCode}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("there must be a free port");
  return address.port;
}
