import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on softmax. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  "stable-softmax": {
    answer: `function softmax(z: number[]): number[] {
  const m = Math.max(...z);
  const powers = z.map((score) => Math.exp(score - m));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}`,
    why: "With the maximum taken off, the largest power is 1: nothing overflows, and the sum is at least 1.",
  },
  "three-to-one": {
    answer: "0.25, 0.75",
    why: "The powers are 1 and 3, their sum is 4, so p = (0.25, 0.75).",
  },
  "jacobian-entry": {
    answer: "-0.06",
    why: "Off the diagonal it is −p₁·p₂ = −0.3·0.2 = −0.06: a larger score of class 2 takes from class 1.",
  },
  shift: {
    answer: "Nothing changes in p.",
    why: "Every power gets the factor e⁵, and so does their sum. Softmax sees differences of scores alone.",
  },
  "batch-sum": {
    answer: `function softmaxRows(z: number[][]): number[][] {
  return z.map((row) => {
    const most = Math.max(...row);
    const powers = row.map((score) => Math.exp(score - most));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  });
}`,
    why: "The sum belongs to one row. As it stood, it was never set back to 0, so the second row was divided by the powers of both. A batch of one hides the mistake.",
  },
  "off-diagonal-steps": {
    answer: "0,1,2,3,4",
    why: "Name the sum, take the two derivatives, apply the quotient rule, split the fraction, and recognise the probabilities.",
  },
  jacobian: {
    answer: "p_i ([i = j] - p_j)",
    why: "By the rule for quotients: ([i = j]·e^zᵢ·S − e^zᵢ·e^zⱼ)/S², with S the sum. Each e^z over S is a p.",
  },
  "backward-derivation": {
    answer: `dz_j = sum_i dp_i p_i ([i = j] - p_j)
= sum_i dp_i p_i [i = j] - sum_i dp_i p_i p_j
= dp_j p_j - p_j sum_i dp_i p_i
= p_j (dp_j - sum_i dp_i p_i)`,
    why: "The bracket picks one term, pⱼ goes out of the other sum, and both parts have pⱼ as a factor.",
  },
  "temperature-slope": {
    answer: "-p_i (z_i - sum_k p_k z_k) / T^2",
    why: "Through u = z/T: the Jacobian times −z/T². What is left is how far zᵢ lies above the mean score.",
  },
  "diagonal-step": {
    answer: "p_i (1 - p_i)",
    why: "e^zᵢ/S is pᵢ, and (S − e^zᵢ)/S is what is left of 1: 1 − pᵢ.",
  },
  "ratio-step": {
    answer: "e^((z_i - z_j)/T)",
    why: "The sum is the same below both shares and cancels. Of the two powers, the exponents are subtracted.",
  },
};
