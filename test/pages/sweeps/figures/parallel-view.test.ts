// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { originalSweeps } from "../../../../src/lib/labs/experiments/sweeps.js";
import { parallelView } from "../../../../src/pages/sweeps/figures/parallel-view.js";
import { viewOf } from "../../../components/training/entries.js";

const view = viewOf(originalSweeps[2].points, [0.73, 0.77, undefined, 0.1]);

describe("parallelView", () => {
  it("has parallel coordinates with all values in words for those who can't see them", () => {
    const parallel = parallelView();
    parallel.update(view);
    const label = parallel.querySelector("svg")?.getAttribute("aria-label");
    expect(label).toContain(
      "η₀ = 0.0001: 73.0\u00a0%; η₀ = 0.01: 77.0\u00a0%; η₀ = 0.5: no score; η₀ = 1: 10.0\u00a0%",
    );
    parallel.update({ ...view, picked: 1 });
    expect([...parallel.querySelectorAll(".curves-tag")].map(({ textContent }) => textContent)).toEqual([
      "B",
    ]);
  });
});
