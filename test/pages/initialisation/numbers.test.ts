import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import type { DenseLayer } from "../../../src/lib/core/layers/dense.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { standIn } from "../../../src/lib/data/stand-in.js";
import { drawingSignals } from "../../../src/lib/labs/depth/drawing-signals.js";
import { rootMeanSquare } from "../../../src/lib/labs/depth/layer-signals.js";
import type { Hyperparameters, InitialiserName } from "../../../src/lib/training/hyperparameters.js";
import { defaultHyperparameters } from "../../../src/lib/training/recipe.js";
import { createTraining } from "../../../src/lib/training/training.js";
import { distinctUnits } from "../../../src/pages/initialisation/study/distinct-units.js";
import { layerFactor, uniformLimit } from "../../../src/pages/initialisation/study/variance.js";

const drawings = standIn("doodles", 20, seededRandom(1));

describe("the numbers of the chapter on initialisation", () => {
  it("128 inputs with a deviation of 0.1 fade behind ReLU", () => {
    expect(layerFactor(128, 0.01, true)).toBeCloseTo(0.64, 12);
    expect(layerFactor(128, 0.01, true) ** 10).toBeCloseTo(0.0115, 4);
  });

  it("the worked example has Xavier's limit 1 and He's variance ½", () => {
    expect(uniformLimit(2 / (4 + 2))).toBeCloseTo(1, 12);
    expect(2 / 4).toBe(0.5);
  });

  it("too small a start leaves 0.0566 of the size in each layer of 64", () => {
    expect(Math.sqrt(layerFactor(64, 0.01 ** 2, true))).toBeCloseTo(0.0566, 4);
  });

  it("equal units stay equal by the gradient, and part when their biases differ or dropout drops one of them", () => {
    const equal = afterSteps({ initialiser: "all-equal" });
    expect(distinctUnits(equal.weight.value)).toBe(1);
    const parted = afterSteps({ initialiser: "all-equal" }, ({ bias }) => bias.value.data.set([0.3]));
    expect(distinctUnits(parted.weight.value)).toBe(2);
    expect(distinctUnits(afterSteps({ initialiser: "all-equal", dropout: 0.5 }).weight.value)).toBe(16);
  });

  it("from all 0 only the biases of the last layer move", () => {
    const { network } = trainingOf({ initialiser: "zeros" }, 30);
    const moved = network.parameters.filter(({ value }) => value.data.some((number) => number !== 0));
    expect(moved).toEqual([network.denseLayers[1].bias]);
  });

  it("Xavier's variance is the harmonic mean of those that the two ways want", () => {
    const [inputs, outputs] = [784, 128];
    expect(2 / (inputs + outputs)).toBeCloseTo(2 / (1 / (1 / inputs) + 1 / (1 / outputs)), 14);
    expect(2 / (inputs + outputs)).toBeGreaterThan(1 / inputs);
    expect(2 / (inputs + outputs)).toBeLessThan(1 / outputs);
  });

  it("with ReLU He's line is the flattest of all, forwards and backwards", () => {
    const fading = (initialiser: InitialiserName, of: "activations" | "gradients") => {
      const { batch, depth, width } = { batch: 40, depth: 8, width: 64 };
      const layers = drawingSignals(drawings, {
        activation: "relu",
        initialiser,
        seed: 1,
        batch,
        depth,
        width,
      }).map((layer) => rootMeanSquare(layer[of]));
      return Math.abs(Math.log(layers[0] / layers[depth - 1]));
    };
    for (const of of ["activations", "gradients"] as const) {
      const he = fading("he-normal", of);
      for (const other of ["small-normal", "xavier-uniform", "large-normal"] as const)
        expect(he).toBeLessThan(fading(other, of));
    }
  });
});

/** 784–16–5 after some steps of plain descent. */
function trainingOf(
  changes: Partial<Hyperparameters>,
  steps: number,
  prepare: (first: DenseLayer) => void = () => {},
) {
  const training = createTraining({
    backend: referenceBackend(),
    dataset: drawings,
    train: Uint32Array.from(drawings.labels.keys()),
    hyperparameters: {
      ...defaultHyperparameters,
      hidden: [16],
      optimiser: "sgd",
      learningRate: 0.1,
      batchSize: 32,
      epochs: steps,
      ...changes,
    },
  });
  prepare(training.network.denseLayers[0]);
  for (let n = 0; n < steps; n++) training.next();
  return training;
}

function afterSteps(changes: Partial<Hyperparameters>, prepare?: (first: DenseLayer) => void): DenseLayer {
  return trainingOf(changes, 30, prepare).network.denseLayers[0];
}
