import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on drawing. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  seen: {
    answer: "the same pixels",
    why: "Strokes are scaled to the size of the raster before they are drawn, and the paper around the ink is cut off. Neither place nor size is left.",
  },
  half: {
    answer: "25",
    why: "The probabilities of all classes add up to 100 %. Four classes that share it evenly have a quarter each.",
  },
  verdict: {
    answer: `function verdict(p: number[], sureFrom: number): number {
  const top = p.reduce((one, other) => (other > one ? other : one));
  return top < sureFrom ? -1 : p.findIndex((chance) => chance === top);
}`,
    why: "The greatest probability is looked for first. It is an answer only when it reaches the limit.",
  },
  way: {
    answer: "0, 1, 2, 3, 4, 5, 6",
    why: "The blur comes before the crop because it widens the ink. The levels are rescaled last, because interpolation changes them.",
  },
};
