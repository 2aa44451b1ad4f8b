import { describe, expect, it } from "vitest";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import { copyFromFlat, copyToFlat, flatBuffer } from "../../../src/lib/training/flat-numbers.js";

describe("flat numbers", () => {
  it("go there and back, with the padding of the rows", async () => {
    const backend = await wasmBackend();
    const from = [backend.matrix(2, 3), backend.matrix(1, 5)];
    from[0].data.set([1, 2, 3, 0, 4, 5, 6, 0]);
    from[1].data.set([7, 8, 9, 10, 11]);
    const flat = flatBuffer(backend, from);
    copyToFlat(from, flat);
    expect(Array.from(flat)).toEqual([1, 2, 3, 0, 4, 5, 6, 0, 7, 8, 9, 10, 11, 0, 0, 0]);
    const to = [backend.matrix(2, 3), backend.matrix(1, 5)];
    copyFromFlat(flat, to);
    expect(Array.from(to[0].data)).toEqual([1, 2, 3, 0, 4, 5, 6, 0]);
    expect(Array.from(to[1].data)).toEqual([7, 8, 9, 10, 11, 0, 0, 0]);
  });

  it("are refused where they are of other matrices", async () => {
    const backend = await wasmBackend();
    const [small, large] = [backend.matrix(1, 4), backend.matrix(2, 4)];
    expect(() => copyFromFlat(flatBuffer(backend, [small]), [large])).toThrow("numbers must be 8: 4");
  });
});
