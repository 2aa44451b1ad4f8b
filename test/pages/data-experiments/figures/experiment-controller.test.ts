import { describe, expect, it } from "vitest";
import type { Trial, TrialResult } from "../../../../src/lib/labs/experiments/trial.js";
import { experimentController } from "../../../../src/pages/data-experiments/figures/experiment-controller.js";
import { smallDataset, smallHyperparameters } from "../../../lib/training/small-run.js";

const dataset = smallDataset();
const trials: Trial[] = ["a", "b", "c"].map((name) => ({
  name,
  dataset,
  trainPart: 0.8,
  hyperparameters: smallHyperparameters,
}));

function resultOf(name: string): TrialResult {
  return {
    name,
    state: "finished",
    hyperparameters: smallHyperparameters,
    parameters: 1,
    hash: "",
    rows: { train: 1, heldOut: 1 },
    epochs: [],
    confusion: [],
  };
}

/** A controller whose workers answer when they are told to. */
function deskOf(load = () => Promise.resolve(dataset)) {
  const asked: { name: string; answer(reply?: "failed"): void; ended: boolean }[] = [];
  let clock = 0;
  const controller = experimentController({
    experiment: { trials: () => trials },
    load,
    connect(take) {
      const mine: (typeof asked)[number][] = [];
      return {
        send(request) {
          if (request.kind !== "train") return;
          const { name } = request;
          const one = {
            name,
            ended: false,
            answer(reply?: "failed") {
              if (reply) return take({ kind: "failed", message: "no room" });
              const notes = { startLength: 1, stepLengths: [], silent: [] };
              take({ kind: "done", result: resultOf(name), notes, answers: new Float32Array(0) });
            },
          };
          mine.push(one);
          asked.push(one);
        },
        end() {
          for (const one of mine) one.ended = true;
        },
      };
    },
    size: 1,
    now: () => (clock += 1000),
    tell: () => undefined,
  });
  return { controller, asked };
}

describe("an experiment's controller", () => {
  it("trains one trial after the other, and has their results in order", async () => {
    const { controller, asked } = deskOf();
    expect([controller.state, controller.total]).toEqual(["idle", 0]);
    await controller.run();
    expect([controller.state, controller.total, controller.secondsLeft]).toEqual(["running", 3, undefined]);
    asked[0].answer();
    expect(controller.results.map(({ name }) => name)).toEqual(["a"]);
    expect(controller.secondsLeft).toBeGreaterThan(0);
    asked[1].answer();
    asked[2].answer();
    expect(controller.state).toBe("finished");
    expect(controller.results.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  });

  it("goes on where it was stopped, and begins anew once it is done", async () => {
    const { controller, asked } = deskOf();
    await controller.run();
    asked[0].answer();
    controller.stop();
    expect([controller.state, asked[1].ended]).toEqual(["stopped", true]);
    await controller.run();
    expect(asked.map(({ name }) => name)).toEqual(["a", "b", "b"]);
    asked[2].answer();
    asked[3].answer();
    expect(controller.state).toBe("finished");
    await controller.run();
    expect([controller.state, controller.results.length, asked.at(-1)?.name]).toEqual(["running", 0, "a"]);
  });

  it("hears nothing more of a trial that was stopped", async () => {
    const { controller, asked } = deskOf();
    await controller.run();
    controller.stop();
    asked[0].answer();
    expect(controller.results).toEqual([]);
  });

  it("says why it failed, and tries again", async () => {
    const { controller, asked } = deskOf();
    await controller.run();
    asked[0].answer("failed");
    expect([controller.state, controller.message]).toEqual(["failed", "no room"]);
    await controller.run();
    expect(controller.state).toBe("running");
  });

  it("says when the samples could not be fetched, and stops while it fetches them", async () => {
    const failing = deskOf(() => Promise.reject(new Error("offline")));
    await failing.controller.run();
    expect([failing.controller.state, failing.controller.message]).toEqual(["failed", "offline"]);
    const { controller, asked } = deskOf();
    const running = controller.run();
    controller.stop();
    await running;
    expect([controller.state, asked.length]).toEqual(["stopped", 0]);
  });
});
