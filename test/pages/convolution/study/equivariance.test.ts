import { describe, expect, it } from "vitest";
import { movedMaps } from "../../../../src/pages/convolution/study/equivariance.js";

/** Two maps of 5 × 5 whose numbers tell where they stand: 100 · map + 10 · row + column. */
const still = Float32Array.from({ length: 50 }, (_, k) => 100 * Math.floor(k / 25) + placeOf(k % 25));

function placeOf(k: number): number {
  return 10 * Math.floor(k / 5) + (k % 5);
}

/** The maps moved, with −1 where nothing is known. */
function moved(right: number, down: number): Float32Array {
  return still.map((_, k) => {
    const [row, column] = [Math.floor((k % 25) / 5) - down, (k % 5) - right];
    const inside = row >= 0 && row < 5 && column >= 0 && column < 5;
    return inside ? still[25 * Math.floor(k / 25) + 5 * row + column] : -1;
  });
}

describe("movedMaps", () => {
  it("finds no difference between moved maps, whichever way they moved", () => {
    expect(movedMaps(still, moved(1, 0), 5, 1, 0)).toEqual({ compared: 2 * 3 * 2, different: 0 });
    expect(movedMaps(still, moved(-1, 2), 5, -1, 2)).toEqual({ compared: 2 * 1 * 2, different: 0 });
  });

  it("leaves out what only one of them has, and the edge", () => {
    const other = still.map((value, k) => (k % 5 === 0 || k % 25 < 5 ? -1 : value));
    expect(movedMaps(still, other, 5, 0, 0)).toEqual({ compared: 2 * 3 * 3, different: 0 });
    expect(movedMaps(still, still, 5, 3, 0)).toEqual({ compared: 0, different: 0 });
  });

  it("counts each number that differs, by however little", () => {
    const other = still.map((value, k) => (k === 12 ? value + 1e-5 : value));
    expect(movedMaps(still, other, 5, 0, 0).different).toBe(1);
    expect(movedMaps(still, still, 5, 1, 0).different).toBe(2 * 3 * 2);
  });
});
