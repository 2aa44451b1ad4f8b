import type { Progress } from "../train/progress.js";
import { bytesText } from "./amounts.js";
import { cacheState } from "./cache-state.js";
import type { Connection } from "./connection.js";
import type { DownloadError } from "./download-error.js";
import { planMembers } from "./emnist-members.js";
import { Failures } from "./failures.js";
import type { Job, Task } from "./job.js";
import { keep } from "./keep.js";
import { meterFor } from "./meter.js";
import { planLines } from "./ndjson-lines.js";
import { planRows } from "./npy-rows.js";
import { readLock } from "./sample-lock.js";
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
 * Fetches what a cache lacks.
 *
 * @returns what failed
 * @throws what stops all: a full disk, the signal's reason when it is aborted
 */
export async function fillCache(options: FillOptions): Promise<readonly DownloadError[]> {
  const { progress, confirm = async () => true } = options;
  const failures = new Failures();
  let meter = meterFor(0, options.connection.clock);
  const received = (file: string, bytes: number) => {
    const line = meter.add(file, bytes);
    if (line) progress.say(line);
  };
  const tasks = await tasksOf(options, { ...options.connection, received });
  const plan = await planAll(tasks, failures, progress);
  const bytes = sumOf(plan.jobs);
  for (const line of announcement(options.wanted.length - tasks.length, plan.jobs)) progress.done(line);
  if (plan.jobs.length === 0 || !(await confirm(bytes))) return failures.list;
  meter = meterFor(bytes, options.connection.clock);
  await fetchAll(plan, failures, progress);
  return failures.list;
}

/** What the cache lacks. */
async function tasksOf(
  { cache, wanted, refresh = false, progress }: FillOptions,
  connection: Connection,
): Promise<Task[]> {
  const lock = readLock(cache);
  const tasks: Task[] = [];
  for (const one of wanted) {
    const locked = refresh ? undefined : lock[one.file];
    const state = refresh ? "missing" : await cacheState(one, cache, locked);
    if (state === "here") continue;
    if (state === "damaged") progress.done(`${one.file}: it is damaged, and fetched anew`);
    // What was fetched once can be held to its checksum only when there is as much of it.
    const count = Math.max(one.count, locked?.count ?? 0);
    tasks.push({ wanted: { ...one, count }, cache, locked, begun: state === "begun", connection });
  }
  return tasks;
}

/** What is to be fetched, and what to do after the last of it. */
interface Plan {
  readonly jobs: readonly Job[];
  readonly finish: () => void;
}

async function planAll(tasks: readonly Task[], failures: Failures, progress: Progress): Promise<Plan> {
  const jobs: Job[] = [];
  for (const task of tasks) {
    const { kind, file, url } = task.wanted;
    if (kind === "characters") continue;
    const job = await failures.guard(file, url, () => {
      progress.say(`asking for ${file} …`);
      return kind === "bitmaps" ? planRows(task) : planLines(task);
    });
    if (job) jobs.push(job);
  }
  const characters = tasks.filter(({ wanted }) => wanted.kind === "characters");
  if (characters.length === 0) return { jobs, finish: () => {} };
  progress.say("asking for the list of EMNIST's files …");
  const { file, url } = characters[0].wanted;
  const members = await failures.guard(file, url, () => planMembers(characters, progress.done));
  return { jobs: [...jobs, ...(members?.jobs ?? [])], finish: members?.finish ?? (() => {}) };
}

async function fetchAll({ jobs, finish }: Plan, failures: Failures, progress: Progress): Promise<void> {
  let kept = 0;
  for (const { task, gather } of jobs) {
    const { file, url } = task.wanted;
    await failures.guard(file, url, async () => {
      await keep(task, await gather());
      kept++;
    });
  }
  if (kept === jobs.length) finish();
  progress.done(`fetched: ${kept} of ${jobs.length} files`);
}

/** What is there, and how much is to come from which host. */
export function announcement(here: number, jobs: readonly Job[]): string[] {
  const hostOf = ({ task }: Job) => new URL(task.wanted.url).host;
  const hosts = [...new Set(jobs.map(hostOf))].map((host) => {
    const own = jobs.filter((job) => hostOf(job) === host);
    return `to fetch: ${bytesText(sumOf(own))} from ${host}, ${own.length} files`;
  });
  return [...(here > 0 ? [`already here: ${here} files`] : []), ...hosts];
}

function sumOf(jobs: readonly Job[]): number {
  return jobs.reduce((sum, { bytes }) => sum + bytes, 0);
}
