export type { Alphabet } from "../../src/lib/algebra/alphabet.js";

import type { Alphabet, Dimension, Letter } from "../../src/lib/algebra/alphabet.js";

/** "p | n | simplex" → a letter with its shape, its domain and its definition; what is left out is the default. */
function letters(...lines: string[]): Letter[] {
  return lines.map((line) => {
    const [name, shape = "", domain = "", is] = line.split("|").map((part) => part.trim());
    return { name, shape, meaning: name, domain: domainOf(domain), ...(is ? { is } : {}) };
  });
}

function domainOf(text: string): Letter["domain"] {
  const domains = [
    "real",
    "positive",
    "nonzero",
    "unit",
    "integer",
    "bit",
    "simplex",
    "one-hot",
    "ones",
  ] as const;
  return domains.find((domain) => domain === text);
}

function dimension(name: string, more: Partial<Dimension> = {}): Dimension {
  return { name, meaning: name, ...more };
}

const sizes = [dimension("B", { one: "sample" }), dimension("in"), dimension("n")];
const matrices = { i: "B", j: "n", k: "in" };

export const linear: Alphabet = {
  letters: [
    ...letters("x | B × in", "b | 1 × n", "dy | B × n", "db | 1 × n", "dx | B × in", "y | B × n"),
    { name: "W", entry: "w", shape: "in × n", meaning: "weights" },
    { name: "dW", entry: "dw", shape: "in × n", meaning: "their gradient", partial: "L/W" },
    { name: "L", meaning: "loss" },
  ],
  dimensions: sizes,
  indices: matrices,
};

const rows: Alphabet["indices"] = { i: "n", j: "n", k: "n", t: "n", l: "n" };

export const softmax: Alphabet = {
  letters: [
    ...letters(
      "z | n",
      "p | n | real | p_j = e^z_j / sum_k e^z_k",
      "S | | real | S = sum_k e^z_k",
      "m",
      "c",
      "dp | n",
      "dz | n",
    ),
    { name: "J", shape: "n × n", meaning: "Jacobian of softmax", partial: "p/z" },
  ],
  dimensions: [dimension("n")],
  indices: rows,
};

export const losses: Alphabet = {
  letters: letters(
    "z | n",
    "p | n | real | p_j = e^z_j / sum_k e^z_k",
    "Y | n | one-hot",
    "d | n | real | d_j = p_j - Y_j",
    "m",
    "dz | n",
    "L",
    "J | n × n | real | J_ij = p_i ([i=j] - p_j)",
  ),
  dimensions: [dimension("n")],
  indices: rows,
};

export const free: Alphabet = {
  letters: letters("p | n | simplex", "q | n | simplex", "Y | n | one-hot", "u | n", "v | n", "dp | n"),
  dimensions: [dimension("n")],
  indices: rows,
};

export const relu: Alphabet = {
  letters: letters("a | B × n", "dh | B × n", "da | B × n", "alpha | | unit"),
  dimensions: [dimension("B", { one: "sample" }), dimension("n")],
  indices: { i: "B", j: "n" },
};

export const numbers: Alphabet = {
  letters: letters("a", "b", "x", "y | | positive", "u | | nonzero", "q | | unit", "n | | integer"),
};

export const twoLayers: Alphabet = {
  letters: letters(
    "x | B × in",
    "W_1 | in × h",
    "W_2 | h × n",
    "b_1 | 1 × h",
    "Y | B × n | one-hot",
    "a | B × h | real | a = x W_1 + b_1",
    "h_1 | B × h | real | h_1 = max(a, 0)",
    "p | B × n | real | p = softmax(h_1 W_2)",
    "dz | B × n",
    "dW_1 | in × h",
    "dW_2 | h × n",
  ),
  dimensions: [...sizes, dimension("h")],
  indices: { i: "B", j: "n", k: "in", m: "h" },
};

export const descent: Alphabet = {
  letters: letters(
    "w",
    "w_0",
    "eta | | positive",
    "c | | positive",
    "g",
    "lambda | | positive",
    "mu | | unit",
    "beta | | unit",
    "r",
    "a",
  ),
  dimensions: [dimension("t", { sizes: [1, 5], first: 1 })],
};

export const averages: Alphabet = {
  letters: letters(
    "beta | | unit",
    "g | t",
    "m",
    "v | | positive",
    "eta | | positive",
    "epsilon | | positive",
    "mhat",
    "w",
    "G",
  ),
  dimensions: [dimension("t", { sizes: [1, 5], first: 1 })],
  indices: { s: "t" },
};

export const weights: Alphabet = {
  letters: letters(
    "w | n",
    "g | n",
    "lambda | | positive",
    "eta | | positive",
    "a | n",
    "v | n | positive",
    "epsilon | | positive",
  ),
  dimensions: [dimension("n")],
  indices: { k: "n", l: "n", j: "n" },
};

export const chance: Alphabet = {
  letters: [
    ...letters("h | n", "r | | unit", "w | n × out", "q | | unit | q = 1 - r"),
    { name: "M", shape: "n", meaning: "mask", chance: "0: r; 1/(1 - r): 1 - r" },
    { name: "N", shape: "n", meaning: "mask as it is without scaling", chance: "0: r; 1: 1 - r" },
  ],
  dimensions: [dimension("n", { sizes: [2, 3] }), dimension("out", { sizes: [2, 2] })],
  indices: { j: "n", k: "n", l: "out" },
};

export const variance: Alphabet = {
  letters: [
    ...letters("v | | positive", "s | | positive", "a", "n_in | | integer", "n_out | | integer"),
    {
      name: "w",
      shape: "n",
      meaning: "weights of mean 0 and variance v",
      chance: "sqrt(v): 1/2; -sqrt(v): 1/2",
    },
    { name: "h", shape: "n", meaning: "what comes in", chance: "a: 1/2; s: 1/2" },
  ],
  dimensions: [dimension("n", { sizes: [1, 3] })],
  indices: { k: "n", l: "n" },
};

export const convolution: Alphabet = {
  letters: [
    ...letters("w | k × k", "b", "x | n × n", "dw | k × k", "dx | n × n", "db"),
    { name: "dy", shape: "m × m", meaning: "gradient of what comes out", zeroOutside: true },
  ],
  dimensions: [
    dimension("k", { sizes: [2, 2] }),
    dimension("n", { sizes: [3, 4] }),
    dimension("m", { is: ({ n, k }) => n - k + 1 }),
  ],
  indices: { u: "k", v: "k", i: "m", j: "m", r: "n", q: "n" },
};

export const batches: Alphabet = {
  letters: letters(
    "z | B × n",
    "p | B × n | real | p_ij = e^z_ij / sum_k e^z_ik",
    "Y | B × n | one-hot",
    "dz | B × n",
  ),
  dimensions: [dimension("B", { one: "sample" }), dimension("n")],
  indices: { i: "B", j: "n", k: "n", l: "n" },
};
