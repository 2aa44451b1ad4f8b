import { mean } from "../../../lib/core/numbers/mean.js";
import type { RowReading } from "../../../lib/labs/experiments/few-samples.js";
import { reportedFigure } from "../../../lib/labs/experiments/reported.js";
import type { ReproducedExperiment } from "../../../lib/labs/experiments/reproductions.js";

/**
 * Mean distance of the accuracies found from the reported ones, by a reading of the rows: over the sizes that were run by
 * both readings, first and last epoch.
 *
 * @param figures of an experiment with few samples
 * @returns a part of 1; NaN where no size was run by both
 */
export function readingDistance(figures: ReproducedExperiment["figures"], reading: RowReading): number {
  const of = (wanted: RowReading) =>
    figures.filter(({ name, unit }) => unit === "part" && name.includes(` rows ${wanted},`));
  const idsOf = (wanted: RowReading) => new Set(of(wanted).map(({ reported }) => reported));
  const [one, other] = [idsOf("in all"), idsOf("of a class")];
  const distances = of(reading)
    .filter(({ reported }) => reported !== undefined && one.has(reported) && other.has(reported))
    .map(({ reported = "", ours }) => Math.abs(ours - reportedFigure(reported).value));
  return mean(distances);
}
