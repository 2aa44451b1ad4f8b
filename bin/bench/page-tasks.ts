/** How busy a page's own thread was. */
export interface PageTasks {
  /** Tasks of the page's own thread that took longer than 50 ms by the clock, as other processes let it. */
  readonly longTasks: number;
  /** The most processor time that one of its tasks took, in milliseconds: what the page itself can do about it. */
  readonly longestWork: number;
}

/** An event of Chromium's trace: a whole task, or the name of a thread. Times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * What the tasks of the threads that draw pages took.
 *
 * @param trace of Chromium, with the category "toplevel"
 * @throws Error when there is no such task in it
 */
export function tasksOf(trace: Buffer): PageTasks {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString());
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const pages = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf),
  );
  const tasks = traceEvents.filter((event) => event.name.endsWith("RunTask") && pages.has(threadOf(event)));
  if (tasks.length === 0) throw new Error("the trace must hold tasks of the page: none");
  return {
    longTasks: tasks.filter(({ dur = 0 }) => dur > 50_000).length,
    longestWork: tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000,
  };
}

/** A line of a report. */
export function tasksLine({ longTasks, longestWork }: PageTasks): string {
  return `tasks of the page over 50 ms by the clock: ${longTasks}; the most processor time of one: ${longestWork.toFixed(1)} ms`;
}
