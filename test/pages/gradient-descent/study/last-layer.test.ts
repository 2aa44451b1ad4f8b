import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { crossEntropy } from "../../../../src/lib/core/losses.js";
import { matrixFrom } from "../../../../src/lib/core/matrix.js";
import { buildNetwork } from "../../../../src/lib/core/network.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { lastLayer, mostFelt } from "../../../../src/pages/gradient-descent/study/last-layer.js";
import { weightSlice } from "../../../../src/pages/gradient-descent/study/weight-slice.js";

const backend = referenceBackend("float64");
const dataset = standIn("doodles", 4, seededRandom(1));
const network = buildNetwork(backend, {
  inputs: 784,
  hidden: [12],
  classes: 5,
  activation: "relu",
  initialiser: "he-normal",
  initialRandom: seededRandom(2),
});
const rows = Uint32Array.of(3, 0, 17, 9);

describe("lastLayer", () => {
  it("gives a slice the loss of the whole network", () => {
    const layer = lastLayer(backend, network, dataset, rows);
    const [first, second] = mostFelt(layer);
    const slice = weightSlice({ ...layer, first, second });
    const x = backend.pictures(4, 784).load(dataset.pixels, rows, 0, 4);
    expect(slice.loss(slice.here)).toBeCloseTo(crossEntropy(network.forward(x, "predict"), layer.labels), 12);
  });
});

describe("mostFelt", () => {
  it("takes the two units with the largest activations", () => {
    const h = matrixFrom([
      [0, 3, 1],
      [2, 0, 0.5],
    ]);
    expect(
      mostFelt({
        h,
        W: matrixFrom([
          [0, 0],
          [0, 0],
          [0, 0],
        ]),
      }),
    ).toEqual([
      { k: 1, j: 0 },
      { k: 0, j: 1 },
    ]);
  });
});
