import { einsum, type Operation, term } from "../../components/bench/operation.js";

const letters = {
  "W₁": "w",
  "b₁": "b",
  "W₂": "w",
  "b₂": "b",
  "dW₁": "dw",
  "db₁": "db",
  "dW₂": "dw",
  "db₂": "db",
};
const digits = 3;

/** A sum of products, carried out by one line of `twoLayerPass`. */
function sum(text: string, formula: string, line: string): Operation {
  return einsum(text, { formula, letters, digits, lines: text.split(" + ").map(() => line) });
}

/** What the worked example works out, in the order of the page: forwards, and from dz back to db₁. */
export const operations: readonly Operation[] = [
  sum("a[ij] = x[ik] W₁[kj] + b₁[j]", "eq-forward", "affine(x, W1, b1, a)"),
  {
    result: "h",
    formula: "eq-forward",
    indices: ["i", "j"],
    lines: ["relu(a, h)"],
    pieces: (numbers, i, j) => ["max(", term(numbers, "a", [i, j], { digits }), ", 0)"],
  },
  sum("z[ij] = h[ik] W₂[kj] + b₂[j]", "eq-forward", "affine(h, W2, b2, z)"),
  {
    result: "dz",
    formula: "eq-back-loss",
    indices: ["i", "j"],
    lines: ["crossEntropy(z, labels, dz)"],
    pieces: (numbers, i, j) => [
      term(numbers, "p", [i, j], { digits }),
      " − ",
      term(numbers, "Y", [i, j], { digits }),
    ],
  },
  sum("dW₂[kj] = h[ik] dz[ij]", "eq-by-index", "weightGradient(h, dz, dW2)"),
  sum("db₂[j] = dz[ij]", "eq-by-index", "biasGradient(dz, db2)"),
  sum("dh[ik] = dz[ij] W₂[kj]", "eq-by-index", "inputGradient(dz, W2, dh)"),
  {
    result: "da",
    formula: "eq-backward",
    indices: ["i", "j"],
    lines: ["reluGradient(a, dh, da)"],
    pieces: (numbers, i, j) => [
      term(numbers, "dh", [i, j], { digits }),
      " · [",
      term(numbers, "a", [i, j], { digits }),
      " > 0]",
    ],
  },
  sum("dW₁[kj] = x[ik] da[ij]", "eq-by-index", "weightGradient(x, da, dW1)"),
  sum("db₁[j] = da[ij]", "eq-by-index", "biasGradient(da, db1)"),
];
