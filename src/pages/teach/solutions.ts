import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on teaching. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  "lesson-product": {
    answer: "0.2",
    why: "g·g′ = 2 − 4 = −2, so the loss changes by −0.1 · (−2) = 0.2: it rises, and the network forgets a little of it.",
  },
  "held-out": {
    answer: "nothing yet: one drawing of ten makes ten points",
    why: "From 7 of 10 to 8 of 10 is one drawing. Another seed would change as much. More drawings have to be held out before ten points mean anything.",
  },
  "shift-pixels": {
    answer: `function moveRight(pixels: number[], width: number): number[] {
  return pixels.map((_, place) => (place % width === 0 ? 0 : pixels[place - 1]));
}`,
    why: "Each pixel takes the level of its left neighbour. The first of a row has none, and the last one’s ink is lost.",
  },
  transfer: {
    answer: "645",
    why: "5 · 128 weights and 5 biases: 640 + 5. All layers before it are kept as they are.",
  },
};
