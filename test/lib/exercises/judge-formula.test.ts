import { describe, expect, it } from "vitest";
import type { Alphabet } from "../../../src/lib/algebra/alphabet.js";
import type { DerivationExercise, FormulaExercise } from "../../../src/lib/exercises/exercise.js";
import {
  lineAfter,
  lineMarks,
  verdictOnFormula,
  verdictOnLines,
} from "../../../src/lib/exercises/judge-formula.js";

const alphabet: Alphabet = {
  letters: [
    { name: "z", meaning: "the scores", shape: "n" },
    { name: "p", meaning: "the shares", shape: "n", is: "p_j = e^z_j / sum_k e^z_k" },
  ],
  dimensions: [{ name: "n", meaning: "classes" }],
  indices: { i: "n", j: "n", k: "n" },
};
const slips = [{ answer: "p_i (1 - p_i)", say: "That is the diagonal." }];
const task = { id: "jacobian", label: "The Jacobian", hints: [], alphabet, slips };
const formula: FormulaExercise = { ...task, kind: "formula", asked: "∂p_i/∂z_j", without: ["z"] };
const derivation: DerivationExercise = {
  ...task,
  kind: "derivation",
  given: "∂p_i/∂z_j",
  without: ["∂", "z"],
};

describe("verdictOnFormula", () => {
  it("takes what is equal, in any form", () => {
    for (const answer of ["p_i ([i = j] - p_j)", "-p_i p_j + [i = j] p_j", "∂p_i/∂z_j = p_i ([i = j] - p_j)"])
      expect(verdictOnFormula(formula, answer), answer).toMatchObject({ correct: true });
  });

  it("tells a slip by its words, and any other mistake by what is found out about it", () => {
    expect(verdictOnFormula(formula, "p_i - p_i^2")).toMatchObject({
      correct: false,
      message: "That is the diagonal.",
    });
    const { message } = verdictOnFormula(formula, "p_i (p_j - [i = j])");
    expect(message).toContain("sign");
  });

  it("takes neither what is asked for, nor what still has a letter in it that is to go", () => {
    expect(verdictOnFormula(formula, "∂p_i/∂z_j")).toMatchObject({ correct: false });
    const { correct, message } = verdictOnFormula(formula, "e^z_i/(sum_k e^z_k) ([i = j] - p_j)");
    expect(correct).toBe(false);
    expect(message).toContain("equal to the answer, but not finished");
  });

  it("counts what cannot be read as no try", () => {
    expect(verdictOnFormula(formula, "p_i (1 -")).toMatchObject({ correct: false, unread: true });
    expect(verdictOnFormula(formula, "q_i")).toMatchObject({ correct: false, unread: true });
  });
});

describe("verdictOnLines", () => {
  const first = "= [i = j] p_i - e^z_i e^z_j / (sum_k e^z_k)^2";

  it("is right once every line follows and nothing is left that is to go", () => {
    expect(verdictOnLines(derivation, `${first}\n= p_i ([i = j] - p_j)`)).toEqual({
      correct: true,
      message: "Right. Every line follows from the one before.",
    });
  });

  it("says what is still to be done where all lines follow", () => {
    const { correct, message } = verdictOnLines(derivation, first);
    expect(correct).toBe(false);
    expect(message).toMatch(/^Every line follows\. /);
    expect(verdictOnLines(derivation, "").message).toContain("The first line is given.");
  });

  it("says which line does not follow, and why", () => {
    const { correct, message } = verdictOnLines(derivation, `${first}\n= p_i (1 - p_i)\n= 0`);
    expect(correct).toBe(false);
    expect(message).toBe("Line 2 does not follow. That is the diagonal.");
  });

  it("counts a line that cannot be read as no try, and says which", () => {
    const verdict = verdictOnLines(derivation, `${first}\n= p_i (`);
    expect(verdict).toMatchObject({ correct: false, unread: true });
    expect(verdict.message).toMatch(/^Line 2: /);
  });
});

it("lineMarks says of each line what it is", () => {
  const marks = lineMarks(derivation, ["p_i ([i = j] - p_j)", "", "p_i", "p_j"]);
  expect(marks.map(({ kind }) => kind)).toEqual(["follows", "empty", "wrong", "waits"]);
});

it("lineAfter gives the line behind the furthest that stands there, however it is written", () => {
  const solution = "[i = j] p_i - p_i p_j\n= p_i ([i = j] - p_j)";
  expect(lineAfter(derivation, "", solution)).toBe("[i = j] p_i - p_i p_j");
  expect(lineAfter(derivation, "= [i = j] p_i - p_i p_j", solution)).toBe("= p_i ([i = j] - p_j)");
  expect(lineAfter(derivation, "p_i ([i = j] - p_j)", solution)).toBeUndefined();
});
