import type { Alphabet } from "../../lib/algebra/alphabet.js";
import type { Exercise } from "../../lib/exercises/exercise.js";

const weights: Alphabet = {
  letters: [
    { name: "w", meaning: "the weights", shape: "n" },
    { name: "g", meaning: "the gradient of the loss without the penalty", shape: "n" },
    { name: "lambda", meaning: "the strength of the penalty", domain: "positive" },
    { name: "eta", meaning: "the learning rate", domain: "positive" },
  ],
  dimensions: [{ name: "n", meaning: "weights" }],
  indices: { k: "n", l: "n" },
};

const shrinking: Exercise = {
  id: "shrinking-step",
  kind: "derivation",
  label: "a step with the penalty",
  alphabet: weights,
  given: "w_k - eta (g_k + ∂/∂w_k (lambda sum_l w_l^2))",
  without: ["∂", "sum"],
  slips: [
    { answer: "(1 - eta lambda) w_k - eta g_k", say: "The derivative of w² is 2w." },
    {
      answer: "(1 + 2 eta lambda) w_k - eta g_k",
      say: "The whole bracket is taken off, the penalty’s part as well.",
    },
    {
      answer: "(1 - 2 lambda) w_k - eta g_k",
      say: "The penalty’s gradient is multiplied by η like the other.",
    },
  ],
  hints: [
    "Of the sum over l only the term with l = k has wₖ in it.",
    "Its derivative is 2λwₖ.",
    "Take wₖ out of the two terms that have it.",
  ],
};

const minima: Alphabet = {
  letters: [
    { name: "a", meaning: "where the loss alone would have its minimum" },
    { name: "lambda", meaning: "the strength of the penalty", domain: "positive" },
    { name: "w", meaning: "the minimum with L2", is: "w = (a + 0)/(1 + lambda + lambda)" },
    { name: "u", meaning: "the minimum with L1", is: "u = max(a - lambda, 0) - max(-a - lambda, 0)" },
  ],
};

const ridge: Exercise = {
  id: "l2-minimum",
  kind: "formula",
  label: "w",
  alphabet: minima,
  asked: "w",
  without: ["u"],
  slips: [
    { answer: "a/(1 + lambda)", say: "The derivative of λw² is 2λw." },
    { answer: "a - 2 lambda", say: "The pull of L2 grows with the weight: it is 2λw, not 2λ." },
    { answer: "a/(2 lambda)", say: "The loss pulls as well: its part of the factor is 1." },
  ],
  hints: ["Set the derivative to 0: (w − a) + 2λw = 0."],
};

const lasso: Exercise = {
  id: "l1-minimum",
  kind: "formula",
  label: "u",
  alphabet: minima,
  asked: "u",
  without: ["w"],
  slips: [
    {
      answer: "a - lambda sign(a)",
      say: "Where |a| is below λ, that goes past 0 to the other side. There the minimum is 0.",
    },
    { answer: "max(a - lambda, 0)", say: "That is right for a above 0. What of the other side?" },
    {
      answer: "a/(1 + lambda)",
      say: "L1 takes off the same amount everywhere. It does not shrink by a factor.",
    },
  ],
  hints: [
    "For u above 0 the derivative is (u − a) + λ: take λ off.",
    "Where less than λ is there to be taken, the minimum is 0: max(|a| − λ, 0).",
    "The sign is that of a: type sign(a) and abs(a).",
  ],
};

const decoupled: Exercise = {
  id: "pull-under-adam",
  kind: "formula",
  label: "the pull of L2 under Adam",
  alphabet: {
    letters: [
      { name: "w", meaning: "the weight", domain: "nonzero" },
      { name: "g", meaning: "its gradient without the penalty" },
      { name: "v", meaning: "the mean square of its gradients", domain: "positive" },
      { name: "lambda", meaning: "the strength of the penalty", domain: "positive" },
      { name: "eta", meaning: "the learning rate", domain: "positive" },
      {
        name: "u",
        meaning: "what the penalty takes off",
        is: "u = eta (g + 2 lambda w)/sqrt(v) - eta g/sqrt(v)",
      },
    ],
  },
  asked: "u",
  without: ["g"],
  slips: [
    {
      answer: "2 eta lambda w",
      say: "That is plain descent. Adam divides the whole gradient, the penalty in it.",
    },
    {
      answer: "eta lambda w",
      say: "That is AdamW, where the weight is shrunk beside the step. Here the penalty is in the gradient.",
    },
    { answer: "2 eta lambda w/v", say: "Adam divides by the root." },
  ],
  hints: [
    "Adam’s step is η times the gradient over √v, with g + 2λw for the gradient.",
    "Part the fraction. The second part is the penalty’s.",
  ],
};

/** Formulas to be typed, and a derivation line by line. */
export const derivations: readonly Exercise[] = [shrinking, ridge, lasso, decoupled];
