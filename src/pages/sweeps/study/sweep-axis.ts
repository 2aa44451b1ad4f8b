import type { SweepPoint } from "../../../lib/labs/experiments/sweeps.js";
import { type Control, controlOf, type Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { applies, nameOf, shownValue, typedValue, withSetting } from "../../../lib/training/settings.js";
import { valueAt } from "../../../lib/training/sliders.js";

/** A hyperparameter and the values that it takes in a sweep, as they are typed: "0.001", "adam", "64-32". */
export interface SweepAxis {
  readonly key: keyof Hyperparameters;
  readonly values: readonly string[];
}

/** Trials of a sweep at most. */
export const mostTrials = 60;

/**
 * An axis from a list as it is typed, with commas, semicolons or blanks between the values: "0.0001, 0.01, 0.5, 1".
 *
 * @param base the hyperparameters that stay as they are
 * @throws RangeError when there are fewer than two values, one is out of range, or one stands there twice
 */
export function parseAxis(key: keyof Hyperparameters, typed: string, base: Hyperparameters): SweepAxis {
  const control = controlOf(key);
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== "");
  if (parts.length < 2)
    throw new RangeError(`values of ${control.label} must be at least 2: ${parts.length}`);
  const values = parts.map((part) => {
    const setting = withSetting(base, control, control.kind === "choice" ? part.toLowerCase() : part);
    if (setting.problem !== undefined) throw new RangeError(setting.problem);
    return typedValue(control, setting.chosen);
  });
  const twice = values.find((value, k) => values.indexOf(value) !== k);
  if (twice !== undefined) throw new RangeError(`values of ${control.label} must differ: ${twice}`);
  return { key, values };
}

/**
 * The trials of a sweep over one hyperparameter, or of a grid over two: every value of the one with every value of the
 * other.
 *
 * @throws RangeError when there are no axes or more than two, both are of the same hyperparameter, one has no part in any
 *   trial, or there are more trials than `mostTrials`
 */
export function sweepPoints(base: Hyperparameters, axes: readonly SweepAxis[]): SweepPoint[] {
  if (!(axes.length === 1 || axes.length === 2)) throw new RangeError(`axes must be 1 or 2: ${axes.length}`);
  const controls = axes.map(({ key }) => controlOf(key));
  if (controls[0] === controls[1]) throw new RangeError(`axes must differ: ${controls[0].label}`);
  const all = axes.reduce<Hyperparameters[]>(
    (chosen, axis) =>
      chosen.flatMap((one) => axis.values.map((value) => taken(one, controlOf(axis.key), value))),
    [base],
  );
  if (all.length > mostTrials) throw new RangeError(`trials must be at most ${mostTrials}: ${all.length}`);
  const idle = controls.find((control) => !all.some((chosen) => applies(control, chosen)));
  if (idle) throw new RangeError(`${idle.label} must have a part in a trial: ${reasonOf(base)}`);
  return all.map((hyperparameters) => ({
    name: controls.map((control) => `${control.label} ${shownValue(control, hyperparameters)}`).join(", "),
    hyperparameters,
  }));
}

function taken(chosen: Hyperparameters, control: Control, value: string): Hyperparameters {
  const setting = withSetting(chosen, control, value);
  if (setting.problem !== undefined) throw new RangeError(setting.problem);
  return setting.chosen;
}

function reasonOf({ optimiser, schedule }: Hyperparameters): string {
  return `not with ${nameOf(optimiser)} and a schedule that is ${nameOf(schedule)}`;
}

/** A few values of a hyperparameter to begin with, as they are typed. */
export function suggestedValues(control: Control): string {
  switch (control.kind) {
    case "number":
      return [...new Set([0.2, 0.4, 0.6, 0.8].map((part) => valueAt(control, part)))].map(String).join(", ");
    case "choice":
      return control.options.map(({ name }) => name).join(", ");
    case "switch":
      return "false, true";
    case "widths":
      return "none, 16, 32, 64, 32-32";
    case "stages":
      return "none, 4x3p2";
  }
}
