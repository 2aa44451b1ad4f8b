import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { pooledShape } from "../../../../src/lib/core/convolution/window.js";
import { expectClose } from "../../close.js";
import { golden } from "../../golden-convolution.js";
import { mapsWith, numbersOf } from "../../map-numbers.js";

const exact = referenceBackend("float64");
const sheet = { channels: 1, height: 3, width: 4 };

describe("maxPool", () => {
  it("keeps the greatest of each window and drops what fills none", () => {
    const x = mapsWith(exact, 1, sheet, [1, 5, 2, 2, 3, 4, 8, 2, 9, 9, 9, 9]);
    const y = exact.maps(1, { channels: 1, height: 1, width: 2 });
    exact.maxPool(x, y, 2);
    expect(numbersOf(y)).toEqual([5, 8]);
  });

  it("sends the gradient to the first of equal pixels", () => {
    const x = mapsWith(exact, 1, sheet, [7, 7, 2, 2, 7, 4, 2, 2, 9, 9, 9, 9]);
    const to = { channels: 1, height: 1, width: 2 };
    const [y, dy, dx] = [exact.maps(1, to), mapsWith(exact, 1, to, [0.5, -3]), exact.maps(1, sheet)];
    exact.maxPool(x, y, 2);
    exact.maxPoolGradient(x, y, dy, dx, 2);
    expect(numbersOf(dx)).toEqual([0.5, 0, -3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it.each([...golden.pools.entries()])("is PyTorch's in case %i, with its gradient", (_, one) => {
    const { batch, shape, size } = one;
    const to = pooledShape(shape, size);
    const [x, y] = [mapsWith(exact, batch, shape, one.x), exact.maps(batch, to)];
    const [dy, dx] = [mapsWith(exact, batch, to, one.dy), exact.maps(batch, shape)];
    exact.maxPool(x, y, size);
    exact.maxPoolGradient(x, y, dy, dx, size);
    expectClose(numbersOf(y), one.y);
    expectClose(numbersOf(dx), one.dx);
  });

  it("names what does not fit", () => {
    const x = exact.maps(1, sheet);
    expect(() => exact.maxPool(x, exact.maps(1, sheet), 2)).toThrow(
      "maxPool: y must be 1 of [1 × 1 × 2]: 1 of [1 × 3 × 4]",
    );
  });
});
