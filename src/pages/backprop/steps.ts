import type { Alphabet } from "../../lib/algebra/alphabet.js";
import type { Exercise } from "../../lib/exercises/exercise.js";

/** One weight, one unit and one loss. */
const oneUnit: Alphabet = {
  letters: [
    { name: "x", meaning: "what comes in" },
    { name: "w", meaning: "the weight" },
    { name: "b", meaning: "the bias" },
    { name: "a", meaning: "their sum", is: "a = w x + b" },
    { name: "h", meaning: "what the unit says", is: "h = max(a, 0)" },
    { name: "L", meaning: "the loss", is: "L = 1/2 (h - 1)^2" },
  ],
};

const chainStep: Exercise = {
  id: "chain-step",
  kind: "formula",
  label: "∂L/∂w",
  alphabet: oneUnit,
  asked: "∂L/∂w",
  without: ["∂"],
  slips: [
    { answer: "(h - 1) x", say: "Between h and a lies ReLU: where the unit is off, nothing comes back." },
    { answer: "(h - 1) [a > 0] w", say: "a = wx + b: its derivative by w is x." },
    { answer: "2 (h - 1) [a > 0] x", say: "The ½ takes the 2 of the square." },
    { answer: "(1 - h) [a > 0] x", say: "The gradient points uphill: h − 1, not 1 − h." },
    { answer: "(h - 1) [a > 0]", say: "That is ∂L/∂a. One link is left, from a to w." },
    { answer: "(h - 1) h x", say: "The slope of ReLU where it is on is 1, however large h is." },
  ],
  hints: [
    "Three links, three factors: ∂L/∂h, ∂h/∂a, ∂a/∂w.",
    "The slope of ReLU is [a > 0]: 1 where the unit is on, 0 where it is off.",
  ],
};

/** The first layer of a batch, when its sums have their gradient. */
const firstLayer: Alphabet = {
  letters: [
    { name: "x", meaning: "the drawings", shape: "B × m" },
    { name: "W", entry: "w", meaning: "W₁, the weights of the first layer", shape: "m × n" },
    { name: "a", meaning: "a₁, its sums", shape: "B × n", is: "a_it = sum_k x_ik w_kt" },
    { name: "da", meaning: "da₁, their gradient, given", shape: "B × n" },
    {
      name: "dW",
      meaning: "dW₁, the gradient of the weights",
      shape: "m × n",
      is: "dW_kt = sum_i sum_c da_ic ∂a_ic/∂w_kt",
    },
  ],
  dimensions: [
    { name: "B", meaning: "drawings", one: "drawing" },
    { name: "m", meaning: "pixels" },
    { name: "n", meaning: "units of layer 1", one: "unit of layer 1" },
  ],
  indices: { i: "B", k: "m", t: "n", c: "n" },
};

const firstLayerStep: Exercise = {
  id: "first-layer-step",
  kind: "formula",
  label: "dW₁ as matrices",
  alphabet: firstLayer,
  asked: "dW",
  without: ["sum", "∂"],
  slips: [
    {
      answer: "x^T da / B",
      say: "The division by the batch size is already in dz, where the way back begins.",
    },
    { answer: "x^T a", say: "a₁ is what the layer said on the way forwards. What came back is da₁." },
    { answer: "-x^T da", say: "The gradient points uphill. The minus belongs to the step." },
  ],
  hints: [
    "It is a linear layer like the others: what went in, turned, times what came back.",
    "x went in, and da₁ came back. Type xᵀ as x^T, and the two gradients as da and dW.",
  ],
};

/** Steps of the text that are left to the reader. */
export const steps: readonly Exercise[] = [chainStep, firstLayerStep];
