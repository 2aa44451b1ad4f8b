import type { Exercise } from "../../lib/exercises/exercise.js";

const apart: Exercise = {
  id: "apart",
  kind: "formula",
  label: "Without a sign of a sum",
  alphabet: {
    letters: [
      { name: "x", meaning: "the numbers", shape: "n" },
      { name: "c", meaning: "any number" },
      { name: "s", meaning: "their sum", is: "s = sum_k x_k" },
    ],
    dimensions: [{ name: "n", meaning: "how many there are" }],
    indices: { k: "n" },
  },
  asked: "sum_k (c x_k + 1)",
  without: ["sum", "x"],
  slips: [
    { answer: "c s + 1", say: "The 1 is added once for each of the numbers." },
    { answer: "c s", say: "The 1 is added as well, once for each of the numbers." },
    { answer: "n c s + n", say: "The factor c goes out of the sum as it is." },
  ],
  hints: ["Take the sum apart: that of c xₖ, and that of 1.", "1 is added n times."],
};

const chain: Exercise = {
  id: "chain",
  kind: "formula",
  label: "∂f/∂x",
  alphabet: {
    letters: [
      { name: "x", meaning: "any number" },
      { name: "f", meaning: "what is differentiated", is: "f = (x^2 + 1)^3" },
    ],
  },
  asked: "∂f/∂x",
  without: ["∂", "f"],
  slips: [
    { answer: "3 (x^2 + 1)^2", say: "That is the slope outside. The one inside, 2x, is still missing." },
    { answer: "3 (2 x)^2", say: "The slope outside is taken at x² + 1, and not at its derivative." },
    { answer: "6 x (x^2 + 1)", say: "The power goes down by one: from 3 to 2." },
  ],
  hints: ["Outside is u³, with the slope 3u².", "Inside is x² + 1, with the slope 2x."],
};

const quotient: Exercise = {
  id: "quotient",
  kind: "formula",
  label: "∂f/∂x",
  alphabet: {
    letters: [
      { name: "x", meaning: "any number but −1", domain: "positive" },
      { name: "f", meaning: "what is differentiated", is: "f = x / (1 + x)" },
    ],
  },
  asked: "∂f/∂x",
  without: ["∂", "f"],
  slips: [
    { answer: "1", say: "A quotient is not differentiated above and below: there is a rule for it." },
    { answer: "-1 / (1 + x)^2", say: "Above stands u′v − uv′, in this order." },
    { answer: "1 / (1 + x)", say: "Below stands the square of v." },
    { answer: "(1 + 2 x) / (1 + x)^2", say: "There is a minus between u′v and uv′." },
  ],
  hints: ["u = x and v = 1 + x both have the slope 1.", "u′v − uv′ = (1 + x) − x."],
};

const powers: Exercise = {
  id: "powers",
  kind: "formula",
  label: "The exponent",
  alphabet: {
    letters: [
      { name: "a", meaning: "any number" },
      { name: "b", meaning: "any number" },
      { name: "c", meaning: "any number" },
      { name: "t", meaning: "the exponent", is: "t = ln(e^a e^b/(e^c)^2)" },
    ],
  },
  asked: "t",
  slips: [
    { answer: "a b - 2 c", say: "Where powers are multiplied, exponents are added." },
    { answer: "a + b + 2 c", say: "What is divided by comes with a minus." },
    { answer: "(a + b) / (2 c)", say: "Where powers are divided, exponents are taken off." },
    { answer: "a + b - c", say: "c counts twice." },
  ],
  hints: ["eᵃ eᵇ is e to the power of a + b.", "1/e²ᶜ is e to the power of −2c."],
};

const stretchedCoin: Exercise = {
  id: "stretched-coin",
  kind: "formula",
  label: "Var X",
  alphabet: {
    letters: [
      { name: "c", meaning: "what X may be" },
      { name: "p", meaning: "with which probability", domain: "unit" },
      { name: "X", meaning: "the number that chance picks", shape: "1", chance: "c: p; 0: 1 - p" },
    ],
  },
  asked: "E[X^2] - (E[X])^2",
  without: ["E", "X"],
  slips: [
    { answer: "c p (1 - p)", say: "The factor goes out of a variance squared." },
    { answer: "c^2 p", say: "That is E[X²]. The square of the mean has yet to be taken off." },
    {
      answer: "p (1 - p)",
      say: "That is so for c = 1. Stretching by c stretches distances, and their squares.",
    },
    { answer: "c p", say: "That is the mean." },
  ],
  hints: ["E[X] = cp, and E[X²] = c²p.", "c²p − c²p²."],
};

/** Those whose answer is typed as a formula. */
export const formulas: readonly Exercise[] = [apart, chain, quotient, powers, stretchedCoin];
