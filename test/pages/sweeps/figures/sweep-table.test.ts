// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { originalSweeps } from "../../../../src/lib/labs/experiments/sweeps.js";
import { sweepTable } from "../../../../src/pages/sweeps/figures/sweep-table.js";
import { viewOf } from "../../../components/training/entries.js";

const view = viewOf(originalSweeps[1].points, [0.5, 0.9, undefined, 0.7]);

function open() {
  const table = sweepTable("rates");
  document.body.replaceChildren(table);
  table.update(view);
  const tags = () => [...table.querySelectorAll(".sweep-pick")].map(({ textContent }) => textContent);
  const head = (name: string) => table.querySelector<HTMLElement>(`[data-column="${name}"]`);
  return { table, tags, head };
}

describe("sweepTable", () => {
  it("has a row for each trial in its order, and marks the best", () => {
    const { table, tags } = open();
    expect(tags()).toEqual(["A", "B", "C", "D"]);
    expect(table.querySelector("tr.is-best")?.textContent).toContain("90.0\u00a0% ★");
    expect(table.textContent).toContain("not trained");
  });

  it("sorts by a column, up and then down; trials without a score stay last", () => {
    const { tags, head } = open();
    head("held out right")?.click();
    expect(tags()).toEqual(["A", "D", "B", "C"]);
    expect(head("held out right")?.closest("th")?.getAttribute("aria-sort")).toBe("ascending");
    head("held out right")?.click();
    expect(tags()).toEqual(["B", "D", "A", "C"]);
  });

  it("keeps the focus where it was when it is drawn afresh", () => {
    const { table, head } = open();
    head("steps")?.focus();
    head("steps")?.click();
    expect(document.activeElement?.getAttribute("data-column")).toBe("steps");
    table.querySelector<HTMLElement>("[data-tag=B]")?.focus();
    table.update(view);
    expect(document.activeElement?.getAttribute("data-tag")).toBe("B");
  });

  it("lets a trial be picked, and let go", () => {
    const { table } = open();
    const told: string[] = [];
    table.addEventListener("input", () => told.push(table.value));
    table.querySelector<HTMLElement>("[data-tag=B]")?.click();
    table.update({ ...view, picked: 1 });
    expect(table.querySelector("[data-tag=B]")?.getAttribute("aria-pressed")).toBe("true");
    table.querySelector<HTMLElement>("[data-tag=B]")?.click();
    expect(told).toEqual(["B", ""]);
  });
});
