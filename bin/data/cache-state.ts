import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { FormatError } from "../../src/lib/data/format-error.js";
import { checksumOf } from "./checksum.js";
import { countSamples } from "./content.js";
import type { LockedFile } from "./sample-lock.js";
import type { WantedFile } from "./wanted.js";

/**
 * What the cache has of a file: all that is wanted, its beginning, nothing, or another file than it is to have.
 */
export type CacheState = "here" | "begun" | "missing" | "damaged";

/** Looks what the cache has of a file; one that was put there by hand is held to be whole. */
export async function cacheState(
  wanted: WantedFile,
  cache: string,
  locked: LockedFile | undefined,
): Promise<CacheState> {
  const path = join(cache, wanted.file);
  if (!existsSync(path)) return "missing";
  if (!locked) return stateByHand(wanted, path);
  if (!(await isAsLocked(path, locked))) return "damaged";
  return locked.complete || locked.count >= wanted.count ? "here" : "begun";
}

/** Whether a file has the length and the checksum that it was locked with. */
export async function isAsLocked(path: string, { bytes, sha256 }: LockedFile): Promise<boolean> {
  return statSync(path).size === bytes && (await checksumOf(path)) === sha256;
}

async function stateByHand(wanted: WantedFile, path: string): Promise<CacheState> {
  try {
    const count = await countSamples(wanted, path);
    return wanted.count === Number.POSITIVE_INFINITY || count >= wanted.count ? "here" : "missing";
  } catch (error) {
    if (error instanceof FormatError) return "damaged";
    throw error;
  }
}
