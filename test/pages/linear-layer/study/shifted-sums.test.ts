import { describe, expect, it } from "vitest";
import { shiftedSums } from "../../../../src/pages/linear-layer/study/shifted-sums.js";

describe("shiftedSums", () => {
  it("adds up the weights under the ink wherever it is moved, and b alone where it has left", () => {
    const picture = Uint8Array.from([0, 255, 0]);
    expect(shiftedSums(picture, 3, [2, 4, 8], 0.5, 2)).toEqual([
      { right: -2, sum: 0.5 },
      { right: -1, sum: 2.5 },
      { right: 0, sum: 4.5 },
      { right: 1, sum: 8.5 },
      { right: 2, sum: 0.5 },
    ]);
  });
});
