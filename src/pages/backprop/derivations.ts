import type { Alphabet, Letter } from "../../lib/algebra/alphabet.js";
import type { Exercise } from "../../lib/exercises/exercise.js";

const labels: Letter = { name: "Y", meaning: "the label", shape: "n", domain: "one-hot" };

/** A network of two layers for one drawing, each number by its own index. */
const oneDrawing: Alphabet = {
  letters: [
    { name: "x", meaning: "the drawing", shape: "m" },
    { name: "V", entry: "v", meaning: "the weights of the first layer", shape: "m × h" },
    { name: "c", meaning: "its biases", shape: "h" },
    { name: "a", meaning: "its sums", shape: "h", is: "a_t = sum_k x_k v_kt + c_t" },
    { name: "h", meaning: "the hidden layer", shape: "h", is: "h_t = max(a_t, 0)" },
    { name: "W", entry: "w", meaning: "the weights of the second layer", shape: "h × n" },
    { name: "b", meaning: "its biases", shape: "n" },
    { name: "z", meaning: "the scores", shape: "n", is: "z_j = sum_t h_t w_tj + b_j" },
    { name: "p", meaning: "the probabilities", shape: "n", is: "p_j = e^z_j / sum_l e^z_l" },
    labels,
    { name: "L", meaning: "the loss", is: "L = -sum_j Y_j ln p_j" },
  ],
  dimensions: [
    { name: "m", meaning: "pixels" },
    { name: "h", meaning: "hidden units", one: "hidden unit" },
    { name: "n", meaning: "classes" },
  ],
  indices: { k: "m", t: "h", j: "n", l: "n" },
};

/** The same for a batch, from the gradient of the scores on. */
const batch: Alphabet = {
  letters: [
    { name: "x", meaning: "the drawings", shape: "B × m" },
    { name: "a", meaning: "the sums of the first layer", shape: "B × h" },
    { name: "W", entry: "w", meaning: "the weights of the second layer", shape: "h × n" },
    { name: "dz", meaning: "the gradient of the scores, given", shape: "B × n" },
    {
      name: "dV",
      meaning: "the gradient of the first layer’s weights",
      shape: "m × h",
      is: "dV_kt = sum_i x_ik [a_it > 0] sum_j dz_ij w_tj",
    },
  ],
  dimensions: [
    { name: "B", meaning: "drawings", one: "drawing" },
    { name: "m", meaning: "pixels" },
    { name: "h", meaning: "hidden units", one: "hidden unit" },
    { name: "n", meaning: "classes" },
  ],
  indices: { i: "B", k: "m", t: "h", j: "n" },
};

const lastWeight: Exercise = {
  id: "last-weight",
  kind: "formula",
  label: "∂L/∂wₜⱼ",
  alphabet: oneDrawing,
  asked: "∂L/∂w_tj",
  without: ["∂", "z"],
  slips: [
    {
      answer: "p_j - Y_j",
      say: "That is ∂L/∂zⱼ. The larger the hidden unit, the faster the weight moves the score.",
    },
    { answer: "h_t (Y_j - p_j)", say: "The gradient points uphill: p − Y. Y − p is the way a step goes." },
    { answer: "a_t (p_j - Y_j)", say: "The weight is multiplied by what comes out of ReLU." },
  ],
  hints: ["wₜⱼ is in zⱼ alone, and is multiplied there by hₜ.", "∂L/∂zⱼ = pⱼ − Yⱼ."],
};

const hiddenUnit: Exercise = {
  id: "hidden-unit",
  kind: "derivation",
  label: "∂L/∂aₜ",
  alphabet: oneDrawing,
  given: "∂L/∂a_t = sum_j ∂L/∂z_j ∂z_j/∂h_t ∂h_t/∂a_t",
  without: ["∂", "z"],
  slips: [
    { answer: "sum_j (p_j - Y_j) w_tj", say: "That is ∂L/∂hₜ. On its way to a it still has to pass ReLU." },
    { answer: "sum_j (p_j - Y_j) w_tj h_t", say: "The slope of ReLU is 1 where it is on, not h." },
    { answer: "sum_j (p_j - Y_j) [a_t > 0]", say: "Each score hears the unit through a weight." },
  ],
  hints: [
    "Three factors: pⱼ − Yⱼ, then wₜⱼ, then the slope of ReLU.",
    "The slope of ReLU is [aₜ > 0].",
    "The bracket does not depend on j and may stand before the sum.",
  ],
};

const firstWeight: Exercise = {
  id: "first-weight",
  kind: "formula",
  label: "∂L/∂vₖₜ",
  alphabet: oneDrawing,
  asked: "∂L/∂v_kt",
  without: ["∂", "z"],
  slips: [
    {
      answer: "x_k sum_j (p_j - Y_j) w_tj",
      say: "Where the hidden unit was off, nothing comes back, so a factor is missing.",
    },
    {
      answer: "[a_t > 0] sum_j (p_j - Y_j) w_tj",
      say: "That is ∂L/∂aₜ. The darker its pixel, the faster the weight moves aₜ.",
    },
    { answer: "x_k [a_t > 0] sum_j (p_j - Y_j)", say: "Each score hears the unit through a weight." },
  ],
  hints: [
    "All ways to the loss go through aₜ, and vₖₜ moves aₜ by xₖ.",
    "From the loss back to aₜ: the sum over all scores, then ReLU.",
  ],
};

const batchMatrix: Exercise = {
  id: "first-weights-of-a-batch",
  kind: "formula",
  label: "dV as matrices",
  alphabet: batch,
  asked: "dV",
  without: ["sum", "∂"],
  slips: [
    {
      answer: "x^T (dz W^T)",
      say: "Where a hidden unit was off, nothing comes back: multiply by [a > 0], number by number.",
    },
    {
      answer: "x^T [a > 0]",
      say: "That says where the units were on. What comes back to them from the scores is missing.",
    },
    {
      answer: "x^T ((dz W^T) ⊙ [a > 0]) / B",
      say: "The division by the batch size is already in dz.",
    },
  ],
  hints: [
    "From right to left: back through W, then through ReLU, then to the weights.",
    "Back through W is dz times Wᵀ. Through ReLU it is ⊙ [a > 0].",
    "The weights get xᵀ times what is left.",
  ],
};

/** Formulas to be typed, and a derivation line by line. */
export const derivations: readonly Exercise[] = [lastWeight, hiddenUnit, firstWeight, batchMatrix];
