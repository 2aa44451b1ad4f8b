import type { Alphabet } from "../../lib/algebra/alphabet.js";
import type { Exercise } from "../../lib/exercises/exercise.js";

/** The letters of this page. */
const letters: Alphabet = {
  letters: [
    { name: "z", meaning: "the scores of a sample", shape: "n" },
    { name: "p", meaning: "its probabilities", shape: "n", is: "p_j = e^z_j / sum_k e^z_k" },
    { name: "L", meaning: "the loss" },
    { name: "dp", meaning: "the gradient that comes back, ∂L/∂p", shape: "n" },
    {
      name: "dz",
      meaning: "the gradient to be passed on, ∂L/∂z",
      shape: "n",
      is: "dz_j = sum_i dp_i ∂p_i/∂z_j",
    },
  ],
  dimensions: [{ name: "n", meaning: "classes" }],
  indices: { i: "n", j: "n", k: "n" },
};

const jacobian: Exercise = {
  id: "jacobian",
  kind: "formula",
  label: "∂pᵢ/∂zⱼ",
  alphabet: letters,
  asked: "∂p_i/∂z_j",
  without: ["z", "∂"],
  slips: [
    {
      answer: "p_i (1 - p_i)",
      say: "That is the diagonal, where i = j. What becomes of the 1 where they differ?",
    },
    {
      answer: "-p_i p_j",
      say: "That is right off the diagonal. Where i = j, the numerator depends on zⱼ as well.",
    },
    {
      answer: "p_i ([i = j] + p_j)",
      say: "The sum stands below the line, so its part of the derivative comes with a minus.",
    },
    {
      answer: "p_i (1 - p_j)",
      say: "The 1 comes from the numerator, and the numerator is e^zᵢ alone: it needs [i = j].",
    },
  ],
  hints: [
    "pᵢ is a fraction, so use the quotient rule. Only the numerator asks whether i and j are the same.",
    "With respect to zⱼ, the derivative of e^zᵢ is [i = j]·e^zᵢ, and that of the sum is e^zⱼ.",
    "Divide each part by the sum: each e^z over the sum is a p.",
  ],
};

const backward: Exercise = {
  id: "backward-derivation",
  kind: "derivation",
  label: "dzⱼ",
  alphabet: letters,
  given: "dz_j = sum_i dp_i ∂p_i/∂z_j",
  without: ["∂", "z"],
  slips: [
    {
      answer: "dz_j = dp_j p_j (1 - p_j)",
      say: "That keeps only the diagonal. A score moves every probability, so the sum over i stays.",
    },
    {
      answer: "dz_j = p_j dp_j - sum_i dp_i p_i",
      say: "In the second part, −pᵢ·pⱼ contains pⱼ as well, and as a factor it can stand before the sum.",
    },
    {
      answer: "dz_j = p_j (dp_j + sum_i dp_i p_i)",
      say: "Off the diagonal the Jacobian has a minus.",
    },
  ],
  hints: [
    "Put in what ∂pᵢ/∂zⱼ is, with [i = j].",
    "The bracket picks one term out of its sum: Σᵢ aᵢ·[i = j] = aⱼ.",
    "pⱼ does not depend on i, so it can stand before the sum.",
  ],
};

/** The same with a temperature. */
const heated: Alphabet = {
  letters: [
    { name: "z", meaning: "the scores", shape: "n" },
    { name: "T", meaning: "the temperature, above 0", domain: "positive" },
    { name: "p", meaning: "the probabilities at T", shape: "n", is: "p_j = e^(z_j/T) / sum_k e^(z_k/T)" },
  ],
  dimensions: [{ name: "n", meaning: "classes" }],
  indices: { i: "n", j: "n", k: "n" },
};

const temperature: Exercise = {
  id: "temperature-slope",
  kind: "formula",
  label: "∂pᵢ/∂T",
  alphabet: heated,
  asked: "∂p_i/∂T",
  without: ["∂", "exp"],
  slips: [
    {
      answer: "p_i (z_i - sum_k p_k z_k) / T^2",
      say: "Heat draws the probabilities together, so that of a score above the mean falls. The derivative of 1/T is −1/T².",
    },
    { answer: "-p_i z_i / T^2", say: "The sum below the line depends on T as well." },
    { answer: "-p_i (z_i - sum_k p_k z_k) / T", say: "The derivative of z/T with respect to T is −z/T²." },
  ],
  hints: [
    "T enters as z/T. The derivative of zᵢ/T with respect to T is −zᵢ/T².",
    "With u = z/T: ∂pᵢ/∂T = Σⱼ ∂pᵢ/∂uⱼ · ∂uⱼ/∂T, and you know the Jacobian.",
    "Σⱼ pᵢ([i = j] − pⱼ)·zⱼ is pᵢ times how far zᵢ lies above the mean Σⱼ pⱼ·zⱼ.",
  ],
};

const diagonalStep: Exercise = {
  id: "diagonal-step",
  kind: "formula",
  label: "∂pᵢ/∂zᵢ",
  alphabet: letters,
  asked: "∂p_i/∂z_i",
  without: ["z", "∂", "sum"],
  slips: [
    { answer: "p_i", say: "That is the first factor. The second is not 1: zᵢ is in the sum below as well." },
    { answer: "p_i^2", say: "The second factor is what is left of 1 when the share is taken off." },
    { answer: "1 - p_i", say: "That is the second factor. The first is a share too." },
    { answer: "p_i (1 + p_i)", say: "In the second factor the power is taken off S, not added to it." },
  ],
  hints: ["A power divided by S is a probability.", "(S − e^zᵢ)/S = S/S − e^zᵢ/S. What are these two?"],
};

const ratioStep: Exercise = {
  id: "ratio-step",
  kind: "formula",
  label: "pᵢ/pⱼ at temperature T",
  alphabet: heated,
  asked: "p_i/p_j",
  without: ["sum"],
  slips: [
    { answer: "e^(z_i - z_j)", say: "That is at T = 1. Here each score is divided by T first." },
    { answer: "e^(z_i/T)", say: "Only the sum cancels. The power of zⱼ still stands below the line." },
    { answer: "z_i/z_j", say: "Shares are in the ratio of their powers, not of their scores." },
    { answer: "e^((z_j - z_i)/T)", say: "That is pⱼ/pᵢ: the other way round." },
    { answer: "e^((z_i - z_j) T)", say: "The scores are divided by T, not multiplied." },
  ],
  hints: [
    "Both shares are divided by the same sum.",
    "A power divided by a power is a power of the difference.",
  ],
};

/** Steps of the text, formulas to be typed, and a derivation line by line. */
export const derivations: readonly Exercise[] = [diagonalStep, ratioStep, jacobian, backward, temperature];
