import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import {
  categoriesAndRows,
  categoriesAndRowsOfMany,
  fitGrid,
  gridPoints,
  levelsFor,
} from "../../../../src/lib/labs/experiments/categories-and-rows.js";
import { fitLines } from "../../../../src/lib/labs/experiments/fit-lines.js";
import { reportedFigures } from "../../../../src/lib/labs/experiments/reported.js";
import type { Trial } from "../../../../src/lib/labs/experiments/trial.js";
import { resultsOf } from "./results-of.js";

const dataset = standIn("hypotheses", 50, seededRandom(1));

/** Training rows of each class, and test rows of all. */
function countsOf({ dataset: { classes, labels, testFrom = 0 } }: Trial) {
  const train = classes.map((_, label) => labels.subarray(0, testFrom).filter((k) => k === label).length);
  return { train, test: labels.length - testFrom };
}

describe("levelsFor", () => {
  it("are the levels themselves where there are rows for them, and their ratio where there are not", () => {
    expect(levelsFor([7000, 8000, 20_000], 25_000)).toEqual([7000, 8000, 20_000]);
    expect(levelsFor([7000, 8000, 20_000], 306)).toEqual([107, 122, 306]);
  });
});

describe("the grid of categories and rows, on the project’s classes", () => {
  const trials = categoriesAndRows.trials(dataset, { quick: false });

  it("has 3 to 10 categories with fourteen numbers of rows of each, from 7 to 20 parts of 20", () => {
    expect(trials).toHaveLength(2 * 8 * 14);
    expect(trials[0].dataset.classes).toEqual(["fish", "fork", "hot dog"]);
    expect(countsOf(trials[0])).toEqual({ train: [14, 14, 14], test: 30 });
    expect(countsOf(trials[13])).toEqual({ train: [40, 40, 40], test: 30 });
    expect(countsOf(trials[8 * 14 - 1])).toEqual({ train: new Array(10).fill(40), test: 100 });
  });

  it("takes the categories in another order in the second draw", () => {
    expect(trials[8 * 14].dataset.classes).not.toEqual(trials[0].dataset.classes);
    expect(trials[8 * 14].hyperparameters.seed).toBe(2);
  });

  it("fits planes through what came out, and sets their coefficients beside the reported ones", async () => {
    const results = await resultsOf(categoriesAndRows, dataset);
    const points = gridPoints(results);
    expect(points.map(({ categories, rows, draw }) => [categories, rows, draw])).toEqual(
      [3, 7, 10].flatMap((categories) => [14, 28, 40].map((rows) => [categories, rows, 1])),
    );
    const figures = categoriesAndRows.figures(results);
    expect(figures.map(({ reported }) => reported?.text)).toEqual([
      ...["0.955", "−0.0188", "1.601e-05", "0.953", "0.0649", "−5.628e-05"],
    ]);
    expect(figures[1].ours).toBe(fitGrid(points, "accuracy").fit.coefficients[0].value);
  });
});

describe("the grid of the reported tables", () => {
  const drawings = standIn("drawings", 50, seededRandom(1));

  it("has their 91 trainings: 3 to 9 categories, from 2 to 14 parts of 14", () => {
    const trials = categoriesAndRowsOfMany.trials(drawings, { quick: false });
    expect(trials).toHaveLength(91);
    expect(countsOf(trials[0]).train).toEqual([5, 5, 5]);
    expect(countsOf(trials[90]).train).toEqual(new Array(9).fill(40));
  });

  it("gives the same trials from its ten classes alone, as the page has them", () => {
    const [trial] = categoriesAndRowsOfMany.trials(drawings, { quick: true });
    const own = {
      ...drawings,
      labels: drawings.labels.subarray(0, 500),
      classes: drawings.classes.slice(0, 10),
    };
    const [again] = categoriesAndRowsOfMany.trials(own, { quick: true });
    expect(again.name).toBe(trial.name);
    expect(Buffer.compare(again.dataset.pixels, trial.dataset.pixels)).toBe(0);
  });

  it("sets every number of both tables beside one of ours", async () => {
    const figures = categoriesAndRowsOfMany.figures(await resultsOf(categoriesAndRowsOfMany, drawings));
    const inTables = reportedFigures.filter(({ id }) => id.startsWith("4.ols."));
    expect(figures.map(({ reported }) => reported?.id)).toEqual(inTables.map(({ id }) => id));
    for (const { name, ours } of figures) expect(ours, name).not.toBeNaN();
  });
});

describe("fitGrid", () => {
  it("finds the plane that points lie on, for each category and each row of one", () => {
    const points = [3, 5, 8].flatMap((categories) =>
      [7000, 12_000, 20_000].map((rows) => ({
        categories,
        rows,
        accuracy: 0.8 - 0.0188 * categories + 0.000016 * rows,
        loss: 0.2 + 0.1 * categories - 0.00002 * rows + (rows === 12_000 ? 0.01 : 0),
      })),
    );
    const { fit } = fitGrid(points, "accuracy");
    expect(fit.coefficients.map(({ name }) => name)).toEqual(["categories", "rows", "intercept"]);
    expect(fit.coefficients[0].value).toBeCloseTo(-0.0188, 10);
    expect(fit.coefficients[1].value).toBeCloseTo(0.000016, 13);
    const lines = fitLines(fitGrid(points, "loss").summary);
    expect(lines.categories).toBeCloseTo(0.1, 10);
    expect(lines["rows, 95 % from"]).toBeLessThan(lines.rows);
    expect([lines.observations, lines["model degrees of freedom"]]).toEqual([9, 2]);
  });
});
