// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { pathOfStroke, strokesPicture } from "../../../src/components/draw/stroke-path.js";

describe("pathOfStroke", () => {
  it("goes from point to point", () => {
    expect(
      pathOfStroke([
        [0, 10.00049, 20],
        [1, 2, 3],
      ]),
    ).toBe("M0 1L10 2L20 3");
  });

  it("makes a point a line of no length, so that its cap is drawn", () => {
    expect(pathOfStroke([[5], [6]])).toBe("M5 6l0 0");
  });
});

describe("strokesPicture", () => {
  it("has a path for each stroke and says what it is", () => {
    const picture = strokesPicture(
      [
        [[1], [2]],
        [[3], [4]],
      ],
      "clock 1",
    );
    expect(picture.querySelectorAll("path")).toHaveLength(2);
    expect(picture.getAttribute("aria-label")).toBe("clock 1");
  });
});
