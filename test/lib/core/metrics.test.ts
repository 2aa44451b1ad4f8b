import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixFrom } from "../../../src/lib/core/matrix.js";
import {
  argMax,
  balancedAccuracy,
  confusionMatrix,
  mostConfused,
  recallOf,
} from "../../../src/lib/core/metrics.js";

describe("argMax", () => {
  it("takes the first of equal numbers", () => {
    const scores = matrixFrom([
      [1, 5, 5],
      [-3, -2, -9],
    ]);
    expect([argMax(scores, 0), argMax(scores, 1)]).toEqual([1, 1]);
  });

  it("leaves padding out", () => {
    expect(argMax({ rows: 2, cols: 2, stride: 3, data: Float32Array.of(1, 2, 9, 4, 3, 9) }, 1)).toBe(0);
  });

  it("finds a number that no other exceeds", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 12 }), (row) => {
        const best = row[argMax(matrixFrom([row], "float64"), 0)];
        expect(row.filter((x) => x > best)).toEqual([]);
      }),
    );
  });
});

describe("balancedAccuracy", () => {
  it("is the mean of the recalls", () => {
    expect(balancedAccuracy(Uint32Array.of(98, 2, 1, 1), 2)).toBeCloseTo((0.98 + 0.5) / 2, 14);
  });

  it("is accuracy where every class has as many samples", () => {
    expect(balancedAccuracy(Uint32Array.of(3, 1, 2, 2), 2)).toBe(5 / 8);
  });

  it("gives an answer that is always the same what guessing gets", () => {
    expect(balancedAccuracy(Uint32Array.of(990, 0, 10, 0), 2)).toBe(0.5);
  });

  it("leaves classes without samples out", () => {
    expect(balancedAccuracy(Uint32Array.of(3, 1, 0, 0), 2)).toBe(0.75);
    expect(balancedAccuracy(new Uint32Array(4), 2)).toBeNaN();
  });
});

describe("confusionMatrix", () => {
  it("has a row for each true class and a column for each predicted one", () => {
    expect([...confusionMatrix([0, 1, 1, 0], [0, 0, 1, 0], 3)]).toEqual([2, 1, 0, 0, 1, 0, 0, 0, 0]);
  });

  it("counts every sample once, the right ones on the diagonal", () => {
    const sample = fc.tuple(fc.nat(4), fc.nat(4));
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 50 }), (samples) => {
        const predicted = samples.map(([p]) => p);
        const labels = samples.map(([, t]) => t);
        const counts = confusionMatrix(predicted, labels, 5);
        const right = [0, 1, 2, 3, 4].reduce((sum, i) => sum + counts[6 * i], 0);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(samples.length);
        expect(right / samples.length).toBe(
          predicted.filter((found, i) => found === labels[i]).length / labels.length,
        );
      }),
    );
  });

  it.each([3, -1, 0.5, Number.NaN])("refuses a class %d of 3", (label) => {
    const message = `class must be a whole number in [0, 3): ${label}`;
    expect(() => confusionMatrix([label], [0], 3)).toThrow(new RangeError(message));
    expect(() => confusionMatrix([0], [label], 3)).toThrow(new RangeError(message));
  });

  it("needs a prediction for each label", () => {
    expect(() => confusionMatrix([1], [], 3)).toThrow("predictions must be as many as the 0 labels: 1");
  });
});

describe("recallOf", () => {
  const counts = Uint32Array.of(2, 1, 0, 0, 1, 0, 0, 0, 0);

  it("recall is the part of each true class that was found, not a number without samples", () => {
    expect(recallOf(counts, 3)).toEqual([2 / 3, 1, Number.NaN]);
  });
});

describe("mostConfused", () => {
  // Of 10 of class 0, 3 were taken for 1 and 1 for 2; of 4 of class 1, 2 for 0.
  const counts = Uint32Array.from([6, 3, 1, 2, 2, 0, 0, 0, 5]);

  it("lists pairs by their part of the true class", () => {
    expect(mostConfused(counts, 3, 10)).toEqual([
      { label: 1, predicted: 0, part: 0.5 },
      { label: 0, predicted: 1, part: 0.3 },
      { label: 0, predicted: 2, part: 0.1 },
    ]);
  });

  it("stops where it is told to", () => {
    expect(mostConfused(counts, 3, 1)).toHaveLength(1);
    expect(mostConfused(counts, 3, 10, 0.2)).toHaveLength(2);
  });
});
