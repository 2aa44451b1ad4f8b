import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { buildNetwork } from "../../../../src/lib/core/network.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { runToEnd } from "../../../../src/lib/training/evaluation.js";
import { movedRows, shiftedAccuracy } from "../../../../src/pages/convolution/study/shifted-accuracy.js";
import { smallDataset } from "../../../lib/labs/linear/small-dataset.js";

const rows = Uint32Array.of(0, 2);

describe("movedRows", () => {
  it("moves each picture and leaves the set as it was", () => {
    expect([...movedRows(smallDataset, rows, 0, 1).pixels]).toEqual([0, 0, 255, 255, 0, 0, 0, 0]);
    expect([...movedRows(smallDataset, rows, 1, 0).pixels]).toEqual([0, 255, 0, 0, 0, 0, 0, 255]);
    expect(smallDataset.pixels[0]).toBe(255);
  });
});

describe("shiftedAccuracy", () => {
  it("is the mean over the four directions", () => {
    const backend = referenceBackend();
    const network = buildNetwork(backend, {
      inputs: 4,
      hidden: [],
      classes: 3,
      activation: "relu",
      initialiser: "zeros",
      initialRandom: seededRandom(1),
    });
    // Says "top" for ink above and "bottom" for ink below, "empty" where there is none.
    const [{ weight, bias }] = network.denseLayers;
    for (let k = 0; k < 4; k++) weight.value.data[k * weight.value.stride + (k < 2 ? 0 : 1)] = 1;
    bias.value.data[2] = 0.5;
    // Up or down, one of the two pictures is lost and the other is taken for its opposite; sideways both stay.
    const found = runToEnd(shiftedAccuracy(backend, network, smallDataset, rows, [0, 1]));
    expect(found).toEqual([1, 0.5]);
  });

  it("refuses no rows", () => {
    const backend = referenceBackend();
    const network = buildNetwork(backend, {
      inputs: 4,
      hidden: [],
      classes: 3,
      activation: "relu",
      initialiser: "zeros",
      initialRandom: seededRandom(1),
    });
    const none = shiftedAccuracy(backend, network, smallDataset, new Uint32Array(0), [0]);
    expect(() => runToEnd(none)).toThrow(RangeError);
  });
});
