import { expect, it } from "vitest";
import { compareChoice } from "../../../src/lib/exercises/compare-choice.js";

const verdict = (answer: string) => compareChoice(answer, ["yes", "Indeed."], { no: "Look again." }, "Hm.");

it("each choice has its verdict", () => {
  expect(verdict("yes")).toEqual({ correct: true, message: "Indeed." });
  expect(verdict("no")).toEqual({ correct: false, message: "Look again." });
  expect(verdict("perhaps")).toEqual({ correct: false, message: "Hm." });
});
