import { describe, expect, it } from "vitest";
import { Memory } from "../../../../src/lib/backends/wasm/memory.js";
import { strideOf, WasmMatrix } from "../../../../src/lib/backends/wasm/wasm-matrix.js";

describe("strideOf", () => {
  it("rounds up to whole vectors of 4", () => {
    expect([0, 1, 4, 5, 47].map(strideOf)).toEqual([0, 4, 4, 8, 48]);
  });
});

describe("WasmMatrix", () => {
  it("shows the numbers at its address, row by row, padding included", () => {
    const memory = new Memory();
    const matrix = new WasmMatrix(memory, memory.allocate(64), 2, 3);
    new Float32Array(memory.wasm.buffer, matrix.address, 8).set([1, 2, 3, 0, 4, 5, 6, 0]);
    expect(Array.from(matrix.data)).toEqual([1, 2, 3, 0, 4, 5, 6, 0]);
    expect(matrix).toMatchObject({ stride: 4, rowBytes: 16, bytes: 32, vectors: 1 });
  });

  it("gives the same view as long as memory stays where it is, and a new one afterwards", () => {
    const memory = new Memory();
    const matrix = new WasmMatrix(memory, memory.allocate(64), 1, 4);
    const before = matrix.data;
    before[0] = 42;
    expect(matrix.data).toBe(before);
    memory.allocate(2 ** 21);
    expect(before).toHaveLength(0);
    expect(matrix.data[0]).toBe(42);
  });
});
