import type { Alphabet } from "../../lib/algebra/alphabet.js";
import type { Exercise } from "../../lib/exercises/exercise.js";

const averages: Alphabet = {
  letters: [
    { name: "beta", meaning: "how much of the average stays, β₁", domain: "unit" },
    { name: "G", meaning: "the mean of the gradients, E[g]" },
  ],
  dimensions: [{ name: "t", meaning: "steps so far", sizes: [1, 5], first: 1 }],
  indices: { s: "t" },
};

const bias: Exercise = {
  id: "bias-of-the-mean",
  kind: "derivation",
  label: "E[mₜ]",
  alphabet: averages,
  given: "(1 - beta) sum_(s=1)^t beta^(t - s) G",
  without: ["sum"],
  slips: [
    { answer: "beta^t G", say: "That is what the mean still lacks. How much of it is there?" },
    {
      answer: "(1 - beta)^t G",
      say: "The series adds up to (1 − βᵗ)/(1 − β), and the 1 − β in front takes the lower one away.",
    },
    { answer: "(1 - beta^(t + 1)) G", say: "The powers go from β⁰, at s = t, to βᵗ⁻¹, which makes t terms." },
  ],
  hints: [
    "E[g] does not depend on s and may stand before the sum.",
    "The sum is 1 + β + … + βᵗ⁻¹, a geometric series of t terms.",
    "It comes to (1 − βᵗ)/(1 − β).",
  ],
};

const oneWeight: Alphabet = {
  letters: [
    { name: "g", meaning: "the first gradient", domain: "nonzero" },
    { name: "eta", meaning: "the learning rate", domain: "positive" },
    { name: "epsilon", meaning: "the small number ε", domain: "positive" },
    { name: "beta_1", meaning: "of the mean", domain: "unit" },
    { name: "beta_2", meaning: "of the mean of squares", domain: "unit" },
    {
      name: "u",
      meaning: "what is taken off the weight",
      is: "u = eta ((1 - beta_1) g/(1 - beta_1)) / (sqrt((1 - beta_2) g^2/(1 - beta_2)) + epsilon)",
    },
    {
      name: "q",
      meaning: "the same without the two corrections, and with ε = 0",
      is: "q = eta (1 - beta_1) g / sqrt((1 - beta_2) g^2)",
    },
  ],
};

const firstStep: Exercise = {
  id: "adam-first-step",
  kind: "formula",
  label: "u",
  alphabet: oneWeight,
  asked: "u",
  without: ["beta_1", "beta_2", "q"],
  slips: [
    {
      answer: "eta g",
      say: "That is the step of plain descent. Adam divides it by the root of the mean square.",
    },
    { answer: "eta g/(g^2 + epsilon)", say: "The mean square stands under a root." },
    { answer: "eta g/sqrt(g^2 + epsilon)", say: "Adam adds ε to the root, not under it." },
    {
      answer: "eta g/(g + epsilon)",
      say: "The root of g² is |g|, so that the step keeps the sign of the gradient.",
    },
  ],
  hints: [
    "At t = 1, m = (1 − β₁)g, and its correction divides by 1 − β₁.",
    "So m̂ = g, and v̂ = g².",
    "The root of g² is |g|: type abs(g).",
  ],
};

const uncorrected: Exercise = {
  id: "uncorrected-step",
  kind: "formula",
  label: "q",
  alphabet: oneWeight,
  asked: "q",
  without: ["u"],
  slips: [
    { answer: "eta (1 - beta_1)/(1 - beta_2) sign(g)", say: "There is a root below the line." },
    {
      answer: "eta sign(g)",
      say: "That is the corrected step. Here both averages are still too small, and not by the same factor.",
    },
    { answer: "eta (1 - beta_1)/sqrt(1 - beta_2)", say: "The step has the sign of the gradient." },
  ],
  hints: [
    "m = (1 − β₁)g and v = (1 − β₂)g².",
    "g over the root of g² is the sign of g: type sign(g).",
    "With β₁ = 0.9 and β₂ = 0.999 that is about 3.2 times η.",
  ],
};

/** Formulas to be typed, and a derivation line by line. */
export const derivations: readonly Exercise[] = [bias, firstStep, uncorrected];
