import { describe, expect, it } from "vitest";
import type { Alphabet } from "../../../src/lib/algebra/alphabet.js";
import { judge } from "../../../src/lib/algebra/judge.js";
import { layer, numbers, softmax } from "./alphabets.js";

function said(
  text: string,
  answer: string,
  alphabet: Alphabet,
): readonly [kind: string, say: string] | string {
  const judged = judge(text, { alphabet, answer });
  return judged.kind === "wrong" ? [judged.diagnosis.kind, judged.diagnosis.say] : judged.kind;
}

describe("a wrong answer for the weights' gradient", () => {
  it.each([
    ["-x^T dy", "sign", "This is right up to its sign."],
    ["2 x^T dy", "factor", "This is right up to a factor: it is 2 times what it should be."],
    ["x^T dy/2", "factor", "This is right up to a factor: times 2 it would be right."],
    [
      "-x^T dy/B",
      "factor",
      "This is right up to a factor: times B it would be right. The sign is wrong, too.",
    ],
    ["n x^T dy", "factor", "This is right up to a factor: it is n times what it should be."],
    ["dy^T x", "transpose", "This is the transpose of what it should be."],
    ["dy", "shape", "This is [B × n], but it should be [in × n]."],
    ["x_0k dy_0j", "one", "This is right for one sample only, where B = 1. What is it for several?"],
    ["sum_i |x_ik| dy_ij", "positive", "This is right for positive x only. What is it below 0?"],
    ["sum_i x_ik", "lacks", "This does not depend on dy, and should."],
    ["x^T dy + W", "depends", "This depends on W, and should not."],
    [
      "sum_i sum_k x_ik dy_ij",
      "index",
      "This is the same for every k. Is k summed over where it should stay?",
    ],
    ["sum_i x_ik dy_ij^2", "value", "The shape is right, the value is not."],
  ])("%s is of the kind %s", (text, kind, say) => {
    expect(said(text, "dW_kj = sum_i x_ik dy_ij", layer)).toEqual([kind, say]);
  });

  it("is a sum where a mean is asked for", () => {
    expect(said("sum_i dy_ij", "sum_i dy_ij/B", layer)).toEqual([
      "factor",
      "This is right up to a factor: it is B times what it should be.",
    ]);
  });
});

describe("a wrong answer for softmax's Jacobian", () => {
  it.each([
    ["p_i (1 - p_i)", "diagonal", "This is right where i = j only. What is it elsewhere?"],
    ["-p_i p_j", "off-diagonal", "This is right where i ≠ j only. What is it where they are equal?"],
    ["p_i ([i=j] + p_j)", "one-sign", "One sign is wrong: a + in it should be −."],
  ])("%s is of the kind %s", (text, kind, say) => {
    expect(said(text, "p_i ([i=j] - p_j)", softmax)).toEqual([kind, say]);
  });

  it("names the sign at its place", () => {
    const judged = judge("p_i ([i=j] + p_j)", { alphabet: softmax, answer: "p_i ([i=j] - p_j)" });
    expect(judged).toMatchObject({ diagnosis: { place: { from: 13, to: 16 } } });
  });
});

describe("a wrong number", () => {
  it.each([
    ["ln a", "ln(a^2)/2", "positive", "This is right for positive a only. What is it below 0?"],
    [
      "a sqrt(-c)",
      "a c",
      "undefined",
      "This is not defined everywhere that it should be: a root or logarithm of what is below 0, or a division by 0.",
    ],
    [
      "a c",
      "a c (1 - beta_1)",
      "factor",
      "This is right up to a factor: times 1 − beta_1 it would be right.",
    ],
    ["a c^2", "a", "factor", "This is right up to a factor: it is c² times what it should be."],
    ["a + 1e-9", "a", "value", "The value is not right yet."],
    ["0", "a", "lacks", "This does not depend on a, and should."],
  ])("%s for %s is of the kind %s", (text, answer, kind, say) => {
    expect(said(text, answer, numbers)).toEqual([kind, say]);
  });
});
