// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bandsOf, surfacePaths } from "../../../src/components/chart/surface-paths.js";

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => new EventTarget());
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function surface() {
  return surfacePaths({
    title: "A bowl",
    loss: ([u, v]) => u * u + v * v,
    u: { label: "u", from: -2, to: 2 },
    v: { label: "v", from: -1, to: 1 },
    start: [1, 0.5],
  });
}

describe("surfacePaths", () => {
  it("says where the walk begins and where walks end", () => {
    const root = surface();
    root.update([
      {
        label: "SGD",
        points: [
          [1, 0.5],
          [0.5, 0],
        ],
      },
    ]);
    expect(root.querySelector(".curves-readout")?.textContent).toBe(
      "begins at (1, 0.5), loss 1.25; SGD: loss 0.25 after 1 steps",
    );
  });

  it("moves the start with the arrow keys, held inside, and tells of it", () => {
    const root = surface();
    const heard = vi.fn();
    root.addEventListener("input", heard);
    const press = (key: string) =>
      root
        .querySelector("[role=application]")
        ?.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
    press("ArrowRight");
    expect(root.value[0]).toBeCloseTo(1.1, 12);
    for (let k = 0; k < 20; k++) press("ArrowUp");
    expect(root.value[1]).toBe(1);
    expect(heard).toHaveBeenCalledTimes(21);
  });
});

describe("bandsOf", () => {
  it("goes from 0 at the lowest to 1 at the highest, and puts what is not finite at 1", () => {
    expect([...bandsOf([0.01, 100, Number.POSITIVE_INFINITY, 10])]).toEqual([0, 1, 1, 10 / 13]);
  });
});
