import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { smallDataset, smallHyperparameters } from "../training/small-run.js";

/** What a worker's file needs of the thread that it begins, and what it has answered. */
interface Thread {
  onmessage: ((event: { data: unknown }) => void) | null;
  readonly replies: { readonly kind: string }[];
}

/** Begins a worker in this thread: its file listens on `self`, and posts there. */
async function begin(load: () => Promise<unknown>): Promise<Thread> {
  const thread: Thread & { postMessage(reply: { kind: string }): void } = {
    onmessage: null,
    replies: [],
    postMessage: (reply) => thread.replies.push(reply),
  };
  vi.stubGlobal("self", thread);
  vi.resetModules();
  await load();
  return thread;
}

/** Asks, and waits for a reply of a kind. */
async function answerTo(thread: Thread, kind: string, ...requests: object[]): Promise<unknown> {
  for (const data of requests) thread.onmessage?.({ data });
  await expect.poll(() => thread.replies.map((reply) => reply.kind)).toContain(kind);
  return thread.replies.find((reply) => reply.kind === kind);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const run = { trainPart: 0.8, hyperparameters: { ...smallHyperparameters, epochs: 1 } };
const file = (path: string) => pathToFileURL(resolve(path)).href;

describe("the workers' files", () => {
  it("train a run, piece by piece", async () => {
    const thread = await begin(() => import("../../../src/lib/workers/train.worker.js"));
    const init = { kind: "init", run: 1, dataset: smallDataset(), ...run };
    expect(await answerTo(thread, "ready", init)).toMatchObject({ run: 1 });
    expect(await answerTo(thread, "finished", { kind: "play", run: 1 })).toMatchObject({ run: 1 });
  });

  it("say what can't be done, and go on", async () => {
    const thread = await begin(() => import("../../../src/lib/workers/train.worker.js"));
    const init = { kind: "init", run: 2, dataset: smallDataset(), ...run };
    const wrong = { ...init, run: 1, hyperparameters: { ...run.hyperparameters, batchSize: 0 } };
    const message = expect.stringContaining("batchSize");
    expect(await answerTo(thread, "failed", wrong)).toMatchObject({ run: 1, message });
    expect(await answerTo(thread, "ready", init)).toMatchObject({ run: 2 });
  });

  it("work out a shard", async () => {
    const thread = await begin(() => import("../../../src/lib/workers/helper.worker.js"));
    const hyperparameters = { ...run.hyperparameters, workers: 2 };
    const settings = { kind: "set", hyperparameters, classWeights: undefined };
    // 20–7–6–3, each row padded to a multiple of four.
    const weights = new Float32Array(260).fill(0.1);
    const work = { kind: "work", weights, rows: new Uint32Array([0, 1]), whole: 4 };
    const data = { kind: "begin", part: 1, dataset: smallDataset() };
    expect(await answerTo(thread, "part", data, settings, work)).toMatchObject({ loss: expect.any(Number) });
  });

  it("train a trial to its end", async () => {
    const thread = await begin(() => import("../../../src/lib/labs/experiments/trial.worker.js"));
    const data = { kind: "data", dataset: smallDataset() };
    const train = { kind: "train", name: "small", pictures: new Uint32Array([0]), ...run };
    expect(await answerTo(thread, "done", data, train)).toMatchObject({ result: { name: "small" } });
  });

  it("take a network to read with", async () => {
    const thread = await begin(() => import("../../../src/lib/labs/reading/read.worker.js"));
    const card = readFileSync("data/models/doodles.json", "utf8");
    const weights = new Uint8Array(readFileSync("data/models/doodles.safetensors"));
    const network = { kind: "network", name: "doodles", card, weights };
    expect(await answerTo(thread, "ready", network)).toMatchObject({ name: "doodles" });
  });

  it("begin a network that is taught", async () => {
    const thread = await begin(() => import("../../../src/lib/labs/teach/teach.worker.js"));
    const dataset = { ...smallDataset(), testFrom: 40 };
    const { hyperparameters } = run;
    const start = { kind: "start", run: 1, dataset, known: undefined, hyperparameters, from: undefined };
    expect(await answerTo(thread, "ready", start)).toMatchObject({ run: 1 });
  });

  it("compare the changed functions with the original ones", async () => {
    const thread = await begin(() => import("../../../src/lib/workers/compare.worker.js"));
    const sides = {
      changed: file("src/lib/workers/side.ts"),
      dataset: smallDataset(),
      ...run,
    };
    expect(await answerTo(thread, "done", sides)).toBeDefined();
  });

  it("check an answer", async () => {
    const thread = await begin(() => import("../../../src/lib/exercises/check.worker.js"));
    const exercises = file("src/pages/relu/exercises.ts");
    const code = "data:text/javascript,export default async () => ({ leaky: 1 })";
    const answer = { exercises, exercise: "leaky", code };
    expect(await answerTo(thread, "verdict", answer)).toMatchObject({
      message: "The answer must declare a function of this name: leaky",
    });
    expect(await answerTo(thread, "failed", { ...answer, exercise: "none" })).toMatchObject({
      message: "no exercise with code has the id: none",
    });
  });
});
