// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { range } from "../../../src/components/ui/range.js";

describe("range", () => {
  it.each([
    [1, 5, "5"],
    [0.1, 0.5, "0.5"],
    [0.01, 0.8, "0.80"],
    [0.001, 0.04, "0.040"],
  ])("shows a number in steps of %d as it is: %d as %s", (step, value, shown) => {
    const slider = range({ symbol: "η", label: "learning rate", min: 0, max: 10, step, value });
    expect(slider.textContent).toBe(`η learning rate = ${shown}`);
    expect(slider.value).toBe(value);
  });

  it("follows the slider", () => {
    const slider = range({ symbol: "μ", label: "momentum", min: 0, max: 0.98, step: 0.01, value: 0.8 });
    const input = slider.querySelector("input");
    if (!input) throw new TypeError("no slider");
    input.value = "0.37";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    expect(slider.value).toBe(0.37);
    expect(slider.querySelector("output")?.textContent).toBe("0.37");
  });
});
