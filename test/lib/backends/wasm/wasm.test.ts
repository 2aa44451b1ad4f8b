import { describe, expect, it } from "vitest";
import type { Backend } from "../../../../src/lib/backend.js";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { type Matrix, zeros } from "../../../../src/lib/matrix.js";
import { type Random, seededRandom } from "../../../../src/lib/random.js";

const reference = referenceBackend("float32");
const wasm = await wasmBackend();

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
function anyNumber(random: Random): number {
  const plain = Math.fround(4 * random.uniform() - 2);
  const extreme = [0, -0, 1e-38, -1e-42, 1e-30, 3e18, -2e15, 1, -1];
  return random.uniform() < 0.9 ? plain : extreme[random.below(extreme.length)];
}

/** The same random matrix in both backends. */
function twins(rows: number, cols: number, random: Random, draw = anyNumber): [Matrix, Matrix] {
  const twin: [Matrix, Matrix] = [reference.matrix(rows, cols), wasm.matrix(rows, cols)];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      const value = draw(random);
      for (const matrix of twin) matrix.data[i * matrix.stride + j] = value;
    }
  }
  return twin;
}

function expectTwins([a, b]: [Matrix, Matrix]): void {
  expect(bitsOf(b)).toEqual(bitsOf(a));
  for (let i = 0; i < b.rows; i++) {
    const padding = b.data.subarray(i * b.stride + b.cols, (i + 1) * b.stride);
    expect(padding.every((value) => value === 0)).toBe(true);
  }
}

/** Runs an operation in both backends on the twins of its arguments. */
function both(run: (backend: Backend, side: 0 | 1) => void): void {
  run(reference, 0);
  run(wasm, 1);
}

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

describe("wasmBackend", () => {
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

  it("passes a NaN in a weight on, in ReLU too", () => {
    const random = seededRandom(1);
    const x = twins(2, 5, random, () => Number.NaN);
    const y = twins(2, 5, random);
    both((backend, k) => backend.relu(x[k], y[k]));
    expect(y[1].data[0]).toBeNaN();
    expect(y[0].data[0]).toBeNaN();
  });

  it("does ReLU, its gradient, products and penalties as the reference does", () => {
    const random = seededRandom(3);
    for (const cols of [1, 4, 47, 128]) {
      const x = twins(5, cols, random);
      const dy = twins(5, cols, random);
      const [y, dx, z, dw] = [0, 0, 0, 0].map(() => twins(5, cols, random));
      both((backend, k) => {
        backend.relu(x[k], y[k]);
        backend.reluGradient(x[k], dy[k], dx[k]);
        backend.multiply(x[k], dy[k], z[k]);
        backend.addPenaltyGradient(x[k], 0.013, 0.0007, dw[k]);
      });
      for (const twin of [y, dx, z, dw]) expectTwins(twin);
    }
  });

  const updates: [
    string,
    number,
    (backend: Backend, w: Matrix, g: Matrix, s: Matrix[], t: number) => void,
  ][] = [
    ["sgd", 0, (backend, w, g) => backend.sgd(w, g, 0.1)],
    ["momentum", 1, (backend, w, g, [v]) => backend.momentum(w, g, v, 0.1, 0.9)],
    ["nesterov", 1, (backend, w, g, [v]) => backend.nesterov(w, g, v, 0.1, 0.9)],
    ["adagrad", 1, (backend, w, g, [s]) => backend.adagrad(w, g, s, 0.1, 1e-7)],
    ["rmsprop", 1, (backend, w, g, [v]) => backend.rmsprop(w, g, v, 0.01, 0.9, 1e-7)],
    ["adadelta", 2, (backend, w, g, [v, d]) => backend.adadelta(w, g, v, d, 1, 0.95, 1e-7)],
    [
      "adam",
      2,
      (backend, w, g, [m, v], t) =>
        backend.adam(w, g, m, v, {
          eta: 0.001,
          beta1: 0.9,
          beta2: 0.999,
          epsilon: 1e-7,
          correction1: 1 / (1 - 0.9 ** t),
          correction2: 1 / (1 - 0.999 ** t),
        }),
    ],
    [
      "ftrl",
      2,
      (backend, w, g, [z, n]) => backend.ftrl(w, g, z, n, { eta: 0.1, beta: 0.5, l1: 0.3, l2: 0.01 }),
    ],
  ];

  it.each(updates)("moves weights by %s as the reference does, for 40 steps", (_, slots, update) => {
    const random = seededRandom(5);
    const w = twins(9, 13, random, ordinary);
    const state = Array.from({ length: slots }, () => twins(9, 13, random, () => 0));
    for (let t = 1; t <= 40; t++) {
      const g = twins(9, 13, random, t < 30 ? gradient : () => 0);
      both((backend, k) =>
        update(
          backend,
          w[k],
          g[k],
          state.map((slot) => slot[k]),
          t,
        ),
      );
    }
    expectTwins(w);
    for (const slot of state) expectTwins(slot);
  });

  it("flushes state that would become subnormal", () => {
    const random = seededRandom(2);
    const [w, g, v] = [
      twins(1, 5, random, () => 1),
      twins(1, 5, random, () => 0),
      twins(1, 5, random, () => 2 ** -99),
    ];
    both((backend, k) => {
      for (let t = 0; t < 9; t++) backend.momentum(w[k], g[k], v[k], 0.1, 0.9);
    });
    expect(v[1].data[0]).toBe(0);
    expectTwins(v);
  });

  it("keeps the numbers of a matrix when memory grows", async () => {
    const backend = await wasmBackend();
    const small = backend.matrix(3, 3);
    small.data[4] = 42;
    const large = backend.matrix(3000, 3000);
    large.data[0] = 1;
    expect(small.data[4]).toBe(42);
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

  it("refuses more pictures than there is room for", () => {
    const room = wasm.pictures(2, 4);
    expect(() => room.load(new Uint8Array(40), new Uint32Array(9), 0, 3)).toThrow(
      "pictures of a batch must be in [0, 2]: 3",
    );
  });
});

function ordinary(random: Random): number {
  return Math.fround(2 * random.uniform() - 1);
}

/** Half of the gradients are 0, as for weights whose pixel is paper. */
function gradient(random: Random): number {
  return random.uniform() < 0.5 ? 0 : Math.fround(0.2 * random.uniform() - 0.1);
}
