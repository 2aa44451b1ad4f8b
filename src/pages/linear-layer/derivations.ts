import type { Alphabet } from "../../lib/algebra/alphabet.js";
import type { Exercise } from "../../lib/exercises/exercise.js";

/** The layer and its gradients, each given by the chain rule alone. */
const letters: Alphabet = {
  letters: [
    { name: "x", meaning: "the drawings, a row each", shape: "B × m" },
    { name: "W", entry: "w", meaning: "the weights, a column for each neuron", shape: "m × n" },
    { name: "b", meaning: "the biases", shape: "1 × n" },
    { name: "y", meaning: "what comes out", shape: "B × n", is: "y_ij = sum_k x_ik w_kj + b_j" },
    { name: "dy", meaning: "its gradient, given", shape: "B × n" },
    { name: "dW", meaning: "the gradient of W", shape: "m × n", is: "dW_kj = sum_i sum_c dy_ic ∂y_ic/∂w_kj" },
    { name: "db", meaning: "the gradient of b", shape: "1 × n", is: "db_j = sum_i sum_c dy_ic ∂y_ic/∂b_j" },
    { name: "dx", meaning: "the gradient of x", shape: "B × m", is: "dx_ik = sum_a sum_j dy_aj ∂y_aj/∂x_ik" },
  ],
  dimensions: [
    { name: "B", meaning: "drawings", one: "drawing" },
    { name: "m", meaning: "inputs", one: "input" },
    { name: "n", meaning: "neurons", one: "neuron" },
  ],
  indices: { i: "B", a: "B", k: "m", j: "n", c: "n" },
};

const weightEntry: Exercise = {
  id: "dw-entry",
  kind: "formula",
  label: "dW, one entry",
  alphabet: letters,
  asked: "dW_kj",
  without: ["∂", "y"],
  slips: [
    {
      answer: "sum_i w_kj dy_ij",
      say: "The derivative of w·x by w is x. What is w multiplied by in y?",
    },
    {
      answer: "sum_i x_ik",
      say: "That is how y moves. The chain rule multiplies by how the loss moves with y.",
    },
    {
      answer: "sum_i x_ik dy_ij / B",
      say: "The loss may be a mean, but then dy has that already. Here the drawings are added up.",
    },
  ],
  hints: [
    "In which entries of y is w_kj? In column j of every row.",
    "There it is multiplied by x_ik, and the loss answers with dy_ij.",
    "Add up over what is not named on the left: over the drawings.",
  ],
};

const biasMatrix: Exercise = {
  id: "dw-matrix",
  kind: "formula",
  label: "dW as a product",
  alphabet: letters,
  asked: "dW",
  without: ["sum", "∂", "y"],
  slips: [
    {
      answer: "x^T dy / B",
      say: "The loss may be a mean, but then dy has that already: no B is left to divide by.",
    },
    { answer: "x^T x W", say: "In place of what came in again there must be what came back." },
    {
      answer: "x^T (dy + y)",
      say: "Only the gradient comes back. What the layer said on the way forward is not part of it.",
    },
  ],
  hints: [
    "Begin with the sum over i of x_ik·dy_ij. In a product the inner index stands last on the left and first on the right.",
    "Here i stands first in both. Turn the left one.",
    "The shapes decide: [m × B] times [B × n].",
  ],
};

const inputStep: Exercise = {
  id: "dx-step",
  kind: "derivation",
  label: "dx",
  alphabet: letters,
  given: "dx_ik = sum_a sum_j dy_aj ∂y_aj/∂x_ik",
  without: ["∂", "y", "[=]"],
  slips: [
    {
      answer: "dx_ik = sum_a sum_j dy_aj w_kj",
      say: "Every drawing would hand its blame to drawing i. Row a of y has x_ik in it only where a = i.",
    },
    {
      answer: "dx_ik = sum_j dy_ij",
      say: "Each neuron hears the input through a weight, and answers through it.",
    },
    {
      answer: "dx_ik = sum_j dy_ij w_kj / n",
      say: "All ways to the loss are added up. Nothing is averaged.",
    },
  ],
  hints: [
    "y_aj = Σₖ x_ak·w_kj + b_j. Its derivative by x_ik is w_kj where a = i, and 0 elsewhere: write it with [a = i].",
    "The bracket picks one term out of the sum over a.",
    "The sum over j stays: an input feeds every neuron.",
  ],
};

const biasLines: Exercise = {
  id: "db-derivation",
  kind: "derivation",
  label: "db",
  alphabet: letters,
  given: "db_j = sum_i sum_c dy_ic ∂y_ic/∂b_j",
  without: ["∂", "y", "[=]"],
  slips: [
    {
      answer: "db_j = sum_i sum_c dy_ic",
      say: "The bias of neuron j is in column j alone: [c = j] picks it out.",
    },
    {
      answer: "db_j = sum_i dy_ij / B",
      say: "Nothing is averaged here. What a mean divides by is in dy already.",
    },
    { answer: "db_j = B", say: "That is how often the bias is used. Each time the loss answers with dy." },
  ],
  hints: [
    "y_ic = Σₖ x_ik·w_kc + b_c. Its derivative by b_j is [c = j].",
    "The bracket picks the term c = j out of the sum over c.",
    "The sum over the drawings stays.",
  ],
};

/** Formulas to be typed, and a derivation line by line. */
export const derivations: readonly Exercise[] = [weightEntry, biasMatrix, inputStep, biasLines];
