import type { Solutions } from "../../../lib/exercises/exercise.js";
import { learningFunctions } from "../generators/learning.js";
import { workedCode } from "./worked-code.js";

/** Worked answers of the questions on the rules that move weights. */
export const learningWorked: Solutions = {
  "one-step": { answer: "w - eta {at}", why: "A step takes η times the gradient off the weight." },
  "rate-slope": {
    answer: "{factor} {inside} (-{at})",
    why: "By the chain rule: the derivative of the square, times that of the bracket by η.",
  },
  averages: {
    answer: "{fresh}({terms})",
    why: "Put in what was kept before: each earlier gradient has one more factor β.",
  },
  bias: {
    answer: "(1 - {beta}) {G} (1 - {beta}^t)/(1 - {beta})\n= (1 - {beta}^t) {G}",
    why: "A geometric series of t terms. The correction divides by what is left: 1 − βᵗ.",
  },
  "first-step/corrected": {
    answer: "eta g/(abs(g) + epsilon)",
    why: "The corrections take both factors away: m̂ = g, and the root of v̂ is |g|.",
  },
  "first-step/uncorrected": {
    answer: "eta (1 - beta_1)/sqrt(1 - beta_2) sign(g)",
    why: "g over the root of g² is its sign, and the two factors stay.",
  },
  "first-step/half-corrected": {
    answer: "eta/sqrt(1 - beta_2) sign(g)",
    why: "m̂ = g, and the root of v has the factor √(1 − β₂).",
  },
  "when/power": {
    answer: "-ln {part}/ln f",
    why: "fᵗ is the part that is left. Take the logarithm on both sides.",
  },
  "when/inverse": { answer: "{less}/d", why: "1 + d·t is what divides the rate. Solve for t." },
  "two-steps": {
    answer: "{answer}",
    why: "Each step multiplies by 1 − ηc = {factor}: first {once}, then {twice}.",
  },
  velocity: { answer: "{answer}", why: "v is {v1}, then {v2}; the weight goes to {w1}, then to {w2}." },
  "adam-mean": { answer: "{answer}", why: "m is {m1}, then {m2}. Divided by 1 − 0.81 = 0.19." },
  "scheduled/inverse": { answer: "{answer}", why: "η₀/(1 + decay·t) = {learningRate}/(1 + {grown})." },
  "scheduled/halved": { answer: "{answer}", why: "By step {t} it has been halved {times} times." },
  epochs: { answer: "{answer}", why: "An epoch has ⌈{rows}/{batch}⌉ = {each} steps." },
  "largest-rate/best": {
    answer: "{answer}",
    why: "There the two factors are equal in size, one above 0 and one below: 2 over the sum of the curvatures.",
  },
  "largest-rate/largest": {
    answer: "{answer}",
    why: "The factor of the steep direction, 1 − η·c, must stay above −1: η below 2/c.",
  },
  ...workedCode(learningFunctions, "write-step", "repair-step", {
    momentum: {
      why: "The velocity first: the weight moves by the new one.",
      bugs: [
        "A step goes against the gradient.",
        "The weight moves by the new velocity.",
        "The new velocity is kept for the next step.",
      ],
    },
    RMSProp: {
      why: "The average first. The step divides the gradient by its root.",
      bugs: [
        "What is averaged is the square of the gradient.",
        "The gradient is divided by the root, not multiplied.",
        "The gradient is divided by the root.",
      ],
    },
    Adam: {
      why: "Both averages, both corrections, then the step. What is kept is not corrected.",
      bugs: [
        "The mean began at 0 and is still too small.",
        "Each average has a correction of its own.",
        "What is kept is not corrected.",
      ],
    },
  }),
};
