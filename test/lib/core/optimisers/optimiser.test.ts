import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
import { ftrl } from "../../../../src/lib/core/optimisers/ftrl.js";
import {
  eachElement,
  flush,
  makeSlots,
  smallestState,
} from "../../../../src/lib/core/optimisers/optimiser.js";
import { sgd } from "../../../../src/lib/core/optimisers/sgd.js";

describe("makeSlots", () => {
  it("makes a matrix of the shape of w for each memory, filled with what it starts from", () => {
    const backend = referenceBackend("float64");
    const slots = makeSlots(backend, ftrl({ initialAccumulator: 0.25 }), backend.matrix(2, 3));
    expect(slots.map(rowsOf)).toEqual([
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
      [
        [0.25, 0.25, 0.25],
        [0.25, 0.25, 0.25],
      ],
    ]);
    expect(makeSlots(backend, sgd(), backend.matrix(2, 3))).toEqual([]);
  });

  it("leaves padding at 0", async () => {
    const backend = await wasmBackend();
    const [, n] = makeSlots(backend, ftrl(), backend.matrix(2, 3));
    expect(n.stride).toBeGreaterThan(n.cols);
    const start = Math.fround(0.1);
    expect(n.data.filter((value) => value !== 0)).toEqual(new Float32Array(6).fill(start));
  });
});

describe("eachElement", () => {
  it("visits every element row by row and leaves padding out", () => {
    const places: number[] = [];
    eachElement("test", { rows: 2, cols: 2, stride: 4, data: new Float32Array(8) }, {}, (k) => {
      places.push(k);
    });
    expect(places).toEqual([0, 1, 4, 5]);
  });

  it("names the matrix that is of another shape or stride", () => {
    const w = zeros(2, 3);
    const visit = () => {
      throw new Error("visited");
    };
    expect(() => eachElement("test", w, { g: zeros(2, 2) }, visit)).toThrow(
      new RangeError("test: g must be [2 × 3]: [2 × 2]"),
    );
    expect(() => eachElement("test", w, { g: { ...w, stride: 4 } }, visit)).toThrow(
      new RangeError("test: g has another stride than w: 4"),
    );
  });
});

describe("flush", () => {
  it.each([1, -1, smallestState, -smallestState, Infinity, Number.NaN])("keeps %d", (x) => {
    expect(flush(x)).toBe(x);
  });

  it.each([smallestState / 2, -smallestState / 2, 1e-38, 5e-324])("takes %d for 0", (x) => {
    expect(flush(x)).toBe(0);
  });

  it("begins far above the subnormal numbers of float32", () => {
    expect(smallestState).toBeGreaterThan(1e7 * 2 ** -126);
  });
});
