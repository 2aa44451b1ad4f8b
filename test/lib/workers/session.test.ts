import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import type { Hyperparameters } from "../../../src/lib/training/hyperparameters.js";
import type { Reply, ReplyOf, Request } from "../../../src/lib/workers/protocol.js";
import { TrainingSession } from "../../../src/lib/workers/session.js";
import { smallDataset, smallHyperparameters } from "../training/small-run.js";

/** A session with a clock that moves by a millisecond at each look, and the replies it has given. */
function startSession(changes: Partial<Hyperparameters> = {}) {
  const replies: Reply[] = [];
  const times: number[] = [];
  const backends: { released: boolean }[] = [];
  let time = 0;
  let woken = false;
  const session = new TrainingSession({
    post: (reply) => {
      replies.push(reply);
      times.push(time);
    },
    makeBackend: async () => {
      const made = { released: false };
      backends.push(made);
      const release = () => {
        made.released = true;
      };
      return { backend: { ...referenceBackend(), release } };
    },
    wake: () => {
      woken = true;
    },
    now: () => time++,
  });
  const hyperparameters = { ...smallHyperparameters, ...changes };
  return {
    replies,
    /** Whether the backend of each run has been released, in the order of the runs. */
    released: () => backends.map(({ released }) => released),
    timesOf: (kind: Reply["kind"]) => times.filter((_, k) => replies[k].kind === kind),
    hyperparameters,
    async ask(...requests: Request[]): Promise<void> {
      for (const request of requests) await session.handle(request);
    },
    begin: (ink?: number) =>
      session.handle({
        kind: "init",
        run: 1,
        dataset: smallDataset(),
        trainPart: 0.8,
        hyperparameters,
        ink,
      }),
    /** Works until nobody wakes it any more; false when it was not woken. */
    rest(): boolean {
      const had = woken;
      while (woken) {
        woken = false;
        session.work();
      }
      return had;
    },
    slice: () => session.work(),
    last<Kind extends Reply["kind"]>(kind: Kind): ReplyOf<Kind> {
      const found = replies.findLast((reply): reply is ReplyOf<Kind> => reply.kind === kind);
      if (!found) throw new Error(`no such reply: ${kind}`);
      return found;
    },
    count: (kind: Reply["kind"]) => replies.filter((reply) => reply.kind === kind).length,
  };
}

