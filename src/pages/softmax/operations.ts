import {
  entryName,
  type Numbers,
  type Operation,
  type Term,
  term,
} from "../../components/bench/operation.js";
import { bracketed, trimmed } from "../../components/ui/numbers.js";

/** Decimals of a probability. */
export const digits = 3;

/** pⱼ = e^(zⱼ − m)/Σₖ e^(zₖ − m), of one row, with the largest score m. */
export const softmaxOperation: Operation = {
  result: "p",
  formula: "eq-stable",
  indices: ["j"],
  lines: ["p[k] /= sum"],
  pieces: (numbers, _, j) => [
    { ...power(numbers, j), indices: {}, lines: ["p[k] /= sum"] },
    " / (",
    numbers.z[0].map((_score, k) => power(numbers, k)),
    ")",
  ],
};

function power(numbers: Numbers, k: number): Term {
  const [z] = numbers.z;
  return term(numbers, "z", [0, k], {
    letters: `exp(${entryName("z", k)} − m)`,
    numbers: `exp(${trimmed(z[k])} − ${bracketed(Math.max(...z))})`,
    indices: { k },
    lines: ["p[k] = exp(z[k] - max)", "sum += p[k]"],
  });
}

/** Jᵢⱼ = pᵢ·([i = j] − pⱼ) */
export const jacobianOperation: Operation = {
  result: "J",
  formula: "eq-jacobian-entry",
  indices: ["i", "j"],
  lines: ["= p[i] * ((i === j ? 1 : 0) - p[j])"],
  pieces: (numbers, i, j) => [
    term(numbers, "p", [0, i], { digits }),
    `·(${i === j ? 1 : 0} − `,
    term(numbers, "p", [0, j], { digits }),
    ")",
  ],
};

/** dzⱼ = pⱼ·(dpⱼ − Σₖ dpₖ·pₖ), of one row. */
export const softmaxGradientOperation: Operation = {
  result: "dz",
  formula: "eq-dz-short",
  indices: ["j"],
  lines: ["dz[i][j] = p[i][j] * (dp[i][j] - mean)"],
  pieces: (numbers, _, j) => [
    term(numbers, "p", [0, j], { digits }),
    "·(",
    term(numbers, "dp", [0, j]),
    " − (",
    numbers.p[0].map((_share, k) => {
      const [dp, p] = [term(numbers, "dp", [0, k]), term(numbers, "p", [0, k], { digits })];
      return {
        of: [...dp.of, ...p.of],
        letters: `${dp.letters}·${p.letters}`,
        numbers: `${dp.numbers}·${p.numbers}`,
        indices: { k },
        lines: ["mean += dp[i][k] * p[i][k]"],
      };
    }),
    "))",
  ],
};
