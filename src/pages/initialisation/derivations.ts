import type { Alphabet } from "../../lib/algebra/alphabet.js";
import type { Exercise } from "../../lib/exercises/exercise.js";

/** A sum of independent weights of mean 0 and variance v, each given as ±√v with equal chances. */
const sum: Alphabet = {
  letters: [
    { name: "h", meaning: "what comes in", shape: "n" },
    { name: "v", meaning: "the variance of a weight", domain: "positive" },
    {
      name: "w",
      meaning: "the weights: independent, of mean 0 and variance v",
      shape: "n",
      chance: "sqrt(v): 1/2; -sqrt(v): 1/2",
    },
  ],
  dimensions: [{ name: "n", meaning: "inputs", sizes: [1, 3] }],
  indices: { k: "n", l: "n" },
};

const forwardVariance: Exercise = {
  id: "forward-variance",
  kind: "derivation",
  label: "E[a²]",
  alphabet: sum,
  given: "E[(sum_k h_k w_k)^2]",
  without: ["E", "w"],
  slips: [
    {
      answer: "v (sum_k h_k)^2",
      say: "The products of two different weights have the mean 0: of the square only its squares are left.",
    },
    { answer: "v sum_k h_k", say: "What comes in is squared as well." },
    { answer: "n v sum_k h_k^2", say: "The sum over k has the n in it already." },
  ],
  hints: [
    "Write the square as two sums, over k and over l.",
    "E[wₖ·wₗ] is v where k = l, and 0 elsewhere.",
    "The bracket [k = l] picks one term out of the sum over l.",
  ],
};

const variances: Alphabet = {
  letters: [
    { name: "n_in", meaning: "inputs of a unit", domain: "integer" },
    { name: "n_out", meaning: "units that it feeds", domain: "integer" },
    { name: "v", meaning: "the variance of a weight", is: "v = 1/(n_in/2)", domain: "positive" },
  ],
};

const heVariance: Exercise = {
  id: "he-variance",
  kind: "formula",
  label: "v",
  alphabet: variances,
  asked: "v",
  slips: [
    { answer: "1/n_in", say: "That would keep a layer without ReLU at its size. ReLU takes half." },
    { answer: "1/(2 n_in)", say: "The half has to be put back, not taken once more." },
    {
      answer: "2/(n_in + n_out)",
      say: "That is Xavier’s compromise with the way back. Here only the way forward counts.",
    },
  ],
  hints: ["Through a layer with ReLU the mean square is multiplied by ½·n_in·v.", "Set that to 1."],
};

const uniformLimit: Exercise = {
  id: "uniform-limit",
  kind: "formula",
  label: "c",
  alphabet: {
    letters: [
      { name: "v", meaning: "the variance that is wanted", domain: "positive" },
      { name: "c", meaning: "the limit that is asked for", is: "c = (v/(1/3))^(1/2)" },
    ],
  },
  asked: "c",
  slips: [
    {
      answer: "sqrt(v)",
      say: "That is the standard deviation. A uniform distribution reaches further than that.",
    },
    { answer: "3 v", say: "c² is 3v. Take the root." },
    { answer: "sqrt(12 v)", say: "That is the whole width, from −c to c." },
  ],
  hints: ["Between −c and c the variance is c²/3.", "Set that to v, and solve for c."],
};

/** Formulas to be typed, and a derivation line by line. */
export const derivations: readonly Exercise[] = [forwardVariance, heVariance, uniformLimit];
