import type { Solutions } from "../../../lib/exercises/exercise.js";
import { forwardFunctions } from "../generators/forward.js";
import { workedCode } from "./worked-code.js";

/** Worked answers of the questions on the way forward. */
export const forwardWorked: Solutions = {
  "layer-gradient/weight": {
    answer: "sum_i {x}_ik {dy}_ij",
    why: "The weight stands in column j of every row, multiplied by its input. Each row answers with its gradient, and all are added up.",
  },
  "layer-gradient/bias": {
    answer: "sum_i {dy}_ij",
    why: "The bias is in column j of every row with the factor 1, so that column of the gradient is added up.",
  },
  "layer-gradient/input": {
    answer: "sum_j {dy}_ij {w}_kj",
    why: "An input feeds every neuron of its row. The sum is over these, each with its weight.",
  },
  "layer-gradient/weights": {
    answer: "{x}^T {dy}",
    why: "[m × B] times [B × n]: the sum over the drawings is the inner index of the product.",
  },
  "layer-gradient/inputs": { answer: "{dy} {W}^T", why: "[B × n] times [n × m]: the same weights, turned." },
  "activation-slope/relu": {
    answer: "dh ⊙ [a > 0]",
    why: "The slope is 1 where a is above 0 and 0 elsewhere.",
  },
  "activation-slope/sigmoid": {
    answer: "dh ⊙ h ⊙ (1 - h)",
    why: "σ′ = σ(1 − σ), so that h is all that has to be kept.",
  },
  "activation-slope/tanh": { answer: "dh ⊙ (1 - h ⊙ h)", why: "tanh′ = 1 − tanh²." },
  "activation-slope/turned-relu": {
    answer: "-dh ⊙ [a < 0]",
    why: "The unit is on where a is below 0, and there its slope is −1.",
  },
  "activation-slope/square": { answer: "2 dh ⊙ a", why: "The derivative of a² is 2a, number by number." },
  "softmax-jacobian": {
    answer: "{factor}p_i ([i = j] - p_j)",
    why: "The rule for quotients: the numerator asks whether i = j, and the sum gives −pᵢ·pⱼ. {said}",
  },
  "softmax-backwards": {
    answer: "dz_j = sum_i dp_i {inner}p_i ([i = j] - p_j)\n= {factor}p_j (dp_j - sum_i dp_i p_i)",
    why: "The bracket picks one term out of its sum, and pⱼ goes out of the other. {said}",
  },
  "loss-gradient": {
    answer: "{factor}e^{power} / sum_k e^{raised} - {factor}Y_j\n= {factor}(p_j - Y_j)",
    why: "ln u gives u′/u, which is a probability. Of the other sum one term is left.",
  },
  "layer-by-hand": {
    answer: "{answer}",
    why: "Each neuron adds up x times its column of W, and its bias: ({sums}).",
  },
  shares: {
    answer: "{answer}",
    why: "e to the power of a logarithm is the number itself: {a}, {b} and {c} over their sum {rest}.",
  },
  "loss-by-hand": {
    answer: "{answer}",
    why: "−ln of the probability of class {label}: −ln({power}/{rest}).",
  },
  "layer-shape/W": { answer: "{answer}", why: "A row for each input, a column for each neuron." },
  "layer-shape/dW": { answer: "{answer}", why: "A gradient has the shape of what it is the gradient of." },
  "layer-shape/y": { answer: "{answer}", why: "A row for each drawing, a number for each neuron." },
  "layer-shape/dx": { answer: "{answer}", why: "A gradient has the shape of what it is the gradient of." },
  "layer-shape/x": { answer: "{answer}", why: "A row for each drawing, turned." },
  "count-parameters": {
    answer: "{answer}",
    why: "For each layer, (inputs + 1) · neurons: its weights and a bias for each neuron. Then add up the layers.",
  },
  ...workedCode(forwardFunctions, "write-forward", "repair-forward", {
    probabilities: {
      why: "With the maximum taken off, the largest power is 1, and nothing overflows.",
      bugs: [
        "Without the maximum, large scores overflow.",
        "The maximum is taken off. Dividing by it is another temperature.",
        "Shares are parts of the sum of the powers, not of how many there are.",
      ],
    },
    loss: {
      why: "The logarithm of the sum is the maximum plus the logarithm of a sum that starts at 1.",
      bugs: [
        "What was taken off the scores has to be added again behind the logarithm.",
        "The score of the label counts, which stands in column labels[i].",
        "The loss is the mean over the rows.",
      ],
    },
    layer: {
      why: "Neuron j of row i adds up its row of x times column j of W, and begins at its bias.",
      bugs: ["The bias was left out.", "The products are to be added up.", "Neuron j has column j of W."],
    },
  }),
};
