import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on gradient descent. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  step: {
    answer: `function step(w: number[], g: number[], eta: number): number[] {
  return w.map((value, k) => value - eta * g[k]);
}`,
    why: "Every weight moves against its own gradient, η times as far as the gradient is large.",
  },
  limit: {
    answer: "0.05",
    why: "2/c = 2/40 = 0.05. At 0.05 it jumps for ever, above it goes astray.",
  },
  convert: {
    answer: "0.05",
    why: "η′ = (1 − 0.9)·0.5 = 0.05.",
  },
  "batch-noise": {
    answer: "400",
    why: "The error goes with 1/√B. A quarter of it takes 16 times as many: 16·25 = 400.",
  },
  momentum: {
    answer: `function averages(gradients: number[], beta: number): number[] {
  const all: number[] = [];
  let m = 0;
  for (const g of gradients) {
    m = beta * m + (1 - beta) * g;
    all.push(m);
  }
  return all;
}`,
    why: "Each gradient enters with the weight 1 − β and is multiplied by β in every later step.",
  },
  forgotten: {
    answer: `function descend(w: number, steps: number, eta: number, mu: number): number[] {
  const path = [w];
  let v = 0;
  for (let t = 0; t < steps; t++) {
    v = mu * v - eta * w;
    w = w + v;
    path.push(w);
  }
  return path;
}`,
    why: "v must live longer than one step. Set to 0 in the loop, it remembers nothing. In the first step the mistake cannot be seen.",
  },
  "factor-steps": {
    answer: "0,1,2,3,4",
    why: "The gradient, the step, the one put into the other, t steps, and the condition.",
  },
  "step-factor": {
    answer: "(1 - eta c) w",
    why: "w − η·c·w: each step multiplies the weight by 1 − ηc.",
  },
  "slope-of-the-rate": {
    answer: `= c (w - eta c w) (-c w)
= -c^2 w^2 (1 - eta c)`,
    why: "It is 0 at η = 1/c: one step ends at the minimum.",
  },
  "best-for-two": {
    answer: "2/(a + b)",
    why: "1 − ηa = −(1 − ηb) gives η(a + b) = 2.",
  },
  "momentum-sum": {
    answer: `beta (beta m_1 + (1 - beta) g_2) + (1 - beta) g_3
(1 - beta) (beta^2 g_1 + beta g_2 + g_3)`,
    why: "Each step multiplies all that came before by β once more.",
  },
};
