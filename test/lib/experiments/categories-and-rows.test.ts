import { describe, expect, it } from "vitest";
import { standIn } from "../../../src/lib/drawing/stand-in/stand-in.js";
import { categoriesAndRows, fitGrid, gridPoints } from "../../../src/lib/experiments/categories-and-rows.js";
import { seededRandom } from "../../../src/lib/random.js";
import { resultsOf } from "./results-of.js";

const dataset = standIn("hypotheses", 50, seededRandom(1));

describe("the grid of categories and rows", () => {
  const trials = categoriesAndRows.trials(dataset, { quick: false });

  it("has 3 to 10 categories with five numbers of rows each, of which each class has its share", () => {
    expect(trials).toHaveLength(3 * 8 * 5);
    const { classes, labels, testFrom } = trials[0].dataset;
    expect(classes).toEqual(["fish", "fork", "hot dog"]);
    const count = (label: number) => labels.subarray(0, testFrom).filter((k) => k === label).length;
    expect([count(0), count(1), count(2), testFrom]).toEqual([14, 14, 14, 42]);
    expect(trials[39].dataset.classes).toEqual(dataset.classes);
    expect(trials[39].dataset.testFrom).toBe(120);
  });

  it("takes the categories in another order in each draw, and keeps the test rows of a category", () => {
    const firsts = [0, 40, 80].map((k) => trials[k].dataset.classes.join());
    expect(new Set(firsts).size).toBe(3);
    const tested = (k: number) => {
      const { labels, testFrom } = trials[k].dataset;
      return labels.length - (testFrom ?? 0);
    };
    expect([tested(0), tested(4), tested(39)]).toEqual([30, 30, 100]);
  });

  it("fits a plane through what came out", async () => {
    const results = await resultsOf(categoriesAndRows, dataset);
    const points = gridPoints(results);
    expect(points.map(({ categories, rows }) => [categories, rows])).toEqual([
      [3, 42],
      [3, 120],
      [6, 42],
      [6, 120],
      [10, 40],
      [10, 120],
    ]);
    expect(points.map(({ draw, level }) => [draw, level])).toContainEqual([1, 42]);
    expect(points.at(-2)).toMatchObject({ draw: 1, level: 42, rows: 40 });
    const figures = categoriesAndRows.figures(results);
    expect(figures.map(({ reported }) => reported?.text)).toEqual([
      "0.955",
      "−0.0188",
      "1.601e-05",
      "0.953",
      "0.0649",
      "−5.628e-05",
    ]);
    expect(figures[1].ours).toBe(fitGrid(points).accuracy.coefficients[0].value / 100);
  });
});

describe("fitGrid", () => {
  it("finds the plane that points lie on, for each category and each row", () => {
    const points = [3, 5, 8].flatMap((categories) =>
      [7000, 12_000, 20_000].map((rows) => ({
        ...{ categories, rows },
        accuracy: 80 - 1.88 * categories + 0.0016 * rows,
        loss: 0.2 + 0.1 * categories - 0.00002 * rows,
      })),
    );
    const { accuracy, loss } = fitGrid(points);
    expect(accuracy.coefficients.map(({ name }) => name)).toEqual(["categories", "rows", "intercept"]);
    expect(accuracy.coefficients[0].value).toBeCloseTo(-1.88, 9);
    expect(accuracy.coefficients[1].value).toBeCloseTo(0.0016, 12);
    expect(loss.coefficients[1].value).toBeCloseTo(-0.00002, 12);
    expect(accuracy.rSquared).toBeCloseTo(1, 12);
  });
});
