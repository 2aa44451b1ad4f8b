import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import {
  classDifference,
  meanPicture,
  midpointBias,
  randomNeuron,
  topAgainstBottom,
} from "../../../../src/lib/labs/linear/weight-pictures.js";
import { smallDataset } from "./small-dataset.js";

describe("topAgainstBottom", () => {
  it("is positive in the upper half and negative in the lower", () => {
    const [up, down] = [Math.fround(0.01), Math.fround(-0.01)];
    expect(Array.from(topAgainstBottom(2, 2))).toEqual([up, up, down, down]);
  });
});

describe("meanPicture", () => {
  it("is the mean of each pixel over the class", () => {
    expect(Array.from(meanPicture(smallDataset, 0))).toEqual([1, 0.5, 0, 0]);
  });

  it("refuses a class without pictures", () => {
    expect(() => meanPicture(smallDataset, 2)).toThrow(
      new RangeError("pictures of the class must be at least 1: 0 of 2"),
    );
  });
});

describe("classDifference", () => {
  it("is a tenth of the difference of the means", () => {
    expect(Array.from(classDifference(smallDataset, 0, 1))).toEqual([0.1, 0.05, -0.1, -0.1].map(Math.fround));
  });
});

describe("midpointBias", () => {
  it("puts 0 halfway between the mean sums of the two classes", () => {
    // The mean sum of the tops is 1·2 + ½·4 = 4, that of the bottoms −2.
    expect(midpointBias(smallDataset, [2, 4, -1, -1], 0, 1)).toBe(-1);
  });
});

describe("randomNeuron", () => {
  it("has weights within Xavier's bound ±√(6/(in + out)), the same for the same seed", () => {
    const w = randomNeuron(784, 128, seededRandom(1));
    expect(w).toHaveLength(784);
    expect(Math.max(...w.map(Math.abs))).toBeLessThanOrEqual(Math.sqrt(6 / 912));
    expect(randomNeuron(784, 128, seededRandom(1))).toEqual(w);
    expect(randomNeuron(784, 128, seededRandom(2))).not.toEqual(w);
  });
});
