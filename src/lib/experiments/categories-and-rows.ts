import type { Dataset } from "../data/dataset.js";
import { ofClasses } from "../data/of-classes.js";
import { shuffle } from "../data/shuffle.js";
import { seededRandom } from "../random.js";
import { type LinearFit, linearFit } from "../statistics/linear-fit.js";
import type { Experiment, Figure } from "./experiment.js";
import { denseRecipe, hypothesesLimits } from "./few-samples.js";
import { firstOfEach, partedRows, trainAndTest } from "./parted-rows.js";
import { reportedFigure } from "./reported.js";
import { finalScore, type Trial, type TrialResult } from "./trial.js";
import { trialOf } from "./trial-of.js";

/** The grid: categories, and rows in all, as parts of the most. 20,000 rows are the most that were reported. */
const categoryCounts = [3, 4, 5, 6, 7, 8, 9, 10];
const rowParts = [0.35, 0.5, 0.65, 0.8, 1];
const mostRows = 20_000;

/** A training of the grid. */
export interface GridPoint {
  readonly categories: number;
  /** Drawings that were trained on, of all categories. */
  readonly rows: number;
  /** Drawings that were meant: with some numbers of categories they do not part evenly. */
  readonly level: number;
  /** Which draw of the categories it is of, from 1; the first has them as they are listed. */
  readonly draw: number;
  /** On held-out drawings, in points of a hundred. */
  readonly accuracy: number;
  readonly loss: number;
}

/** The two fits, with coefficients for each category and each row. */
export interface GridFits {
  readonly accuracy: LinearFit;
  readonly loss: LinearFit;
}

/** What the fits are made from. */
export function gridPoints(results: readonly TrialResult[]): GridPoint[] {
  return results.map((result) => {
    const { heldOut } = finalScore(result);
    const [draw, , level] = result.name.match(/\d+/g) ?? [];
    return {
      ...{ draw: Number(draw), level: Number(level) },
      categories: Math.sqrt(result.confusion.length),
      rows: result.rows.train,
      accuracy: 100 * heldOut.accuracy,
      loss: heldOut.loss,
    };
  });
}

/** Fits accuracy and loss to categories and rows. */
export function fitGrid(points: readonly Omit<GridPoint, "draw" | "level">[]): GridFits {
  const fitted = (y: (point: Pick<GridPoint, "accuracy" | "loss">) => number) =>
    perRow(
      linearFit(
        ["categories", "rows"],
        points.map(({ categories, rows }) => [categories, rows / thousand]),
        points.map(y),
      ),
    );
  return { accuracy: fitted(({ accuracy }) => accuracy), loss: fitted(({ loss }) => loss) };
}

/** Rows are fitted in thousands, so that both columns are of similar size, and told for each. */
const thousand = 1000;

function perRow(fit: LinearFit): LinearFit {
  return {
    ...fit,
    coefficients: fit.coefficients.map((found) =>
      found.name === "rows"
        ? { ...found, value: found.value / thousand, standardError: found.standardError / thousand }
        : found,
    ),
  };
}

function trials(dataset: Dataset, { quick }: { quick: boolean }): Trial[] {
  const { train, test } = partedRows(dataset, hypothesesLimits);
  const counts = quick ? [3, 6, 10] : categoryCounts;
  const most = Math.min(mostRows, counts[0] * train[0].length);
  const levels = (quick ? [0.35, 1] : rowParts).map((part) => Math.floor(part * most));
  const recipe = { ...denseRecipe, epochs: quick ? 2 : denseRecipe.epochs };
  const draws = quick ? 1 : drawsFor(most);
  return Array.from({ length: draws }, (_, draw) => orderOf(dataset.classes.length, draw)).flatMap(
    (order, draw) =>
      counts.flatMap((count) => {
        const labels = order.slice(0, count);
        const names = labels.map((label) => dataset.classes[label]);
        return levels.map((rows) => {
          const chosen = firstOfEach(
            labels.map((label) => train[label]),
            Math.floor(rows / count),
          );
          const tested = labels.map((label) => test[label]);
          return trialOf(
            `draw ${draw + 1}, ${count} categories, ${rows} rows`,
            { ...recipe, seed: draw + 1 },
            () => ofClasses(trainAndTest(dataset, chosen, tested), names),
          );
        });
      }),
  );
}

/** How often the categories are drawn anew: less often where a training takes longer. */
function drawsFor(rows: number): number {
  return rows > 5000 ? 1 : 3;
}

/** In what order categories come in: as they are listed the first time, then by chance. */
function orderOf(count: number, draw: number): number[] {
  const order = Uint32Array.from({ length: count }, (_, k) => k);
  if (draw > 0) shuffle(order, seededRandom(draw));
  return [...order];
}

function figures(results: readonly TrialResult[]): Figure[] {
  const { accuracy, loss } = fitGrid(gridPoints(results));
  const [perCategory, perRow] = accuracy.coefficients;
  const [lossPerCategory, lossPerRow] = loss.coefficients;
  const note = "reported for 7,000 to 20,000 rows";
  return [
    {
      name: "R² of the fit of accuracy",
      unit: "number",
      reported: reportedFigure("4.ols.accuracy.r2"),
      ours: accuracy.rSquared,
      note,
    },
    {
      name: "accuracy for each category",
      unit: "number",
      reported: reportedFigure("4.ols.accuracy.categories"),
      ours: perCategory.value / 100,
      note,
    },
    {
      name: "accuracy for each row",
      unit: "number",
      reported: reportedFigure("4.ols.accuracy.rows"),
      ours: perRow.value / 100,
      note,
    },
    {
      name: "R² of the fit of loss",
      unit: "number",
      reported: reportedFigure("4.ols.loss.r2"),
      ours: loss.rSquared,
      note,
    },
    {
      name: "loss for each category",
      unit: "loss",
      reported: reportedFigure("4.ols.loss.categories"),
      ours: lossPerCategory.value,
      note,
    },
    {
      name: "loss for each row",
      unit: "loss",
      reported: reportedFigure("4.ols.loss.rows"),
      ours: lossPerRow.value,
      note,
    },
  ];
}

/** H5 and H6: accuracy and loss over the number of categories and of rows, and a plane through them. */
export const categoriesAndRows: Experiment = {
  id: "categories-and-rows",
  system: 4,
  title: "More categories, more rows",
  set: "hypotheses",
  page: "data-experiments",
  trials,
  figures,
};
