import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import type { Trial } from "../../../../src/lib/labs/experiments/trial.js";
import { trialPool } from "../../../../src/lib/labs/experiments/trial-pool.js";
import {
  parseTrialReply,
  type TrialReply,
  type TrialRequest,
} from "../../../../src/lib/labs/experiments/trial-protocol.js";
import { trialSession } from "../../../../src/lib/labs/experiments/trial-session.js";
import { firstRows, smallDataset, smallHyperparameters } from "../../training/small-run.js";

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
  const lines: { sent: TrialRequest[]; say(reply: TrialReply): void; ended: boolean }[] = [];
  const told: TrialReply[] = [];
  const started: number[] = [];
  const pool = (room: number, list = trials) =>
    trialPool(list, {
      room,
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

const failed: TrialReply = { kind: "failed", trial: 0, message: "out of memory" };

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
    lines[0].say({ kind: "failed", trial: 0, message: "" });
    expect(lines[1].sent.map(({ kind }) => kind)).toEqual(["data", "train"]);
  });

  it("puts another worker in the place of one that failed, and tells of it", () => {
    const { lines, told, pool } = stage();
    pool(1);
    lines[0].say({ ...failed, trial: 99 });
    expect(told).toEqual([failed]);
    expect(lines[0].ended).toBe(true);
    expect(lines[1].sent.at(-1)).toMatchObject({ kind: "train", trial: 1 });
  });

  it("tells nothing any more when it is stopped", () => {
    const { lines, told, pool } = stage();
    pool(2).stop();
    lines[0].say(failed);
    expect(told).toEqual([]);
    expect(lines.map(({ ended }) => ended)).toEqual([true, true]);
  });

  it("has no more workers than trials, and refuses to have no room", () => {
    const { lines, pool } = stage();
    pool(8, trials.slice(0, 1));
    expect(lines).toHaveLength(1);
    expect(() => pool(0)).toThrow("room of a pool must be at least 1: 0");
    expect(() => pool(Number.NaN)).toThrow(RangeError);
  });
});

describe("a trial worker", () => {
  it("tells of each epoch, then of the end, in messages that can be read", async () => {
    const replies = await repliesTo([{ kind: "data", dataset }, request()]);
    expect(replies.map(({ kind }) => kind)).toEqual(["epoch", "epoch", "done"]);
    for (const reply of replies) expect(parseTrialReply(structuredClone(reply))).toEqual(reply);
  });

  it("says what is wrong with a trial, and trains the next", async () => {
    const wrong = { ...request(), hyperparameters: { ...hyperparameters, batchSize: 0 } };
    const replies = await repliesTo([request(), { kind: "data", dataset }, wrong, request()]);
    expect(replies[0]).toEqual({
      kind: "failed",
      trial: 7,
      message: "a trial was asked for before its samples came",
    });
    expect(replies[1]).toMatchObject({ kind: "failed", message: expect.stringContaining("batchSize") });
    expect(replies.at(-1)?.kind).toBe("done");
  });
});

function request(): TrialRequest {
  return { kind: "train", trial: 7, name: "seven", trainPart: 0.8, hyperparameters, pictures: firstRows(2) };
}

async function repliesTo(messages: readonly unknown[]): Promise<TrialReply[]> {
  const replies: TrialReply[] = [];
  const take = trialSession({
    post: (reply) => replies.push(reply),
    makeBackend: async () => referenceBackend(),
    now: () => 0,
  });
  await Promise.all(messages.map(take));
  return replies;
}

async function doneReply(): Promise<TrialReply> {
  const last = (await repliesTo([{ kind: "data", dataset }, request()])).at(-1);
  if (!last) throw new Error("the worker said nothing");
  return last;
}
