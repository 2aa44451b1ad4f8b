// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { type RunLog, startLog } from "../../../../src/components/training/run-log.js";
import type { Hyperparameters } from "../../../../src/lib/training/hyperparameters.js";
import { doodleRecipe } from "../../../../src/lib/training/recipe.js";
import { runHistory, settingsText } from "../../../../src/pages/train-doodles/figures/run-history.js";

function log(run: number, changes: Partial<Hyperparameters> = {}): RunLog {
  const hyperparameters = { ...doodleRecipe, ...changes };
  return startLog({
    kind: "ready",
    run,
    hyperparameters,
    loaded: false,
    classes: ["a", "b"],
    trainRows: 8,
    heldOutRows: 2,
    parameters: 10,
    backend: "wasm",
    notice: undefined,
  });
}

function open() {
  const restored: Hyperparameters[] = [];
  const history = runHistory({ usual: doodleRecipe, restore: (chosen) => restored.push(chosen) });
  document.body.replaceChildren(history);
  return { history, restored, rows: () => [...history.querySelectorAll(".runs tbody tr")] };
}

describe("runHistory", () => {
  it("says what it is for while it is empty", () => {
    const { history, rows } = open();
    expect(rows()).toHaveLength(0);
    expect(history.querySelector<HTMLElement>(".lab-empty")?.hidden).toBe(false);
  });

  it("has each run once, with what makes it different", () => {
    const { history, rows } = open();
    const second = log(2, { dropout: 0.8 });
    history.add(log(1));
    history.add(second);
    history.add(second);
    expect(rows().map((row) => row.children[2].textContent)).toEqual(["as set by the page", "p_drop = 0.8"]);
  });

  it("shows, restores and removes a run", () => {
    const { history, restored, rows } = open();
    const run = log(3, { seed: 7 });
    history.add(run);
    const box = rows()[0].querySelector("input");
    box?.click();
    expect(history.value).toEqual([run]);
    rows()[0].querySelector<HTMLElement>('[aria-label^="restore"]')?.click();
    expect(restored).toEqual([run.hyperparameters]);
    rows()[0].querySelector<HTMLElement>('[aria-label^="remove"]')?.click();
    expect(rows()).toHaveLength(0);
    expect(history.value).toEqual([]);
  });

  it("leaves the focus among the runs when one is removed, or a new one comes", () => {
    const { history } = open();
    for (const run of [1, 2, 3]) history.add(log(run));
    const removes = () => [...history.querySelectorAll<HTMLElement>('[aria-label^="remove"]')];
    removes()[1].focus();
    history.add(log(4));
    expect(document.activeElement).toBe(removes()[1]);
    removes()[1].click();
    expect(history.contains(document.activeElement)).toBe(true);
    expect(history.querySelectorAll(".runs tbody tr")).toHaveLength(3);
  });
});

describe("settingsText", () => {
  it("tells when settings were changed on the way", () => {
    const run = log(1, { learningRate: 0.1 });
    run.changed = true;
    expect(settingsText(run, doodleRecipe)).toBe("η₀ = 0.1; changed on the way");
  });
});
