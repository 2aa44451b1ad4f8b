import type { Alphabet } from "../../lib/algebra/alphabet.js";
import type { Exercise } from "../../lib/exercises/exercise.js";

/** A layer with a mask drawn for each unit. */
const masked: Alphabet = {
  letters: [
    { name: "h", meaning: "the hidden layer", shape: "n" },
    { name: "w", meaning: "the weights to one score", shape: "n" },
    { name: "b", meaning: "its bias" },
    { name: "r", meaning: "the chance that a unit is dropped", domain: "unit" },
    {
      name: "M",
      meaning: "the mask: 0 with chance r, else 1/(1 − r)",
      shape: "n",
      chance: "0: r; 1/(1 - r): 1 - r",
    },
  ],
  dimensions: [{ name: "n", meaning: "units", sizes: [2, 3] }],
  indices: { j: "n", k: "n" },
};

const meanScore: Exercise = {
  id: "mean-score",
  kind: "derivation",
  label: "E[z]",
  alphabet: masked,
  given: "E[sum_k h_k M_k w_k + b]",
  without: ["E", "M"],
  slips: [
    {
      answer: "(1 - r) sum_k h_k w_k + b",
      say: "A mask of this kind has the mean 1; that is why it was divided by 1 − r.",
    },
    { answer: "sum_k h_k w_k", say: "The bias has no mask, but it is there." },
    {
      answer: "(1 - r) (sum_k h_k w_k + b)",
      say: "With this mask the sum does not get smaller, and the bias never does.",
    },
  ],
  hints: [
    "The mean of a sum is the sum of the means, and what is not random can be taken out of it.",
    "E[Mₖ] = 0·r + (1 − r)/(1 − r) = 1.",
  ],
};

const noise: Exercise = {
  id: "variance-of-a-unit",
  kind: "formula",
  label: "Var(Mⱼhⱼ)",
  alphabet: masked,
  asked: "E[(M_j h_j)^2] - (E[M_j h_j])^2",
  without: ["E", "M"],
  slips: [
    {
      answer: "h_j^2 r (1 - r)",
      say: "That is right for a mask of 0 and 1. This one is 1/(1 − r) times as large, and the variance grows with the square.",
    },
    {
      answer: "h_j^2/(1 - r)",
      say: "That is the mean of the square. You still have to subtract the square of the mean.",
    },
    { answer: "h_j r/(1 - r)", say: "The unit is squared as well." },
  ],
  hints: ["E[M²] = (1 − r)/(1 − r)² = 1/(1 − r).", "E[M] = 1.", "1/(1 − r) − 1 = r/(1 − r)."],
};

const back: Exercise = {
  id: "through-the-mask",
  kind: "formula",
  label: "dh",
  alphabet: {
    letters: [
      { name: "h", meaning: "the hidden layer", shape: "B × n" },
      { name: "M", meaning: "the mask of this step", shape: "B × n" },
      { name: "t", meaning: "the thinned layer, h̃", shape: "B × n", is: "t_ij = h_ij M_ij" },
      { name: "dt", meaning: "its gradient, given", shape: "B × n" },
      { name: "dh", meaning: "the gradient of h", shape: "B × n", is: "dh_ij = dt_ij ∂t_ij/∂h_ij" },
    ],
    dimensions: [
      { name: "B", meaning: "drawings", one: "drawing" },
      { name: "n", meaning: "units" },
    ],
    indices: { i: "B", j: "n" },
  },
  asked: "dh",
  without: ["∂"],
  slips: [
    { answer: "dt", say: "A unit that was dropped had no part in the error." },
    { answer: "dt ⊙ h", say: "The factor of h is the mask." },
    { answer: "dt ⊙ M ⊙ M", say: "The way back passes the mask only once." },
  ],
  hints: ["The mask is a factor of h, and does not depend on it.", "Number by number: type ⊙, or odot."],
};

/** Formulas to be typed, and a derivation line by line. */
export const derivations: readonly Exercise[] = [back, meanScore, noise];
