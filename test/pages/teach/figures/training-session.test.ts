import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../../src/lib/data/dataset.js";
import { teachRecipe } from "../../../../src/lib/labs/teach/recipe.js";
import type { TeachReply } from "../../../../src/lib/labs/teach/teach-protocol.js";
import type { Hyperparameters } from "../../../../src/lib/training/hyperparameters.js";
import { fromScratch } from "../../../../src/pages/teach/figures/beginning.js";
import { TrainingSession } from "../../../../src/pages/teach/figures/training-session.js";
import { smallDataset } from "../../../lib/training/small-run.js";
import { fakeWorker } from "./worker.js";

const two = smallDataset(12, 1);
const none: Dataset = { ...two, classes: [], labels: new Uint8Array(0), pixels: new Uint8Array(0) };

/** A session with a worker that says what it is made to. */
function open(first: Dataset = two) {
  const worker = fakeWorker();
  const told: TeachReply[] = [];
  const converted: string[] = [];
  let dataset = first;
  let started = 0;
  const session = new TrainingSession({
    name: "test",
    connect: worker.connect,
    data: () => ({ dataset, convention: "quick-draw" }),
    convert: (convention) => void converted.push(convention),
    started: () => void started++,
    tell: (reply) => void told.push(reply),
    notKept() {},
  });
  let run = 0;
  return {
    session,
    worker,
    told,
    converted,
    started: () => started,
    use(next: Dataset) {
      dataset = next;
      session.useData();
    },
    /** The worker has made the network. */
    ready(hyperparameters = session.wanted) {
      run++;
      worker.say({ kind: "ready", run, ...made(hyperparameters) });
    },
    progress(running: boolean) {
      worker.say({ kind: "progress", run, running, epoch: 1, step: 1, loss: 0.5, seconds: 1 });
    },
  };
}

/** What the worker says of a network that it has made. */
const made = (hyperparameters: Hyperparameters) => ({
  classes: two.classes,
  hyperparameters,
  notice: undefined,
  trainRows: 10,
  heldOutRows: 2,
  parameters: 5,
});

