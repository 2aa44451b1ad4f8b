import { type Control, controls, type Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { applies, differences, shownValue } from "../../../lib/training/settings.js";

/** The hyperparameters in which any two of some trials differ, in the order of the table. */
export function variedControls(all: readonly Hyperparameters[]): readonly Control[] {
  const varied = new Set(all.flatMap((chosen) => differences(all[0], chosen)));
  return controls.filter((control) => varied.has(control));
}

/** The value that a trial has of a hyperparameter, for people; "–" where it has no part in the trial. */
export function valueIn(control: Control, chosen: Hyperparameters): string {
  return applies(control, chosen) ? shownValue(control, chosen) : "–";
}

/** What makes a trial differ from the others, in short: "Adam, η₀ = 0.001". */
export function shortLabel(varied: readonly Control[], chosen: Hyperparameters): string {
  const parts = varied
    .filter((control) => applies(control, chosen))
    .map((control) => {
      const value = shownValue(control, chosen);
      return control.kind === "choice" ? value : `${control.symbol || control.label} = ${value}`;
    });
  return parts.length > 0 ? parts.join(", ") : "as it is";
}

/** The values of a hyperparameter in some trials, each once: numbers from small to large, others as they come. */
export function valuesOf(control: Control, all: readonly Hyperparameters[]): readonly string[] {
  const ordered = control.kind === "number" ? [...all].sort((a, b) => a[control.key] - b[control.key]) : all;
  return [...new Set(ordered.map((chosen) => valueIn(control, chosen)))];
}

/** A grid of trials: every value of one hyperparameter with every value of another. */
export interface Grid {
  readonly rows: { readonly control: Control; readonly values: readonly string[] };
  readonly columns: { readonly control: Control; readonly values: readonly string[] };
  /** Places of the trials: [rows × columns]. */
  readonly places: readonly (readonly number[])[];
}

/** The grid that some trials form, or undefined where they form none. */
export function gridOf(all: readonly Hyperparameters[]): Grid | undefined {
  const varied = variedControls(all);
  if (varied.length !== 2) return undefined;
  const [rows, columns] = varied.map((control) => ({ control, values: valuesOf(control, all) }));
  const places = rows.values.map((row) =>
    columns.values.map((column) =>
      all.findIndex(
        (chosen) => valueIn(rows.control, chosen) === row && valueIn(columns.control, chosen) === column,
      ),
    ),
  );
  const complete = places.flat().every((place) => place >= 0) && places.flat().length === all.length;
  return complete ? { rows, columns, places } : undefined;
}
