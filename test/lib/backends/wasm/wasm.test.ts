import { describe, expect, it } from "vitest";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { zeros } from "../../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { both, expectTwins, ordinary, reference, twins, wasm } from "./twins.js";

describe("wasmBackend", () => {
  it("passes a NaN in a weight on, in ReLU too", () => {
    const random = seededRandom(1);
    const x = twins(2, 5, random, () => Number.NaN);
    const y = twins(2, 5, random);
    both((backend, k) => backend.relu(x[k], y[k]));
    expect(y[1].data[0]).toBeNaN();
    expect(y[0].data[0]).toBeNaN();
  });

  it("does ReLU, its gradient, products, sums and penalties as the reference does", () => {
    const random = seededRandom(3);
    for (const cols of [1, 4, 47, 128]) {
      const x = twins(5, cols, random);
      const dy = twins(5, cols, random);
      const [y, dx, z, sum, dw] = [0, 0, 0, 0, 0].map(() => twins(5, cols, random));
      both((backend, k) => {
        backend.relu(x[k], y[k]);
        backend.reluGradient(x[k], dy[k], dx[k]);
        backend.multiply(x[k], dy[k], z[k]);
        backend.add(x[k], sum[k]);
        backend.addPenaltyGradient(x[k], 0.013, 0.0007, dw[k]);
      });
      for (const twin of [y, dx, z, sum, dw]) expectTwins(twin);
    }
  });

  it("gives the memory of a backend that is done with to the next one, as zeros", async () => {
    const one = await wasmBackend();
    const before = one.matrix(30, 40);
    before.data.fill(7);
    const { buffer } = before.data;
    one.release();
    const after = (await wasmBackend()).matrix(30, 40);
    expect(after.data.buffer).toBe(buffer);
    expect(after.data.every((value) => value === 0)).toBe(true);
  });

  it("keeps the numbers of a matrix when memory grows", async () => {
    const backend = await wasmBackend();
    const small = backend.matrix(3, 3);
    small.data[4] = 42;
    const large = backend.matrix(3000, 3000);
    large.data[0] = 1;
    expect(small.data[4]).toBe(42);
  });

  it("keeps the numbers when a product needs more memory than there is", async () => {
    const backend = await wasmBackend();
    const random = seededRandom(4);
    const [x, w] = [twins(3, 900, random, ordinary), twins(900, 600, random, ordinary)];
    const [b, y] = [twins(1, 600, random, ordinary), twins(3, 600, random, ordinary)];
    const own = [x, w, b, y].map(([from]) => {
      const matrix = backend.matrix(from.rows, from.cols);
      for (let i = 0; i < from.rows; i++) {
        matrix.data.set(from.data.subarray(i * from.stride, i * from.stride + from.cols), i * matrix.stride);
      }
      return matrix;
    });
    const before = own[0].data;
    reference.affine(x[0], w[0], b[0], y[0]);
    backend.affine(own[0], own[1], own[2], own[3]);
    expect(before).toHaveLength(0); // memory has moved
    expectTwins([y[0], own[3]]);
  });

  it("says so when there is no more memory, and goes on with what it has", async () => {
    const backend = await wasmBackend();
    expect(() => backend.matrix(40_000, 40_000)).toThrow(/memory could not grow beyond \d+ bytes by: 63\d+/);
    expect(() => backend.matrix(40_000, 40_000)).toThrow(RangeError);
    expect(backend.matrix(2, 2).data).toHaveLength(8);
  });

  it.each([
    [-1, 2],
    [2, 1.5],
    [Number.NaN, 1],
  ])("refuses %s × %s as sizes, with the reference's words", (rows, cols) => {
    for (const backend of [reference, wasm]) {
      expect(() => backend.matrix(rows, cols)).toThrow(/must be a whole number of at least 0/);
    }
  });

  it("refuses a matrix of another backend, naming its shape", async () => {
    const other = await wasmBackend();
    const [x, y] = [wasm.matrix(2, 3), wasm.matrix(2, 3)];
    expect(() => wasm.relu(zeros(2, 3), y)).toThrow(/must belong to this WebAssembly backend: 2 × 3/);
    expect(() => wasm.relu(x, other.matrix(2, 3))).toThrow(TypeError);
  });

  it("refuses shapes that do not fit, with the reference's words", () => {
    for (const backend of [reference, wasm]) {
      const [x, w, b, y] = [
        [2, 3],
        [4, 5],
        [1, 5],
        [2, 5],
      ].map(([rows, cols]) => backend.matrix(rows, cols));
      expect(() => backend.affine(x, w, b, y)).toThrow("affine: w must be [3 × 5]: [4 × 5]");
    }
  });
});
