import { describe, expect, it } from "vitest";
import {
  type FewDrawingsOptions,
  fewDrawingsRun,
} from "../../../../src/pages/teach/figures/few-drawings-run.js";
import { smallDataset } from "../../../lib/training/small-run.js";
import { fakeWorker } from "./worker.js";

const score = { loss: 0.5, accuracy: 0.75 };

function open(options: Partial<FewDrawingsOptions> = {}) {
  const worker = fakeWorker();
  const run = fewDrawingsRun(
    {
      ways: [
        { name: "one", changes: { epochs: 3 } },
        { name: "two", changes: { epochs: 5 } },
      ],
      load: async () => smallDataset(60, 1),
      tested: 2,
      seed: 1,
      ...options,
    },
    worker.connect,
    () => {},
  );
  /** The worker trains a network to its end. */
  async function train(of: number): Promise<void> {
    await settled();
    const counts = { trainRows: 1, heldOutRows: 1, parameters: 1 };
    const start = worker.asked.at(-1);
    if (start?.kind !== "start") throw new Error("a network is to be started");
    const { hyperparameters } = start;
    worker.say({ kind: "ready", run: of, classes: ["a"], hyperparameters, notice: undefined, ...counts });
    worker.say({ kind: "progress", run: of, running: true, epoch: 1, step: 1, loss: 1, seconds: of });
    const looked = { train: score, heldOut: score, known: undefined };
    const confusion = { confusion: new Uint32Array(1), predicted: new Uint8Array(1) };
    worker.say({ kind: "evaluation", run: of, epoch: 1, ...looked, ...confusion });
    worker.say({ kind: "progress", run: of, running: false, epoch: 1, step: 1, loss: 1, seconds: of });
    await settled();
  }
  return { run, worker, train };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 1));

describe("fewDrawingsRun", () => {
  it("trains in one way after the other, each for its epochs on the same drawings", async () => {
    const { run, worker, train } = open();
    const all = run.run(3);
    await train(1);
    expect(run.status).toBe("2 of 2: two …");
    expect(run.results[0]).toMatchObject({ scores: { heldOut: score }, seconds: 1 });
    expect(run.results[1]).toBeUndefined();
    await train(2);
    await all;
    expect(run.state).toBe("finished");
    expect(run.status).toMatch(/^Done: \d+ drawings to learn from, \d+ to test with\.$/);
    const epochs = worker.asked.map((one) => (one.kind === "train" ? one.epochs : undefined));
    expect(epochs).toEqual([undefined, 3, undefined, 5]);
    const sets = worker.asked.flatMap((one) => (one.kind === "start" ? [one.dataset] : []));
    expect(sets[0]).toBe(sets[1]);
    expect(worker.ended()).toBe(1);
  });

  it("ends its worker when it is stopped, and hears no more of it", async () => {
    const { run, worker } = open();
    run.run(3);
    await settled();
    run.stop("Stopped.");
    expect([run.state, run.status, worker.ended()]).toEqual(["idle", "Stopped.", 1]);
    worker.say({ kind: "failed", run: 1, id: undefined, message: "late" });
    await settled();
    expect(run.status).toBe("Stopped.");
  });

  it("says why it could not be trained, and forgets what an earlier run found", async () => {
    let broken = false;
    const load = async () => {
      if (broken) throw new Error("404");
      return smallDataset(60, 1);
    };
    const { run, train } = open({ load });
    run.run(3);
    await train(1);
    run.stop("Stopped.");
    broken = true;
    await run.run(3);
    expect(run.status).toBe("It could not be trained: 404.");
    expect([run.state, run.results]).toEqual(["idle", [undefined, undefined]]);
  });
});
