import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import type { Backend } from "../../../src/lib/core/backend.js";
import { equalisingWeights, type LossName, makeLoss } from "../../../src/lib/core/losses.js";
import { buildNetwork } from "../../../src/lib/core/network.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { batchBuffers } from "../../../src/lib/training/batch-buffers.js";
import { batchGradient } from "../../../src/lib/training/batch-gradient.js";
import { expectClose } from "../close.js";
import { firstRows, smallDataset } from "./small-run.js";

interface Choice {
  loss?: LossName;
  balanced?: boolean;
  backend?: Backend;
}

const dataset = smallDataset();

/** Score and gradients of all 53 small pictures, so many at a time. */
function found(rows: number, { loss = "cross-entropy", balanced, backend }: Choice = {}) {
  const chosen = backend ?? referenceBackend("float64");
  const network = buildNetwork(chosen, {
    inputs: 20,
    hidden: [7, 6],
    classes: 3,
    activation: "relu",
    initialiser: "xavier-uniform",
    initialRandom: seededRandom(1),
  });
  const gradient = batchGradient(chosen, network, batchBuffers(chosen, 20, 3), rows);
  const score = gradient(
    { order: firstRows(53), start: 0, count: 53, last: true },
    {
      dataset,
      loss: makeLoss(loss),
      changing: { part: 0, variation: "pad", random: seededRandom(3) },
      // The rows are not alike in number, so that passes have other weights than rows.
      classWeights: balanced
        ? equalisingWeights(dataset, firstRows(20)).map((w, k) => w * (1 + k))
        : undefined,
    },
  );
  return { score, gradients: network.parameters.map(({ gradient: { data } }) => Array.from(data)) };
}

function expectSame(choice: Choice): void {
  const whole = found(53, choice);
  const passes = found(10, choice);
  expect(passes.score.right).toBe(whole.score.right);
  expect(passes.score.loss).toBeCloseTo(whole.score.loss, 14);
  expectClose(passes.gradients.flat(), whole.gradients.flat(), 1e-14, "gradient");
  expect(whole.gradients.flat().some((g) => g !== 0)).toBe(true);
}

describe("batchGradient", () => {
  it("gives the same in passes as at once, whatever the loss", () => {
    expectSame({});
    expectSame({ loss: "squared-error" });
    expectSame({ loss: "squared-error-diagonal" });
  });

  it("gives the same in passes with weighted classes", () => expectSame({ balanced: true }));

  it("gives the reference's bits in WebAssembly, in passes too", async () => {
    const here = found(10, { backend: referenceBackend() });
    expect(found(10, { backend: await wasmBackend() }).score).toEqual(here.score);
  });
});
