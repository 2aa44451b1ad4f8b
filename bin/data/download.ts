import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import prettyBytes from "pretty-bytes";
import { FormatError } from "../../src/lib/data/format-error.js";
import type { Progress } from "../train/progress.js";
import { cacheState, type Job, keep, type Plan, readLock } from "./cache.js";
import { openArchive } from "./emnist.js";
import { DownloadError, diskFault } from "./errors.js";
import type { Connection } from "./fetch.js";
import { meterFor } from "./meter.js";
import { PartFile } from "./part-file.js";
import { planLines, planRows } from "./quickdraw.js";
import type { WantedFile } from "./wanted.js";

/** How a cache is filled. */
export interface FillOptions extends Omit<Connection, "received"> {
  /** Its folder. */
  readonly cache: string;
  readonly wanted: readonly WantedFile[];
  /** Whether files are fetched anew, whatever they were before. */
  readonly refresh?: boolean;
  readonly progress: Progress;
  /** Asked with the bytes that are to come; defaults to yes. */
  readonly confirm?: (bytes: number) => Promise<boolean>;
}

/**
 * Downloads samples into a cache on behalf of a person, who may stop it with Ctrl-C and is told what fails.
 *
 * @returns the status to exit with: 0, 1 when a file is not to be had, 130 when the person stopped it
 * @throws DownloadError for a fault of this machine; Error when another process fills the cache
 */
export async function downloadSamples(options: Omit<FillOptions, "signal">): Promise<number> {
  const { cache, progress } = options;
  const halt = new AbortController();
  const stop = () => halt.abort();
  const signals = ["SIGINT", "SIGTERM"] as const;
  let unmark = () => {};
  try {
    unmark = markRunning(cache);
    for (const name of signals) process.on(name, stop);
    const failures = await fillCache({ ...options, signal: halt.signal });
    for (const { message } of failures) progress.done(message);
    return failures.length > 0 ? 1 : 0;
  } catch (error) {
    if (!halt.signal.aborted) throw diskFault(error, cache);
    progress.done("stopped: npm run data goes on from here");
    return 130;
  } finally {
    for (const name of signals) process.off(name, stop);
    unmark();
  }
}

/**
 * Marks a cache as being filled by this process, so that no other fills it at the same time.
 *
 * @returns what takes the mark away
 * @throws Error when another process that still runs has marked it
 */
export function markRunning(cache: string): () => void {
  const path = join(cache, "running");
  const remedy = `wait for it, or remove ${path} if that is another program`;
  const busy = (who: string) => new Error(`${cache} is being filled by ${who}: ${remedy}`);
  mkdirSync(cache, { recursive: true });
  const other = existsSync(path) ? Number(readFileSync(path, "utf8")) : 0;
  if (isRunning(other)) throw busy(`process ${other}`);
  // Whoever was killed could not take its mark away.
  rmSync(path, { force: true });
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
  } catch (error) {
    throw existsSync(path) ? busy("a process that began this moment") : error;
  }
  return () => rmSync(path, { force: true });
}

