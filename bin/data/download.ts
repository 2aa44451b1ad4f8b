import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import prettyBytes from "pretty-bytes";
import { FormatError } from "../../src/lib/data/format-error.js";
import type { Progress } from "../train/progress.js";
import { cacheState, type Job, keep, type LockedFile, type Plan, readLock } from "./cache.js";
import { openArchive } from "./emnist.js";
import { DownloadError, diskFault } from "./errors.js";
import type { Connection } from "./fetch.js";
import { meterFor } from "./meter.js";
import { PartFile } from "./part-file.js";
import { planLines, planRows } from "./quickdraw.js";
import type { WantedFile } from "./wanted.js";

/** How a cache is filled. */
export interface FillOptions {
  /** Its folder. */
  readonly cache: string;
  readonly wanted: readonly WantedFile[];
  /** Whether files are fetched anew, whatever they were before. */
  readonly refresh?: boolean;
  readonly connection: Omit<Connection, "received">;
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
export async function downloadSamples(options: Omit<FillOptions, "connection">): Promise<number> {
  const { cache, progress } = options;
  const halt = new AbortController();
  const stop = () => halt.abort();
  const signals = ["SIGINT", "SIGTERM"] as const;
  let unmark = () => {};
  try {
    unmark = markRunning(cache);
    for (const name of signals) process.on(name, stop);
    const failures = await fillCache({ ...options, connection: { signal: halt.signal } });
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
  const { cache, wanted, progress, confirm = async () => true } = options;
  const failures = new Failures();
  let meter = meterFor(0);
  const received = (file: string, bytes: number) => {
    const line = meter(file, bytes);
    if (line) progress.say(line);
  };
  const tasks = await tasksOf(options);
  const jobs = await jobsOf(tasks, { ...options.connection, received }, options, failures);
  if (tasks.length < wanted.length) progress.done(`already here: ${wanted.length - tasks.length} files`);
  for (const line of announcement(jobs)) progress.done(line);
  const bytes = bytesOf(jobs);
  if (jobs.length === 0 || !(await confirm(bytes))) return failures.list;
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
  if (hasArchive && kept === jobs.length) rmSync(join(cache, "tmp"), { recursive: true });
  progress.done(`fetched: ${kept} of ${jobs.length} files`);
  return failures.list;
}

/** A file that a cache lacks. */
interface Task extends WantedFile {
  /** What it was when it was first fetched. */
  readonly locked?: LockedFile;
  /** Whether the cache has its first drawings, as they were locked. */
  readonly begun: boolean;
}

async function tasksOf({ cache, wanted, refresh = false, progress }: FillOptions): Promise<Task[]> {
  const lock = refresh ? {} : readLock(cache);
  const tasks: Task[] = [];
  for (const one of wanted) {
    const locked = lock[one.file];
    const state = refresh ? "missing" : await cacheState(one, cache, locked);
    if (state === "here") continue;
    if (state === "damaged") progress.done(`${one.file}: it is damaged, and fetched anew`);
    // What was fetched once can be held to its checksum only when there is as much of it.
    const count = Math.max(one.count, locked?.count ?? 0);
    tasks.push({ ...one, count, locked, begun: state === "begun" });
  }
  return tasks;
}

/** What is to be fetched, as far as it is to be had. */
async function jobsOf(
  tasks: readonly Task[],
  connection: Connection,
  { cache, progress }: FillOptions,
  failures: Failures,
): Promise<Job[]> {
  let archive: ReturnType<typeof openArchive> | undefined;
  const planOf = async (task: Task): Promise<Plan> => {
    const { file, url, count } = task;
    if (file.endsWith(".npy")) return planRows(partOf(task, cache), count, connection);
    if (file.endsWith(".ndjson")) return planLines(partOf(task, cache), count, connection);
    archive ??= openArchive(url, join(cache, "tmp"), connection, progress.done);
    return (await archive)(file);
  };
  const jobs: Job[] = [];
  for (const task of tasks) {
    progress.say(`asking for ${task.file} …`);
    const plan = await failures.guard(task.file, task.url, () => planOf(task));
    if (plan) jobs.push({ ...task, ...plan });
  }
  return jobs;
}

/** Where the bytes of a file are gathered, beside its place; the drawings that the cache has are taken over. */
function partOf({ file, url, locked, begun }: Task, cache: string): PartFile {
  const path = join(cache, file);
  const part = new PartFile(file, `${path}.part`, url);
  if (begun && locked?.total && locked.url === url) part.growFrom(path, locked);
  return part;
}

/** How much is to come from which host. */
function announcement(jobs: readonly Job[]): string[] {
  const hostOf = ({ url }: Job) => new URL(url).host;
  return [...new Set(jobs.map(hostOf))].map((host) => {
    const own = jobs.filter((job) => hostOf(job) === host);
    return `to fetch: ${prettyBytes(bytesOf(own))} from ${host}, ${own.length} files`;
  });
}

function bytesOf(jobs: readonly Job[]): number {
  return jobs.reduce((sum, { bytes }) => sum + bytes, 0);
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
      this.list.push(failure);
      return undefined;
    }
  }
}

function notSuchAFile({ expected, offset, found }: FormatError, file: string): DownloadError {
  const reason = `what came is not such a file (expected ${expected} at byte ${offset}: ${found})`;
  return new DownloadError(file, reason, "sign in where the network asks for it, or try again later");
}
