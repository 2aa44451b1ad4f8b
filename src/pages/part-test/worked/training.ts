import type { Solutions } from "../../../lib/exercises/exercise.js";
import { trainingFunctions } from "../generators/training.js";
import { workedCode } from "./worked-code.js";

/** Worked answers of the questions on training real networks. */
export const trainingWorked: Solutions = {
  "filter-gradient/filter": {
    answer: "{over} {dy} {under}",
    why: "At every place the weight is multiplied by the pixel under it. Add up over the places.",
  },
  "filter-gradient/bias": {
    answer: "{over} {dy}",
    why: "The bias is in every number of the map with the factor 1.",
  },
  "filter-gradient/input": {
    answer: "{weights} {w} {turned}",
    why: "A weight saw the pixel from one place alone; outside of the map dy is 0.",
  },
  "turned-filter/input": {
    answer: "= {weights} {w} {turned}",
    why: "A bracket picks one term out of its sum.",
  },
  "turned-filter/filter": {
    answer: "= {over} {dy} {under}",
    why: "A bracket picks one term out of its sum.",
  },
  "counts/biased": {
    answer: "O (k^2 C + 1)",
    why: "One filter has k·k weights for each of the C maps, and one bias.",
  },
  "counts/unbiased": { answer: "k^2 C O", why: "One filter has k·k weights for each of the C maps." },
  "counts/dense": {
    answer: "(k^2 C + 1) O",
    why: "Every number of every map is an input: k·k·C of them for each unit, and a bias.",
  },
  "sides/padded": {
    answer: "(n + 2 q - k)/s + 1",
    why: "The window can go on by n + 2q − k pixels, in steps of s; the first place counts too.",
  },
  "sides/plain": {
    answer: "n - k + 1",
    why: "It can go on by n − k pixels, and the first place counts too.",
  },
  "sides/same": { answer: "(k - 1)/2", why: "n + 2q − k + 1 = n. Solve for q." },
  "sides/twice": { answer: "n - 2 k + 2", why: "Each takes k − 1 off the side." },
  "uneven/weight": { answer: "N/(C n)", why: "Each class is to weigh N/C in all, shared by its n drawings." },
  "uneven/accuracy": {
    answer: "1 - n/N",
    why: "It is wrong on the n alone. Accuracy does not see that a class is missing.",
  },
  "uneven/balanced": {
    answer: "1 - 1/C",
    why: "The mean of C recalls, of which one is 0 and the others are 1.",
  },
  "output-side": { answer: "{answer}", why: "⌊({n} + 2·{padding} − {size})/{stride}⌋ + 1." },
  "filter-numbers": { answer: "{answer}", why: "({side}·{side}·{channels} + 1)·{filters}." },
  "convolve-by-hand": {
    answer: "{answer}",
    why: "Put the filter on each of the four windows, multiply number by number, and add up.",
  },
  "pool-by-hand": { answer: "{answer}", why: "Four windows side by side, two rows and two columns each." },
  "sweep-steps": {
    answer: "{answer}",
    why: "{first} and {second} steps: {epochs} epochs of ⌈drawings/batch⌉ each.",
  },
  recalls: { answer: "{answer}", why: "The mean of {first} and {second}. The accuracy would be {accuracy}." },
  "map-shape": {
    answer: "{answer}",
    why: "Each side goes to {n} − {size} + 1{pooled}; each filter makes a map.",
  },
  ...workedCode(trainingFunctions, "write-window", "repair-window", {
    convolve: {
      why: "At place i, j the pixel under w[u][v] is that of row i·s + u and column j·s + v.",
      bugs: [
        "The first place counts as well.",
        "Row u of the filter lies on row i·s + u.",
        "Rows go on by the stride as well as columns.",
      ],
    },
    pool: {
      why: "The window at place i, j begins at row i·size and column j·size.",
      bugs: [
        "Where all numbers are below 0, the greatest is below 0 too.",
        "The greatest is kept, not the least.",
        "Windows lie side by side.",
      ],
    },
    balanced: {
      why: "A recall is the diagonal by the sum of its row.",
      bugs: [
        "A sum begins at 0.",
        "What was found stands on the diagonal.",
        "The mean of the recalls is asked for.",
      ],
    },
  }),
};
