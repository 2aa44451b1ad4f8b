import { describe, expect, it } from "vitest";
import { doubled, withSerifs } from "../../../../../../src/lib/drawing/stand-in/characters/drafted/style.js";
import { line } from "../../../../../../src/lib/drawing/stand-in/shapes.js";

describe("withSerifs", () => {
  it("puts a level line across each free end of an upright stroke, and an upright one across a level stroke's", () => {
    expect(withSerifs([line([50, 0], [50, 100])], 20).slice(1)).toEqual([
      line([40, 0], [60, 0]),
      line([40, 100], [60, 100]),
    ]);
    expect(withSerifs([line([0, 50], [100, 50])], 20).slice(1)).toEqual([
      line([0, 40], [0, 60]),
      line([100, 40], [100, 60]),
    ]);
  });

  it("leaves ends alone that meet another stroke or close their own", () => {
    const bar = line([0, 0], [100, 0]);
    const stem = line([50, 0], [50, 100]);
    // Both ends of the bar are free, and the foot of the stem.
    expect(withSerifs([bar, stem], 20)).toHaveLength(2 + 3);
    expect(withSerifs([line([0, 0], [100, 0], [50, 90], [0, 0])], 20)).toHaveLength(1);
    expect(withSerifs([line([5, 5])], 20)).toHaveLength(1);
  });
});

it("doubled draws every stroke once more beside itself", () => {
  expect(doubled([line([0, 0], [0, 10])], 4, 1)).toEqual([line([0, 0], [0, 10]), line([4, 1], [4, 11])]);
});
