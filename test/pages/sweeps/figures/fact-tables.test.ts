// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { originalSweeps } from "../../../../src/lib/labs/experiments/sweeps.js";
import { batchTable, moveTable } from "../../../../src/pages/sweeps/figures/fact-tables.js";
import { viewOf } from "../../../components/training/entries.js";

const view = viewOf(originalSweeps[2].points, [0.73, 0.77, undefined, 0.1]);

describe("tables of facts", () => {
  it("has tables of steps and of batches, also before anything is trained", () => {
    const moved = moveTable(view.entries, "rates");
    expect(moved.querySelector("tbody tr")?.textContent).toContain("0 of 32, 0 of 32");
    expect(moved.querySelectorAll("tbody tr")[2].textContent).toContain("not trained yet");
    const batches = batchTable(view.entries);
    expect(batches.querySelector("tbody tr")?.textContent).toContain("4100");
  });
});
