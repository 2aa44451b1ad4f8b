import type { Alphabet } from "../../lib/algebra/alphabet.js";
import type { Exercise } from "../../lib/exercises/exercise.js";

/** One channel, one filter, steps of 1 and no border. */
const window: Alphabet = {
  letters: [
    { name: "w", meaning: "the filter", shape: "k × k" },
    { name: "b", meaning: "its bias" },
    { name: "x", meaning: "the picture", shape: "n × n" },
    { name: "y", meaning: "the map", shape: "m × m", is: "y_ij = sum_u sum_v w_uv x_{i+u,j+v} + b" },
    {
      name: "dy",
      meaning: "the gradient of the map, given; 0 outside it",
      shape: "m × m",
      zeroOutside: true,
    },
    {
      name: "dw",
      meaning: "the gradient of the filter",
      shape: "k × k",
      is: "dw_uv = sum_i sum_j dy_ij ∂y_ij/∂w_uv",
    },
    { name: "db", meaning: "the gradient of the bias", is: "db = sum_i sum_j dy_ij ∂y_ij/∂b" },
    {
      name: "dx",
      meaning: "the gradient of the picture",
      shape: "n × n",
      is: "dx_rq = sum_i sum_j dy_ij sum_u sum_v w_uv [i + u = r] [j + v = q]",
    },
  ],
  dimensions: [
    { name: "k", meaning: "side of the filter", sizes: [2, 2] },
    { name: "n", meaning: "side of the picture", sizes: [3, 4] },
    { name: "m", meaning: "side of the map", is: ({ n, k }) => n - k + 1 },
  ],
  indices: { u: "k", v: "k", i: "m", j: "m", r: "n", q: "n" },
};

const biasStep: Exercise = {
  id: "filter-bias",
  kind: "formula",
  label: "db",
  alphabet: window,
  asked: "db",
  without: ["∂"],
  slips: [
    { answer: "sum_i sum_j dy_ij / m^2", say: "Nothing is averaged: every place adds its part." },
    {
      answer: "m^2",
      say: "That is the number of places at which the bias acts. At each of them the loss answers with dy.",
    },
    { answer: "b sum_i sum_j dy_ij", say: "The bias is added: its factor is 1." },
  ],
  hints: ["The bias is in every y_ij, with the factor 1.", "Add up over all places: sum_i sum_j."],
};

const filterEntry: Exercise = {
  id: "filter-entry",
  kind: "formula",
  label: "dw, one entry",
  alphabet: window,
  asked: "dw_uv",
  without: ["∂"],
  slips: [
    {
      answer: "sum_i sum_j dy_ij w_uv",
      say: "The weight is multiplied by a pixel. Which one lies under it at place i, j?",
    },
    {
      answer: "sum_i sum_j dy_ij x_uv",
      say: "The filter moves: at place i, j another pixel lies under the weight.",
    },
    { answer: "sum_i sum_j dy_ij x_{i+u,j+v} / m^2", say: "Nothing is averaged: every place adds its part." },
  ],
  hints: [
    "At place i, j the pixel under w_uv is that of row i + u and column j + v.",
    "Type the two indices with a comma: x_{i+u,j+v}.",
  ],
};

const turned: Exercise = {
  id: "turned-filter",
  kind: "derivation",
  label: "dx",
  alphabet: window,
  given: "dx_rq = sum_u sum_v w_uv sum_i sum_j dy_ij [i = r - u] [j = q - v]",
  without: ["[=]", "∂"],
  slips: [
    {
      answer: "sum_u sum_v w_uv dy_{r+u,q+v}",
      say: "On the way back the filter is turned: the place is i = r − u.",
    },
    {
      answer: "sum_u sum_v w_uv dy_{r-u,q-v} / k^2",
      say: "Nothing is averaged. Every weight that saw the pixel hands its part back.",
    },
    { answer: "sum_u sum_v w_uv", say: "You have left out what came back to the map." },
  ],
  hints: [
    "A bracket picks one term out of its sum: Σᵢ aᵢ·[i = c] = a_c.",
    "The first leaves i = r − u, the second j = q − v.",
    "Outside the map, dy is 0. Type dy_{r-u,q-v}.",
  ],
};

const parameters: Exercise = {
  id: "count-in-letters",
  kind: "formula",
  label: "How many parameters",
  alphabet: {
    letters: [
      { name: "k", meaning: "side of a filter", domain: "integer" },
      { name: "C", meaning: "channels of the input", domain: "integer" },
      { name: "O", meaning: "filters", domain: "integer" },
      { name: "N", meaning: "the number you are looking for", is: "N = O k k C + O" },
    ],
  },
  asked: "N",
  slips: [
    { answer: "k^2 C O", say: "Each filter has a bias as well." },
    { answer: "k^2 O + O", say: "A filter has a window for each channel of the input." },
    { answer: "(k C + 1) O", say: "A window has k rows and k columns." },
  ],
  hints: ["One filter has k·k weights for each of the C channels, and one bias.", "There are O of them."],
};

/** Formulas to be typed, and a derivation line by line. */
export const derivations: readonly Exercise[] = [biasStep, filterEntry, turned, parameters];
