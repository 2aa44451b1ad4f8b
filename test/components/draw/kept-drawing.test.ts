// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { keepDrawing, keptDrawing } from "../../../src/components/draw/kept-drawing.js";
import { keepingIn } from "../../../src/components/storage/keeping.js";

describe("keptDrawing", () => {
  it("gives back what was kept", () => {
    const keeping = keepingIn();
    keepDrawing(keeping, "pad", [
      [
        [1, 2.5],
        [3, 4],
      ],
    ]);
    expect(keptDrawing(keeping, "pad")).toEqual([
      [
        [1, 2.5],
        [3, 4],
      ],
    ]);
    expect(keptDrawing(keeping, "other")).toBeUndefined();
  });

  it.each(["", "{", "7", "[[1]]", "[[[1],[2,3]]]", '[[["a"],[1]]]', "[[[],[]]]", "[[[1e999],[1]]]"])(
    "takes %j for nothing",
    (text) => {
      const keeping = keepingIn();
      keeping.write("drawing/pad", text);
      expect(keptDrawing(keeping, "pad")).toBeUndefined();
    },
  );
});
