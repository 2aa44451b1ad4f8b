// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { sizeRows } from "../../../src/lib/labs/experiments/few-samples.js";
import type { TrialResult } from "../../../src/lib/labs/experiments/trial.js";
import { linearFit } from "../../../src/lib/labs/statistics/linear-fit.js";
import { fitTables } from "../../../src/pages/data-experiments/figures/fit-tables.js";
import { gridView } from "../../../src/pages/data-experiments/figures/grid-view.js";
import { imbalanceTable } from "../../../src/pages/data-experiments/figures/imbalance-table.js";
import { leakTable } from "../../../src/pages/data-experiments/figures/leak-table.js";
import {
  reportedImbalance,
  reportedTests,
} from "../../../src/pages/data-experiments/figures/reported-imbalance.js";
import { reportedSizes } from "../../../src/pages/data-experiments/figures/reported-sizes.js";
import { residualPlot } from "../../../src/pages/data-experiments/figures/residual-plot.js";
import { rowsOf, sizeTable } from "../../../src/pages/data-experiments/figures/size-table.js";
import { smallHyperparameters } from "../../lib/training/small-run.js";

function resultOf(name: string, changes: Partial<TrialResult> = {}): TrialResult {
  const score = (epoch: number, accuracy: number) => ({
    epoch,
    seconds: epoch,
    train: { loss: 1 - accuracy, accuracy },
    heldOut: { loss: 1, accuracy: accuracy / 2 },
  });
  return {
    name,
    state: "finished",
    hyperparameters: smallHyperparameters,
    parameters: 1,
    hash: "",
    rows: { train: 250, heldOut: 100 },
    epochs: [score(0, 0.1), score(1, 0.4), score(10, 0.8)],
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
      ["25", "10", "40.0\u00a0%", "20.0\u00a0%", "80.0\u00a0%", "40.0\u00a0%", "40.0", "0.200", "1.000"],
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
    expect(rows[0]).toEqual(["500 : 1", "43 %", "20.0\u00a0%", "–", "–", "–", "–"]);
    expect(rows[5]).toEqual(["1 : 1", "98 %", "–", "–", "50.0\u00a0%", "–", "–"]);
    const forks = table.querySelector<HTMLInputElement>("input[value='forks found']");
    forks?.click();
    forks?.dispatchEvent(new Event("input", { bubbles: true }));
    expect(textsOf(table)[0].slice(0, 3)).toEqual(["500 : 1", "100 %", "100.0\u00a0%"]);
  });
});

describe("the reported table of forks and hammers", () => {
  const figure = (reported: string, ours: number) => ({
    ...({ name: reported, unit: "part", note: undefined } as const),
    reported,
    ours,
  });

  it("has all four columns, each beside what was found", () => {
    const table = reportedImbalance([figure("4.h4.100.hammer", 0.1), figure("4.h4.100.test", 0.998)]);
    expect(textsOf(table)[0]).toEqual([
      "100, 0.2\u00a0%",
      "99 %",
      "–",
      "99 %",
      "99.8\u00a0%",
      "100 %",
      "–",
      "43 %",
      "10.0\u00a0%",
    ]);
    expect(textsOf(table).map(([head]) => head)).toEqual([
      "100, 0.2\u00a0%",
      "1,000, 2\u00a0%",
      "5,000, 10\u00a0%",
      "10,000, 20\u00a0%",
      "25,000, 50\u00a0%",
      "50,000, 100\u00a0%",
    ]);
  });

  it("says which test its accuracies fit", () => {
    const rows = textsOf(reportedTests());
    expect(rows[0]).toEqual([
      "100, 0.2\u00a0%",
      "99 %",
      "71.0 to 71.8\u00a0% ✗ does not",
      "99.4 to 99.9\u00a0% ✓ fits",
    ]);
    expect(rows[5][2]).toBe("97.5 to 98.5\u00a0% ✓ fits");
  });
});

