import type { Alphabet } from "../../lib/algebra/alphabet.js";
import type { Exercise } from "../../lib/exercises/exercise.js";

const letters: Alphabet = {
  letters: [
    { name: "a", meaning: "what comes in", shape: "B × n" },
    { name: "h", meaning: "what comes out", shape: "B × n", is: "h_ij = max(a_ij, 0)" },
    { name: "dh", meaning: "its gradient, given", shape: "B × n" },
    { name: "da", meaning: "the gradient of a", shape: "B × n", is: "da_ij = dh_ij ∂h_ij/∂a_ij" },
  ],
  dimensions: [
    { name: "B", meaning: "drawings", one: "drawing" },
    { name: "n", meaning: "units" },
  ],
  indices: { i: "B", j: "n" },
};

const backwardStep: Exercise = {
  id: "relu-step",
  kind: "formula",
  label: "da",
  alphabet: letters,
  asked: "da",
  without: ["∂"],
  slips: [
    { answer: "dh ⊙ h", say: "The slope above 0 is 1, however large h is." },
    { answer: "dh", say: "Where the unit was off, nothing goes through." },
    { answer: "[a > 0]", say: "That is the slope of ReLU. What came back is multiplied by it." },
    { answer: "max(dh, 0)", say: "It is a that decides what goes through, not the gradient." },
  ],
  hints: [
    "A bracket like [a > 0] is 1 where the unit was on and 0 where it was off.",
    "Multiply number by number: type ⊙, or odot.",
  ],
};

const oneLayer: Exercise = {
  id: "one-layer-bias",
  kind: "formula",
  label: "b of the one layer",
  alphabet: {
    letters: [
      { name: "x", meaning: "what comes in", shape: "1 × m" },
      { name: "V", meaning: "the weights of the first layer", shape: "m × h" },
      { name: "c", meaning: "its biases", shape: "1 × h" },
      { name: "W", meaning: "the weights of the second layer", shape: "h × n" },
      { name: "d", meaning: "its biases", shape: "1 × n" },
      {
        name: "b",
        meaning: "the biases that are asked for",
        shape: "1 × n",
        is: "b_j = sum_t c_t W_tj + d_j",
      },
    ],
    dimensions: [
      { name: "m", meaning: "inputs" },
      { name: "h", meaning: "units between" },
      { name: "n", meaning: "outputs" },
    ],
    indices: { k: "m", t: "h", j: "n" },
  },
  asked: "b",
  slips: [
    { answer: "c V^T V W + d", say: "c comes in after V, so V has no part in it." },
    { answer: "d", say: "The biases of the first layer go through the second as well." },
    { answer: "2 c W + d", say: "c goes through W once." },
  ],
  hints: ["Multiply out (xV + c)W + d.", "What has no x in it is the bias."],
};

const sigmoidSlope: Exercise = {
  id: "sigmoid-slope",
  kind: "derivation",
  label: "The slope of the sigmoid",
  alphabet: {
    letters: [
      { name: "a", meaning: "any number" },
      { name: "s", meaning: "σ(a)", is: "s = 1/(1 + e^(-a))" },
    ],
  },
  given: "∂s/∂a",
  without: ["∂", "a"],
  slips: [
    {
      answer: "-e^(-a) / (1 + e^(-a))^2",
      say: "The rule for 1/u gives −u′/u², and u′ is −e⁻ᵃ: two minus signs.",
    },
    { answer: "1 / (1 + e^(-a))^2", say: "The inner derivative is missing: u = 1 + e⁻ᵃ has u′ = −e⁻ᵃ." },
    { answer: "s (1 + s)", say: "e⁻ᵃ is (1 + e⁻ᵃ) − 1, so the second factor is 1 − σ." },
  ],
  hints: [
    "With u = 1 + e⁻ᵃ, the derivative of 1/u is −u′/u².",
    "Part the fraction in two factors, one of which is σ.",
    "e⁻ᵃ/(1 + e⁻ᵃ) = ((1 + e⁻ᵃ) − 1)/(1 + e⁻ᵃ) = 1 − σ.",
  ],
};

const tanhSlope: Exercise = {
  id: "tanh-slope",
  kind: "formula",
  label: "The slope of tanh",
  alphabet: {
    letters: [
      { name: "a", meaning: "any number" },
      { name: "t", meaning: "tanh a", is: "t = (e^a - e^(-a)) / (e^a + e^(-a))" },
    ],
  },
  asked: "∂t/∂a",
  without: ["∂", "a"],
  slips: [
    {
      answer: "t (1 - t)",
      say: "That is the form of the sigmoid’s slope. tanh goes from −1 to 1, and its slope is largest at t = 0.",
    },
    { answer: "1 + t^2", say: "tanh is flat where it comes near 1 or −1. At t = 1 the slope must be 0." },
    { answer: "1 - t", say: "At t = −1 the slope must be 0 as well." },
  ],
  hints: [
    "With u = eᵃ − e⁻ᵃ and v = eᵃ + e⁻ᵃ, u′ = v and v′ = u.",
    "The rule for quotients gives (v² − u²)/v².",
  ],
};

/** Formulas to be typed, and a derivation line by line. */
export const derivations: readonly Exercise[] = [backwardStep, oneLayer, sigmoidSlope, tanhSlope];
