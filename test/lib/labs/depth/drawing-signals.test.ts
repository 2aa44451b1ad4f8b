import { expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { drawingSignals } from "../../../../src/lib/labs/depth/drawing-signals.js";
import { rootMeanSquare } from "../../../../src/lib/labs/depth/layer-signals.js";

const dataset = standIn("doodles", 6, seededRandom(1));
const options = { depth: 4, width: 32, activation: "relu", initialiser: "he-normal", seed: 1 } as const;

it("drawingSignals gives each hidden layer the pictures that are sent, the same for the same seed", () => {
  const signals = drawingSignals(dataset, { ...options, batch: 10 });
  expect(signals.map(({ activations }) => [activations.rows, activations.cols])).toEqual([
    [10, 32],
    [10, 32],
    [10, 32],
    [10, 32],
  ]);
  expect(drawingSignals(dataset, { ...options, batch: 10 })[3].gradients.data).toEqual(
    signals[3].gradients.data,
  );
});

it("drawingSignals finds a gradient fade behind sigmoids", () => {
  const [first, , , last] = drawingSignals(dataset, { ...options, activation: "sigmoid", batch: 20 }).map(
    ({ gradients }) => rootMeanSquare(gradients),
  );
  expect(first).toBeLessThan(last / 5);
});
