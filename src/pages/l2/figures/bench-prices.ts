import { type Operation, term } from "../../../components/bench/operation.js";
import { trimmed } from "../../../components/ui/numbers.js";

/** dw_ij = λ₁·sign(w_ij) + 2·λ·w_ij: what both prices add to the gradient of a weight. */
export const priceGradient: Operation = {
  result: "dW",
  letter: "dw",
  formula: "eq-both",
  indices: ["i", "j"],
  lines: ["slope2 * wij + signed(slope1, wij)", "dw[i][j] += penalty"],
  pieces: (numbers, i, j) => [
    term(numbers, "λ₁", [0, 0], { letters: "λ₁" }),
    "·sign(",
    // Between its brackets a number needs none of its own.
    term(numbers, "W", [i, j], { letter: "w", numbers: trimmed(numbers.W[i][j]) }),
    ") + 2·",
    term(numbers, "λ", [0, 0], { letters: "λ" }),
    "·",
    term(numbers, "W", [i, j], { letter: "w" }),
  ],
};
