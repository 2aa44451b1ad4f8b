import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { rowsOf } from "../../../src/lib/core/matrix.js";
import { toFloat32 } from "../../../src/lib/core/numbers/round.js";

const pixels = Uint8Array.of(0, 255, 51, 1, 2, 3);

describe("referenceBackend", () => {
  it("stores float32 unless asked for float64", () => {
    expect(referenceBackend().matrix(2, 3).data).toEqual(new Float32Array(6));
    expect(referenceBackend("float64").matrix(2, 3).data).toEqual(new Float64Array(6));
    expect(referenceBackend().round(0.1)).toBe(Math.fround(0.1));
    expect(referenceBackend("float64").round(0.1)).toBe(0.1);
  });

  it("gives the first rows of a matrix over the same memory", () => {
    const backend = referenceBackend();
    const matrix = backend.matrix(3, 2);
    const rows = backend.firstRows(matrix, 2);
    rows.data[3] = 7;
    expect(matrix.data[3]).toBe(7);
    expect(rowsOf(rows)).toEqual([
      [0, 0],
      [0, 7],
    ]);
    expect(backend.firstRows(matrix, 3)).toBe(matrix);
  });

  it.each([-1, 4, Number.NaN])("has no first %d of 3 rows", (rows) => {
    const backend = referenceBackend();
    expect(() => backend.firstRows(backend.matrix(3, 2), rows)).toThrow(`rows must be in [0, 3]: ${rows}`);
  });

  it("loads pictures in the order asked for, grey levels divided by 255 and rounded", () => {
    const batch = referenceBackend().pictures(2, 3);
    expect(rowsOf(batch.load(pixels, Uint32Array.of(9, 1, 0), 1, 2))).toEqual([
      [1 / 255, 2 / 255, 3 / 255].map(toFloat32),
      [0, 1, 0.2].map(toFloat32),
    ]);
    const exact = referenceBackend("float64").pictures(2, 3);
    expect(rowsOf(exact.load(pixels, Uint32Array.of(1), 0, 1))).toEqual([[1 / 255, 2 / 255, 3 / 255]]);
  });

  it("has no room for more pictures than it was made for", () => {
    const batch = referenceBackend().pictures(1, 3);
    expect(() => batch.load(pixels, Uint32Array.of(0, 1), 0, 2)).toThrow(
      "pictures of a batch must be in [0, 1]: 2",
    );
  });

  it("refuses a picture that is not in the set, and a place that is not in the order", () => {
    const batch = referenceBackend().pictures(1, 3);
    expect(() => batch.load(pixels, Uint32Array.of(2), 0, 1)).toThrow("picture is not in the set: 2");
    expect(() => batch.load(pixels, Uint32Array.of(0), 1, 1)).toThrow("picture is not in the set: undefined");
  });
});
