import type { Alphabet } from "../../../src/lib/algebra/alphabet.js";

/** y = xW + b over a batch, with gradients. */
export const layer: Alphabet = {
  letters: [
    { name: "x", shape: "B × in", meaning: "inputs" },
    { name: "W", entry: "w", shape: "in × n", meaning: "weights" },
    { name: "W_1", shape: "in × in", meaning: "weights of a first layer" },
    { name: "b", shape: "1 × n", meaning: "biases" },
    { name: "y", shape: "B × n", meaning: "outputs" },
    { name: "dy", shape: "B × n", meaning: "their gradient" },
    { name: "dW", shape: "in × n", meaning: "gradient of the weights", partial: "L/W" },
    { name: "L", meaning: "loss" },
  ],
  dimensions: [
    { name: "B", meaning: "samples", one: "sample" },
    { name: "in", meaning: "inputs" },
    { name: "n", meaning: "outputs" },
  ],
  indices: { i: "B", j: "n", k: "in" },
};

/** Softmax of one row of scores; J is differentiated by the library itself. */
export const softmax: Alphabet = {
  letters: [
    { name: "z", shape: "n", meaning: "scores" },
    { name: "p", shape: "n", meaning: "probabilities", is: "p_j = e^z_j / sum_k e^z_k" },
    { name: "J", shape: "n × n", meaning: "Jacobian", partial: "p/z" },
    { name: "Y", shape: "n", meaning: "label", domain: "one-hot" },
    { name: "dz", shape: "n", meaning: "gradient of the scores" },
    { name: "T", meaning: "temperature", domain: "positive" },
    { name: "delta", shape: "n × n", meaning: "1 where both are equal", is: "delta_ij = [i = j]" },
  ],
  dimensions: [{ name: "n", meaning: "classes" }],
  indices: { i: "n", j: "n", k: "n", t: "n" },
};

/** Numbers without an index. */
export const numbers: Alphabet = {
  letters: [
    { name: "a", meaning: "any number" },
    { name: "c", meaning: "a curvature", domain: "positive" },
    { name: "eta", meaning: "learning rate", domain: "positive" },
    { name: "beta_1", meaning: "what is kept", domain: "unit" },
    { name: "m", meaning: "an average" },
    { name: "mhat", meaning: "the same, put right" },
    { name: "u", meaning: "another number" },
    { name: "v", meaning: "a function of a", is: "v = a^2 + u" },
  ],
  dimensions: [{ name: "t", meaning: "steps", first: 1 }],
};
