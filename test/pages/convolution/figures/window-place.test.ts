import { describe, expect, it } from "vitest";
import { movedTo, placeAfter, replaced } from "../../../../src/pages/convolution/figures/window-place.js";

const places = { down: 3, across: 4 };

describe("movedTo", () => {
  it("fills the places up to the farthest one", () => {
    const there = movedTo({ at: 0, filled: 1 }, 6, places);
    expect(there).toEqual({ at: 6, filled: 7 });
    expect(movedTo(there, 2, places)).toEqual({ at: 2, filled: 7 });
  });

  it("stays inside", () => {
    expect(movedTo({ at: 0, filled: 1 }, 40, places)).toEqual({ at: 11, filled: 12 });
    expect(movedTo({ at: 0, filled: 1 }, -1, places).at).toBe(0);
  });
});

describe("placeAfter", () => {
  it("goes by one with the arrow keys and stops at the edges", () => {
    expect(placeAfter("ArrowRight", 5, places)).toBe(6);
    expect(placeAfter("ArrowDown", 5, places)).toBe(9);
    expect(placeAfter("ArrowLeft", 4, places)).toBe(4);
    expect(placeAfter("ArrowUp", 2, places)).toBe(2);
    expect(placeAfter("End", 2, places)).toBe(11);
    expect(placeAfter("Home", 2, places)).toBe(0);
    expect(placeAfter("Tab", 2, places)).toBeUndefined();
  });
});

describe("replaced", () => {
  it("stands about where it stood", () => {
    expect(replaced({ at: 5, filled: 6 }, places, { down: 6, across: 8 })).toEqual({ at: 18, filled: 19 });
    expect(replaced({ at: 11, filled: 11 }, places, { down: 1, across: 1 })).toEqual({ at: 0, filled: 1 });
  });

  it("is full again where it was full", () => {
    expect(replaced({ at: 5, filled: 12 }, places, { down: 2, across: 2 }).filled).toBe(4);
  });
});
