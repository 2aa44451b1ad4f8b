import { describe, expect, it } from "vitest";
import { sectionHere } from "../../../src/components/shell/section-here.js";

describe("sectionHere", () => {
  it("is the last whose heading is above the line", () => {
    expect(sectionHere([-900, -10, 200, 1400], 300, false)).toBe(2);
    expect(sectionHere([-900, -10, 301], 300, false)).toBe(1);
  });

  it("is none before the first", () => {
    expect(sectionHere([400, 900], 300, false)).toBeUndefined();
  });

  it("is the last at the end of the page, however short it is", () => {
    expect(sectionHere([-900, -10, 500], 300, true)).toBe(2);
  });
});
