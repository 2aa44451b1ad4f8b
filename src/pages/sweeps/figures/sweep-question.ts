import type { LabQuestion } from "../../../components/training/lab-questions.js";
import type { TypedSweep } from "./sweep-form.js";
import type { TrialEntry } from "./trial-entry.js";

/** The trials of a sweep, all of which have come to their end. */
export type SweepResult = readonly TrialEntry[];

/** A question whose preset is a sweep. */
export interface SweepQuestion extends LabQuestion<SweepResult> {
  readonly typed: Partial<TypedSweep>;
}