describe("TrainingSession", () => {
  it("has no network before there are two classes, and none once they are gone", () => {
    const { session, worker, use } = open(none);
    session.useData();
    expect([session.network.state, worker.kinds()]).toEqual(["none", []]);
    use(two);
    expect([session.network.state, worker.kinds()]).toEqual(["starting", ["start"]]);
    use(none);
    expect(session.network.state).toBe("none");
  });

  it("gives other drawings to the network that is there", () => {
    const { session, worker, ready, use, started } = open();
    session.useData();
    ready();
    use(smallDataset(20, 2));
    expect([worker.kinds(), started()]).toEqual([["start", "data"], 1]);
  });

  it("trains for an epoch, a step or to the end, pauses, and saves when it comes to rest", () => {
    const { session, worker, ready, progress } = open();
    session.useData();
    ready();
    session.act("epoch");
    progress(true);
    expect(session.network.state).toBe("training");
    session.act("pause");
    progress(false);
    expect(worker.kinds()).toEqual(["start", "train", "pause", "save"]);
    session.act("step");
    session.act("train");
    expect(worker.asked.map((one) => (one.kind === "train" ? one.epochs : one.kind))).toEqual([
      "step",
      teachRecipe.epochs,
    ]);
  });

  it("waits with another beginning while something would be lost", () => {
    const { session, worker, ready } = open();
    session.useData();
    ready();
    expect(session.choose({ ...fromScratch, changes: { epochs: 7 } })).toBe(false);
    expect(session.wanted.epochs).toBe(7);
    ready();
    session.act("epoch");
    worker.kinds();
    expect(session.choose({ ...fromScratch, changes: { epochs: 9 } })).toBe(true);
    expect([session.wanted.epochs, worker.kinds()]).toEqual([7, []]);
    session.act("reset");
    expect([session.wanted.epochs, session.begun, worker.kinds()]).toEqual([9, false, ["start"]]);
  });

  it("asks for the pictures that a network to continue from was trained on", () => {
    const { session, converted, worker } = open();
    session.choose({ ...fromScratch, convention: "emnist" });
    expect([converted, worker.kinds()]).toEqual([["emnist"], []]);
  });

  it("names settings that wait for a start, and takes the shape of a network from a file", () => {
    const { session, ready } = open();
    session.useData();
    ready();
    session.want({ ...session.wanted, hidden: [8], learningRate: 0.5 });
    expect(session.waiting.map(({ key }) => key)).toEqual(["hidden"]);
    session.openFile({ weights: new Uint8Array(4), card: undefined });
    expect(session.wanted.optimiser).toBe("adam");
    ready({ ...session.wanted, hidden: [5, 5] });
    expect([session.wanted.hidden, session.waiting]).toEqual([[5, 5], []]);
  });

  it("goes on as before when a file can't be opened", () => {
    const { session, worker, ready, told } = open();
    session.useData();
    ready();
    session.openFile({ weights: new Uint8Array(4), card: undefined });
    worker.say({ kind: "failed", run: 2, id: undefined, message: "weights: expected more" });
    expect(told.at(-1)?.kind).toBe("failed");
    expect(session.nextClasses).toEqual([]);
    session.act("reset");
    expect(worker.asked.at(-1)).toMatchObject({ kind: "start", from: undefined });
  });

  it("undoes a training and a new beginning, with the settings of then, and keeps that network", () => {
    const { session, worker } = open();
    let run = 0;
    const ready = (hyperparameters = session.wanted) => {
      const start = worker.asked.find((one) => one.kind === "start");
      if (start?.kind === "start") ({ run } = start);
      worker.say({ kind: "ready", run, ...made(hyperparameters) });
      worker.say({ kind: "progress", run, running: false, epoch: 1, step: 1, loss: 0.5, seconds: 1 });
    };
    session.choose({ ...fromScratch, changes: { epochs: 7 } });
    ready();
    const before = session.wanted;
    session.act("epoch");
    session.choose({ ...fromScratch, changes: { epochs: 9 } });
    session.act("reset");
    expect(worker.asked.splice(0, 2).map(({ kind }) => kind)).toEqual(["start", "train"]);
    expect(worker.asked).toMatchObject([{ kind: "start", keeps: true }]);
    ready();
    expect([session.wanted.epochs, session.begun]).toEqual([9, false]);
    worker.kinds();
    session.undo();
    ready(before);
    expect([session.wanted.epochs, session.begun]).toEqual([7, true]);
    expect(worker.kinds()).toEqual(["back", "save"]);
  });

  it("takes no later beginning for an undo that failed", () => {
    const { session, worker } = open();
    const ready = () => {
      const start = worker.asked.find((one) => one.kind === "start");
      const run = start?.kind === "start" ? start.run : 0;
      worker.say({ kind: "ready", run, ...made(session.wanted) });
      return run;
    };
    session.useData();
    const run = ready();
    session.act("epoch");
    session.undo();
    worker.say({ kind: "failed", run, message: "training to take back must be there: none" });
    worker.kinds();
    session.act("reset");
    ready();
    expect(session.begun).toBe(false);
  });

  it("drops what a network says that is gone, and asks about the last of several pictures only", () => {
    const { session, worker, ready, told } = open();
    session.useData();
    ready();
    session.act("reset");
    worker.say({ kind: "progress", run: 1, running: true, epoch: 1, step: 1, loss: 1, seconds: 1 });
    expect(told.map(({ kind }) => kind)).toEqual(["ready"]);
    worker.kinds();
    for (const level of [1, 2, 3]) session.network.predict(new Uint8Array(784).fill(level));
    expect(worker.asked).toHaveLength(1);
    const [first] = worker.asked;
    if (first.kind !== "predict") throw new Error("a picture is asked about");
    worker.say({ kind: "answer", id: first.id, run: 2, p: Float32Array.of(0.5, 0.5) });
    expect(worker.asked.map((one) => one.kind === "predict" && one.pixels[0])).toEqual([1, 3]);
  });
});