describe("TrainingSession", () => {
  it("takes grey levels as they are when told to: the first loss is many times as large", async () => {
    const [usual, unscaled] = [startSession(), startSession()];
    await usual.begin();
    await unscaled.begin(255);
    usual.rest();
    unscaled.rest();
    const firstLoss = ({ last }: typeof usual) => last("evaluation").heldOut.loss;
    expect(firstLoss(unscaled)).toBeGreaterThan(20 * firstLoss(usual));
  });

  it("describes the run and looks at the network as it was initialised", async () => {
    const lab = startSession();
    await lab.begin();
    lab.rest();
    expect(lab.last("ready")).toMatchObject({
      run: 1,
      trainRows: 41,
      heldOutRows: 12,
      backend: "reference",
      loaded: false,
      parameters: 21 * 7 + 8 * 6 + 7 * 3,
    });
    expect(lab.last("evaluation")).toMatchObject({ step: 0, position: 0 });
    expect(lab.last("progress").state).toBe("paused");
    expect(lab.last("weights").scales).toHaveLength(7);
  });

  it("brings back the run before, with the same weights, and then the other one again", async () => {
    const lab = startSession();
    await lab.begin();
    await lab.ask({ kind: "play", run: 1 });
    lab.rest();
    const { hash } = lab.last("finished");
    await lab.ask({ kind: "reset", run: 2, hyperparameters: { ...lab.hyperparameters, seed: 9 } });
    expect(lab.last("ready")).toMatchObject({ run: 2, before: 1 });
    await lab.ask({ kind: "step", run: 2 });
    lab.rest();
    await lab.ask({ kind: "undo", run: 1 }, { kind: "save", run: 1, id: 1 });
    lab.rest();
    expect(lab.last("saved")).toMatchObject({ run: 1, hash });
    expect(lab.last("progress")).toMatchObject({ run: 1, state: "finished" });
    await lab.ask({ kind: "undo", run: 2 }, { kind: "step", run: 2 });
    lab.rest();
    expect(lab.last("progress")).toMatchObject({ run: 2, step: 2 });
  });

  it("goes on with a run that was brought back as if it had never been left", async () => {
    const [left, kept] = [startSession(), startSession()];
    for (const lab of [left, kept]) {
      await lab.begin();
      await lab.ask({ kind: "epoch", run: 1 });
      lab.rest();
    }
    await left.ask(
      { kind: "reset", run: 2, hyperparameters: left.hyperparameters },
      { kind: "undo", run: 1 },
    );
    for (const lab of [left, kept]) {
      await lab.ask({ kind: "play", run: 1 });
      lab.rest();
    }
    expect(left.last("finished").hash).toBe(kept.last("finished").hash);
  });

  it("gives back the memory of a run that can't be brought back any more, and of no other", async () => {
    const lab = startSession();
    await lab.begin();
    for (const run of [1, 2, 3]) {
      await lab.ask({ kind: "step", run });
      lab.rest();
      await lab.ask({ kind: "reset", run: run + 1, hyperparameters: lab.hyperparameters });
    }
    expect(lab.released()).toEqual([true, true, false, false]);
    await lab.ask({ kind: "undo", run: 3 });
    expect(lab.released()).toEqual([true, true, false, true]);
  });

  it("keeps no run that has not taken a step, and answers nothing when there is none to bring back", async () => {
    const lab = startSession();
    await lab.begin();
    await lab.ask({ kind: "reset", run: 2, hyperparameters: lab.hyperparameters });
    expect(lab.last("ready").before).toBeUndefined();
    lab.rest();
    const said = lab.replies.length;
    await lab.ask({ kind: "undo", run: 1 });
    expect(lab.replies).toHaveLength(said);
  });

  it("plays to the end and gives the hash once", async () => {
    const lab = startSession();
    await lab.begin();
    await lab.ask({ kind: "play", run: 1 });
    lab.rest();
    expect(lab.last("progress")).toMatchObject({ state: "finished", step: 18, epoch: 3, position: 3 });
    expect(lab.count("finished")).toBe(1);
    expect(lab.last("finished").hash).toMatch(/^[0-9a-f]{16}$/);
  });

  it("answers between two slices", async () => {
    const lab = startSession({ epochs: 50 });
    await lab.begin();
    await lab.ask({ kind: "play", run: 1 });
    lab.slice();
    expect(lab.last("progress").state).toBe("running");
    await lab.ask({ kind: "pause", run: 1 });
    lab.rest();
    const { state, step } = lab.last("progress");
    expect(state).toBe("paused");
    expect(step).toBeLessThan(60);
  });

  it("does one step, and one epoch", async () => {
    const lab = startSession();
    await lab.begin();
    await lab.ask({ kind: "step", run: 1 });
    lab.rest();
    expect(lab.last("progress").step).toBe(1);
    expect(lab.last("evaluation").step).toBe(1);
    await lab.ask({ kind: "epoch", run: 1 });
    lab.rest();
    expect(lab.last("progress")).toMatchObject({ step: 6, epoch: 1, state: "paused" });
  });

  it("changes the learning rate without starting over", async () => {
    const lab = startSession();
    await lab.begin();
    await lab.ask({ kind: "step", run: 1 });
    lab.rest();
    await lab.ask({ kind: "change", run: 1, hyperparameters: { ...lab.hyperparameters, learningRate: 0.5 } });
    expect(lab.last("progress")).toMatchObject({ step: 1, learningRate: 0.5 });
  });

  it("throws when a change needs a restart, and changes nothing", async () => {
    const lab = startSession();
    await lab.begin();
    const hyperparameters = { ...lab.hyperparameters, hidden: [3], learningRate: 0.5 };
    await expect(lab.ask({ kind: "change", run: 1, hyperparameters })).rejects.toThrow("hidden can't change");
    await lab.ask({ kind: "step", run: 1 });
    expect(lab.last("progress").learningRate).toBe(0.01);
  });

  it("gives a run up for a new one, and is deaf to requests of the old", async () => {
    const lab = startSession();
    await lab.begin();
    await lab.ask(
      { kind: "play", run: 1 },
      { kind: "reset", run: 2, hyperparameters: { ...lab.hyperparameters, seed: 2 } },
      { kind: "play", run: 1 },
    );
    lab.rest();
    expect(lab.last("progress")).toMatchObject({ run: 2, step: 0, state: "paused" });
  });

  it("says why a run diverged", async () => {
    const lab = startSession({ optimiser: "sgd", learningRate: 10, l2: 1, epochs: 100 });
    await lab.begin();
    await lab.ask({ kind: "play", run: 1 });
    lab.rest();
    const { state, message } = lab.last("progress");
    expect(state).toBe("diverged");
    expect(message).toContain("Try a smaller learning rate");
  });

  it("shows the drawings in a cell of the matrix, as many as the matrix counts", async () => {
    const lab = startSession();
    await lab.begin();
    lab.rest();
    const { confusion } = lab.last("evaluation");
    const place = confusion.findIndex((count) => count > 0);
    const [label, predicted] = [Math.floor(place / 3), place % 3];
    await lab.ask({ kind: "cell", run: 1, id: 7, label, predicted, limit: 2 });
    const drawings = lab.last("drawings");
    expect(drawings).toMatchObject({ id: 7, total: confusion[place], width: 5, height: 4 });
    expect(new Set(drawings.labels)).toEqual(new Set([label]));
    expect(new Set(drawings.predicted)).toEqual(new Set([predicted]));
    expect(drawings.pixels).toHaveLength(20 * drawings.labels.length);
    const p = drawings.probabilities.subarray(0, 3);
    expect(p.indexOf(Math.max(...p))).toBe(predicted);
  });

  it("orders the drawings it is most wrong about by what the true class was given", async () => {
    const lab = startSession();
    await lab.begin();
    lab.rest();
    await lab.ask({ kind: "worst", run: 1, id: 8, limit: 50 });
    const { labels, predicted, probabilities, total } = lab.last("drawings");
    expect(labels).toHaveLength(total);
    expect(labels.some((label, k) => label === predicted[k])).toBe(false);
    const given = Array.from(labels, (label, k) => probabilities[3 * k + label]);
    expect(given).toEqual([...given].sort((a, b) => a - b));
  });

  it("begins a new run with weights it has saved, to the same hash", async () => {
    const lab = startSession();
    await lab.begin();
    await lab.ask({ kind: "play", run: 1 });
    lab.rest();
    await lab.ask({ kind: "save", run: 1, id: 1 });
    const { weights, hash } = lab.last("saved");
    const before = lab.last("evaluation").heldOut;
    await lab.ask({ kind: "load", run: 2, id: 2, weights: weights.slice(), card: undefined });
    lab.rest();
    expect(lab.last("ready")).toMatchObject({ run: 2, loaded: true, notice: undefined });
    expect(lab.last("evaluation")).toMatchObject({ run: 2, step: 0, heldOut: before });
    await lab.ask({ kind: "save", run: 2, id: 3 });
    expect(lab.last("saved").hash).toBe(hash);
  });

  it("refuses a broken file and goes on with the run at hand", async () => {
    const lab = startSession();
    await lab.begin();
    await lab.ask({ kind: "load", run: 2, id: 2, weights: new Uint8Array(3), card: undefined });
    expect(lab.last("refused")).toMatchObject({ run: 1, id: 2 });
    expect(lab.last("refused").message).toContain("end of file");
    await lab.ask({ kind: "step", run: 1 });
    lab.rest();
    expect(lab.last("progress")).toMatchObject({ run: 1, step: 1 });
  });

  it("does not make pictures of weights that nobody looks at", async () => {
    const lab = startSession();
    await lab.begin();
    lab.rest();
    await lab.ask({ kind: "watch", run: 1, weights: false });
    const before = lab.count("weights");
    await lab.ask({ kind: "play", run: 1 });
    lab.rest();
    expect(lab.count("weights")).toBe(before);
    await lab.ask({ kind: "watch", run: 1, weights: true });
    expect(lab.count("weights")).toBe(before + 1);
  });

  it("posts progress no more often than every 110 milliseconds of its clock", async () => {
    const lab = startSession({ epochs: 60 });
    await lab.begin();
    lab.rest();
    await lab.ask({ kind: "play", run: 1 });
    lab.rest();
    // The first answers the request, the last tells of the end: both come whenever they are due.
    const running = lab.timesOf("progress").slice(1, -1);
    expect(running.length).toBeGreaterThan(3);
    for (let k = 1; k < running.length; k++) expect(running[k] - running[k - 1]).toBeGreaterThanOrEqual(110);
  });

  it("does not sleep on a run that was asked for before its data", async () => {
    const lab = startSession();
    const { hyperparameters } = lab;
    await expect(lab.ask({ kind: "reset", run: 1, hyperparameters })).rejects.toThrow(
      "reset was asked for before the data came",
    );
  });
});
