import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Marks a cache as being filled by this process, so that no other fills it at the same time.
 *
 * @returns what takes the mark away
 * @throws Error when another process that still runs has marked it
 */
export function markRunning(cache: string): () => void {
  const path = join(cache, "running");
  mkdirSync(cache, { recursive: true });
  if (!tryMark(path)) {
    const other = Number(readFileSync(path, "utf8"));
    if (isRunning(other)) {
      throw new Error(
        `${cache} is being filled by process ${other}: wait for it, or remove ${path} if that is another program`,
      );
    }
    // It was killed before it could take its mark away.
    rmSync(path);
    if (!tryMark(path))
      throw new Error(`${cache} is being filled by a process that began this moment: wait for it`);
  }
  return () => rmSync(path, { force: true });
}

function tryMark(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function isRunning(id: number): boolean {
  if (!(Number.isInteger(id) && id > 0)) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    // A process of another person may not be signalled, and runs.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
