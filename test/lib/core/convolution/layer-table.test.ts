import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { countedLayers, countOf, productsOf } from "../../../../src/lib/core/convolution/layer-table.js";
import { parseConvolutions } from "../../../../src/lib/core/convolution/stages.js";
import { buildNetwork } from "../../../../src/lib/core/network.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { hypothesisNetworks } from "../../../../src/lib/labs/experiments/convolutions.js";
import { reportedFigure } from "../../../../src/lib/labs/experiments/reported.js";

describe("countedLayers", () => {
  it("counts what was reported of the three networks of system 4", () => {
    const counts = hypothesisNetworks.map(({ changes }) => countOf(countedLayers(changes, 784, 10)));
    expect(counts).toEqual([20_067, 320_890, 19_322]);
    expect(counts).toEqual(hypothesisNetworks.map(({ reportedId }) => reportedFigure(reportedId).value));
  });

  it.each([
    ["none", [25, 12]],
    ["4x3p2-8x2p2", [64]],
    ["3x5s-2x3a2-5x2t3", [7, 4]],
  ])("counts what a network of %s and %j has", (convolutions, hidden) => {
    const network = buildNetwork(referenceBackend(), {
      inputs: 784,
      convolutions: parseConvolutions(convolutions),
      hidden,
      classes: 10,
      activation: "relu",
      initialiser: "zeros",
      initialRandom: seededRandom(1),
    });
    const built = network.parameters.reduce((sum, { value }) => sum + value.rows * value.cols, 0);
    expect(countOf(countedLayers({ convolutions, hidden }, 784, 10))).toBe(built);
  });

  it("says how each number comes about, and how often its weights are used", () => {
    const [conv1, conv2, dense1] = countedLayers({ convolutions: "4x3p2-8x2p2", hidden: [64] }, 784, 10);
    expect(conv1).toEqual({
      name: "conv1",
      product: "3 · 3 · 1 · 4",
      output: "[4 × 26 × 26]",
      pooled: "[4 × 13 × 13]",
      weights: 36,
      biases: 4,
      products: 26 * 26 * 36,
    });
    expect(conv2.pooled).toBe("[8 × 6 × 6]");
    expect(dense1).toMatchObject({ product: "288 · 64", pooled: undefined, products: 288 * 64 });
    expect(productsOf(countedLayers({ convolutions: "none", hidden: [25, 12] }, 784, 10))).toBe(20_020);
  });
});
