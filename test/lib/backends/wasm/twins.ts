import { expect } from "vitest";
import { allowFused } from "../../../../bin/relaxed-simd.js";
import { fusedReferenceBackend } from "../../../../src/lib/backends/fused-reference.js";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import type { Backend } from "../../../../src/lib/core/backend.js";
import { type MapShape, type Maps, sizeOf } from "../../../../src/lib/core/maps.js";
import type { Matrix } from "../../../../src/lib/core/matrix.js";
import type { Profile } from "../../../../src/lib/core/numbers/profiles.js";
import type { Random } from "../../../../src/lib/core/random.js";
import { mapsWith } from "../../map-numbers.js";

/** The backends of a profile, and what is done with both. */
export interface Pair {
  readonly profile: Profile;
  readonly reference: Backend;
  readonly wasm: Backend;
  /** The same random matrix in both backends. */
  twins(rows: number, cols: number, random: Random, draw?: (random: Random) => number): [Matrix, Matrix];
  /** The same random maps in both backends. */
  twinMaps(batch: number, shape: MapShape, random: Random, draw: (random: Random) => number): [Maps, Maps];
  /** Runs an operation in both backends on the twins of its arguments. */
  both(run: (backend: Backend, side: 0 | 1) => void): void;
}

const strict = pairOf(referenceBackend("float32"), await wasmBackend());
export const { reference, wasm, twins, both } = strict;

/** The pairs of all profiles that can be had here: where a processor can't fuse, there is nothing to compare. */
export const pairs: readonly Pair[] = allowFused()
  ? [strict]
  : [strict, pairOf(fusedReferenceBackend(), await wasmBackend("fused"))];

function pairOf(plain: Backend, fast: Backend): Pair {
  return {
    profile: fast.profile,
    reference: plain,
    wasm: fast,
    twins(rows, cols, random, draw = anyNumber) {
      const twin: [Matrix, Matrix] = [plain.matrix(rows, cols), fast.matrix(rows, cols)];
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < cols; j++) {
          const value = draw(random);
          for (const matrix of twin) matrix.data[i * matrix.stride + j] = value;
        }
      }
      return twin;
    },
    twinMaps(batch, shape, random, draw) {
      const numbers = Float32Array.from({ length: batch * sizeOf(shape) }, () => draw(random));
      return [mapsWith(plain, batch, shape, numbers), mapsWith(fast, batch, shape, numbers)];
    },
    both(run) {
      run(plain, 0);
      run(fast, 1);
    },
  };
}

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

export function expectTwins([a, b]: [Matrix, Matrix]): void {
  expect(bitsOf(b)).toEqual(bitsOf(a));
  for (let i = 0; i < b.rows; i++) {
    const padding = b.data.subarray(i * b.stride + b.cols, (i + 1) * b.stride);
    expect(padding.every((value) => value === 0)).toBe(true);
  }
}

/** A number from −1 to 1. */
export function ordinary(random: Random): number {
  return Math.fround(2 * random.uniform() - 1);
}

/** Half of the gradients are 0, as for weights whose pixel is paper. */
export function gradient(random: Random): number {
  return random.uniform() < 0.5 ? 0 : Math.fround(0.2 * random.uniform() - 0.1);
}
