// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { unitStrip } from "../../../../src/pages/backprop/figures/unit-strip.js";

function strip() {
  return unitStrip({ label: "units", values: [1, -2, 0.5], textOf: (unit) => `unit ${unit}`, at: 1 });
}

function press(root: HTMLElement, key: string): void {
  root.querySelector("[role=slider]")?.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
}

describe("unitStrip", () => {
  it("shows sizes against the largest, up for positive and down for negative", () => {
    const tiles = strip().querySelectorAll<HTMLElement>(".unit");
    expect([...tiles].map(({ className }) => className.split(" ")[1])).toEqual([
      ...["is-positive", "is-negative", "is-positive"],
    ]);
    expect(tiles[0].querySelector("span")?.getAttribute("style")).toBe("height:50.0%");
  });

  it("moves with the arrow keys, held at its ends, and tells of it", () => {
    const root = strip();
    const heard = vi.fn();
    root.addEventListener("input", heard);
    press(root, "ArrowRight");
    press(root, "ArrowRight");
    expect(root.value).toBe(2);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(root.querySelector("[role=slider]")?.getAttribute("aria-valuetext")).toBe("unit 2");
  });

  it("takes the unit that is clicked", () => {
    const root = strip();
    root.querySelectorAll<HTMLElement>(".unit")[0].click();
    expect(root.value).toBe(0);
  });
});
