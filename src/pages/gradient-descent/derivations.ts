import type { Alphabet } from "../../lib/algebra/alphabet.js";
import type { Exercise } from "../../lib/exercises/exercise.js";

const parabola: Alphabet = {
  letters: [
    { name: "w", meaning: "the weight" },
    { name: "c", meaning: "the curvature, above 0", domain: "positive" },
    { name: "eta", meaning: "the learning rate", domain: "positive" },
    { name: "u", meaning: "the weight after one step", is: "u = w - eta c w" },
    { name: "L", meaning: "the loss after it", is: "L = 1/2 c (w - eta c w)^2" },
  ],
};

const stepFactor: Exercise = {
  id: "step-factor",
  kind: "formula",
  label: "the weight after a step",
  alphabet: parabola,
  asked: "u",
  without: ["L"],
  slips: [
    { answer: "(1 + eta c) w", say: "A step goes against the gradient." },
    { answer: "-eta c w", say: "That is the step alone. Where does it begin?" },
    { answer: "(1 - eta) w", say: "The gradient of ½cw² is cw." },
  ],
  hints: [
    "A step subtracts η times the gradient from the weight.",
    "The gradient is c·w, and w can be taken out.",
  ],
};

const slopeOfRate: Exercise = {
  id: "slope-of-the-rate",
  kind: "derivation",
  label: "∂L/∂η",
  alphabet: parabola,
  given: "∂L/∂eta = ∂/∂eta (1/2 c (w - eta c w)^2)",
  without: ["∂"],
  slips: [
    {
      answer: "c (w - eta c w)",
      say: "The inner derivative is missing: what stands in the bracket changes by −c·w.",
    },
    { answer: "c^2 w (w - eta c w)", say: "The inner derivative is −c·w, with a minus." },
    { answer: "-1/2 c^2 w (w - eta c w)", say: "The 2 of the square cancels the ½." },
  ],
  hints: [
    "By the chain rule: c times the bracket, times the derivative of the bracket by η.",
    "The bracket changes by −c·w for each η.",
    "It is 0 at one rate. At which?",
  ],
};

const bestForTwo: Exercise = {
  id: "best-for-two",
  kind: "formula",
  label: "η",
  alphabet: {
    letters: [
      { name: "a", meaning: "the smaller curvature", domain: "positive" },
      { name: "b", meaning: "the larger one", domain: "positive" },
      { name: "eta", meaning: "the rate that is asked for", is: "eta = 1/((a + b)/2)" },
    ],
  },
  asked: "eta",
  slips: [
    { answer: "1/b", say: "That ends the steep direction at once, but the flat one could have gone faster." },
    { answer: "2/b", say: "That is where the steep direction begins to explode." },
    { answer: "1/(a + b)", say: "The factors are 1 − ηa and 1 − ηb. Set the first to minus the second." },
  ],
  hints: [
    "The slower of the two decides: the larger of |1 − ηa| and |1 − ηb|.",
    "At the best rate the two are equal in size, one above 0 and one below: 1 − ηa = −(1 − ηb).",
  ],
};

const momentumSum: Exercise = {
  id: "momentum-sum",
  kind: "derivation",
  label: "m₃",
  alphabet: {
    letters: [
      { name: "beta", meaning: "how much of the average stays", domain: "unit" },
      { name: "g_1", meaning: "the first gradient" },
      { name: "g_2", meaning: "the second" },
      { name: "g_3", meaning: "the third" },
      { name: "m_1", meaning: "the average after the first", is: "m_1 = (1 - beta) g_1" },
      { name: "m_2", meaning: "after the second", is: "m_2 = beta m_1 + (1 - beta) g_2" },
    ],
  },
  given: "beta m_2 + (1 - beta) g_3",
  without: ["m_1", "m_2"],
  slips: [
    {
      answer: "(1 - beta) (beta^3 g_1 + beta^2 g_2 + beta g_3)",
      say: "The newest gradient has not been multiplied by β yet.",
    },
    {
      answer: "(1 - beta) (g_1 + beta g_2 + beta^2 g_3)",
      say: "The oldest gradient has been multiplied most often.",
    },
    { answer: "beta^2 g_1 + beta g_2 + g_3", say: "Each gradient enters with the factor 1 − β." },
  ],
  hints: [
    "Put in m₂, then m₁.",
    "m₁ = (1 − β)g₁, since m₀ = 0.",
    "Each earlier gradient has one more factor β.",
  ],
};

/** Formulas to be typed, and derivations line by line. */
export const derivations: readonly Exercise[] = [stepFactor, slopeOfRate, bestForTwo, momentumSum];
