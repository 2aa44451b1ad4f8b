import { mean } from "../../core/numbers/mean.js";
import { conditionNumber } from "../statistics/condition-number.js";
import { type FitTarget, fitFigure } from "./reported.js";

/** What the numbers of a table of least squares give away of the grid that was fitted. */
export interface ImpliedGrid {
  readonly categories: readonly number[];
  /** Rows of a category: evenly spaced, to the next hundred. */
  readonly levels: readonly number[];
  /** Distance of two levels, and their mean, as the rounded numbers of the table give them. */
  readonly step: number;
  readonly mean: number;
  /** Of a grid of `categories` and `levels`. */
  readonly conditionNumber: number;
}

/** 91 trainings are 7 × 13: 3 to 9 categories, and thirteen levels of rows. */
const categories = [3, 4, 5, 6, 7, 8, 9];
const levelCount = 13;

/**
 * In a full grid the two columns have nothing to do with each other, so that with σ² the variance of the residuals
 *
 *   (s.e. of β_c)² = σ²/(n·var c),   (s.e. of β_r)² = σ²/(n·var r),   (s.e. of β₀)² = σ²·(1/n + c̄²/(n·var c) + r̄²/(n·var r)),
 *
 * and each standard error is its coefficient divided by its t. The first two have the spread of the rows in them, the third
 * their mean.
 */
export function impliedGrid(target: FitTarget): ImpliedGrid {
  const n = categories.length * levelCount;
  const errorOf = (name: "constant" | "categories" | "rows") =>
    fitFigure(target, name).value / fitFigure(target, `${name}, t`).value;
  const [mid, spread] = [mean(categories), varianceOf(categories)];
  const rowSpread = spread * (errorOf("categories") / errorOf("rows")) ** 2;
  const noise = errorOf("categories") ** 2 * n * spread;
  const meanLevel = Math.sqrt(
    n * rowSpread * (errorOf("constant") ** 2 / noise - 1 / n - mid ** 2 / (n * spread)),
  );
  const step = Math.sqrt((12 * rowSpread) / (levelCount ** 2 - 1));
  const [round, from] = [hundreds(step), hundreds(meanLevel) - ((levelCount - 1) / 2) * hundreds(step)];
  const levels = Array.from({ length: levelCount }, (_, k) => from + k * round);
  return {
    categories,
    levels,
    step,
    mean: meanLevel,
    conditionNumber: conditionNumber(categories.flatMap((c) => levels.map((r) => [c, r]))),
  };
}

function hundreds(value: number): number {
  return 100 * Math.round(value / 100);
}

function varianceOf(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}
