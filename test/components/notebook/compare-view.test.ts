// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { compareView } from "../../../src/components/notebook/compare-view.js";
import { smallDataset, smallHyperparameters } from "../../lib/training/small-run.js";

const setting = {
  trainPart: 0.8,
  functions: ["forward"],
  hyperparameters: { ...smallHyperparameters, epochs: 2 },
};

function begun() {
  const view = compareView(setting);
  view.begin(smallDataset());
  const cells = () =>
    [...view.element.querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll("td")].map(({ textContent }) => textContent),
    );
  return { view, cells, text: () => view.element.textContent ?? "" };
}

describe("compareView", () => {
  it("is not seen before a comparison, and says then what is trained on what", () => {
    expect(compareView(setting).element.hidden).toBe(true);
    const { view, text } = begun();
    expect(view.element.hidden).toBe(false);
    expect(text()).toContain("A network 20–7–6–3");
    expect(text()).toContain("on 42 of the drawings for 2 epochs");
    expect(text()).toContain("reference backend");
  });

  it("says of each side how its gradients are, how it does, and how fast it is", () => {
    const { view, cells } = begun();
    const check = { name: "dense1.weight", compared: 16, error: 2e-9 };
    view.show({ kind: "gradients", side: "original", checks: [check] });
    view.show({
      kind: "gradients",
      side: "changed",
      checks: [check, { ...check, name: "dense1.bias", error: 0.5 }],
    });
    view.show({ kind: "heldOut", side: "changed", position: 1, loss: 0.4321, accuracy: 0.875 });
    view.show({
      kind: "progress",
      original: { curve: new Float32Array(), step: 3, stepTime: 12.34 },
      changed: { curve: Float32Array.of(0.5, 1, 0.5, 0.001), step: 3, stepTime: 0 },
      totalSteps: 12,
    });
    expect(cells()).toEqual([
      ["✓ 16 of 16 agree with finite differences", "–", "–", "12.3 ms"],
      ["✗ wrong in dense1.bias: relative error up to 0.50", "87.5\u00a0%", "0.432", "–"],
    ]);
    expect(view.element.querySelector("progress")?.value).toBeCloseTo(0.25, 12);
  });

  it("takes a gradient that is not a number for wrong", () => {
    const { view, cells } = begun();
    view.show({
      kind: "gradients",
      side: "changed",
      checks: [{ name: "w", compared: 1, error: Number.NaN }],
    });
    expect(cells()[1][0]).toMatch(/^✗ wrong in w/);
  });

  it("says in the end which of the two did how well, or that one was stopped", () => {
    const { view, text } = begun();
    view.show({ kind: "heldOut", side: "original", position: 2, loss: 0.3, accuracy: 0.9 });
    view.show({ kind: "heldOut", side: "changed", position: 2, loss: 0.4, accuracy: 0.5 });
    view.show({ kind: "done" });
    expect(text()).toContain("Done. Held-out accuracy: the library’s 90.0\u00a0%, yours 50.0\u00a0%.");
    view.show({ kind: "stopped", side: "changed", message: "the loss is NaN", stack: undefined });
    view.show({ kind: "done" });
    expect(text()).toContain("Your network went no further");
  });
});
