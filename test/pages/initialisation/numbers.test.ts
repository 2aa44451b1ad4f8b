import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import type { InitialiserName } from "../../../src/lib/core/initialisers.js";
import { heNormal, smallDeviation, xavierUniform } from "../../../src/lib/core/initialisers.js";
import type { WeightedLayer } from "../../../src/lib/core/layers/layer.js";
import { zeros } from "../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { standIn } from "../../../src/lib/data/stand-in.js";
import { drawingSignals } from "../../../src/lib/labs/depth/drawing-signals.js";
import { rootMeanSquare } from "../../../src/lib/labs/depth/layer-signals.js";
import type { Hyperparameters } from "../../../src/lib/training/hyperparameters.js";
import { defaultHyperparameters } from "../../../src/lib/training/recipe.js";
import { createTraining } from "../../../src/lib/training/training.js";
import { signalsRun } from "../../../src/pages/initialisation/figures/signals-view.js";
import { distinctUnits } from "../../../src/pages/initialisation/study/distinct-units.js";
import { type Bend, filmThrough } from "../../../src/pages/initialisation/study/film.js";
import { layerFactor } from "../../../src/pages/initialisation/study/variance.js";
import { filmRun, shapes, wanted } from "../../../src/pages/initialisation/worked.js";
import { saidIn } from "../said.js";

const drawings = standIn("doodles", 20, seededRandom(1));

describe("the numbers of the chapter on initialisation", () => {
  it("the worked example draws within the limit and with the variance that the page works out", () => {
    const [inputs, outputs, limit, he] = saidIn(
      "initialisation",
      /\$n_\{in\} = (\d)\$ and \$n_\{out\} = (\d)\$\. .* = (\d)\$\. So .* \$v = 2\/4 = \\tfrac(1)2\$/,
    );
    expect(shapes[0]).toEqual({ inputs, outputs });
    const small = draws(shapes[0], 4000);
    const most = Math.max(...small.xavier.map(Math.abs));
    expect(most).toBeLessThanOrEqual(limit);
    expect(most).toBeGreaterThan(0.999 * limit);
    expect(meanSquare(small.he)).toBeCloseTo(he / 2, 1);
  });

  it.each(shapes)("weights of $inputs inputs and $outputs outputs scatter as the theory wants", (shape) => {
    const drawn = draws(shape, Math.ceil(30_000 / (shape.inputs * shape.outputs)));
    const { xavier, he } = wanted(shape);
    expect(meanSquare(drawn.xavier) / xavier).toBeCloseTo(1, 1);
    expect(meanSquare(drawn.he) / he).toBeCloseTo(1, 1);
  });

  it("too small a start shrinks numbers from layer to layer by the factor that the question asks for", () => {
    const { width } = signalsRun;
    const signals = drawingSignals(drawings, {
      depth: 6,
      width,
      batch: 50,
      seed: 1,
      activation: "relu",
      initialiser: "small-normal",
    });
    const sizes = signals.map(({ activations }) => rootMeanSquare(activations));
    const byTheory = Math.sqrt(layerFactor(width, smallDeviation ** 2, true));
    expect((sizes[5] / sizes[0]) ** (1 / 5) / byTheory).toBeCloseTo(1, 1);
  });

  it("at the right σ two drawings look alike in the last layer with ReLU, and do not with tanh", () => {
    const film = filmThrough({ inputs: 784, ...filmRun, random: seededRandom(1) });
    const lastOf = (row: number, bend: Bend) => {
      const x = Float32Array.from(
        drawings.pixels.subarray(784 * row, 784 * (row + 1)),
        (level) => level / 255,
      );
      return film(x, Math.SQRT2, bend).forward[filmRun.layers];
    };
    for (const row of [25, 50, 70]) {
      expect(cosine(lastOf(0, "relu"), lastOf(row, "relu"))).toBeGreaterThan(0.9);
      expect(Math.abs(cosine(lastOf(0, "tanh"), lastOf(row, "tanh")))).toBeLessThan(0.5);
    }
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

/** Cosine of the angle between two rows. */
function cosine(one: Float32Array, other: Float32Array): number {
  const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, k) => sum + value * b[k], 0);
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
}

/** Weights of many layers of a shape, as both initialisers draw them. */
function draws({ inputs, outputs }: (typeof shapes)[number], count: number) {
  const random = seededRandom(1);
  const all = (initialise: typeof heNormal) =>
    Array.from({ length: count }, () => {
      const w = zeros(inputs, outputs);
      initialise(w, random);
      return Array.from(w.data);
    }).flat();
  return { xavier: all(xavierUniform), he: all(heNormal) };
}

function meanSquare(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
}

/** 784–16–5 after some steps of plain descent. */
function trainingOf(
  changes: Partial<Hyperparameters>,
  steps: number,
  prepare: (first: WeightedLayer) => void = () => {},
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

function afterSteps(
  changes: Partial<Hyperparameters>,
  prepare?: (first: WeightedLayer) => void,
): WeightedLayer {
  return trainingOf(changes, 30, prepare).network.denseLayers[0];
}
