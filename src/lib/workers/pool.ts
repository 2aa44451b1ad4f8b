/**
 * Workers at a time, unless more is asked for. A machine that names 64 cores would else be given 64, each with samples and
 * memory of its own, for trainings that take turns at the same memory.
 */
export const mostWorkers = 8;

/**
 * min(8, max(2, cores − spare)), whatever the machine says: at least two, so that one that waits does not hold up all.
 *
 * @param cores of the machine; 0 or undefined where it does not say
 * @param spare cores that are left to the page, defaults to 1
 */
export function workersFor(cores: number | undefined, spare = 1): number {
  return Math.min(mostWorkers, Math.max(2, (cores || 2) - spare));
}

/** A worker of a pool. */
export interface PoolWorker<Job> {
  /** Begins a job; there is none under way. */
  take(job: Job): void;
  end(): void;
}

/** What a pool is made of. */
export interface PoolOptions<Job> {
  /** Workers at a time, at least 1. */
  readonly size: number;
  /**
   * Starts a worker.
   *
   * @param free to be called at the end of each job: with false when the worker is of no more use
   */
  open(free: (usable: boolean) => void): PoolWorker<Job>;
}

/** Workers that do jobs, each one at a time. */
export interface Pool<Job> {
  /** Begins a job as soon as a worker is free. */
  add(job: Job): void;
  /** Ends all workers; what waits is forgotten. */
  stop(): void;
}

/**
 * A worker is started for a job that none is free for, as long as there are fewer than `size`. One that has nothing to do is
 * ended, as is one that is of no more use; another is started in its place where jobs wait.
 *
 * @throws RangeError unless the size is at least 1
 */
export function workerPool<Job>({ size, open }: PoolOptions<Job>): Pool<Job> {
  if (!(size >= 1)) throw new RangeError(`size of a pool must be at least 1: ${size}`);
  const waiting: Job[] = [];
  const workers = new Set<PoolWorker<Job>>();

  function fill(): void {
    while (waiting.length > 0 && workers.size < size) {
      const worker: PoolWorker<Job> = open((usable) => release(worker, usable));
      workers.add(worker);
      give(worker);
    }
  }

  function give(worker: PoolWorker<Job>): void {
    for (const job of waiting.splice(0, 1)) worker.take(job);
  }

  function release(worker: PoolWorker<Job>, usable: boolean): void {
    if (!workers.has(worker)) return;
    if (usable && waiting.length > 0) {
      give(worker);
      return;
    }
    workers.delete(worker);
    worker.end();
    fill();
  }

  return {
    add(job) {
      waiting.push(job);
      fill();
    },
    stop() {
      waiting.length = 0;
      for (const worker of workers) worker.end();
      workers.clear();
    },
  };
}
