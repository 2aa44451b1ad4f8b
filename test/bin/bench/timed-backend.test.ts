import { describe, expect, it } from "vitest";
import { timedBackend } from "../../../bin/bench/timed-backend.js";
import { referenceBackend } from "../../../src/lib/backends/reference.js";

/** A clock that moves on by 1 whenever it is read. */
function steadyClock(): () => number {
  let time = 0;
  return () => time++;
}

describe("timedBackend", () => {
  it("notes each operation by its shape, with its calls and products", () => {
    const timed = timedBackend(referenceBackend(), steadyClock());
    const { backend } = timed;
    const [x, w, b, y] = [
      backend.matrix(2, 3),
      backend.matrix(3, 5),
      backend.matrix(1, 5),
      backend.matrix(2, 5),
    ];
    for (const matrix of [x, w]) matrix.data.fill(1);
    backend.affine(x, w, b, y);
    backend.affine(x, w, b, y);
    backend.relu(y, y);
    expect(Array.from(y.data)).toEqual(Array.from({ length: 10 }, () => 3));
    expect(timed.take()).toEqual([
      { name: "affine 2 × 3 → 5", calls: [1, 1], products: 30 },
      { name: "relu 2 × 5", calls: [1], products: 0 },
    ]);
    expect(timed.busy).toBe(3);
    expect(timed.take()).toEqual([]);
  });

  it("counts no products with paper where the backend leaves them out", () => {
    const timed = timedBackend(referenceBackend(), steadyClock());
    const { backend } = timed;
    const [w, b, y] = [backend.matrix(4, 5), backend.matrix(1, 5), backend.matrix(2, 5)];
    const room = backend.pictures(2, 4);
    const productsOf = (...pixels: number[]) => {
      const x = room.load(Uint8Array.from(pixels), Uint32Array.of(0, 1), 0, 2);
      timed.take();
      backend.affine(x, w, b, y);
      return timed.take()[0].products;
    };
    expect(productsOf(0, 9, 0, 0, 7, 0, 0, 1)).toBe(3 * 5);
    expect(productsOf(3, 9, 1, 0, 7, 0, 0, 1)).toBe(8 * 5);
  });

  it("counts no products beyond the edge of a map", () => {
    const timed = timedBackend(referenceBackend(), steadyClock());
    const { backend } = timed;
    const shape = { channels: 1, height: 2, width: 2 };
    const [x, y] = [backend.maps(3, shape), backend.maps(3, { ...shape, channels: 7 })];
    const window = { size: 3, stride: 1, padding: 1 };
    backend.convolve(x, backend.matrix(9, 7), backend.matrix(1, 7), y, window);
    // Each of the four pixels sees all four.
    expect(timed.take()).toEqual([{ name: "convolve 3 [1 × 2 × 2] → 7", calls: [1], products: 3 * 16 * 7 }]);
  });
});
