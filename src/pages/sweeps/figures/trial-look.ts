import { type LineLook, lineLook } from "../../../components/chart/line-looks.js";
import { percent } from "../../../components/ui/numbers.js";
import { t } from "../../../components/words/t.js";
import type { Control } from "../../../lib/training/hyperparameters.js";
import type { TrialEntry } from "./trial-entry.js";

/** What the pictures of a sweep show of each epoch. */
export type SweepMeasure = "accuracy" | "loss";

/** What all views of a sweep are given to draw. */
export interface SweepView {
  readonly entries: readonly TrialEntry[];
  readonly varied: readonly Control[];
  /** By the places of the entries. */
  readonly labels: readonly string[];
  /** The place of the best so far; −1 before one has ended. */
  readonly best: number;
  /** The place of the trial that is picked out; −1 for none. */
  readonly picked: number;
  readonly measure: SweepMeasure;
  /** Epochs of the longest trial. */
  readonly epochs: number;
}

/** The look of the k-th trial; its letter tells it from those that share the look. */
export function lookOf(place: number): LineLook {
  return lineLook(place);
}

/** The state of a trial in a few words: "76.8 %", "epoch 7", "diverged". */
export function stateOf({ state, epochs, message }: TrialEntry): string {
  const last = epochs.at(-1);
  switch (state) {
    case "waiting":
      return t("not trained");
    case "running":
      return last
        ? t("epoch {n}, {right}", { n: last.epoch, right: percent(last.heldOut.accuracy) })
        : t("beginning");
    case "finished":
      return last ? percent(last.heldOut.accuracy) : t("no score");
    case "diverged":
      return t("diverged");
    case "failed":
      return t("failed: {why}", { why: message ?? t("for no known reason") });
  }
}

/** Ticks of the axis of a measure, for all charts of a sweep alike. */
export function ticksOf(measure: SweepMeasure): readonly number[] {
  return measure === "accuracy" ? [0, 0.25, 0.5, 0.75, 1] : [0.01, 0.1, 1, 10];
}

/** A tick, or a value, of a measure. */
export function formatOf(measure: SweepMeasure): (value: number) => string {
  if (measure === "loss") return (value) => String(Number(value.toPrecision(3)));
  return (value) => percent(value, Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 ? 0 : 1);
}
