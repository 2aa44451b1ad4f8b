import { type SweepPoint, sweepTrials } from "../../../lib/labs/experiments/sweeps.js";
import { type EpochScore, finalScore } from "../../../lib/labs/experiments/trial.js";
import { type TrialLine, type TrialPool, trialPool } from "../../../lib/labs/experiments/trial-pool.js";
import type { TrialReply } from "../../../lib/labs/experiments/trial-protocol.js";
import type { WatchedTrial } from "../../../lib/labs/experiments/watched-trial.js";
import { keyOfTrial, type TrialKeeper } from "./kept-trials.js";
import type { SweepSamples } from "./sweep-samples.js";

/** A trial of a sweep, as far as it has come. */
export interface TrialEntry {
  /** A letter that tells it from the others wherever it is drawn: "A". */
  readonly tag: string;
  readonly point: SweepPoint;
  readonly state: "waiting" | "running" | "finished" | "diverged" | "failed";
  /** Scores so far. */
  readonly epochs: readonly EpochScore[];
  /** Once it has come to its end. */
  readonly found?: WatchedTrial;
  /** Why it failed. */
  readonly message?: string;
}

export type SweepState = "idle" | "fetching" | "running" | "done" | "failed";

/** The trial that was chosen, on the test rows. */
export interface Measured {
  readonly entry: TrialEntry;
  readonly found: WatchedTrial;
}

/** A sweep at work, without a screen. */
export interface SweepDesk {
  readonly entries: readonly TrialEntry[];
  readonly state: SweepState;
  /** Why the drawings could not be fetched. */
  readonly message: string | undefined;
  /** Why trials are not kept, as it was thrown. */
  readonly notKept: unknown;
  readonly measured: Measured | undefined;
  readonly perClass: number | undefined;
  /** Takes up a sweep; trials that were kept are there at once. */
  take(points: readonly SweepPoint[], perClass: number | undefined): Promise<void>;
  /** Trains the trials that are missing. */
  run(): Promise<void>;
  /** Stops; trials that were under way begin again the next time. */
  stop(): void;
  /** Forgets what was trained. */
  startOver(): Promise<void>;
  /** Trains an entry once more, with the test rows in place of those held out. */
  measure(entry: TrialEntry): Promise<void>;
}

/** What a desk needs of the place it is in. */
export interface SweepDeskOptions {
  samples: SweepSamples;
  keeper: TrialKeeper;
  connect(take: (reply: TrialReply) => void): TrialLine;
  /** Trials at a time. */
  room: number;
  /** Called after each piece of news. */
  tell(): void;
}

