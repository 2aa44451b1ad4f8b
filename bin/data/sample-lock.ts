import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FormatError } from "../../src/lib/data/format-error.js";

/** What a file was when it was first fetched: what it has to be ever after. */
export interface LockedFile {
  readonly url: string;
  /** ETag or date of the remote file. */
  readonly validator?: string;
  /** Length of the remote file, in bytes. */
  readonly total?: number;
  /** Drawings, characters or labels in the file of the cache. */
  readonly count: number;
  /** Whether the remote file has no more. */
  readonly complete: boolean;
  /** Length of the file of the cache. */
  readonly bytes: number;
  /** SHA-256 of the file of the cache, in hexadecimal digits. */
  readonly sha256: string;
}

/** Files by their names in the cache. */
export type SampleLock = Readonly<Record<string, LockedFile>>;

const lockName = "lock.json";

/**
 * Reads the lock file of a cache; it is empty before the first file is fetched.
 *
 * @throws FormatError when it is not what `writeLocked` writes
 */
export function readLock(cache: string): SampleLock {
  const path = join(cache, lockName);
  if (!existsSync(path)) return {};
  const text = readFileSync(path, "utf8");
  const files = parse(text, path);
  for (const [file, entry] of Object.entries(files)) {
    if (!isLocked(entry))
      throw new FormatError(path, text.indexOf(file), `what ${file} is`, JSON.stringify(entry));
  }
  return Object.fromEntries(
    Object.entries(files).filter((pair): pair is [string, LockedFile] => isLocked(pair[1])),
  );
}

/** Puts a file into the lock file of a cache. */
export function writeLocked(cache: string, file: string, entry: LockedFile): void {
  const files = Object.entries({ ...readLock(cache), [file]: entry }).sort(([a], [b]) => (a < b ? -1 : 1));
  const path = join(cache, lockName);
  mkdirSync(cache, { recursive: true });
  // Renamed into place, so that a full disk does not leave half of it.
  writeFileSync(`${path}.new`, `${JSON.stringify({ files: Object.fromEntries(files) }, undefined, 2)}\n`);
  renameSync(`${path}.new`, path);
}

function parse(text: string, path: string): Record<string, unknown> {
  const fail = (): never => {
    throw new FormatError(path, 0, 'an object with "files"', JSON.stringify(text.slice(0, 20)));
  };
  try {
    const { files }: { files?: unknown } = JSON.parse(text);
    return typeof files === "object" && files !== null ? { ...files } : fail();
  } catch {
    return fail();
  }
}

function isLocked(entry: unknown): entry is LockedFile {
  if (typeof entry !== "object" || entry === null) return false;
  const { url, validator, total, count, complete, bytes, sha256 }: Record<string, unknown> = { ...entry };
  return (
    typeof url === "string" &&
    ["string", "undefined"].includes(typeof validator) &&
    (total === undefined || isLength(total)) &&
    isLength(count) &&
    typeof complete === "boolean" &&
    isLength(bytes) &&
    typeof sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(sha256)
  );
}

function isLength(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
