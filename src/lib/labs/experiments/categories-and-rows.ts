import { seededRandom } from "../../core/random.js";
import { ofClasses } from "../../data/rows.js";
import { shuffle } from "../../data/shuffle.js";
import { type FitSummary, fitSummary } from "../statistics/fit-summary.js";
import { type LinearFit, linearFit } from "../statistics/linear-fit.js";
import { denseRecipe } from "./convolutions.js";
import type { Experiment, Figure } from "./experiment.js";
import { fitLines } from "./fit-lines.js";
import { fullClasses, projectClasses, type TenClasses } from "./hypothesis-classes.js";
import { impliedGrid } from "./implied-grid.js";
import { firstOfEach, partedRows, trainAndTest } from "./parted-rows.js";
import { type FitMeasure, type FitTarget, fitFigure, fitMeasures, fitTargets } from "./reported.js";
import { finalScore, type TrialResult } from "./trial.js";
import { trialOf } from "./trial-of.js";

/** A training of the grid. */
export interface GridPoint {
  readonly categories: number;
  /** Drawings of a category that were trained on. */
  readonly rows: number;
  /** Which draw of the categories it is of, from 1; the first has them as they are listed. */
  readonly draw: number;
  /** On held-out drawings, a part of 1. */
  readonly accuracy: number;
  readonly loss: number;
}

/** A plane through the points, and all that its table says. */
export interface GridFit {
  readonly fit: LinearFit;
  readonly summary: FitSummary;
}

/** What the fits are made from. */
export function gridPoints(results: readonly TrialResult[]): GridPoint[] {
  return results.map((result) => {
    const { heldOut } = finalScore(result);
    const categories = Math.sqrt(result.confusion.length);
    return {
      categories,
      rows: result.rows.train / categories,
      draw: Number(/\d+/.exec(result.name)),
      accuracy: heldOut.accuracy,
      loss: heldOut.loss,
    };
  });
}

/** Fits accuracy or loss to categories and rows of a category. */
export function fitGrid(points: readonly Omit<GridPoint, "draw">[], target: FitTarget): GridFit {
  const x = points.map(({ categories, rows }) => [categories, rows]);
  const fit = linearFit(
    ["categories", "rows"],
    x,
    points.map((point) => point[target]),
  );
  return { fit, summary: fitSummary(fit, x) };
}

/** The grid that the document describes: from 7,000 to 20,000 rows, in steps of 1,000. */
const describedLevels = Array.from({ length: 14 }, (_, k) => 1000 * (7 + k));
/** The grid that its tables were made from, by their own numbers. */
const implied = impliedGrid("accuracy");

/** H5 and H6: accuracy and loss over the number of categories and of rows of each, and a plane through them. */
export const categoriesAndRows = gridExperiment({
  id: "categories-and-rows",
  title: "More categories, more rows: the project’s ten classes",
  classes: projectClasses,
  categories: [3, 4, 5, 6, 7, 8, 9, 10],
  levels: describedLevels,
  draws: 2,
  measures: ["R²", "categories", "rows"],
});

/** The same on the ten classes with the most drawings, and on the grid that the reported tables imply. */
export const categoriesAndRowsOfMany = gridExperiment({
  id: "categories-and-rows-of-many",
  title: "More categories, more rows: the grid of the reported tables",
  classes: fullClasses,
  categories: implied.categories,
  levels: implied.levels,
  draws: 1,
  measures: fitMeasures,
});

interface GridExperiment extends Pick<Experiment, "id" | "title"> {
  readonly classes: TenClasses;
  readonly categories: readonly number[];
  /** Rows of a category; where there are fewer rows, all of them in the same ratio. */
  readonly levels: readonly number[];
  /** How often the categories are drawn anew. */
  readonly draws: number;
  /** What is set beside the reported tables. */
  readonly measures: readonly FitMeasure[];
}

/** Rows of a category, in the ratio of some levels and as many as there are. */
export function levelsFor(levels: readonly number[], rows: number): number[] {
  const most = levels[levels.length - 1];
  return levels.map((level) => Math.floor((level * Math.min(rows, most)) / most));
}

function gridExperiment(grid: GridExperiment): Experiment {
  const { id, title, classes, categories, levels, draws, measures } = grid;
  return {
    id,
    title,
    system: 4,
    set: classes.set,
    page: "data-experiments",
    trials(dataset, { quick }) {
      const ten = classes.of(dataset);
      const { train, test } = partedRows(ten, classes.limits);
      const counts = quick ? threeOf(categories) : categories;
      const sizes = levelsFor(quick ? threeOf(levels) : levels, train[0].length);
      const recipe = { ...denseRecipe, epochs: quick ? 2 : denseRecipe.epochs };
      return Array.from({ length: quick ? 1 : draws }, (_, draw) =>
        orderOf(ten.classes.length, draw),
      ).flatMap((order, draw) =>
        counts.flatMap((count) => {
          const labels = order.slice(0, count);
          return sizes.map((rows) =>
            trialOf(
              `draw ${draw + 1}, ${count} categories, ${rows} rows each`,
              { ...recipe, seed: draw + 1 },
              () =>
                ofClasses(
                  trainAndTest(
                    ten,
                    firstOfEach(
                      labels.map((label) => train[label]),
                      rows,
                    ),
                    labels.map((label) => test[label]),
                  ),
                  labels.map((label) => ten.classes[label]),
                ),
            ),
          );
        }),
      );
    },
    figures: (results) => fitTargets.flatMap((target) => figuresOf(gridPoints(results), target, measures)),
  };
}

/** The first, the middle one and the last. */
function threeOf(list: readonly number[]): number[] {
  return [0, Math.floor(list.length / 2), list.length - 1].map((k) => list[k]);
}

/** In what order categories come in: as they are listed the first time, then by chance. */
function orderOf(count: number, draw: number): number[] {
  const order = Uint32Array.from({ length: count }, (_, k) => k);
  if (draw > 0) shuffle(order, seededRandom(draw));
  return [...order];
}

function figuresOf(
  points: readonly GridPoint[],
  target: FitTarget,
  measures: readonly FitMeasure[],
): Figure[] {
  const lines = fitLines(fitGrid(points, target).summary);
  return measures.map((measure) => ({
    name: `${measure}, fit of ${target}`,
    unit: "number",
    reported: fitFigure(target, measure),
    ours: lines[measure],
  }));
}
