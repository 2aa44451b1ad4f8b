import { lateFetch } from "../../../components/ui/late-fetch.js";
import { messageOf } from "../../../lib/core/message-of.js";
import type { SweepData } from "../../../lib/labs/experiments/sweep-data.js";
import { type SweepPoint, sweepTrials } from "../../../lib/labs/experiments/sweeps.js";
import { type TrialPool, type TrialReply, trialPool } from "../../../lib/labs/experiments/trial-pool.js";
import type { ConnectTrials } from "../../../lib/labs/experiments/trial-session.js";
import type { WatchedTrial } from "../../../lib/labs/experiments/watched-trial.js";
import { keyOfTrial, type TrialKeeper } from "./kept-trials.js";
import type { SweepSamples } from "./sweep-samples.js";
import { afterReply, ended, isOver, newEntries, type TrialEntry } from "./trial-entry.js";

export type SweepState = "idle" | "fetching" | "running" | "done" | "failed";

/** Rows that a trial is tested on. */
type Tested = "held out" | "test";

/** The trial that was chosen, on the test rows. */
export interface Measured {
  readonly entry: TrialEntry;
  readonly found: WatchedTrial;
}

/** What a sweep needs of the place it is in. */
export interface SweepControllerOptions {
  samples: SweepSamples;
  keeper: TrialKeeper;
  connect: ConnectTrials;
  /** Workers, and so trials at a time. */
  workers: number;
  /** Called after each piece of news. */
  tell(): void;
}

/** Who hears of trials in the pool, by their places in it. */
interface TrialListener {
  onStart?(place: number): void;
  onReply(reply: TrialReply): void;
}

/** A sweep at work, without a screen. */
export class SweepController {
  entries: readonly TrialEntry[] = [];
  state: SweepState = "idle";
  /** Why the drawings could not be fetched. */
  message: string | undefined;
  /** Why trials are not kept, as it was thrown. */
  notKept: unknown;
  measured: Measured | undefined;
  perClass: number | undefined;
  readonly #options: SweepControllerOptions;
  /** Trials that were forgotten, until another sweep is taken up; and when they are gone from where they were kept. */
  #forgotten: readonly TrialEntry[] = [];
  #removed: Promise<void> = Promise.resolve();
  #pool: TrialPool | undefined;
  /** Rises when what is under way is given up. */
  #turn = 0;

  constructor(options: SweepControllerOptions) {
    this.#options = options;
  }

