// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { mistakesOfClass } from "../../../../src/pages/train-characters/figures/mistakes-of-class.js";

const classes = ["F", "f", "P", "t", "E", "7"];
// Of 20 F: 8 found, 5 taken for f, 1 each for P and t, 3 for E, 2 for 7.
const confusion = Uint32Array.of(8, 5, 1, 1, 3, 2, ...new Array(30).fill(0));

describe("mistakesOfClass", () => {
  it("names what a class is taken for most, and asks for those", () => {
    const view = mistakesOfClass(classes);
    expect(view.begin(0, confusion).map(({ predicted }) => predicted)).toEqual([1, 4, 5, 2]);
    expect(view.textContent).toBe(
      "F is taken for f (25.0\u00a0%), E (15.0\u00a0%), 7 (10.0\u00a0%), P (5.0\u00a0%).",
    );
  });

  it("says so where there is no mistake", () => {
    const view = mistakesOfClass(classes);
    expect(view.begin(1, confusion)).toEqual([]);
    expect(view.textContent).toBe("No f is taken for another character.");
  });
});
