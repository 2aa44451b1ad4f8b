import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../../src/lib/core/random.js";
import { boxOf, type Drawing } from "../../../../../src/lib/drawing/drawing.js";
import { asWritten } from "../../../../../src/lib/drawing/stand-in/characters/as-written.js";

/** An upright line across the middle, and a level one. */
const cross = (): Drawing => [
  [
    [127.5, 127.5],
    [0, 255],
  ],
  [
    [0, 255],
    [127.5, 127.5],
  ],
];

const { M, Z, K } = asWritten({ M: [cross], Z: [cross], K: [cross] });
const drawn = ([way]: typeof M) => way(seededRandom(1));

describe("asWritten", () => {
  it("makes a character wider about its middle", () => {
    const box = boxOf([drawn(M)[1]]);
    expect(box && box.right - box.left).toBeGreaterThan(300);
    expect(box && box.left + box.right).toBeCloseTo(255, 9);
  });

  it("leans it, to the left where people do", () => {
    const [[top, bottom]] = drawn(Z)[0];
    expect(top).toBeLessThan(bottom);
  });

  it("leaves alone what is written as it is told", () => {
    expect(drawn(K)[0]).toEqual(cross()[0]);
  });
});
