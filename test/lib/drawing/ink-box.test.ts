import { describe, expect, it } from "vitest";
import { inkBox } from "../../../src/lib/drawing/ink-box.js";

describe("inkBox", () => {
  it("reaches around the pixels above the threshold", () => {
    const picture = [0, 0, 0, 0, 0, 0, 9, 0, 0, 9, 5, 0];
    expect(inkBox(picture, 4, 4)).toEqual({ left: 1, top: 1, right: 3, bottom: 3 });
    expect(inkBox(picture, 4, 8)).toEqual({ left: 1, top: 1, right: 3, bottom: 3 });
    expect(inkBox([0, 0, 0, 0, 0, 0, 5, 0, 0, 9, 9, 0], 4, 5)).toEqual({
      left: 1,
      top: 2,
      right: 3,
      bottom: 3,
    });
  });

  it("is a pixel wide and high for a single pixel, in the first corner as in the last", () => {
    expect(inkBox([1, 0, 0, 0], 2, 0)).toEqual({ left: 0, top: 0, right: 1, bottom: 1 });
    expect(inkBox([0, 0, 0, 1], 2, 0)).toEqual({ left: 1, top: 1, right: 2, bottom: 2 });
  });

  it("is undefined when no pixel is above the threshold", () => {
    expect(inkBox([3, 3], 2, 3)).toBeUndefined();
    expect(inkBox([], 2, 3)).toBeUndefined();
  });
});
