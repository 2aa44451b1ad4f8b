import { expect } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import type { Backend } from "../../../../src/lib/core/backend.js";
import type { Matrix } from "../../../../src/lib/core/matrix.js";
import type { Random } from "../../../../src/lib/core/random.js";

export const reference = referenceBackend("float32");
export const wasm = await wasmBackend();

/** The float32 bits of a matrix, without its padding. */
function bitsOf(matrix: Matrix): number[] {
  const { data, stride, rows, cols } = matrix;
  const numbers = Float32Array.from(
    { length: rows * cols },
    (_, k) => data[Math.floor(k / cols) * stride + (k % cols)],
  );
  return Array.from(new Uint32Array(numbers.buffer));
}

/** A float32 of any size the network may meet: ordinary, tiny, subnormal, huge, zero of either sign. */
export function anyNumber(random: Random): number {
  const plain = Math.fround(4 * random.uniform() - 2);
  const extreme = [0, -0, 1e-38, -1e-42, 1e-30, 3e18, -2e15, 1, -1];
  return random.uniform() < 0.9 ? plain : extreme[random.below(extreme.length)];
}

/** The same random matrix in both backends. */
export function twins(rows: number, cols: number, random: Random, draw = anyNumber): [Matrix, Matrix] {
  const twin: [Matrix, Matrix] = [reference.matrix(rows, cols), wasm.matrix(rows, cols)];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      const value = draw(random);
      for (const matrix of twin) matrix.data[i * matrix.stride + j] = value;
    }
  }
  return twin;
}

export function expectTwins([a, b]: [Matrix, Matrix]): void {
  expect(bitsOf(b)).toEqual(bitsOf(a));
  for (let i = 0; i < b.rows; i++) {
    const padding = b.data.subarray(i * b.stride + b.cols, (i + 1) * b.stride);
    expect(padding.every((value) => value === 0)).toBe(true);
  }
}

/** Runs an operation in both backends on the twins of its arguments. */
export function both(run: (backend: Backend, side: 0 | 1) => void): void {
  run(reference, 0);
  run(wasm, 1);
}

/** A number from −1 to 1. */
export function ordinary(random: Random): number {
  return Math.fround(2 * random.uniform() - 1);
}

/** Half of the gradients are 0, as for weights whose pixel is paper. */
export function gradient(random: Random): number {
  return random.uniform() < 0.5 ? 0 : Math.fround(0.2 * random.uniform() - 0.1);
}
