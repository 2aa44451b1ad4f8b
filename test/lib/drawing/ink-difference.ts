import type { InkStatistics } from "./ink-statistics.js";

/** Half of Σ |p − q|: the part of one histogram that lies elsewhere in the other, 0 … 1. */
export function totalVariation(p: readonly number[], q: readonly number[]): number {
  return p.reduce((sum, part, bin) => sum + Math.abs(part - q[bin]), 0) / 2;
}

/** |own / real − 1| for each statistic that is a mean, and the total variation of the stroke widths. */
export function inkDifference(own: InkStatistics, real: InkStatistics): Record<keyof InkStatistics, number> {
  const relative = (name: Exclude<keyof InkStatistics, "strokeWidths">) =>
    Math.abs(own[name] / real[name] - 1);
  return {
    ink: relative("ink"),
    boxWidth: relative("boxWidth"),
    boxHeight: relative("boxHeight"),
    centreX: relative("centreX"),
    centreY: relative("centreY"),
    strokeWidth: relative("strokeWidth"),
    strokeWidths: totalVariation(own.strokeWidths, real.strokeWidths),
  };
}
