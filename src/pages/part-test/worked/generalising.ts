import type { Solutions } from "../../../lib/exercises/exercise.js";
import { generalisingFunctions } from "../generators/generalising.js";
import { workedCode } from "./worked-code.js";

/** Worked answers of the questions on penalties and dropout. */
export const generalisingWorked: Solutions = {
  shrinking: {
    answer: "w_k - eta ({g}_k + {pull})\n= (1 - {part}) w_k - eta {g}_k",
    why: "Of the sum only the term with l = k has wₖ in it. Before the step of the loss, the weight shrinks by a factor.",
  },
  "minimum/half": { answer: "a/(1 + 2 lambda)", why: "Set (w − a) + 2λw to 0." },
  "minimum/curved": { answer: "c a/(c + 2 lambda)", why: "Set c(w − a) + 2λw to 0." },
  "minimum/whole": { answer: "2 a/(2 + lambda)", why: "Set 2(w − a) + λw to 0." },
  "adam-pull/whole": {
    answer: "2 eta lambda w/sqrt(v)",
    why: "Adam divides the sum of both gradients by √v. The second part is the penalty’s.",
  },
  "adam-pull/half": {
    answer: "eta lambda w/sqrt(v)",
    why: "Adam divides the sum of both gradients by √v. The second part is the penalty’s.",
  },
  "adam-pull/adamw": {
    answer: "eta lambda w",
    why: "What is beside the step is not divided: every weight shrinks by the same factor.",
  },
  "mean-score": {
    answer: "sum_k h_k E[M_k] w_k{end}\n= {mean}sum_k h_k w_k{end}",
    why: "The mean of a sum is the sum of the means, and the mean of a mask is {maskMean}.",
  },
  "unit-variance": {
    answer: "{value}",
    why: "Where it stays, with chance 1 − r, the square is {keptSquare}.",
  },
  "through-mask/mask": { answer: "dt ⊙ M", why: "The mask is a factor that does not depend on h." },
  "through-mask/past-it": {
    answer: "dt ⊙ M + dt",
    why: "Two paths are added up: one through the mask, one past it.",
  },
  "through-mask/square": {
    answer: "2 dt ⊙ M ⊙ h",
    why: "The mask is a factor, and the derivative of h² is 2h.",
  },
  "shrunk-step": {
    answer: "{answer}",
    why: "The gradient with the penalty is {g} + {pull}, and η times it is taken off.",
  },
  "soft/zero": { answer: "{answer}", why: "|{a}| is not above {lambda}: the minimum is 0." },
  "soft/kept": { answer: "{answer}", why: "L1 takes {lambda} off the size, and the sign stays." },
  price: { answer: "{answer}", why: "The squares add up to {squares}, the sizes to {sizes}." },
  "masked-row": {
    answer: "{answer}",
    why: "The two units that chance dropped are 0, and the others are divided by 1 − {rate} = {kept}.",
  },
  "predicting/inverted": {
    answer: "{answer}",
    why: "The mean of the mask was 1, so predicting uses every unit as it is.",
  },
  "predicting/plain": {
    answer: "{answer}",
    why: "The mean of the mask was {kept}, so the score is multiplied by it.",
  },
  thinned: {
    answer: "{answer}",
    why: "Each stays with chance {kept}, and all {units} at once with that to the power of {units}.",
  },
  ...workedCode(generalisingFunctions, "write-price", "repair-drop", {
    drop: {
      why: "What stays, a part of 1 − r, is divided by 1 − r.",
      bugs: [
        "r is the chance to be dropped, not to stay.",
        "What stays has to become larger, not smaller.",
        "What stays is a part of 1 − r of all.",
      ],
    },
    price: {
      why: "A size and a square for each weight, each at its price.",
      bugs: [
        "All weights are added up.",
        "Without the size, negative weights would be paid for.",
        "L2 prices the square.",
      ],
    },
    pull: {
      why: "The slope of |w| is its sign, and that of w² is 2w.",
      bugs: [
        "The slope of |w| is its sign.",
        "L1 pulls every weight alike, however large.",
        "The derivative of w² has a 2.",
      ],
    },
  }),
};
