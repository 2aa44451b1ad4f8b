import { percent } from "../ui/numbers.js";
import { t } from "../words/t.js";
import type { RunLog } from "./run-log.js";
import { shortLoss } from "./scores-table.js";

/** What a race measures, as its reader chooses it. */
export const measures = {
  "held-out accuracy": { title: t("Held-out drawings right"), format: accuracyText },
  "held-out loss": { title: t("Loss on held-out drawings"), format: shortLoss },
  "training accuracy": { title: t("Training drawings right"), format: accuracyText },
  "training loss": { title: t("Loss on training drawings"), format: shortLoss },
} as const;
export type Measure = keyof typeof measures;

/** What the measures are drawn over. */
export const spans = ["epoch", "step", "second"] as const;
export type Span = (typeof spans)[number];

/** What measures and spans are called. */
export const raceWords: Readonly<Record<Measure | Span, string>> = {
  "held-out accuracy": t("held-out accuracy"),
  "held-out loss": t("held-out loss"),
  "training accuracy": t("training accuracy"),
  "training loss": t("training loss"),
  epoch: t("epoch"),
  step: t("step"),
  second: t("second"),
};

/** What was known of a run when it was looked at. */
export interface RacePoint extends Readonly<Record<Span, number>> {
  /** NaN where it was not measured. */
  readonly values: Readonly<Record<Measure, number>>;
}

/** The point that a run has just reached, or undefined before its first evaluation. */
export function pointOf({ evaluation }: RunLog): RacePoint | undefined {
  if (!evaluation) return undefined;
  const { heldOut, train, position, step, seconds } = evaluation;
  return {
    epoch: position,
    step,
    second: seconds,
    values: {
      "held-out accuracy": heldOut.accuracy,
      "held-out loss": heldOut.loss,
      "training accuracy": train?.accuracy ?? Number.NaN,
      "training loss": train?.loss ?? Number.NaN,
    },
  };
}

/** The line of a measure over a span; points where it was not measured are left out. */
export function lineOf(
  points: readonly RacePoint[],
  measure: Measure,
  span: Span,
): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const known = points.filter(({ values }) => !Number.isNaN(values[measure]));
  return { x: known.map((point) => point[span]), y: known.map(({ values }) => values[measure]) };
}

/** The last value of a measure, or NaN. */
export function lastOf(points: readonly RacePoint[], measure: Measure): number {
  return points.findLast(({ values }) => !Number.isNaN(values[measure]))?.values[measure] ?? Number.NaN;
}

/** Ticks that hold all values: parts of 1 for an accuracy, powers of ten for a loss. */
export function ticksFor(measure: Measure, values: readonly number[]): readonly number[] {
  if (measure.endsWith("accuracy")) return [0, 0.2, 0.4, 0.6, 0.8, 1];
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  const low = Math.max(-4, Math.floor(Math.log10(Math.min(0.1, ...positive))));
  const high = Math.min(4, Math.ceil(Math.log10(Math.max(1, ...positive))));
  return Array.from({ length: high - low + 1 }, (_, k) => Number((10 ** (low + k)).toPrecision(1)));
}

function accuracyText(part: number): string {
  const whole = Math.abs(part * 100 - Math.round(part * 100)) < 1e-6;
  return percent(part, whole ? 0 : 1);
}