  /** Takes up a sweep; trials that were kept are there at once. */
  async take(points: readonly SweepPoint[], perClass: number | undefined): Promise<void> {
    const mine = this.#giveUp();
    this.perClass = perClass;
    this.measured = undefined;
    this.#forgotten = [];
    this.entries = newEntries(points);
    this.#rest();
    await this.#recallAll(mine);
    if (mine === this.#turn) this.#rest();
  }

  /** Trains the trials that are missing. */
  run(): Promise<void> {
    return this.#work(async (data, mine) => {
      await this.#recallAll(mine);
      if (mine !== this.#turn) return;
      const places = [...this.entries.keys()].filter((k) => this.entries[k].found === undefined);
      if (places.length === 0) return;
      this.state = "running";
      const points = places.map((k) => this.entries[k].point);
      await this.#train(points, data, "held out", {
        onStart: (k) =>
          this.#change(places[k], (entry) => ({
            ...entry,
            state: "running",
            epochs: [],
            message: undefined,
          })),
        onReply: (reply) => this.#change(places[reply.trial], (entry) => afterReply(entry, reply)),
      });
    });
  }

  /** Stops; trials that were under way begin again the next time. */
  stop(): void {
    this.#giveUp();
    this.#rest();
  }

  /** Trials that were forgotten and can be brought back. */
  get undoable(): number {
    const missing = this.#forgotten.filter(({ tag }) =>
      this.entries.some((one) => one.tag === tag && !one.found),
    );
    return this.state === "running" || this.state === "fetching" ? 0 : missing.length;
  }

  /** Brings back what was forgotten. */
  async undo(): Promise<void> {
    if (this.undoable === 0) return;
    const found = new Map(this.#forgotten.map((entry) => [entry.tag, entry.found]));
    this.#forgotten = [];
    const back = this.entries.filter((entry) => !entry.found && found.get(entry.tag));
    this.entries = this.entries.map((entry) => {
      const trial = found.get(entry.tag);
      return entry.found || !trial ? entry : ended(entry, trial);
    });
    this.#rest();
    await this.#removed;
    for (const { tag, point } of back) {
      const trial = found.get(tag);
      if (trial) await this.#keep(point, "held out", trial);
    }
  }

  /** Forgets what was trained, until it is undone. */
  async startOver(): Promise<void> {
    this.#giveUp();
    this.#forgotten = this.entries.filter(({ found }) => found);
    const points = this.entries.map(({ point }) => point);
    const keys = points.flatMap((point) => [this.#keyOf(point, "held out"), this.#keyOf(point, "test")]);
    this.measured = undefined;
    this.entries = newEntries(points);
    this.#rest();
    this.#removed = this.#options.keeper.remove(keys).catch((error: unknown) => {
      this.notKept = error;
      this.#options.tell();
    });
    await this.#removed;
  }

  /** Trains an entry once more, with the test rows in place of those held out. */
  measure(entry: TrialEntry): Promise<void> {
    return this.#work(async (data, mine) => {
      const before = await this.#recall(entry.point, "test");
      if (mine !== this.#turn) return;
      if (before) {
        this.measured = { entry, found: before };
        return;
      }
      this.state = "running";
      let failure: string | undefined;
      await this.#train([entry.point], data, "test", {
        onReply: (reply) => {
          if (reply.kind === "done") this.measured = { entry, found: reply };
          if (reply.kind === "failed") failure = reply.message;
        },
      });
      if (failure !== undefined) throw new Error(failure);
    });
  }

  /** Fetches, then works; what fails on the way is said. */
  async #work(act: (data: SweepData, mine: number) => Promise<void>): Promise<void> {
    const mine = this.#giveUp();
    [this.state, this.message] = ["fetching", undefined];
    this.#options.tell();
    try {
      const data = await lateFetch(() => this.#options.samples.of(this.perClass));
      if (mine !== this.#turn) return;
      await act(data, mine);
      if (mine === this.#turn) this.#rest();
    } catch (error) {
      if (mine !== this.#turn) return;
      this.state = "failed";
      this.message = messageOf(error);
      this.#options.tell();
    }
  }

  /** Trains some points in the pool; settles when all are over. */
  #train(
    points: readonly SweepPoint[],
    data: SweepData,
    tested: Tested,
    { onStart, onReply }: TrialListener,
  ): Promise<void> {
    const { connect, workers, tell } = this.#options;
    const dataset = tested === "test" ? data.forMeasuring : data.forChoosing;
    let left = points.length;
    return new Promise((resolve) => {
      this.#pool = trialPool(sweepTrials(points, dataset), {
        size: workers,
        connect,
        pictures: data.pictures,
        onStart,
        onReply: (reply) => {
          if (reply.kind === "done") this.#keep(points[reply.trial], tested, reply);
          onReply(reply);
          if (reply.kind !== "epoch" && --left === 0) resolve();
          tell();
        },
      });
      tell();
    });
  }

  #change(place: number, change: (entry: TrialEntry) => TrialEntry): void {
    this.entries = this.entries.map((entry, k) => (k === place ? change(entry) : entry));
  }

  #keyOf({ hyperparameters }: SweepPoint, tested: Tested): string {
    const { samples } = this.#options;
    return keyOfTrial({ samples: samples.name, perClass: this.perClass, tested }, hyperparameters);
  }

  async #recall(point: SweepPoint, tested: Tested): Promise<WatchedTrial | undefined> {
    try {
      return await this.#options.keeper.read(this.#keyOf(point, tested));
    } catch (error) {
      this.notKept = error;
      return undefined;
    }
  }

  /** Takes up those that are kept by now, for another sweep may have trained them. */
  async #recallAll(mine: number): Promise<void> {
    const all = await Promise.all(
      this.entries.map(({ found, point }) => found ?? this.#recall(point, "held out")),
    );
    if (mine !== this.#turn) return;
    for (const [k, found] of all.entries()) {
      if (found && !this.entries[k].found) this.#change(k, (entry) => ended(entry, found));
    }
  }

  async #keep(point: SweepPoint, tested: Tested, found: WatchedTrial): Promise<void> {
    try {
      await this.#options.keeper.write(this.#keyOf(point, tested), found);
      this.notKept = undefined;
    } catch (error) {
      this.notKept = error;
      this.#options.tell();
    }
  }

  #giveUp(): number {
    this.#pool?.stop();
    this.#pool = undefined;
    this.entries = this.entries.map((entry) =>
      entry.state === "running" ? { ...entry, state: "waiting", epochs: [] } : entry,
    );
    return ++this.#turn;
  }

  #rest(): void {
    this.state = this.entries.length > 0 && this.entries.every(isOver) ? "done" : "idle";
    this.#options.tell();
  }
}
