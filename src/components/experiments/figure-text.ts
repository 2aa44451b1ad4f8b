import { reportedFigure } from "../../lib/labs/experiments/reported.js";
import type { ReproducedExperiment } from "../../lib/labs/experiments/reproductions.js";
import { decimal, grouped, percent, significant, trimmed } from "../ui/numbers.js";

/** A figure that an experiment found. */
export type FoundFigure = ReproducedExperiment["figures"][number];

/** "93.05 %", "20,067", "45 s"; a dash where there is none. */
export function figureText(unit: FoundFigure["unit"], value: number | undefined): string {
  if (value === undefined) return "–";
  if (Number.isNaN(value)) return "no number";
  switch (unit) {
    case "part":
      return percent(value, 2);
    case "parameters":
      return grouped(value);
    case "seconds":
      return value < 100 ? `${value.toFixed(1)} s` : `${grouped(Math.round(value))} s`;
    case "points":
      return `${decimal(value, 4)} points`;
    default:
      return significant(value);
  }
}

/** Ours less what was reported, in the unit of people: "−0.9 points". Empty where nothing was reported. */
export function differenceText({ unit, reported: id, ours }: FoundFigure): string {
  if (id === undefined || Number.isNaN(ours)) return "";
  const reported = reportedFigure(id).value;
  const signed = (value: number, text: string) => `${value > 0 ? "+" : ""}${text}`;
  const difference = ours - reported;
  switch (unit) {
    case "part":
      return `${signed(difference, decimal(100 * difference, 1))} points`;
    case "seconds":
      return `${trimmed(ours / reported, 3)} ×`;
    case "parameters":
      return difference === 0 ? "the same" : signed(difference, decimal(difference, 0));
    default:
      return signed(difference, significant(difference, 3));
  }
}
