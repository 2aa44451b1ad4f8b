import { type Operation, term } from "../../components/bench/operation.js";

/** Decimals of a probability. */
const digits = 3;

/** L = −(Σᵢ ln pᵢₜ)/B, with the label t of each sample. */
export function lossOperation(labels: readonly number[]): Operation {
  return {
    result: "L",
    formula: "eq-loss",
    indices: [],
    lines: ["loss += weight * own"],
    pieces: (numbers) => [
      "−(",
      labels.map((t, i) => {
        const p = term(numbers, "p", [i, t], { digits });
        return {
          ...p,
          letters: `ln ${p.letters}`,
          numbers: `ln(${p.numbers})`,
          indices: { i },
          lines: ["const own = softmaxRow(z[i], p) - z[i][labels[i]]", "loss += weight * own"],
        };
      }),
      `) / ${labels.length}`,
    ],
  };
}

/** dzᵢⱼ = (pᵢⱼ − Yᵢⱼ)/B */
export const gradientOperation: Operation = {
  result: "dz",
  formula: "eq-dz-batch",
  indices: ["i", "j"],
  lines: ["dz[i][j] = weight * (p[j] - (j === labels[i] ? 1 : 0))"],
  pieces: (numbers, i, j) => [
    "(",
    term(numbers, "p", [i, j], { digits }),
    " − ",
    term(numbers, "Y", [i, j]),
    `) / ${numbers.p.length}`,
  ],
};
