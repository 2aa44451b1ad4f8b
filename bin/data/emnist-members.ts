import { basename, join } from "node:path";
import { unzip, type ZipEntry } from "unzipit";
import { FormatError } from "../../src/lib/data/format-error.js";
import { DownloadError } from "./download-error.js";
import type { Gathered, Job, Task } from "./job.js";
import { PartFile } from "./part-file.js";
import { RemoteZip } from "./remote-zip.js";

/** Bytes that a member may grow to: more than the largest of the archive. */
const largestMember = 1024 * 1024 * 1024;

/** Plans to fetch members of NIST's archive. */
export interface MemberPlan {
  readonly jobs: readonly Job[];
  /** To be called when all are in their place: removes what was kept to go on from. */
  readonly finish: () => void;
}

/**
 * Plans to fetch members of NIST's archive of EMNIST, and reads its central directory for that.
 *
 * @param tasks at least one, all of one archive and one cache
 * @param say told when the host gives only the whole archive
 * @throws FormatError when it is not a zip archive or lacks one of them; DownloadError when it cannot be had
 */
export async function planMembers(tasks: readonly Task[], say: (line: string) => void): Promise<MemberPlan> {
  const [{ wanted, cache, connection }] = tasks;
  const zip = await RemoteZip.open(wanted.url, join(cache, "tmp"), connection);
  if (!zip.isRanged) say(`${zip.file}: the host gives only all of it, and not its members alone`);
  const entries = await entriesOf(zip);
  const jobs = tasks.map((task) => planMember(task, zip, entries));
  return { jobs, finish: () => zip.remove() };
}

async function entriesOf(zip: RemoteZip): Promise<Readonly<Record<string, ZipEntry>>> {
  try {
    return (await unzip(zip)).entries;
  } catch (cause) {
    throw asFormatError(cause, zip);
  }
}

function planMember(task: Task, zip: RemoteZip, entries: Readonly<Record<string, ZipEntry>>): Job {
  const name = `gzip/${basename(task.wanted.file)}`;
  if (!Object.hasOwn(entries, name)) {
    throw new FormatError(
      zip.file,
      0,
      `a member ${name}`,
      Object.keys(entries).slice(0, 4).join(", ") || "none",
    );
  }
  const entry = entries[name];
  if (!(entry.size <= largestMember)) {
    throw new FormatError(`${zip.file}/${name}`, 0, `at most ${largestMember} bytes`, `${entry.size}`);
  }
  return { task, bytes: entry.compressedSize, gather: () => gatherMember(task, zip, entry) };
}

async function gatherMember({ wanted, cache }: Task, zip: RemoteZip, entry: ZipEntry): Promise<Gathered> {
  const bytes = await bytesOf(entry, zip);
  const { file, url } = wanted;
  const part = new PartFile({ file, path: join(cache, `${file}.part`), url });
  part.restart();
  part.append(bytes);
  part.learn({ validator: zip.validator, total: await zip.getLength() });
  return { part, complete: true, seal: () => part.size };
}

async function bytesOf(entry: ZipEntry, zip: RemoteZip): Promise<Uint8Array> {
  try {
    const bytes = new Uint8Array(await entry.arrayBuffer());
    if (bytes.length === entry.size) return bytes;
    throw new FormatError(entry.name, bytes.length, `${entry.size} bytes`, `${bytes.length} bytes`);
  } catch (cause) {
    throw asFormatError(cause, zip);
  }
}

/** What unzipit found amiss; failures to fetch and to write stay what they are. */
function asFormatError(cause: unknown, zip: RemoteZip): unknown {
  const own = cause instanceof DownloadError || cause instanceof FormatError;
  if (own || !(cause instanceof Error) || "code" in cause || cause.name === "AbortError") return cause;
  zip.remove();
  return new FormatError(zip.file, 0, "a zip archive", cause.message);
}
