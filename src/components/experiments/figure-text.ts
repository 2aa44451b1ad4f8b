import { reportedFigure } from "../../lib/labs/experiments/reported.js";
import type { ReproducedExperiment } from "../../lib/labs/experiments/reproductions.js";
import { decimal, grouped, percent, signed, significant, trimmed } from "../ui/numbers.js";
import { t } from "../words/t.js";

/** A figure that an experiment found. */
export type FoundFigure = ReproducedExperiment["figures"][number];

/**
 * "93.05 %", "20,067", "45 s"; a dash where there is none.
 *
 * @param digits "few" for a glance: "93.1 %", "−1.9 points"; defaults to "all" that a comparison needs
 */
export function figureText(
  unit: FoundFigure["unit"],
  value: number | undefined,
  digits: "few" | "all" = "all",
): string {
  if (value === undefined) return "–";
  if (Number.isNaN(value)) return t("no number");
  const few = digits === "few";
  switch (unit) {
    case "part":
      return percent(value, few ? 1 : 2);
    case "parameters":
      return grouped(value);
    case "seconds":
      return few || value < 100 ? `${value.toFixed(1)} s` : `${grouped(Math.round(value))} s`;
    case "points":
      return t("{by} points", { by: few ? trimmed(value, 1) : decimal(value, 4) });
    default:
      return few ? trimmed(value, unit === "loss" ? 4 : 2) : significant(value);
  }
}

/** Ours less what was reported, in the unit of people: "−0.9 points". Empty where nothing was reported. */
export function differenceText({ unit, reported: id, ours }: FoundFigure): string {
  if (id === undefined || Number.isNaN(ours)) return "";
  const reported = reportedFigure(id).value;
  const difference = ours - reported;
  switch (unit) {
    case "part":
      return t("{by} points", { by: signed(difference, decimal(100 * difference, 1)) });
    case "seconds":
      return `${trimmed(ours / reported, 3)} ×`;
    case "parameters":
      return difference === 0 ? t("the same") : signed(difference, decimal(difference, 0));
    default:
      return signed(difference, significant(difference, 3));
  }
}
