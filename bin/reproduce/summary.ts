import { reportedFigure } from "../../src/lib/labs/experiments/reported.js";
import type { ReproducedExperiment } from "../../src/lib/labs/experiments/reproductions.js";

type Figure = ReproducedExperiment["figures"][number];

/** The figures for people, a line each. */
export function summaryOf(experiments: readonly ReproducedExperiment[]): string {
  const blocks = experiments.map(({ system, title, figures, data, seconds, quick }) => {
    const head = `system ${system}, ${title}${quick ? ", quick" : ""} (${data.origin}, ${seconds.toFixed(0)} s of training)`;
    return [head, ...figures.map(lineOf)].join("\n");
  });
  return blocks.join("\n\n");
}

function lineOf({ name, unit, reported, ours }: Figure): string {
  const was = reported === undefined ? "" : `, reported ${reportedFigure(reported).text}`;
  return `  ${name}: ${valueText(unit, ours)}${was}`;
}

/** "93.05 %", "20067", "45.2 s" */
export function valueText(unit: Figure["unit"], value: number): string {
  switch (unit) {
    case "part":
      return `${(100 * value).toFixed(2)} %`;
    case "seconds":
      return `${value.toFixed(1)} s`;
    case "points":
      return `${value.toFixed(4)} points`;
    default:
      return String(value);
  }
}