describe("the reported table of sizes", () => {
  const figure = (name: string, reported: string, ours: number) => ({
    ...({ unit: "part", note: undefined } as const),
    name,
    reported,
    ours,
  });
  const figures = [
    figure("training accuracy, 500 rows in all, last epoch", "4.h3.500.training-accuracy.last", 0.9),
    figure("validation accuracy, 500 rows in all, last epoch", "4.h3.500.validation-accuracy.last", 0.7),
  ];

  it("is whole where nothing was run", () => {
    const rows = textsOf(reportedSizes([]));
    expect(rows).toHaveLength(6);
    expect(rows[2]).toEqual([
      ...["3,000 rows, reported", "0.66", "0.93", "0.77", "0.87", "1.09", "0.22", "0.77", "0.87", "6"],
    ]);
  });

  it("has what was found under the row that it is of, by its reading", () => {
    const rows = textsOf(reportedSizes([{ drawings: "the project’s", figures }]));
    expect(rows).toHaveLength(7);
    expect(rows[1][0]).toBe("in all: 50 of each, the project’s");
    expect([rows[1][2], rows[1][4], rows[1][9]]).toEqual(["0.90", "0.70", "20"]);
  });
});

describe("the table of the leak", () => {
  it("has both orders", () => {
    const table = leakTable();
    table.show([resultOf("repeat, then part", { confusion: [5, 0, 0, 5], rows: { train: 1, heldOut: 10 } })]);
    expect(textsOf(table)).toEqual([
      ["part, then repeat", "–", "–", "–"],
      ["repeat, then part", "10", "100.0\u00a0%", "100.0\u00a0%"],
    ]);
  });
});

describe("the grid", () => {
  const grid = [3, 4, 5].flatMap((categories) =>
    [100, 200, 300].map((rows) =>
      resultOf(`draw 1, ${categories} categories, ${rows} rows each`, {
        confusion: new Array<number>(categories ** 2).fill(0),
        rows: { train: categories * rows, heldOut: 30 },
        epochs: [
          {
            epoch: 1,
            seconds: 1,
            train: { loss: 1, accuracy: 1 },
            heldOut: {
              loss: 0.1 * categories + Math.cos(rows) / 9,
              accuracy: (80 - 2 * categories + 0.01 * rows + Math.sin(rows)) / 100,
            },
          },
        ],
      }),
    ),
  );

  it("waits with the fit until there are enough trainings", () => {
    const view = gridView({ kept: (target) => (target === "accuracy" ? 0.5 : undefined) });
    view.show(grid.slice(0, 8));
    expect(view.textContent).toContain("The fit appears once");
    expect(view.querySelector(".fit-tables")?.textContent).toContain("npm run reproduce");
    view.show(grid);
    expect(view.textContent).not.toContain("The fit appears once");
    expect(view.querySelector(".fit-tables")?.textContent).toContain("this page");
    expect(view.querySelector("tbody tr")?.textContent).toBe("30.7450.7510.760");
    expect(view.querySelectorAll(".residual path")).toHaveLength(9);
  });
});

describe("the tables of the fits", () => {
  it("have every line that was reported, of both fits, beside what was found", () => {
    const tables = fitTables({
      here: (target) => (target === "accuracy" ? 1.2345e-40 : undefined),
      whose: "this page",
    });
    const rows = textsOf(tables).filter(({ length }) => length === 5);
    expect(rows).toHaveLength(33);
    expect(rows[0]).toEqual(["R²", "0.955", "1.23·10⁻⁴⁰", "0.953", "–"]);
    expect(rows.at(-1)).toEqual(["condition number", "3.39e+03", "1.23·10⁻⁴⁰", "3.39e+03", "–"]);
  });

  it("can be cut to some lines", () => {
    const tables = fitTables({ here: () => 2, whose: "this page", measures: ["R²", "rows"] });
    expect(textsOf(tables).map(([head]) => head)).toEqual(["the fit", "R²", "rows"]);
  });
});

describe("the plot of residuals", () => {
  it("draws what is left over, and says how much", () => {
    const fit = linearFit(["x"], [[3], [4], [5], [6]], [80, 79, 74, 75]);
    const plot = residualPlot(
      fit,
      fit.fitted.map((_, k) => ({ draw: 1 + (k % 2) })),
    );
    expect(plot.querySelector("[role=img]")?.getAttribute("aria-label")).toMatch(
      /^4 residuals, the largest 2.000$/,
    );
    expect([...plot.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
      "categories as listed",
      "draw 2",
    ]);
  });
});
