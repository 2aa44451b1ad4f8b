import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import { growingMaps } from "../../../src/lib/core/layers/layer.js";
import { expectMaps, mapShapeOf, placeIn, sizeOf } from "../../../src/lib/core/maps.js";

const shape = { channels: 2, height: 3, width: 4 };
const backends = [referenceBackend(), await wasmBackend()];

describe.each(backends)("maps of the backend $name", (backend) => {
  it("have a place of its own for each number of each sample", () => {
    const maps = backend.maps(17, shape);
    const places = new Set<number>();
    for (let n = 0; n < 17; n++) {
      for (let k = 0; k < sizeOf(shape); k++) {
        places.add(placeIn(maps, n, Math.floor(k / 12), Math.floor(k / 4) % 3, k % 4));
      }
    }
    expect(places.size).toBe(17 * 24);
    expect(Math.max(...places)).toBeLessThan(maps.flat.data.length);
  });

  it("can be taken for a smaller batch, over the same memory", () => {
    const maps = backend.maps(20, shape);
    const few = backend.smallerMaps(maps, 3);
    few.flat.data[placeIn(few, 2, 1, 2, 3)] = 5;
    expect(few.batch).toBe(3);
    expect(few.flat.data.buffer).toBe(maps.flat.data.buffer);
    expect(few.flat.data.byteOffset).toBe(maps.flat.data.byteOffset);
    expect(() => backend.smallerMaps(maps, 21)).toThrow(RangeError);
  });

  it("grow when a batch is larger than any before", () => {
    const room = growingMaps(backend, shape);
    const small = room(2);
    expect(room(2)).toBe(small);
    expect(room(40).batch).toBe(40);
    expect(room(2).flat.rows).toBe(backend.maps(2, shape).flat.rows);
  });
});

describe("expectMaps", () => {
  it("names the operation, the maps and both shapes", () => {
    const maps = backends[0].maps(2, shape);
    expect(mapShapeOf(maps)).toBe("[2 × 3 × 4]");
    expect(() => expectMaps("convolve", "y", maps, { ...shape, width: 5 }, 2)).toThrow(
      "convolve: y must be 2 of [2 × 3 × 5]: 2 of [2 × 3 × 4]",
    );
  });
});
