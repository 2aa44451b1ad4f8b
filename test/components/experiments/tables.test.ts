// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { fitTable, signed } from "../../../src/components/experiments/fit-table.js";
import { gridView } from "../../../src/components/experiments/grid-view.js";
import { imbalanceTable } from "../../../src/components/experiments/imbalance-table.js";
import { leakTable } from "../../../src/components/experiments/leak-table.js";
import { residualPlot } from "../../../src/components/experiments/residual-plot.js";
import { rowsOf, sizeTable } from "../../../src/components/experiments/size-table.js";
import { sizeRows } from "../../../src/lib/experiments/few-samples.js";
import type { TrialResult } from "../../../src/lib/experiments/trial.js";
import { linearFit } from "../../../src/lib/statistics/linear-fit.js";
import { smallHyperparameters } from "../../lib/training/small-run.js";

function resultOf(name: string, changes: Partial<TrialResult> = {}): TrialResult {
  const score = (epoch: number, accuracy: number) => ({
    ...{ epoch, seconds: epoch },
    train: { loss: 1 - accuracy, accuracy },
    heldOut: { loss: 1, accuracy: accuracy / 2 },
  });
  return {
    ...{ name, state: "finished", hyperparameters: smallHyperparameters, parameters: 1, hash: "" },
    ...{ rows: { train: 250, heldOut: 100 }, epochs: [score(0, 0.1), score(1, 0.4), score(10, 0.8)] },
    confusion: [],
    ...changes,
  };
}

const textsOf = (root: Element) =>
  [...root.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );

describe("the table of sizes", () => {
  const results = [
    resultOf("ten epochs, 25 a class"),
    resultOf("ten epochs, 50 a class", { rows: { train: 500, heldOut: 100 } }),
    resultOf("equal steps, 25 a class"),
  ];

  it("fills as results come, with first and last scores and the gap", () => {
    const table = sizeTable();
    expect(table.querySelector("tbody")?.textContent).toBe("No network is trained yet.");
    table.show(results.slice(0, 1));
    expect(textsOf(table)).toEqual([
      ["25", "10", "40.0 %", "20.0 %", "80.0 %", "40.0 %", "40.0", "0.200", "1.000"],
    ]);
  });

  it("has the largest size in both courses", () => {
    const rows = sizeRows(results);
    expect(rowsOf(rows, "equal steps").map(({ size, course }) => [size, course])).toEqual([
      [25, "equal steps"],
      [50, "ten epochs"],
    ]);
  });
});

describe("the table of cures", () => {
  it("sets what is found beside what was reported", () => {
    const table = imbalanceTable();
    table.show([
      resultOf("500 : 1, no cure, seed 1", { confusion: [10, 0, 8, 2] }),
      resultOf("1 : 1, left out, seed 1", { confusion: [9, 1, 5, 5] }),
    ]);
    const rows = textsOf(table);
    expect(rows[0]).toEqual(["500 : 1", "43 %", "20.0 %", "–", "–", "–", "–"]);
    expect(rows[5]).toEqual(["1 : 1", "98 %", "–", "–", "50.0 %", "–", "–"]);
    const forks = table.querySelector<HTMLInputElement>("input[value='forks found']");
    forks?.click();
    forks?.dispatchEvent(new Event("input", { bubbles: true }));
    expect(textsOf(table)[0].slice(0, 3)).toEqual(["500 : 1", "–", "100.0 %"]);
  });
});

describe("the table of the leak", () => {
  it("has both orders", () => {
    const table = leakTable();
    table.show([resultOf("repeat, then part", { confusion: [5, 0, 0, 5], rows: { train: 1, heldOut: 10 } })]);
    expect(textsOf(table)).toEqual([
      ["part, then repeat", "–", "–", "–"],
      ["repeat, then part", "10", "100.0 %", "100.0 %"],
    ]);
  });
});

describe("the grid", () => {
  const grid = [3, 4, 5].flatMap((categories) =>
    [100, 200, 300].map((rows) =>
      resultOf(`draw 1, ${categories} categories, ${rows} rows`, {
        ...{ confusion: new Array<number>(categories ** 2).fill(0), rows: { train: rows, heldOut: 30 } },
        epochs: [
          {
            ...{ epoch: 1, seconds: 1, train: { loss: 1, accuracy: 1 } },
            heldOut: { loss: 1, accuracy: (80 - 2 * categories + 0.01 * rows) / 100 },
          },
        ],
      }),
    ),
  );

  it("waits with the fit until there are enough trainings", () => {
    const view = gridView();
    view.show(grid.slice(0, 2));
    expect(view.textContent).toContain("The fit comes when");
    view.show(grid);
    expect(view.textContent).not.toContain("The fit comes when");
    expect(view.querySelector("tbody tr")?.textContent).toBe("375.076.077.0");
    expect(view.querySelectorAll(".residual")).toHaveLength(9);
  });
});

describe("the table of a fit", () => {
  const fit = linearFit(
    ["categories", "rows"],
    [
      [3, 1],
      [4, 2],
      [5, 1],
      [6, 2],
      [7, 3],
    ],
    [80, 79, 74, 75, 74],
  );

  it("has what was reported beside the fit of accuracy alone", () => {
    const reported = (target: "accuracy" | "loss") => textsOf(fitTable(fit, target)).map((row) => row.at(-1));
    expect(reported("accuracy")).toEqual(["−1.88", "+0.0016", "–", "0.955"]);
    expect(reported("loss")).toEqual(["–", "–", "–", "–"]);
  });

  it("writes three figures with a sign", () => {
    expect([-1.876, 0.00161, 0.00000231].map(signed)).toEqual(["−1.88", "+0.00161", "+2.31·10⁻⁶"]);
  });

  it("draws what is left over, and says how much", () => {
    const points = fit.fitted.map((_, k) => ({
      categories: 3,
      rows: 1,
      level: 1,
      draw: 1 + (k % 2),
      accuracy: 1,
      loss: 1,
    }));
    const plot = residualPlot(fit, points, { digits: 1, unit: "points" });
    expect(plot.querySelector("[role=img]")?.getAttribute("aria-label")).toMatch(
      /^5 residuals, the largest .* points$/,
    );
    expect([...plot.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
      "categories as listed",
      "draw 2",
    ]);
  });
});
