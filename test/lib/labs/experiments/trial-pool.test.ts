import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import type { Trial } from "../../../../src/lib/labs/experiments/trial.js";
import { type TrialReply, trialPool } from "../../../../src/lib/labs/experiments/trial-pool.js";
import {
  type TrialNews,
  type TrialRequest,
  trialSession,
} from "../../../../src/lib/labs/experiments/trial-session.js";
import { type Failure, openChannel } from "../../../../src/lib/workers/channel.js";
import { firstRows, smallDataset, smallHyperparameters } from "../../training/small-run.js";
import { threadOf } from "../../workers/thread.js";

const dataset = smallDataset();
const hyperparameters = { ...smallHyperparameters, dropout: 0, epochs: 1 };
const trials: Trial[] = [1, 2, 3, 4].map((seed) => ({
  name: `seed ${seed}`,
  dataset,
  trainPart: 0.8,
  hyperparameters: { ...hyperparameters, seed },
}));

/** Workers that answer when they are told to. */
function stage() {
  const lines: { sent: TrialRequest[]; say(reply: TrialNews | Failure): void; ended: boolean }[] = [];
  const told: TrialReply[] = [];
  const started: number[] = [];
  const pool = (size: number, list = trials) =>
    trialPool(list, {
      size,
      connect(take) {
        const line = { sent: [] as TrialRequest[], say: take, ended: false };
        lines.push(line);
        return {
          send: (request) => line.sent.push(request),
          end: () => {
            line.ended = true;
          },
        };
      },
      onStart: (place) => started.push(place),
      onReply: (reply) => told.push(reply),
    });
  return { lines, told, started, pool };
}

const failed: Failure = { kind: "failed", message: "out of memory" };

describe("a pool of trials", () => {
  it("sends each worker the samples once, and goes on with the next trial", async () => {
    const { lines, told, started, pool } = stage();
    pool(2);
    expect(lines.map(({ sent }) => sent.map(({ kind }) => kind))).toEqual([
      ["data", "train"],
      ["data", "train"],
    ]);
    lines[1].say(await doneReply());
    expect(lines[1].sent.map(({ kind }) => kind)).toEqual(["data", "train", "train"]);
    expect(started).toEqual([0, 1, 2]);
    expect(told[0]).toMatchObject({ kind: "done", trial: 1 });
    lines[0].say(await doneReply());
    lines[0].say(await doneReply());
    lines[1].say(await doneReply());
    expect(told.map(({ trial }) => trial)).toEqual([1, 0, 3, 2]);
    expect(lines.map(({ ended }) => ended)).toEqual([true, true]);
  });

  it("sends other samples when a trial has others", () => {
    const { lines, pool } = stage();
    pool(1, [trials[0], { ...trials[1], dataset: smallDataset(20) }]);
    lines[0].say({ kind: "failed", message: "" });
    expect(lines[1].sent.map(({ kind }) => kind)).toEqual(["data", "train"]);
  });

  it("puts another worker in the place of one that failed, and tells of it", () => {
    const { lines, told, pool } = stage();
    pool(1);
    lines[0].say(failed);
    expect(told).toEqual([{ ...failed, trial: 0 }]);
    expect(lines[0].ended).toBe(true);
    expect(lines[1].sent.at(-1)).toMatchObject({ kind: "train", name: "seed 2" });
  });

  it("tells nothing any more when it is stopped", () => {
    const { lines, told, pool } = stage();
    pool(2).stop();
    lines[0].say(failed);
    expect(told).toEqual([]);
    expect(lines.map(({ ended }) => ended)).toEqual([true, true]);
  });

  it("has no more workers than trials, and refuses to have none", () => {
    const { lines, pool } = stage();
    pool(8, trials.slice(0, 1));
    expect(lines).toHaveLength(1);
    expect(() => pool(0)).toThrow("size of a pool must be at least 1: 0");
    expect(() => pool(Number.NaN)).toThrow(RangeError);
  });
});

describe("a trial worker", () => {
  it("tells of each epoch, then of the end", async () => {
    const replies = await repliesTo([{ kind: "data", dataset }, request()]);
    expect(replies.map(({ kind }) => kind)).toEqual(["epoch", "epoch", "done"]);
  });

  it("says what is wrong with a trial, and trains the next", async () => {
    const wrong = { ...request(), hyperparameters: { ...hyperparameters, batchSize: 0 } };
    const replies = await repliesTo([request(), { kind: "data", dataset }, wrong, request()]);
    expect(replies[0]).toMatchObject({
      kind: "failed",
      message: "a trial was asked for before its samples came",
    });
    expect(replies[1]).toMatchObject({ kind: "failed", message: expect.stringContaining("batchSize") });
    expect(replies.at(-1)?.kind).toBe("done");
  });
});

function request(): Extract<TrialRequest, { kind: "train" }> {
  return { kind: "train", name: "seven", trainPart: 0.8, hyperparameters, pictures: firstRows(2) };
}

/** What a worker answers to requests of which the last is a trial that comes to its end. */
function repliesTo(requests: readonly TrialRequest[]): Promise<(TrialNews | Failure)[]> {
  const replies: (TrialNews | Failure)[] = [];
  const makeBackend = async () => referenceBackend();
  return new Promise((resolve) => {
    const thread = threadOf<TrialRequest, TrialNews>(({ post }) =>
      trialSession({ post, makeBackend, now: () => 0 }),
    );
    const channel = openChannel<TrialRequest, TrialNews>(thread, {
      silent: "",
      take(reply) {
        replies.push(reply);
        if (reply.kind === "done") resolve(replies);
      },
    });
    for (const one of requests) channel.send(one);
  });
}

async function doneReply(): Promise<TrialNews | Failure> {
  const last = (await repliesTo([{ kind: "data", dataset }, request()])).at(-1);
  if (!last) throw new Error("the worker said nothing");
  return last;
}
