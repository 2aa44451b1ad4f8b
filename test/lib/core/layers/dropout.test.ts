import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { dropMask, dropout } from "../../../../src/lib/core/layers/dropout.js";
import { matrixFrom, rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { fixedRandom } from "../../fixed-random.js";
import { expectGradients, randomMatrix } from "./check-layer.js";

const exact = referenceBackend("float64");

describe("dropout", () => {
  it("drops where the draw is below p, and scales the rest by 1/(1 − p)", () => {
    const layer = dropout(exact, { width: 4, rate: () => 0.2, random: fixedRandom([0.1, 0.2, 0.19, 0.9]) });
    const y = layer.forward(matrixFrom([[1, 2, 3, 4]], "float64"), "train");
    expect(rowsOf(y)).toEqual([[0, 2.5, 0, 5]]);
  });

  it("gives the gradient the same mask", () => {
    const layer = dropout(exact, { width: 4, rate: () => 0.2, random: fixedRandom([0.1, 0.2, 0.19, 0.9]) });
    layer.forward(matrixFrom([[1, 2, 3, 4]], "float64"), "train");
    const dx = layer.backward(matrixFrom([[4, 4, 4, 4]], "float64"));
    expect(dx && rowsOf(dx)).toEqual([[0, 5, 0, 5]]);
  });

  it("agrees with central differences for a mask that is drawn alike each time", () => {
    const random = { current: seededRandom(6) };
    const layer = dropout(exact, {
      width: 6,
      rate: () => 0.4,
      random: { ...random.current, uniform: () => random.current.uniform() },
    });
    const x = randomMatrix(4, 6, seededRandom(7));
    expectGradients(layer, x, () => {
      random.current = seededRandom(6);
      return layer.forward(x, "train");
    });
  });

  it("keeps the part 1 − p, and the mean as it was", () => {
    const layer = dropout(exact, { width: 100, rate: () => 0.3, random: seededRandom(8) });
    const ones = zeros(500, 100, "float64");
    ones.data.fill(1);
    const data = Array.from(layer.forward(ones, "train").data);
    const kept = data.filter((y) => y !== 0).length / data.length;
    // Five standard deviations of the mean of 50,000 draws.
    const allowed = 5 * Math.sqrt((0.3 * 0.7) / data.length);
    expect(Math.abs(kept - 0.7)).toBeLessThan(allowed);
    expect(Math.abs(data.reduce((sum, y) => sum + y, 0) / data.length - 1)).toBeLessThan(allowed / 0.7);
  });

  it("lets everything through when predicting, and draws nothing", () => {
    const random = seededRandom(9);
    const layer = dropout(exact, { width: 2, rate: () => 0.5, random });
    const x = matrixFrom([[1, 2]], "float64");
    expect(layer.forward(x, "predict")).toBe(x);
    expect(layer.backward(x)).toBe(x);
    expect(random.uint32()).toBe(seededRandom(9).uint32());
  });

  it("asks for the rate before each batch", () => {
    let rate = 0;
    const layer = dropout(exact, { width: 1, rate: () => rate, random: fixedRandom([0.4]) });
    const x = matrixFrom([[1]], "float64");
    expect(layer.forward(x, "train").data[0]).toBe(1);
    rate = 0.5;
    expect(layer.forward(x, "train").data[0]).toBe(0);
  });

  it.each([1, -0.1, Number.NaN])("refuses the drop rate %d", (rate) => {
    const layer = dropout(exact, { width: 1, rate: () => rate, random: seededRandom(1) });
    expect(() => layer.forward(zeros(1, 1, "float64"), "train")).toThrow(
      new RangeError(`drop rate must be in [0, 1): ${rate}`),
    );
  });
});

it("dropMask has zeros with chance r, 1/(1 − r) elsewhere, and the mean 1", () => {
  const mask = zeros(200, 100, "float64");
  dropMask(mask, 0.2, seededRandom(1));
  const values = new Set(mask.data);
  expect(values).toEqual(new Set([0, 1.25]));
  let sum = 0;
  for (const value of mask.data) sum += value;
  expect(sum / 20_000).toBeCloseTo(1, 1);
});
