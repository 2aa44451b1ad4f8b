import type { Alphabet } from "../../lib/algebra/alphabet.js";
import type { Exercise } from "../../lib/exercises/exercise.js";

const balance: Alphabet = {
  letters: [
    { name: "eta", meaning: "the learning rate", domain: "unit" },
    { name: "c", meaning: "the curvature", domain: "unit" },
    { name: "v", meaning: "the variance of the noise, σ²", domain: "positive" },
    { name: "s", meaning: "the mean square that is asked for", is: "s = eta^2 v/(1 - (1 - eta c)^2)" },
  ],
};

const floor: Exercise = {
  id: "noise-floor",
  kind: "formula",
  label: "s",
  alphabet: balance,
  asked: "s",
  slips: [
    { answer: "eta v/(2 c)", say: "That is so for small rates. Keep the ηc in the bracket." },
    { answer: "eta v/(2 - eta c)", say: "2ηc − η²c² has c in both its terms." },
    {
      answer: "eta^2 v/(1 - eta c)^2",
      say: "What is balanced is s with (1 − ηc)²·s + η²σ²: bring both s to one side.",
    },
  ],
  hints: ["1 − (1 − ηc)² = 2ηc − η²c² = ηc(2 − ηc).", "Divide η²σ² by that. One η goes."],
};

const halfLife: Exercise = {
  id: "half-life",
  kind: "formula",
  label: "t",
  alphabet: {
    letters: [
      { name: "d", meaning: "decay", domain: "positive" },
      { name: "t", meaning: "the step that is asked for", is: "t = (2 - 1)/d" },
    ],
  },
  asked: "t",
  slips: [
    { answer: "1/(2 d)", say: "There 1 + d·t is 1½. It has to be 2." },
    { answer: "2/d", say: "There 1 + d·t is 3, and the rate a third." },
    { answer: "d", say: "A larger decay takes fewer steps." },
  ],
  hints: ["η₀/(1 + d·t) is η₀/2 where 1 + d·t = 2."],
};

const halfLifeOfPower: Exercise = {
  id: "half-life-of-a-power",
  kind: "formula",
  label: "t",
  alphabet: {
    letters: [
      { name: "f", meaning: "the factor of each step, below 1", domain: "unit" },
      { name: "t", meaning: "the step that is asked for", is: "t = ln(1/2)/ln f" },
    ],
  },
  asked: "t",
  slips: [
    { answer: "1/(2 f)", say: "The rate falls as a power of f. To get at t, take the logarithm." },
    { answer: "ln 2/ln f", say: "Both logarithms must have one sign: ln f is below 0, and so is ln ½." },
    { answer: "ln f/ln 2", say: "t·ln f = ln ½. Divide by ln f." },
  ],
  hints: ["fᵗ = ½.", "Take the logarithm on both sides: t·ln f = ln ½."],
};

const endlessSum: Exercise = {
  id: "endless-sum",
  kind: "formula",
  label: "S",
  alphabet: {
    letters: [
      { name: "eta", meaning: "the first rate, η₀", domain: "positive" },
      { name: "f", meaning: "the factor of each step, below 1", domain: "unit" },
      { name: "S", meaning: "the sum of all rates", is: "S = 1/((1 - f)/eta)" },
    ],
  },
  asked: "S",
  slips: [
    { answer: "eta f/(1 - f)", say: "The first step, t = 0, is taken at the whole rate." },
    { answer: "eta (1 - f)", say: "The sum is more than its first term." },
    { answer: "eta/f", say: "S − fS is its first term alone. Solve that for S." },
  ],
  hints: ["Multiply the sum by f: all terms but the first are there again.", "So S − f·S = η₀."],
};

/** Formulas to be typed. */
export const derivations: readonly Exercise[] = [floor, halfLife, halfLifeOfPower, endlessSum];
