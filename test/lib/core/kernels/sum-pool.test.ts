import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { pooledShape } from "../../../../src/lib/core/convolution/window.js";
import { checkGradient } from "../../../../src/lib/core/gradient-check.js";
import { expectClose } from "../../close.js";
import { golden } from "../../golden-convolution.js";
import { mapsWith, numbersOf } from "../../map-numbers.js";

const exact = referenceBackend("float64");
const sheet = { channels: 1, height: 3, width: 4 };
const pooled = { channels: 1, height: 1, width: 2 };

describe("sumPool", () => {
  it("adds up each window and drops what fills none", () => {
    const x = mapsWith(exact, 1, sheet, [1, 5, 2, 2, 3, -4, 8, 0, 9, 9, 9, 9]);
    const y = exact.maps(1, pooled);
    exact.sumPool(x, y, 2, 1);
    expect(numbersOf(y)).toEqual([5, 12]);
    exact.sumPool(x, y, 2, 4);
    expect(numbersOf(y)).toEqual([1.25, 3]);
  });

  it("gives every pixel of a window the same part of the gradient, and none to the others", () => {
    const [dy, dx] = [mapsWith(exact, 1, pooled, [2, -4]), exact.maps(1, sheet)];
    exact.sumPoolGradient(dy, dx, 2, 4);
    expect(numbersOf(dx)).toEqual([0.5, 0.5, -1, -1, 0.5, 0.5, -1, -1, 0, 0, 0, 0]);
  });

  it("agrees with central differences", () => {
    const x = mapsWith(exact, 1, sheet, [1, 5, 2, 2, 3, -4, 8, 0, 9, 9, 9, 9]);
    const [y, dx] = [exact.maps(1, pooled), exact.maps(1, sheet)];
    const weights = [0.5, -3];
    exact.sumPoolGradient(mapsWith(exact, 1, pooled, weights), dx, 2, 4);
    const loss = () => {
      exact.sumPool(x, y, 2, 4);
      return numbersOf(y).reduce((sum, value, k) => sum + weights[k] * value, 0);
    };
    const { worst, compared } = checkGradient({ name: "x", value: x.flat, gradient: dx.flat }, { loss });
    expect(compared).toBe(12);
    expect(worst.error).toBeLessThan(1e-7);
  });

  it.each([...golden.sumPools.entries()])("is PyTorch's in case %i, with its gradient", (_, one) => {
    const { batch, shape, size, divisor } = one;
    const to = pooledShape(shape, size);
    const [x, y] = [mapsWith(exact, batch, shape, one.x), exact.maps(batch, to)];
    const [dy, dx] = [mapsWith(exact, batch, to, one.dy), exact.maps(batch, shape)];
    exact.sumPool(x, y, size, divisor);
    exact.sumPoolGradient(dy, dx, size, divisor);
    expectClose(numbersOf(y), one.y);
    expectClose(numbersOf(dx), one.dx);
  });

  it("names what does not fit", () => {
    const x = exact.maps(1, sheet);
    expect(() => exact.sumPool(x, exact.maps(1, sheet), 2, 1)).toThrow(
      "sumPool: y must be 1 of [1 × 1 × 2]: 1 of [1 × 3 × 4]",
    );
    expect(() => exact.sumPoolGradient(x, x, 2, 1)).toThrow(
      "sumPoolGradient: dy must be 1 of [1 × 1 × 2]: 1 of [1 × 3 × 4]",
    );
  });
});
