import { describe, expect, it } from "vitest";
import { TileGrid } from "../../../src/components/inside/tile-grid.js";

/** Five tiles of 4 × 3 numbers, two in a row: each 8 × 6 CSS pixels, with a bar of 3 and gaps of 3. */
const grid = new TileGrid({ channels: 5, shape: { height: 3, width: 4 }, columns: 2, scale: 2 });

describe("TileGrid", () => {
  it("is as large as its tiles, bars and the gaps between them", () => {
    expect(grid.tile).toEqual({ width: 8, height: 6 });
    expect([grid.width, grid.height]).toEqual([19, 33]);
  });

  it("lays tiles row by row", () => {
    expect(grid.cornerOf(0)).toEqual([0, 0]);
    expect(grid.cornerOf(3)).toEqual([11, 12]);
    expect(grid.middleOf(3)).toEqual([15, 15]);
  });

  it("finds the tile at a place", () => {
    for (let channel = 0; channel < 5; channel++) {
      expect(grid.channelAt(...grid.middleOf(channel))).toBe(channel);
    }
    expect(grid.channelAt(15, 27)).toBeUndefined();
    expect(grid.channelAt(25, 3)).toBeUndefined();
  });

  it.each([
    ["ArrowLeft", 3, 2],
    ["ArrowRight", 3, 4],
    ["ArrowUp", 3, 1],
    ["ArrowDown", 1, 3],
    ["ArrowDown", 3, 4],
    ["ArrowUp", 0, 0],
    ["ArrowRight", -1, 1],
  ])("leads with %s from %d to %d", (key, from, to) => {
    expect(grid.channelAfter(key, from)).toBe(to);
  });

  it("leaves other keys alone", () => {
    expect(grid.channelAfter("Enter", 2)).toBeUndefined();
  });
});
