import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on looking inside. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  "push-by-hand": {
    answer: "-1",
    why: "2 · (−0.5) = −1: the unit pushes the score down by 1.",
  },
  piece: {
    answer: "it changes by the slope times the change",
    why: "Where no ReLU switches the score is a weighted sum of the pixels and a constant. The constant drops out of the change.",
  },
  parts: {
    answer: `function pushes(h: number[], w: number[][], j: number): number[] {
  return h.map((given, unit) => given * w[unit][j]);
}`,
    why: "Each unit adds its activation times its weight for the class. What is off adds nothing.",
  },
  disagree: {
    answer: "slope × ink can be large, cover it is near 0",
    why: "Slope × ink shares the sum out among the pixels as it stands. Covering one leaves the other, and that is enough for the network.",
  },
};