export function sweepDesk({ samples, keeper, connect, room, tell }: SweepDeskOptions): SweepDesk {
  let entries: TrialEntry[] = [];
  let state: SweepState = "idle";
  let message: string | undefined;
  let notKept: unknown;
  let measured: Measured | undefined;
  let perClass: number | undefined;
  let pool: TrialPool | undefined;
  /** Rises when what is under way is given up. */
  let turn = 0;

  const keyOf = ({ hyperparameters }: SweepPoint, tested: "held out" | "test") =>
    keyOfTrial({ samples: samples.name, perClass, tested }, hyperparameters);

  function change(place: number, changes: Partial<TrialEntry>): void {
    entries = entries.map((entry, k) => (k === place ? { ...entry, ...changes } : entry));
  }

  async function recall(point: SweepPoint, tested: "held out" | "test"): Promise<WatchedTrial | undefined> {
    try {
      return await keeper.read(keyOf(point, tested));
    } catch (error) {
      notKept = error;
      return undefined;
    }
  }

  async function keep(point: SweepPoint, tested: "held out" | "test", found: WatchedTrial): Promise<void> {
    try {
      await keeper.write(keyOf(point, tested), found);
      notKept = undefined;
    } catch (error) {
      notKept = error;
      tell();
    }
  }

  /** Takes up those that are kept by now, for another sweep may have trained them. */
  async function recallAll(mine: number): Promise<void> {
    const found = await Promise.all(entries.map((entry) => entry.found ?? recall(entry.point, "held out")));
    if (mine !== turn) return;
    for (const [k, one] of found.entries()) {
      if (one && !entries[k].found) change(k, endOf(one));
    }
  }

  function giveUp(): number {
    pool?.stop();
    pool = undefined;
    entries = entries.map((entry) =>
      entry.state === "running" ? { ...entry, state: "waiting", epochs: [] } : entry,
    );
    return ++turn;
  }

  function rest(): void {
    state = entries.length > 0 && entries.every(isOver) ? "done" : "idle";
    tell();
  }

  /** Trains some points in the pool; settles when all are over. */
  function train(
    points: readonly SweepPoint[],
    data: Awaited<ReturnType<SweepSamples["of"]>>,
    {
      tested,
      onStart,
      onReply,
    }: {
      tested: "held out" | "test";
      onStart?(place: number): void;
      onReply(reply: TrialReply): void;
    },
  ): Promise<void> {
    const dataset = tested === "test" ? data.forMeasuring : data.forChoosing;
    let left = points.length;
    return new Promise((resolve) => {
      pool = trialPool(sweepTrials(points, dataset), {
        room,
        connect,
        pictures: data.pictures,
        onStart,
        onReply(reply) {
          if (reply.kind === "done") keep(points[reply.trial], tested, reply);
          onReply(reply);
          if (reply.kind !== "epoch" && --left === 0) resolve();
          tell();
        },
      });
      tell();
    });
  }

  /** Fetches, then works; what fails on the way is said. */
  async function work(act: (data: Awaited<ReturnType<SweepSamples["of"]>>, mine: number) => Promise<void>) {
    const mine = giveUp();
    [state, message] = ["fetching", undefined];
    tell();
    try {
      const data = await samples.of(perClass);
      if (mine !== turn) return;
      await act(data, mine);
      if (mine === turn) rest();
    } catch (error) {
      if (mine !== turn) return;
      state = "failed";
      message = error instanceof Error ? error.message : String(error);
      tell();
    }
  }

  return {
    get entries() {
      return entries;
    },
    get state() {
      return state;
    },
    get message() {
      return message;
    },
    get notKept() {
      return notKept;
    },
    get measured() {
      return measured;
    },
    get perClass() {
      return perClass;
    },
    async take(points, nextPerClass) {
      const mine = giveUp();
      perClass = nextPerClass;
      measured = undefined;
      entries = points.map((point, k) => ({
        tag: tagOf(k),
        point,
        state: "waiting",
        epochs: [],
      }));
      rest();
      await recallAll(mine);
      if (mine === turn) rest();
    },
    run: () =>
      work(async (data, mine) => {
        await recallAll(mine);
        if (mine !== turn) return;
        const places = [...entries.keys()].filter((k) => entries[k].found === undefined);
        if (places.length === 0) return;
        state = "running";
        await train(
          places.map((k) => entries[k].point),
          data,
          {
            tested: "held out",
            onStart: (k) => change(places[k], { state: "running", epochs: [], message: undefined }),
            onReply: (reply) => change(places[reply.trial], changesBy(reply, entries[places[reply.trial]])),
          },
        );
      }),
    stop() {
      giveUp();
      rest();
    },
    async startOver() {
      giveUp();
      const keys = entries.flatMap(({ point }) => [keyOf(point, "held out"), keyOf(point, "test")]);
      measured = undefined;
      entries = entries.map(({ tag, point }) => ({ tag, point, state: "waiting", epochs: [] }));
      rest();
      try {
        await keeper.remove(keys);
      } catch (error) {
        notKept = error;
        tell();
      }
    },
    measure: (entry) =>
      work(async (data, mine) => {
        const before = await recall(entry.point, "test");
        if (mine !== turn) return;
        if (before) {
          measured = { entry, found: before };
          return;
        }
        state = "running";
        let failure: string | undefined;
        await train([entry.point], data, {
          tested: "test",
          onReply(reply) {
            if (reply.kind === "done") measured = { entry, found: reply };
            if (reply.kind === "failed") failure = reply.message;
          },
        });
        if (failure !== undefined) throw new Error(failure);
      }),
  };
}

/** The trial with the most held-out drawings right at its end, of equals the one with the smallest loss; none before one ended. */
export function bestOf(entries: readonly TrialEntry[]): TrialEntry | undefined {
  const ended = entries.filter(({ state, found }) => state === "finished" && found);
  const score = ({ epochs }: TrialEntry) => finalScore({ epochs }).heldOut;
  return ended.reduce<TrialEntry | undefined>((best, entry) => {
    if (!best) return entry;
    const [one, other] = [score(best), score(entry)];
    const better =
      other.accuracy > one.accuracy || (other.accuracy === one.accuracy && other.loss < one.loss);
    return better ? entry : best;
  }, undefined);
}

/** Whether nothing more will come of a trial by itself. */
export function isOver({ state }: TrialEntry): boolean {
  return state === "finished" || state === "diverged" || state === "failed";
}

/** A, B, …, Z, AA, AB, … */
export function tagOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : tagOf(Math.floor(place / 26) - 1) + last;
}

function endOf(found: WatchedTrial): Pick<TrialEntry, "state" | "epochs" | "found"> {
  return { state: found.result.state, epochs: found.result.epochs, found };
}

function changesBy(reply: TrialReply, { epochs }: TrialEntry): Partial<TrialEntry> {
  switch (reply.kind) {
    case "epoch":
      return { epochs: [...epochs, reply.score] };
    case "done":
      return endOf(reply);
    case "failed":
      return { state: "failed", message: reply.message };
  }
}
