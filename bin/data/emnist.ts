import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import { type Reader, unzip, type ZipEntry } from "unzipit";
import { FormatError } from "../../src/lib/data/format-error.js";
import type { Plan } from "./cache.js";
import { DownloadError, remedyOnTheWay } from "./errors.js";
import { type Connection, fetchUpTo } from "./fetch.js";
import { PartFile, type Remote } from "./part-file.js";

/** The name of NIST's archive in messages. */
const archive = "emnist/gzip.zip";
/** Bytes that a member may grow to: more than the largest of the archive. */
const largestMember = 1024 * 1024 * 1024;

/**
 * Reads the central directory of NIST's archive of EMNIST.
 *
 * @param folder where what is fetched of it goes, to be removed when all is kept; nothing else may be there
 * @param say told when the host gives only the whole archive
 * @returns plans to fetch the member that is a file of the cache
 * @throws DownloadError when it cannot be had or is not a zip archive
 */
export async function openArchive(
  url: string,
  folder: string,
  connection: Connection,
  say: (line: string) => void,
): Promise<(file: string) => Plan> {
  // By its first byte the length is known, and whether there are ranges.
  const part = new PartFile(archive, join(folder, "zip.first.part"), url);
  await fetchUpTo(part, 1, connection);
  const { ranged, total } = part.remote;
  if (!ranged) say(`${archive}: the host gives only all of it, and not its members alone`);
  if (ranged && total === undefined) {
    const remedy = remedyOnTheWay(new URL(url));
    throw new DownloadError(archive, "the host does not say how long it is", remedy, "host");
  }
  const reader = readerOf(part.remote, folder, connection);
  const { entries } = await sound(unzip(reader), folder);
  return (file) => {
    const entry = memberFor(file, entries);
    let bytes = new Uint8Array();
    const gather = async () => {
      bytes = new Uint8Array(await sound(entry.arrayBuffer(), folder));
    };
    return { part, bytes: entry.compressedSize, gather, first: () => ({ bytes, complete: true }) };
  };
}

/** @throws FormatError when the archive has no such member, or one that grows too large */
function memberFor(file: string, entries: Readonly<Record<string, ZipEntry>>): ZipEntry {
  const name = `gzip/${basename(file)}`;
  if (!Object.hasOwn(entries, name)) {
    const found = Object.keys(entries).slice(0, 4).join(", ") || "none";
    throw new FormatError(archive, 0, `a member ${name}`, found);
  }
  const { size } = entries[name];
  if (size <= largestMember) return entries[name];
  throw new FormatError(`${archive}/${name}`, 0, `at most ${largestMember} bytes`, `${size}`);
}

/** What unzipit finds amiss is the archive's fault; failures to fetch and to write stay what they are. */
async function sound<T>(reading: Promise<T>, folder: string): Promise<T> {
  return reading.catch((cause: unknown) => {
    const own = cause instanceof DownloadError || cause instanceof FormatError;
    if (own || !(cause instanceof Error) || "code" in cause || cause.name === "AbortError") throw cause;
    rmSync(folder, { recursive: true, force: true });
    const remedy = "sign in where the network asks for it, or try again later";
    throw new DownloadError(archive, `what came is no zip archive (${cause.message})`, remedy, "host");
  });
}

/**
 * Reads a remote zip archive. What is read of it is fetched into parts of its own, so that another run fetches nothing
 * twice; a host that gives no ranges gives the whole archive, once.
 */
function readerOf({ url, ranged, total = 0, validator }: Remote, folder: string, connection: Connection) {
  const partFor = async (offset: number, size: number) => {
    const path = join(folder, ranged ? `zip.${offset}.part` : "zip.whole.part");
    const part = new PartFile(archive, path, url, ranged ? offset : 0);
    await fetchUpTo(part, ranged ? offset + size : Number.POSITIVE_INFINITY, connection);
    if (part.remote.validator === validator) return part;
    rmSync(folder, { recursive: true, force: true });
    const remedy = "run npm run data again: it begins this file anew";
    throw new DownloadError(archive, "it changed at the host while it was fetched", remedy, "host");
  };
  const read = async (offset: number, size: number) => (await partFor(offset, size)).read(offset, size);
  return {
    getLength: async () => (ranged ? total : (await partFor(0, 1)).size),
    read,
    // unzipit reads deflated members in small pieces unless it is given all of one.
    readStream: async (offset, size) => new Blob([await read(offset, size)]).stream(),
  } satisfies Reader;
}
