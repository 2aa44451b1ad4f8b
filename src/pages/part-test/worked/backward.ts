import type { Solutions } from "../../../lib/exercises/exercise.js";
import { backwardFunctions } from "../generators/backward.js";
import { workedCode } from "./worked-code.js";

/** Worked answers of the questions on the way back, and of where to begin. */
export const backwardWorked: Solutions = {
  "last-layer": {
    answer: "{factor}{gradient}",
    why: "The derivative by the score first, then by what the score is made of.",
  },
  "hidden-derivation": {
    answer: "sum_j {gradient} w_tj {slope}\n= {slope} sum_j {gradient} w_tj",
    why: "Three factors for each path. The slope does not depend on j and may stand before the sum.",
  },
  "first-layer": {
    answer: "{factor}{slope} sum_j {gradient} w_tj",
    why: "All paths go through aₜ: the sum over the scores, the slope, then what aₜ is made of.",
  },
  "batch-gradient/weights": {
    answer: "x^T ({back})",
    why: "From right to left: back through W, then through the activation, then to the weights.",
  },
  "batch-gradient/sums": {
    answer: "{back}",
    why: "From right to left: back through W, then through the activation, then to the weights.",
  },
  "variance/plain": {
    answer: "sum_k sum_l h_k h_l E[w_k w_l]\n= v sum_k h_k^2",
    why: "The mean of a product of two different weights is 0, and of one with itself it is v.",
  },
  "variance/scaled": {
    answer: "c^2 sum_k sum_l h_k h_l E[w_k w_l]\n= c^2 v sum_k h_k^2",
    why: "The mean of a product of two different weights is 0, and of one with itself it is v.",
  },
  "variance/biased": {
    answer: "sum_k sum_l h_k h_l E[w_k w_l] + 2 b sum_k h_k E[w_k] + b^2\n= v sum_k h_k^2 + b^2",
    why: "The mean of a product of two different weights is 0, and of one with itself it is v.",
  },
  "limits/he": {
    answer: "sqrt(6/n_in)",
    why: "Between −c and c the variance is c²/3. Set that to the variance, and solve for c.",
  },
  "limits/xavier": {
    answer: "sqrt(6/(n_in + n_out))",
    why: "Between −c and c the variance is c²/3. Set that to the variance, and solve for c.",
  },
  "limits/forward": {
    answer: "sqrt(3/n_in)",
    why: "Between −c and c the variance is c²/3. Set that to the variance, and solve for c.",
  },
  "one-path": {
    answer: "{answer}",
    why: "z − y = {error}, then times u = {u}, the slope of ReLU, {slope}, and x = {x}.",
  },
  "hidden-gradient": {
    answer: "{answer}",
    why: "dz·Wᵀ is ({all}), and a unit with a below 0 lets nothing through.",
  },
  deviation: {
    answer: "{answer}",
    why: "By that rule the variance is {variance}, and the deviation is its root.",
  },
  growth: {
    answer: "{answer}",
    why: "Each layer multiplies by ½·n·v = {factor}, and there are {layers}: {factor} to the power of {layers}.",
  },
  "network-shape/dV": {
    answer: "{answer}",
    why: "The gradient of V has the shape of V: pixels by hidden units.",
  },
  "network-shape/dW": {
    answer: "{answer}",
    why: "The gradient of W has the shape of W: hidden units by classes.",
  },
  "network-shape/dz": { answer: "{answer}", why: "A row for each drawing, a number for each class." },
  "network-shape/dh": { answer: "{answer}", why: "A row for each drawing, a number for each hidden unit." },
  "network-shape/da": { answer: "{answer}", why: "The activation changes no shape." },
  cost: {
    answer: "{answer}",
    why: "Each layer does two products on the way back, for its weights and for what came in; the first only one.",
  },
  ...workedCode(backwardFunctions, "write-backward", "repair-backward", {
    back: {
      why: "dh = dz·Wᵀ, and ReLU lets through what belongs to a unit that was on.",
      bugs: [
        "All paths are added up.",
        "It is a that decides what goes through, not the gradient.",
        "The slope of ReLU is 1 or 0, however large a is.",
        "At 0 the slope is taken to be 0.",
      ],
    },
    gradient: {
      why: "dW = xᵀ·dy: each drawing adds the product of its input and what came back.",
      bugs: [
        "The drawings are added up: the last one does not take the place of the others.",
        "The gradient points uphill. The minus belongs to the step.",
        "Each drawing has a gradient of its own.",
      ],
    },
    scores: {
      why: "p − y for each drawing. The mean over the batch divides it by the number of drawings.",
      bugs: [
        "The 1 belongs in the column of the label, which is labels[i].",
        "The mean is over the drawings, not over the classes.",
      ],
    },
  }),
};
