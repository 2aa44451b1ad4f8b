import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import * as v from "valibot";
import { emnistSplit, readEmnistMapping, splitClasses } from "../../src/lib/data/emnist-mapping.js";
import { FormatError } from "../../src/lib/data/format-error.js";
import { gunzipFile } from "../../src/lib/data/gunzip-file.js";
import { readIdxImages, readIdxLabels } from "../../src/lib/data/idx.js";
import { readNpy } from "../../src/lib/data/npy.js";
import { readDrawings } from "../../src/lib/data/simplified-drawings.js";
import { DownloadError } from "./errors.js";
import { lengthSchema, type PartFile, remoteEntries } from "./part-file.js";
import type { WantedFile } from "./wanted.js";

const lockedFileSchema = v.object({
  ...remoteEntries,
  /** Drawings, characters or labels in the file of the cache. */
  count: lengthSchema,
  /** Whether the remote file has no more. */
  complete: v.boolean(),
  /** Length of the file of the cache. */
  bytes: lengthSchema,
  /** SHA-256 of the file of the cache, in hexadecimal digits. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
const filesSchema = v.object({ files: v.record(v.string(), lockedFileSchema) });

/** What a file was when it was first fetched: what it has to be ever after. */
export type LockedFile = Readonly<v.InferOutput<typeof lockedFileSchema>>;

/**
 * Reads the lock file of a cache: its files by their names; none before the first one is fetched.
 *
 * @throws FormatError when it is not what `writeLocked` writes
 */
export function readLock(cache: string): Readonly<Record<string, LockedFile>> {
  const path = join(cache, "lock.json");
  if (!existsSync(path)) return {};
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), filesSchema), readFileSync(path, "utf8"));
  if (read.success) return read.output.files;
  const [issue] = read.issues;
  throw new FormatError(path, 0, `what was written of ${v.getDotPath(issue) ?? "files"}`, issue.message);
}

/** Puts a file into the lock file of a cache. */
export function writeLocked(cache: string, file: string, entry: LockedFile): void {
  const files = Object.entries({ ...readLock(cache), [file]: entry }).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify({ files: Object.fromEntries(files) }, undefined, 2)}\n`;
  writeWhole(join(cache, "lock.json"), text);
}

/** Written beside its place and then renamed, so that a full disk does not leave half of it. */
function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

/** SHA-256, in hexadecimal digits. */
export function checksumOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Reads a file of samples as the workbook would.
 *
 * @param file its name in the cache
 * @returns drawings, characters, labels or classes in it
 * @throws FormatError when it is not what its name says, is cut short, or goes on after its end
 */
export async function countSamples(file: string, bytes: Uint8Array): Promise<number> {
  if (file.endsWith(".npy")) return readNpy(bytes, file).rows;
  if (file.endsWith(".ndjson")) return countDrawings(file, bytes);
  const { classes, first } = splitClasses(emnistSplit(file) ?? "balanced");
  if (file.endsWith("-mapping.txt")) {
    return readEmnistMapping(new TextDecoder().decode(bytes), file, classes.length, first).length;
  }
  const unpacked = await gunzipFile(bytes, file);
  if (file.endsWith("-images-idx3-ubyte.gz")) return readIdxImages(unpacked, file).rows;
  return readIdxLabels(unpacked, file, first + classes.length).length;
}

function countDrawings(file: string, bytes: Uint8Array): number {
  const drawings = readDrawings(bytes, file);
  const expected = basename(file, ".ndjson");
  const other = drawings.find(({ word }) => word !== expected);
  if (other) throw new FormatError(file, 0, `drawings of "${expected}"`, `"${other.word}"`);
  return drawings.length;
}

async function countOrFault(file: string, bytes: Uint8Array): Promise<number | string> {
  return countSamples(file, bytes).catch((error: unknown) => {
    if (error instanceof FormatError) return error.message;
    throw error;
  });
}

/**
 * Looks what a cache has of a file: all that is wanted, its beginning, nothing, or another file than it is to have. One
 * that was put there by hand is held to be whole.
 */
export async function cacheState(
  { file, count }: Pick<WantedFile, "file" | "count">,
  cache: string,
  locked: LockedFile | undefined,
): Promise<"here" | "begun" | "missing" | "damaged"> {
  const path = join(cache, file);
  if (!existsSync(path)) return "missing";
  const bytes = readFileSync(path);
  if (locked && checksumOf(bytes) !== locked.sha256) return "damaged";
  if (locked) return locked.complete || locked.count >= count ? "here" : "begun";
  const found = await countOrFault(file, bytes);
  if (typeof found === "string") return "damaged";
  return count === Number.POSITIVE_INFINITY || found >= count ? "here" : "missing";
}

/** Holds every file of a cache to its lock file, and reads it as the workbook would: how many are sound, what is amiss. */
export async function verifyCache(cache: string): Promise<{ sound: number; faults: string[] }> {
  const locked = Object.entries(readLock(cache));
  const faults: string[] = [];
  for (const [file, entry] of locked) {
    const fault = await faultOf(file, cache, entry);
    if (fault) faults.push(fault);
  }
  return { sound: locked.length - faults.length, faults };
}

async function faultOf(file: string, cache: string, locked: LockedFile): Promise<string> {
  const state = await cacheState({ file, count: locked.count }, cache, locked);
  if (state === "missing") return `${file}: it is not there; npm run data fetches it`;
  if (state === "damaged")
    return `${file}: its checksum is another than when it was fetched; npm run data fetches it anew`;
  const found = await countOrFault(file, readFileSync(join(cache, file)));
  if (typeof found === "string") return found;
  return found === locked.count ? "" : `${file}: it has ${found} samples and should have ${locked.count}`;
}

/** How a file is fetched. */
export interface Plan {
  /** Knows of the remote file; removed with what is gathered. */
  readonly part: PartFile;
  /** Bytes to fetch still; for drawings as strokes an estimate. */
  readonly bytes: number;
  /** Fetches them. */
  readonly gather: () => Promise<void>;
  /** A file of the first samples, or of all when there are fewer; and whether the remote file has no more. */
  readonly first: (count: number) => { bytes: Uint8Array; complete: boolean };
}

/** A file that a cache lacks, and how it is fetched. */
export interface Job extends WantedFile, Plan {
  /** What it was when it was first fetched. */
  readonly locked?: LockedFile;
}

/**
 * Puts what was gathered into its place in a cache, when it is what its name says and what it was before.
 *
 * @throws DownloadError or FormatError when it is not; the cache then is as it was
 */
export async function keep({ file, count, locked, part, first }: Job, cache: string): Promise<void> {
  try {
    if (locked && checksumOf(first(locked.count).bytes) !== locked.sha256) {
      const reason = "it is not what it was when it was first fetched: its checksum differs";
      throw new DownloadError(file, reason, "--refresh takes it as it is now");
    }
    const { bytes, complete } = first(count);
    const { url, validator, total } = part.remote;
    const [found, sha256] = [await countSamples(file, bytes), checksumOf(bytes)];
    writeWhole(join(cache, file), bytes);
    writeLocked(cache, file, { url, validator, total, count: found, complete, bytes: bytes.length, sha256 });
    part.remove();
  } catch (error) {
    if (error instanceof FormatError || error instanceof DownloadError) part.remove();
    throw error;
  }
}
