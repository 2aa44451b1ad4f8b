import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import { weightsOf } from "../../../src/lib/core/network-weights.js";
import type { Hyperparameters } from "../../../src/lib/training/hyperparameters.js";
import { weightHash } from "../../../src/lib/training/weights/hash.js";
import { expectClose } from "../close.js";
import { smallTraining, takeSteps } from "./small-run.js";

/** Weights after an epoch in float64. */
function weightsAfter(changes: Partial<Hyperparameters>): number[] {
  const training = smallTraining(changes, {}, referenceBackend("float64"));
  takeSteps(training, 6);
  return training.network.parameters.flatMap(({ value }) => Array.from(value.data));
}

describe("sharedGradient", () => {
  it("gives the gradient of the batch, whatever the number of parts", () => {
    for (const balanceClasses of [false, true]) {
      const alone = weightsAfter({ workers: 1, balanceClasses });
      for (const workers of [2, 3, 8]) {
        expectClose(weightsAfter({ workers, balanceClasses }), alone, 1e-12, "weights");
      }
    }
  });

  it("reports the loss and what is right of the whole batch", () => {
    const reports = [1, 2].map((workers) => takeSteps(smallTraining({ workers }), 6));
    for (const [k, alone] of reports[0].entries()) {
      expect(reports[1][k].accuracy).toBe(alone.accuracy);
      expect(reports[1][k].loss).toBeCloseTo(alone.loss, 5);
    }
  });

  it("gives the same bits for the same number of parts, in either backend, with chance at work", async () => {
    const chance = { workers: 2, dropout: 0.3, l2: 1e-3 } as const;
    const hashes = [referenceBackend(), referenceBackend(), await wasmBackend()].map((backend) => {
      const training = smallTraining(chance, {}, backend);
      takeSteps(training, 18);
      return weightHash(weightsOf(training.network));
    });
    expect(new Set(hashes).size).toBe(1);
  });

  it("has chances of its own in each part", () => {
    const [one, two] = [1, 2].map((workers) => weightsAfter({ workers, dropout: 0.3 }));
    expect(Math.max(...one.map((w, k) => Math.abs(w - two[k])))).toBeGreaterThan(1e-4);
  });

  it("takes changes of loss and drop rate on to the other parts", () => {
    const runs = [1, 3].map((workers) => {
      const training = smallTraining({ workers }, {}, referenceBackend("float64"));
      takeSteps(training, 3);
      training.change({ loss: "squared-error", balanceClasses: true });
      takeSteps(training, 3);
      return training.network.parameters.flatMap(({ value }) => Array.from(value.data));
    });
    expectClose(runs[1], runs[0], 1e-12, "weights");
  });
});
