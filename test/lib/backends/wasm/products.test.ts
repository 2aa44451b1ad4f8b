import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { expectTwins, pairs } from "./twins.js";

const shapes = [
  [1, 1, 1],
  [1, 784, 10],
  [2, 3, 47],
  [3, 5, 16],
  [5, 17, 33],
  [7, 1, 9],
  [128, 128, 10],
  [31, 47, 129],
];

describe.each(pairs)("products, $profile", ({ reference, wasm, twins, both }) => {
  it.each(shapes)("multiplies %i × %i × %i as the reference does, bit for bit", (batch, inputs, outputs) => {
    const random = seededRandom(batch * 1000 + outputs);
    const x = twins(batch, inputs, random);
    const w = twins(inputs, outputs, random);
    const b = twins(1, outputs, random);
    const dy = twins(batch, outputs, random);
    const y = twins(batch, outputs, random);
    const dw = twins(inputs, outputs, random);
    const db = twins(1, outputs, random);
    const dx = twins(batch, inputs, random);
    both((backend, k) => {
      backend.affine(x[k], w[k], b[k], y[k]);
      backend.weightGradient(x[k], dy[k], dw[k]);
      backend.inputGradient(dy[k], w[k], dx[k]);
      backend.biasGradient(dy[k], db[k]);
    });
    for (const twin of [y, dw, dx, db]) expectTwins(twin);
  });

  it("gives 0 for sums of products that are too small to hold, as the reference does", () => {
    const random = seededRandom(8);
    const [x, dy] = [twins(3, 5, random, () => -(2 ** -100)), twins(3, 9, random, () => 2 ** -100)];
    const [w, b] = [twins(5, 9, random, () => 2 ** -100), twins(1, 9, random, () => -0)];
    const [y, dw, dx] = [twins(3, 9, random), twins(5, 9, random), twins(3, 5, random)];
    both((backend, k) => {
      backend.affine(x[k], w[k], b[k], y[k]);
      backend.weightGradient(x[k], dy[k], dw[k]);
      backend.inputGradient(y[k], w[k], dx[k]);
    });
    for (const twin of [y, dw, dx]) {
      expectTwins(twin);
      expect(Array.from(twin[0].data).every((value) => Object.is(value, 0))).toBe(true);
    }
  });

  it("multiplies 40 random shapes as the reference does, bit for bit", () => {
    const random = seededRandom(7);
    for (let round = 0; round < 40; round++) {
      const [batch, inputs, outputs] = [1 + random.below(40), 1 + random.below(70), 1 + random.below(70)];
      const x = twins(batch, inputs, random);
      const w = twins(inputs, outputs, random);
      const b = twins(1, outputs, random);
      const y = twins(batch, outputs, random);
      const dw = twins(inputs, outputs, random);
      const dx = twins(batch, inputs, random);
      both((backend, k) => {
        backend.affine(x[k], w[k], b[k], y[k]);
        backend.weightGradient(x[k], y[k], dw[k]);
        backend.inputGradient(y[k], w[k], dx[k]);
      });
      for (const twin of [y, dw, dx]) expectTwins(twin);
    }
  });

  it.each([
    ["no ink at all", 0],
    ["little ink", 0.02],
    ["as much ink as a doodle", 0.18],
    ["just below the density that goes dense", 0.49],
    ["mostly ink", 0.8],
    ["nothing but ink", 1],
  ])("loads and multiplies pictures with %s as the reference does", (_, density) => {
    const random = seededRandom(11);
    for (const [batch, pixels, outputs] of [
      [1, 1, 1],
      [3, 784, 47],
      [9, 50, 32],
      [6, 16, 70],
      [260, 240, 9], // more pictures than a byte counts, pixels in two blocks
    ]) {
      const count = batch + 4;
      const pictures = Uint8Array.from({ length: count * pixels }, () =>
        random.uniform() < density ? 1 + random.below(255) : 0,
      );
      if (density < 1) pictures.fill(0, 0, pixels); // one empty picture
      const order = Uint32Array.from({ length: count }, (_, k) => (k * 3) % count);
      const rooms = [reference.pictures(batch, pixels), wasm.pictures(batch, pixels)];
      const x = rooms.map((room) => room.load(pictures, order, 2, batch));
      const w = twins(pixels, outputs, random);
      const b = twins(1, outputs, random);
      const y = twins(batch, outputs, random);
      const dw = twins(pixels, outputs, random);
      both((backend, k) => {
        backend.affine(x[k], w[k], b[k], y[k]);
        backend.weightGradient(x[k], y[k], dw[k]);
      });
      expectTwins(y);
      expectTwins(dw);
      expectTwins([x[0], x[1]]);
    }
  });
});
