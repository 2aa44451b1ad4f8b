import { describe, expect, it } from "vitest";
import { transposeEach } from "../../../src/lib/data/transpose-each.js";

const pictures = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);

describe("transposeEach", () => {
  it("swaps rows and columns of each picture", () => {
    expect([...transposeEach(pictures, 2)]).toEqual([1, 3, 2, 4, 5, 7, 6, 8]);
  });

  it("undoes itself and leaves the given pictures as they are", () => {
    expect(transposeEach(transposeEach(pictures, 2), 2)).toEqual(pictures);
    expect([...pictures]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
