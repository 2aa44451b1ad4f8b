import { messageOf } from "../core/message-of.js";
import {
  type Control,
  controls,
  type Hyperparameters,
  type NumberControl,
  readHyperparameters,
  type WidthsControl,
} from "./hyperparameters.js";

/** Hyperparameters with one changed, or why it could not be: the old ones then stay. */
export type Setting =
  | { readonly chosen: Hyperparameters; readonly problem?: undefined }
  | { readonly chosen?: undefined; readonly problem: string };

/** Whether a value may be anything that is valid, as on a command line, or only what a lab has a control for. */
export type Limits = "lab" | "valid";

/**
 * Takes one hyperparameter from what was typed, chosen or found in an address.
 *
 * @param limits defaults to those of a lab
 */
export function withSetting(
  chosen: Hyperparameters,
  control: Control,
  typed: string,
  limits: Limits = "lab",
): Setting {
  try {
    const value = parseValue(control, typed.trim(), limits);
    return { chosen: readHyperparameters({ ...chosen, [control.key]: value }) };
  } catch (error) {
    return { problem: messageOf(error) };
  }
}

/** A value as it is typed and stands in an address: "0.001", "adam", "true", "128-128", "none". */
export function typedValue(control: Control, chosen: Hyperparameters): string {
  const value = chosen[control.key];
  if (Array.isArray(value)) return value.length > 0 ? value.join("-") : "none";
  return typeof value === "number" ? typedNumber(value) : String(value);
}

/** A value for people: "0.001", "Adam", "yes", "128, 128". */
export function shownValue(control: Control, chosen: Hyperparameters): string {
  const value = chosen[control.key];
  if (typeof value === "number") return typedNumber(value);
  if (typeof value === "string") return nameOf(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value.length > 0 ? value.join(", ") : "none";
}

/** Name of a choice, for people. */
export function nameOf(value: string): string {
  return names.get(value) ?? value;
}

const names = new Map<string, string>(
  controls.flatMap((control) =>
    control.kind === "choice" ? control.options.map(({ name, label }) => [name, label] as const) : [],
  ),
);

/** Controls whose values differ, of those that have a part in either. */
export function differences(one: Hyperparameters, other: Hyperparameters): Control[] {
  return controls.filter(
    (control) =>
      (applies(control, one) || applies(control, other)) &&
      typedValue(control, one) !== typedValue(control, other),
  );
}

/** Whether a control has a part in what is chosen. */
export function applies(control: Control, chosen: Hyperparameters): boolean {
  return control.applies?.(chosen) ?? true;
}

/** Controls whose new values wait for the run to start over. */
export function waiting(wanted: Hyperparameters, running: Hyperparameters): Control[] {
  return differences(wanted, running).filter(({ restarts }) => restarts);
}

/** The wanted hyperparameters as far as a run can take them without starting over. */
export function withoutRestart(wanted: Hyperparameters, running: Hyperparameters): Hyperparameters {
  const kept = controls.filter(({ restarts }) => restarts).map(({ key }) => [key, running[key]] as const);
  return readHyperparameters({ ...wanted, ...Object.fromEntries(kept) });
}

/** The settings that differ from the usual ones, for the query of an address: "learningRate=0.01&seed=2". */
export function writeSettings(chosen: Hyperparameters, usual: Hyperparameters): string {
  const changed = controls.filter(({ key }) => String(chosen[key]) !== String(usual[key]));
  return changed.map((control) => `${control.key}=${typedValue(control, chosen)}`).join("&");
}

/** The settings in the query of an address. What is not known or out of range is left at its usual value. */
export function readSettings(
  query: string,
  usual: Hyperparameters,
): { chosen: Hyperparameters; problems: string[] } {
  const parameters = new URLSearchParams(query);
  const problems: string[] = [];
  let chosen = usual;
  for (const control of controls) {
    const typed = parameters.get(control.key);
    if (typed === null) continue;
    const setting = withSetting(chosen, control, typed);
    if (setting.problem === undefined) chosen = setting.chosen;
    else problems.push(setting.problem);
  }
  return { chosen, problems };
}

/** @throws RangeError with a message for the reader */
function parseValue(control: Control, typed: string, limits: Limits): unknown {
  switch (control.kind) {
    case "number":
      return parseNumber(control, typed, limits);
    case "widths":
      return parseWidths(control, typed, limits);
    case "stages":
      return typed;
    case "choice":
      return parseChoice(
        control.label,
        typed,
        control.options.map(({ name }) => name),
      );
    case "switch":
      return parseChoice(control.label, typed, ["true", "false"]) === "true";
  }
}

function parseNumber(control: NumberControl, typed: string, limits: Limits): number {
  const { min, max, whole, scale } = control;
  const name = control.symbol || control.label;
  const value = numberFrom(name, typed);
  if (limits === "valid" || (value === 0 && scale === "log-or-zero")) return value;
  if (!(value >= min && value <= max)) {
    const zero = scale === "log-or-zero" ? "0 or " : "";
    throw new RangeError(`${name} must be ${zero}from ${typedNumber(min)} to ${typedNumber(max)}: ${typed}`);
  }
  if (whole && !Number.isInteger(value)) throw new RangeError(`${name} must be a whole number: ${typed}`);
  return value;
}

function parseWidths({ max, most }: WidthsControl, typed: string, limits: Limits): number[] {
  if (typed === "none") return [];
  const widths = typed.split("-").map((part) => numberFrom("width", part));
  if (limits === "valid") return widths;
  if (widths.length > most) throw new RangeError(`hidden layers must be at most ${most}: ${widths.length}`);
  for (const width of widths) {
    if (!(Number.isInteger(width) && width >= 1 && width <= max)) {
      throw new RangeError(`width must be a whole number from 1 to ${max}: ${width}`);
    }
  }
  return widths;
}

function parseChoice(label: string, typed: string, options: readonly string[]): string {
  if (options.includes(typed)) return typed;
  throw new RangeError(`${label} must be one of ${options.join(", ")}: ${typed}`);
}

function numberFrom(name: string, typed: string): number {
  const value = typed === "" ? Number.NaN : Number(typed.replace(",", ".").replace("−", "-"));
  if (Number.isNaN(value)) throw new RangeError(`${name} must be a number: ${typed || "nothing"}`);
  return value;
}

/** Short and exact enough: 0.001, 1e-7, 128. */
function typedNumber(value: number): string {
  const digits = Number.isInteger(value) ? value : Number(value.toPrecision(6));
  return digits !== 0 && Math.abs(digits) < 0.0001 ? digits.toExponential() : String(digits);
}
