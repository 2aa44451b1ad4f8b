import { type Operation, term } from "../../components/bench/operation.js";

/** hᵢⱼ = max(aᵢⱼ, 0) */
export const reluOperation: Operation = {
  result: "h",
  formula: "eq-relu",
  indices: ["i", "j"],
  lines: ["Math.max(a[i][j], 0)"],
  pieces: (numbers, i, j) => ["max(", term(numbers, "a", [i, j]), ", 0)"],
};

/** daᵢⱼ = dhᵢⱼ·[aᵢⱼ > 0] */
export const reluGradientOperation: Operation = {
  result: "da",
  formula: "eq-relu-chain",
  indices: ["i", "j"],
  lines: ["a[i][j] > 0 ? dh[i][j] : 0"],
  pieces: (numbers, i, j) => [term(numbers, "dh", [i, j]), "·[", term(numbers, "a", [i, j]), " > 0]"],
};
