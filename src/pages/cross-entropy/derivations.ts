import type { Alphabet } from "../../lib/algebra/alphabet.js";
import type { Exercise } from "../../lib/exercises/exercise.js";

/** One sample: its scores, its probabilities, its label as a one-hot row. */
const letters: Alphabet = {
  letters: [
    { name: "z", meaning: "the scores", shape: "n" },
    { name: "p", meaning: "the probabilities", shape: "n", is: "p_j = e^z_j / sum_k e^z_k" },
    { name: "Y", meaning: "the label, a 1 among zeros", shape: "n", domain: "one-hot" },
    { name: "L", meaning: "the loss", is: "L = -sum_k Y_k ln p_k" },
    { name: "dp", meaning: "∂L/∂p", shape: "n", is: "dp_j = -Y_j / p_j" },
    { name: "dz", meaning: "∂L/∂z", shape: "n", is: "dz_j = p_j (dp_j - sum_i dp_i p_i)" },
  ],
  dimensions: [{ name: "n", meaning: "classes" }],
  indices: { i: "n", j: "n", k: "n" },
};

const throughJacobian: Exercise = {
  id: "p-minus-y",
  kind: "derivation",
  label: "dzⱼ through the Jacobian",
  alphabet: letters,
  given: "dz_j = p_j (dp_j - sum_i dp_i p_i)",
  without: ["dp", "z", "sum", "∂"],
  slips: [
    { answer: "dz_j = -Y_j - p_j", say: "Two minus signs meet: dp is negative, and it is subtracted." },
    {
      answer: "dz_j = -Y_j (1 - p_j)",
      say: "That is the label’s own part alone. The sum over i is p_j at every class.",
    },
    {
      answer: "dz_j = p_j - 1",
      say: "That holds at the label, where Yⱼ = 1. Elsewhere nothing is subtracted.",
    },
  ],
  hints: [
    "Put dp_j = −Y_j/p_j in, in both places.",
    "In each term one p cancels another.",
    "A one-hot row adds up to 1.",
  ],
};

const oneHotStep: Exercise = {
  id: "one-hot-step",
  kind: "formula",
  label: "dzⱼ",
  alphabet: letters,
  asked: "dz_j",
  without: ["dp", "z", "sum", "∂"],
  slips: [
    { answer: "p_j", say: "−Yⱼ stands in front, and it stays." },
    { answer: "-Y_j", say: "The sum is not 0: one of the numbers is 1." },
    { answer: "p_j n - Y_j", say: "There are n numbers, but all of them are 0 except one." },
  ],
  hints: ["A one-hot row has a single 1; the rest are 0.", "So the sum is 1, and pⱼ stands alone."],
};

const directly: Exercise = {
  id: "p-minus-y-directly",
  kind: "derivation",
  label: "∂L/∂zⱼ from the scores",
  alphabet: {
    ...letters,
    letters: [
      ...letters.letters.filter(({ name }) => !["L", "dp", "dz"].includes(name)),
      { name: "L", meaning: "the loss", is: "L = ln (sum_k e^z_k) - sum_k Y_k z_k" },
    ],
  },
  given: "∂L/∂z_j = ∂/∂z_j ln (sum_k e^z_k) - ∂/∂z_j (sum_k Y_k z_k)",
  without: ["∂", "sum", "z"],
  slips: [
    {
      answer: "1 / (sum_k e^z_k) - Y_j",
      say: "By the chain rule, ln u gives 1/u times the derivative of u, which is e^zⱼ here.",
    },
    { answer: "p_j - sum_k Y_k", say: "Of the terms Yₖ·zₖ only the one with k = j has zⱼ in it." },
    { answer: "p_j - z_j", say: "The derivative of Yⱼ·zⱼ by zⱼ is Yⱼ." },
  ],
  hints: [
    "The derivative of ln u is 1/u times the derivative of u.",
    "Of each sum over k, only the term with k = j has zⱼ in it.",
    "e^zⱼ over the sum of all is pⱼ.",
  ],
};

const squared: Exercise = {
  id: "squared-through-softmax",
  kind: "formula",
  label: "∂L/∂zⱼ of the squared error",
  alphabet: {
    letters: [
      { name: "z", meaning: "the scores", shape: "n" },
      { name: "p", meaning: "the probabilities", shape: "n", is: "p_j = e^z_j / sum_k e^z_k" },
      { name: "Y", meaning: "the label", shape: "n", domain: "one-hot" },
      { name: "d", meaning: "the differences", shape: "n", is: "d_j = p_j - Y_j" },
      { name: "L", meaning: "the squared error", is: "L = 1/2 sum_k (p_k - Y_k)^2" },
    ],
    dimensions: [{ name: "n", meaning: "classes" }],
    indices: { i: "n", j: "n", k: "n" },
  },
  asked: "∂L/∂z_j",
  without: ["∂", "z"],
  slips: [
    {
      answer: "p_j - Y_j",
      say: "That is cross-entropy’s, or the gradient by pⱼ. Here it still has to go back through softmax.",
    },
    {
      answer: "d_j p_j (1 - p_j)",
      say: "That is the diagonal alone. A score moves every probability, and each has its difference.",
    },
    { answer: "2 p_j (d_j - sum_i d_i p_i)", say: "The ½ in front of the sum cancels the 2 of the square." },
  ],
  hints: [
    "With respect to pᵢ the gradient is dᵢ = pᵢ − Yᵢ.",
    "Softmax sends a gradient dp back as pⱼ(dpⱼ − Σᵢ dpᵢ·pᵢ).",
    "Put d in place of dp.",
  ],
};

/** Derivations line by line, and a formula. */
export const derivations: readonly Exercise[] = [oneHotStep, throughJacobian, directly, squared];
