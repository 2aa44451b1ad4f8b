// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { type ComparedRun, runCompare } from "../../../src/components/training/run-compare.js";
import type { Hyperparameters } from "../../../src/lib/training/hyperparameters.js";
import { doodleRecipe } from "../../../src/lib/training/recipe.js";

const run = (id: number, name: string, changes: Partial<Hyperparameters> = {}): ComparedRun => ({
  id,
  name,
  hyperparameters: { ...doodleRecipe, ...changes },
  heldOut: { position: [0, 1], accuracy: [0.2, 0.8] },
  trained: { position: [0, 1], accuracy: [0.2, 0.9] },
  results: { "held out": `${70 + id}\u00a0%` },
});

function open(...runs: ComparedRun[]) {
  const compare = runCompare();
  document.body.replaceChildren(compare);
  compare.show(runs);
  const [one, other] = compare.querySelectorAll("select");
  const rows = () =>
    [...compare.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));
  const choose = (select: HTMLSelectElement, id: number) => {
    select.value = String(id);
    select.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return { compare, one, other, rows, choose, legend: () => compare.querySelector("ul")?.textContent };
}

describe("runCompare", () => {
  it("waits for two runs", () => {
    const { compare } = open(run(1, "alone"));
    expect(compare.querySelector<HTMLElement>(".run-compare-body")?.hidden).toBe(true);
    expect(compare.textContent).toContain("When two runs are done");
  });

  it("shows the last two by name: both curves, the settings that differ, and what each came to", () => {
    const { rows, compare, legend } = open(run(1, "old"), run(2, "plain"), run(3, "bold", { dropout: 0.5 }));
    expect(rows()).toEqual([
      ["drop rate", "0.2", "0.5"],
      ["held out", "72\u00a0%", "73\u00a0%"],
    ]);
    expect([...compare.querySelectorAll("thead th")].map(({ textContent }) => textContent)).toEqual([
      "plain",
      "bold",
    ]);
    expect(legend()).toContain("plain, held out");
    expect(legend()).toContain("bold, training");
  });

  it("keeps the two that the reader chose when another comes, and follows their names", () => {
    const [first, second] = [run(1, "first"), run(2, "second")];
    const { compare, one, other, rows, choose } = open(first, second);
    choose(other, 1);
    expect(rows()[0]).toEqual(["settings", "the same", "the same"]);
    compare.show([{ ...first, name: "my first" }, second, run(3, "third")]);
    expect([one.value, other.value]).toEqual(["1", "1"]);
    expect(compare.textContent).toContain("my first, held out");
  });
});