function isRunning(id: number): boolean {
  try {
    return Number.isInteger(id) && id > 0 && process.kill(id, 0);
  } catch (error) {
    // A process of another person may not be signalled, and runs.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Fetches what a cache lacks.
 *
 * @returns what failed
 * @throws what stops all: a full disk, the signal's reason when it is aborted
 */
export async function fillCache(options: FillOptions): Promise<readonly DownloadError[]> {
  const { cache, progress, confirm = async () => true } = options;
  const failures = new Failures();
  let meter = meterFor(0);
  const received = (file: string, bytes: number) => {
    const line = meter(file, bytes);
    if (line) progress.say(line);
  };
  const { jobs, here } = await jobsOf({ ...options, received }, failures);
  if (here > 0) progress.done(`already here: ${here} files`);
  if (jobs.length === 0) return failures.list;
  const bytes = jobs.reduce((sum, job) => sum + job.bytes, 0);
  const hosts = new Set(jobs.map(({ url }) => new URL(url).host));
  progress.done(`to fetch: ${prettyBytes(bytes)} from ${[...hosts].join(" and ")}, ${jobs.length} files`);
  if (!(await confirm(bytes))) return failures.list;
  meter = meterFor(bytes);
  let kept = 0;
  for (const job of jobs) {
    await failures.guard(job.file, job.url, async () => {
      await job.gather();
      await keep(job, cache);
      kept++;
    });
  }
  const hasArchive = jobs.some(({ file }) => file.startsWith("emnist/"));
  if (hasArchive && kept === jobs.length) rmSync(join(cache, "tmp"), { recursive: true, force: true });
  progress.done(`fetched: ${kept} of ${jobs.length} files`);
  return failures.list;
}

/** What the cache lacks, as far as it is to be had, and the number of files that it does not lack. */
async function jobsOf(options: FillOptions & Connection, failures: Failures) {
  const { cache, wanted, refresh = false, progress } = options;
  const planOf = planner(options);
  const lock = refresh ? {} : readLock(cache);
  const jobs: Job[] = [];
  let here = 0;
  for (const { file, url, count } of wanted) {
    const locked = lock[file];
    const state = refresh ? "missing" : await cacheState({ file, count }, cache, locked);
    if (state === "here") {
      here++;
      continue;
    }
    if (state === "damaged") progress.done(`${file}: it is damaged, and fetched anew`);
    progress.say(`asking for ${file} …`);
    // What was fetched once can be held to its checksum only when there is as much of it.
    const task = { file, url, count: Math.max(count, locked?.count ?? 0), locked };
    const plan = await failures.guard(file, url, () => planOf(task, state === "begun"));
    if (plan) jobs.push({ ...task, ...plan });
  }
  return { jobs, here };
}

/** Plans to fetch a file; `begun` says that the cache has its first drawings, as they were locked. */
function planner({ cache, progress, ...connection }: FillOptions & Connection) {
  let archive: ReturnType<typeof openArchive> | undefined;
  return async ({ file, url, count, locked }: Omit<Job, keyof Plan>, begun: boolean): Promise<Plan> => {
    if (file.startsWith("emnist/")) {
      archive ??= openArchive(url, join(cache, "tmp"), connection, progress.done);
      return (await archive)(file);
    }
    const path = join(cache, file);
    const part = new PartFile(file, `${path}.part`, url);
    if (begun && locked?.total && locked.url === url) part.growFrom(path, locked);
    return file.endsWith(".npy") ? planRows(part, count, connection) : planLines(part, count, connection);
  };
}

/** What failed of a download, which goes on with the files that the failure is not about. */
export class Failures {
  readonly list: DownloadError[] = [];
  readonly #lost = new Set<string>();

  /**
   * Does what is to be done for a file, unless its host is lost.
   *
   * @returns undefined when it failed
   * @throws what no other file would be spared: a full disk, Ctrl-C
   */
  async guard<T>(file: string, url: string, task: () => Promise<T>): Promise<T | undefined> {
    const { host } = new URL(url);
    if (this.#lost.has(host)) return undefined;
    try {
      return await task();
    } catch (error) {
      const failure = error instanceof FormatError ? notSuchAFile(error, file) : diskFault(error, file);
      if (!(failure instanceof DownloadError) || failure.scope === "machine") throw failure;
      if (failure.scope === "host") this.#lost.add(host);
      // Members of an archive that is not to be had share its failure.
      if (!this.list.includes(failure)) this.list.push(failure);
      return undefined;
    }
  }
}

function notSuchAFile({ expected, offset, found }: FormatError, file: string): DownloadError {
  const reason = `what came is not such a file (expected ${expected} at byte ${offset}: ${found})`;
  return new DownloadError(file, reason, "sign in where the network asks for it, or try again later");
}
