import { type Numbers, type Operation, type Term, term } from "../../components/bench/operation.js";
import { trimmed } from "../../components/ui/numbers.js";
import { matrixFrom, rowsOf } from "../../lib/core/matrix.js";
import { adamUpdate } from "../../lib/core/optimisers/adam.js";
import { constants, example } from "./worked.js";

/** The step that is on the bench: three weights have had the gradients of the first two steps of the worked example. */
const t = 3;
/** By what the gradients of each weight are those of the worked example. */
const scales = [1, -1, 0.01];

const { eta, beta1, beta2 } = constants;
const digits = 6;

/** A constant in a sum, which has no entry. */
const constant = (letters: string, numbers: string): Term => ({ of: [], letters, numbers });
const kept = (letters: string, beta: number) => constant(letters, trimmed(beta));
const fresh = (letters: string, beta: number) => constant(`(1 − ${letters})`, trimmed(1 - beta));
const correction = (letters: string, beta: number) =>
  constant(`(1 − ${letters}ᵗ)`, `(1 − ${trimmed(beta)}³)`);

/** An entry of one of the rows; `letter` in place of the name of the row. */
const of = (numbers: Numbers, row: string, k: number) => term(numbers, row, [0, k], { digits });

/** Part of the average that was there, and part of the new gradient, or of its power. */
const average = (row: string, local: string, letters: string, beta: number, power = ""): Operation => ({
  result: `${row}′`,
  formula: "eq-moments",
  indices: ["k"],
  lines: [`const ${local} = `],
  pieces: (numbers, _, k) => [
    kept(letters, beta),
    "·",
    of(numbers, row, k),
    " + ",
    fresh(letters, beta),
    "·",
    of(numbers, "g", k),
    power,
  ],
});

/** What Adam's update does with each weight, in the order in which it is done, the step itself first. */
export const operations: readonly Operation[] = [
  {
    result: "w′",
    formula: "eq-adam",
    indices: ["k"],
    lines: ["w[k] -= (eta * mHat)"],
    pieces: (numbers, _, k) => [
      of(numbers, "w", k),
      " − ",
      kept("η", eta),
      "·",
      of(numbers, "m̂", k),
      "/(√",
      of(numbers, "v̂", k),
      " + ",
      constant("ε", "10⁻⁷"),
      ")",
    ],
  },
  average("m", "mk", "β₁", beta1),
  average("v", "vk", "β₂", beta2, "²"),
  {
    result: "m̂",
    formula: "eq-adam",
    indices: ["k"],
    lines: ["const mHat = "],
    pieces: (numbers, _, k) => [of(numbers, "m′", k), "/", correction("β₁", beta1)],
  },
  {
    result: "v̂",
    formula: "eq-adam",
    indices: ["k"],
    lines: ["const vHat = "],
    pieces: (numbers, _, k) => [of(numbers, "v′", k), "/", correction("β₂", beta2)],
  },
];

/** The rows of the bench, as the function that trains makes them. */
export function benchNumbers(): Numbers {
  const row = (values: readonly number[]) => matrixFrom([values], "float64");
  const zero = scales.map(() => 0);
  const [w, m, v] = [row(scales.map(() => example.w)), row(zero), row(zero)];
  const gradientAt = (step: number) => row(scales.map((scale) => scale * example.gradients[step - 1]));
  const corrections = (step: number) => ({
    correction1: 1 / (1 - beta1 ** step),
    correction2: 1 / (1 - beta2 ** step),
  });
  for (let step = 1; step < t; step++)
    adamUpdate(w, gradientAt(step), m, v, { ...constants, ...corrections(step) });
  const before = { w: rowsOf(w), m: rowsOf(m), v: rowsOf(v) };
  const g = gradientAt(t);
  const now = corrections(t);
  adamUpdate(w, g, m, v, { ...constants, ...now });
  const [after1, after2] = [rowsOf(m), rowsOf(v)];
  return {
    ...before,
    g: rowsOf(g),
    "m′": after1,
    "v′": after2,
    m̂: [after1[0].map((value) => value * now.correction1)],
    v̂: [after2[0].map((value) => value * now.correction2)],
    "w′": rowsOf(w),
  };
}
