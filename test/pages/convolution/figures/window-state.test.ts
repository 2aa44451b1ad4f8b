import { describe, expect, it } from "vitest";
import { type WindowScene, WindowState } from "../../../../src/pages/convolution/figures/window-state.js";

const x = [
  [1, 2, 0],
  [0, 3, 1],
  [2, 0, 1],
];
const window = { size: 2, stride: 1, padding: 0 };
const filter = {
  w: [
    [1, -1],
    [0, 2],
  ],
  b: 0,
};
/** w ⊙ x added up at each of the four places: 1 − 2 + 6 = 5, 2 + 2 = 4, −3 + 0 = −3, 3 − 1 + 2 = 4. */
const filtered: WindowScene = {
  x,
  window,
  y: [
    [5, 4],
    [-3, 4],
  ],
  by: filter,
};
/** The same with a frame of paper and steps of two: four places again. */
const padded: WindowScene = {
  x,
  window: { size: 2, stride: 2, padding: 1 },
  y: [
    [2, 0],
    [0, 8],
  ],
  by: filter,
};

describe("WindowState", () => {
  it("begins in the middle, with the map filled up to there", () => {
    const state = new WindowState(filtered);
    expect(state.place).toEqual([1, 1]);
    expect(state.veils).toEqual([
      [
        [0, 2, 2, 0],
        [2, 2],
      ],
      [
        [0, 3, 2, 0],
        [2, 2],
      ],
    ]);
  });

  it("moves to a place, held inside", () => {
    const state = new WindowState(filtered);
    state.moveTo(0, 9);
    expect(state.place).toEqual([0, 1]);
    state.moveTo(-1, -1);
    expect(state.place).toEqual([0, 0]);
  });

  it("moves so that its middle is where the pointer is, with paper around", () => {
    const state = new WindowState(padded);
    state.moveOver(0.9, 0.1);
    expect(state.place).toEqual([0, 1]);
    state.moveOver(0.1, 0.9);
    expect(state.place).toEqual([1, 0]);
  });

  it("takes the keys that lead somewhere", () => {
    const state = new WindowState(filtered);
    expect(state.press("Home")).toBe(true);
    expect(state.place).toEqual([0, 0]);
    expect(state.press("a")).toBe(false);
    expect(state.place).toEqual([0, 0]);
  });

  it("veils what is still empty of the map, until it is filled", () => {
    const state = new WindowState(filtered);
    state.restart();
    const veils = () => state.veils.map(([rectangle]) => rectangle);
    expect(veils()).toEqual([
      [1, 0, 1, 1],
      [0, 1, 2, 1],
    ]);
    state.moveTo(1, 0);
    expect(veils()).toEqual([
      [1, 1, 1, 1],
      [0, 2, 2, 0],
    ]);
    state.fill();
    expect(veils()).toEqual([
      [0, 2, 2, 0],
      [0, 3, 2, 0],
    ]);
  });

  it("stays about where it was when the numbers change", () => {
    const state = new WindowState(filtered);
    state.moveTo(1, 0);
    state.show(padded);
    expect(state.scene).toBe(padded);
    expect(state.place).toEqual([1, 0]);
  });
});

describe("WindowState, sliding", () => {
  it("goes 40 places a second, and stops at the last", () => {
    const state = new WindowState(filtered);
    state.restart();
    state.slide();
    expect(state.slideTo(20, false)).toEqual({ moved: false, more: true });
    expect(state.slideTo(50, false)).toEqual({ moved: true, more: true });
    expect(state.place).toEqual([1, 0]);
    expect(state.slideTo(500, false)).toEqual({ moved: true, more: false });
    expect(state.place).toEqual([1, 1]);
  });

  it("goes row by row where motion is to be reduced", () => {
    const state = new WindowState(filtered);
    state.restart();
    state.slide();
    expect(state.slideTo(499, true)).toEqual({ moved: false, more: true });
    expect(state.slideTo(500, true)).toEqual({ moved: true, more: true });
    expect(state.place).toEqual([1, 0]);
  });

  it("begins again where it stands at the last place, with an empty map", () => {
    const state = new WindowState(filtered);
    state.slide();
    expect(state.place).toEqual([0, 0]);
    expect(state.veils[0][0]).toEqual([1, 0, 1, 1]);
  });
});

describe("WindowState, what it shows", () => {
  it("lays the window and its number", () => {
    const state = new WindowState(padded);
    expect(state.mark).toEqual([
      [2, 2, 2, 2],
      [5, 5],
    ]);
    expect(state.target).toEqual([
      [1, 1, 1, 1],
      [2, 2],
    ]);
    expect(state.edge).toEqual([
      [1, 1, 3, 3],
      [5, 5],
    ]);
  });

  it("puts paper around the picture", () => {
    expect(new WindowState(padded).padded).toEqual([
      [0, 0, 0, 0, 0],
      [0, 1, 2, 0, 0],
      [0, 0, 3, 1, 0],
      [0, 2, 0, 1, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect(new WindowState(filtered).padded).toEqual(x);
  });

  it("has the pixels under the window, and paper beyond the edge", () => {
    const state = new WindowState(padded);
    state.moveTo(0, 0);
    expect(state.under).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(state.products).toEqual({
      w: filter.w,
      wx: [
        [0, -0],
        [0, 2],
      ],
    });
  });

  it("says the sizes", () => {
    expect(new WindowState(padded).words).toEqual({
      x: "x: 3 × 3, with 1 of paper on each side",
      y: "y: 2 × 2, with ⌊(3 + 2·1 − 2)/2⌋ + 1 = 2",
    });
    expect(new WindowState(filtered).words.x).toBe("x: 3 × 3");
  });

  it.each([
    [filter, "y in row 0, column 0 = 1 + (−2) + 6 = 5"],
    [{ ...filter, b: 0.5 }, "y in row 0, column 0 = 1 + (−2) + 6 + b, b = 0.5, = 5"],
    ["max", "y in row 0, column 0 = the greatest of 4 numbers = 5"],
    ["average", "y in row 0, column 0 = (1 + 2 + 3)/4 = 5"],
    ["sum", "y in row 0, column 0 = 1 + 2 + 3 = 5"],
  ] as const)("writes out what becomes of the numbers, %#", (by, text) => {
    const state = new WindowState({ ...filtered, by });
    state.moveTo(0, 0);
    expect(state.sum).toBe(text);
    expect(state.products === undefined).toBe(typeof by === "string");
  });
});
