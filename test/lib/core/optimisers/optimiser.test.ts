import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { rowsOf } from "../../../../src/lib/core/matrix.js";
import { ftrl } from "../../../../src/lib/core/optimisers/ftrl.js";
import { makeSlots } from "../../../../src/lib/core/optimisers/optimiser.js";
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
