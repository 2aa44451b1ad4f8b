// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { originalSweeps } from "../../../../src/lib/labs/experiments/sweeps.js";
import { twoTrials } from "../../../../src/pages/sweeps/figures/two-trials.js";
import { viewOf } from "../../../components/training/entries.js";
import { firstRows, smallDataset } from "../../../lib/training/small-run.js";

const dataset = { ...smallDataset(4), labels: Uint8Array.of(0, 1, 0, 1), classes: ["cat", "dog"] };
const data = { forChoosing: dataset, forMeasuring: dataset, pictures: firstRows(2) };

// The canvas of the tests draws nothing, and there are no themes to listen to.
HTMLCanvasElement.prototype.getContext = () => null;
Object.defineProperty(window, "matchMedia", { value: () => new EventTarget() });

async function open(accuracies: readonly (number | undefined)[]) {
  const two = twoTrials(async () => data);
  document.body.replaceChildren(two);
  const { entries, labels } = viewOf(originalSweeps[1].points, accuracies);
  two.update(entries, labels);
  await new Promise((resolve) => setTimeout(resolve));
  return { two, entries, labels, selects: [...two.querySelectorAll("select")] };
}

describe("twoTrials", () => {
  it("waits until two trials are done", async () => {
    const { two } = await open([0.5, undefined, undefined, undefined]);
    expect(two.querySelector<HTMLElement>(".lab-empty")?.hidden).toBe(false);
    expect(two.querySelectorAll("canvas")).toHaveLength(0);
  });

  it("sets the best beside another, and says what each answers", async () => {
    const { two, selects } = await open([0.5, 0.9, undefined, 0.7]);
    expect(selects.map(({ value }) => value)).toEqual(["B", "A"]);
    const labels = [...two.querySelectorAll("canvas")].map((canvas) => canvas.getAttribute("aria-label"));
    expect(labels[0]).toBe("drawing of cat: B says cat 90\u00a0%, right; A says cat 90\u00a0%, right");
    expect(two.querySelector(".score-line")?.textContent).toContain("B has 2 right, A has 2 right");
  });

  it("keeps what the reader chose when another trial is done", async () => {
    const { two, selects } = await open([0.5, 0.9, undefined, 0.7]);
    selects[0].value = "D";
    selects[0].dispatchEvent(new Event("change"));
    const { entries, labels } = viewOf(originalSweeps[1].points, [0.5, 0.9, 0.95, 0.7]);
    two.update(entries, labels);
    expect(selects.map(({ value }) => value)).toEqual(["D", "A"]);
  });
});
