import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { matrixFrom, rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
import { numbersOf } from "../../map-numbers.js";

const exact = referenceBackend("float64");
const shape = { channels: 2, height: 1, width: 2 };

describe("mapsFromRows and rowsFromMaps", () => {
  it("read a row channel by channel, and write it so again", () => {
    const rows = [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ];
    const maps = exact.maps(2, shape);
    exact.mapsFromRows(matrixFrom(rows, "float64"), maps);
    expect(numbersOf(maps)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const back = zeros(2, 4, "float64");
    exact.rowsFromMaps(maps, back);
    expect(rowsOf(back)).toEqual(rows);
  });

  it("refuse rows of another length", () => {
    expect(() => exact.mapsFromRows(zeros(2, 3, "float64"), exact.maps(2, shape))).toThrow(
      "mapsFromRows: x must be [2 × 4]: [2 × 3]",
    );
    expect(() => exact.rowsFromMaps(exact.maps(2, shape), zeros(1, 4, "float64"))).toThrow(RangeError);
  });
});
