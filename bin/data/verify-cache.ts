import { existsSync } from "node:fs";
import { join } from "node:path";
import { FormatError } from "../../src/lib/data/format-error.js";
import { isAsLocked } from "./cache-state.js";
import { countSamples } from "./content.js";
import { readLock } from "./sample-lock.js";
import type { WantedFile } from "./wanted.js";

/** What is amiss in a cache, a line each, and how many of its files are sound. */
export interface Verified {
  readonly sound: number;
  readonly faults: readonly string[];
}

/** Holds every file of a cache to its lock file, and reads it as the workbook would. */
export async function verifyCache(cache: string): Promise<Verified> {
  const faults: string[] = [];
  const locked = Object.entries(readLock(cache));
  for (const [file, entry] of locked) {
    const path = join(cache, file);
    if (!existsSync(path)) faults.push(`${file}: it is not there; npm run data fetches it`);
    else if (!(await isAsLocked(path, entry))) {
      faults.push(`${file}: its checksum is another than when it was fetched; npm run data fetches it anew`);
    } else faults.push(...(await contentFaults(file, path, entry.count)));
  }
  return { sound: locked.length - faults.length, faults };
}

async function contentFaults(file: string, path: string, expected: number): Promise<string[]> {
  try {
    const count = await countSamples({ kind: kindOf(file), file }, path);
    return count === expected ? [] : [`${file}: it has ${count} samples and should have ${expected}`];
  } catch (error) {
    if (error instanceof FormatError) return [error.message];
    throw error;
  }
}

function kindOf(file: string): WantedFile["kind"] {
  if (file.startsWith("quickdraw/")) return "bitmaps";
  return file.startsWith("quickdraw-strokes/") ? "strokes" : "characters";
}
