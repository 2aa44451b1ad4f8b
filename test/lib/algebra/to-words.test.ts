import { describe, expect, it } from "vitest";
import { readOwn } from "../../../src/lib/algebra/read.js";
import { wordsOf } from "../../../src/lib/algebra/to-words.js";
import { layer, numbers, softmax } from "./alphabets.js";

describe("wordsOf", () => {
  it.each([
    ["dW_kj = sum_i x_ik dy_ij", layer, "d W sub k j equals the sum over i of x sub i k times d y sub i j"],
    [
      "∂p_i/∂z_j = p_i [i = j]",
      softmax,
      "the derivative of p sub i by z sub j equals p sub i times 1 if i equals j, else 0",
    ],
    ["a (c + m)^2", numbers, "a times open bracket, c plus m, close bracket squared"],
    ["mhat/sqrt(c)", numbers, "m hat over the square root of c"],
    ["x^T dy", layer, "x transposed times d y"],
    ["sum_{k≠j} e^-z_k", softmax, "the sum over k where k is not j of e to the minus z sub k"],
    [
      "\\begin{cases} p_i & i = j \\\\ 0 & \\text{otherwise} \\end{cases}",
      softmax,
      "p sub i if i equals j, 0 otherwise",
    ],
    [
      "\\begin{pmatrix} 1 & a \\\\ 0 & c \\end{pmatrix}",
      numbers,
      "the matrix with the row 1, a; the row 0, c",
    ],
    ["∂²v/∂a²", numbers, "the derivative by a of the derivative by a of v"],
    ["a ← floor(c)", numbers, "a becomes the whole part of c"],
  ])("says %s", (text, alphabet, words) => {
    expect(wordsOf(readOwn(text, alphabet))).toBe(words);
  });
});
