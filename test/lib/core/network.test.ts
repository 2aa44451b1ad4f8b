import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { checkGradient } from "../../../src/lib/core/gradient-check.js";
import { type ActivationName, activations } from "../../../src/lib/core/layers/activations.js";
import { losses, makeLoss } from "../../../src/lib/core/losses.js";
import { matrixFrom, zeros } from "../../../src/lib/core/matrix.js";
import { buildNetwork, type NetworkOptions } from "../../../src/lib/core/network.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { addPenaltyGradients, penaltyOf } from "../../../src/lib/training/network-penalty.js";
import { expectClose } from "../close.js";
import { golden, startAsGolden } from "../golden-layers.js";
import { fillAwayFromZero, randomMatrix } from "./layers/check-layer.js";

const exact = referenceBackend("float64");

function network(options: Partial<NetworkOptions> = {}) {
  return buildNetwork(exact, {
    inputs: 6,
    hidden: [5, 4],
    classes: 3,
    activation: "tanh",
    initialiser: "xavier-uniform",
    initialRandom: seededRandom(1),
    needsInputGradient: true,
    ...options,
  });
}

/** Without the one whose way back is not its gradient, on purpose. */
const trueLosses = losses.map(({ name }) => name).filter((name) => name !== "squared-error-diagonal");

describe("buildNetwork", () => {
  it("has a dense layer for each pair of widths, an activation between them, and names in order", () => {
    const { parameters, layers, denseLayers } = network();
    expect(parameters.map(({ name }) => name)).toEqual(
      [1, 2, 3].flatMap((k) => [`dense${k}.weight`, `dense${k}.bias`]),
    );
    expect(parameters.map(({ value }) => [value.rows, value.cols])).toEqual([
      [6, 5],
      [1, 5],
      [5, 4],
      [1, 4],
      [4, 3],
      [1, 3],
    ]);
    expect([layers.length, denseLayers.length]).toEqual([5, 3]);
  });

  it("fills the weights by the initialiser and leaves the biases at 0", () => {
    for (const { kind, value } of network().parameters) {
      expect(value.data.some((w) => w !== 0)).toBe(kind === "weight");
    }
  });

  it("puts dropout after each activation, and only there", () => {
    const { layers } = network({ dropRate: () => 0.5, dropoutRandom: seededRandom(2) });
    expect(layers.length).toBe(7);
  });

  it("is a single dense layer without hidden widths", () => {
    expect(network({ hidden: [] }).layers.length).toBe(1);
  });

  it.each([0, -1, 2.5, Number.NaN])("refuses the width %d", (width) => {
    expect(() => network({ hidden: [width] })).toThrow(
      new RangeError(`width of a layer must be a whole number of at least 1: ${width}`),
    );
  });

  it.each(golden.cases)(
    "gives PyTorch's scores, loss and gradients: $activation, $loss, class weights $classWeights",
    ({ activation, loss, classWeights, z, value, dx, gradients }) => {
      const { layers, parameters, forward, backward } = startedAsGolden(activation);
      const scores = forward(matrixFrom(golden.x, "float64"), "train");
      expectClose(scores.data, z.flat(), 1e-12, "z");
      const dz = zeros(golden.labels.length, 3, "float64");
      const found = makeLoss(loss)(scores, golden.labels, dz, classWeights ?? undefined);
      expect(found).toBeCloseTo(value, 12);
      backward(dz);
      for (const [k, { name, gradient }] of parameters.entries()) {
        expectClose(gradient.data, gradients[k], 1e-12, name);
      }
      // The first layer's dx lies in its buffer still: backward once more from the layer above finds it.
      let dy = dz;
      for (const layer of layers.toReversed()) dy = layer.backward(dy) ?? dy;
      expectClose(dy.data, dx.flat(), 1e-12, "dx");
    },
  );

  function startedAsGolden(activation: ActivationName) {
    const started = network({ activation });
    startAsGolden(started);
    return started;
  }

  it.each(
    activations.flatMap(({ name: activation }) => trueLosses.map((loss) => [activation, loss] as const)),
  )("agrees with central differences as a whole, penalties and all: %s, %s", (activation, lossName) => {
    const whole = network({ activation });
    const random = seededRandom(3);
    for (const { value } of whole.parameters) fillAwayFromZero(value, random);
    const x = randomMatrix(4, 6, random);
    const labels = [2, 0, 1, 1];
    const lossOf = makeLoss(lossName);
    const penalties = { l1: 0.01, l2: 0.02, penaliseBiases: true };
    const dz = zeros(4, 3, "float64");
    lossOf(whole.forward(x, "train"), labels, dz);
    whole.backward(dz);
    addPenaltyGradients(exact, whole, penalties);
    const loss = () => lossOf(whole.forward(x, "train"), labels) + penaltyOf(whole, penalties);
    for (const parameter of whole.parameters) {
      const { compared, worst } = checkGradient(parameter, { loss });
      expect(compared).toBe(parameter.value.data.length);
      expect(worst.error, `${parameter.name} ${JSON.stringify(worst)}`).toBeLessThanOrEqual(1e-6);
    }
  });
});
