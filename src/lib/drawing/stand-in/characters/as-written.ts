import type { Template } from "../template.js";

/**
 * How much wider than its strokes here say each character is written: the mean of width by height over the training
 * characters of EMNIST, by that of what these templates draw. What is not listed is as wide as it says.
 */
const widths: Readonly<Record<string, number>> = {
  "2": 0.97,
  "3": 0.78,
  "4": 0.85,
  "5": 0.97,
  "6": 0.83,
  "7": 0.82,
  "8": 0.85,
  "9": 0.75,
  B: 0.87,
  D: 0.91,
  F: 0.84,
  H: 0.91,
  J: 0.8,
  K: 0.93,
  L: 0.81,
  M: 1.69,
  N: 1.21,
  O: 0.95,
  P: 0.72,
  Q: 0.91,
  S: 0.95,
  T: 1.19,
  U: 1.04,
  V: 0.93,
  W: 1.39,
  X: 0.87,
  Y: 0.72,
  Z: 1.2,
  a: 1.22,
  b: 0.75,
  d: 0.76,
  e: 1.14,
  f: 0.81,
  g: 0.73,
  h: 0.71,
  n: 1.18,
  q: 0.77,
  t: 0.87,
};

/**
 * How much more each character leans to the right than its strokes here, across for each unit up: the mean of
 * −Σ xy / Σ y² over the ink about its middle, of the training characters of EMNIST less that of what these templates draw.
 */
const leans: Readonly<Record<string, number>> = {
  "1": 0.12,
  "2": -0.14,
  "4": 0.14,
  "6": -0.07,
  "7": -0.1,
  A: 0.11,
  C: -0.14,
  D: -0.15,
  E: 0.08,
  F: -0.06,
  G: -0.08,
  H: 0.07,
  J: -0.19,
  L: 0.15,
  M: -0.22,
  N: 0.24,
  O: 0.07,
  S: -0.17,
  V: 0.12,
  X: -0.07,
  Z: -0.33,
  a: -0.22,
  e: -0.07,
  f: -0.13,
  g: -0.11,
  n: -0.14,
  q: 0.06,
};

/** Where the middle of a template lies across and down, in units. */
const middle = 127.5;

/** The ways of writing each character, as wide and as slanted as people write it. */
export function asWritten(
  templates: Readonly<Record<string, readonly Template[]>>,
): Readonly<Record<string, readonly Template[]>> {
  return Object.fromEntries(
    Object.entries(templates).map(([name, ways]) => [
      name,
      ways.map((way) => shaped(way, widths[name] ?? 1, leans[name] ?? 0)),
    ]),
  );
}

function shaped(way: Template, width: number, lean: number): Template {
  return (random) =>
    way(random).map(([xs, ys]) => [
      xs.map((x, k) => middle + width * (x - middle) - lean * (ys[k] - middle)),
      ys,
    ]);
}
