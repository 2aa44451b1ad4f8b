import { describe, expect, it } from "vitest";
import type { CodeExercise } from "../../../src/lib/exercises/exercise.js";
import { toolsOf } from "../../../src/lib/exercises/run-answer.js";
import { right, wrong } from "../../../src/lib/exercises/verdict.js";
import { checkText } from "./answer-body.js";

const exercise: CodeExercise = {
  id: "double",
  kind: "write",
  label: "double",
  hints: [],
  functions: ["double"],
  offers: { twice: (value: number) => 2 * value },
  starter: "",
  check: ({ double }) => (double(21) === 42 ? right() : wrong("Not double.")),
};

describe("runAnswer", () => {
  it("checks the functions that the code declares, in whatever way", async () => {
    expect(await checkText(exercise, "function double(x: number): number { return 2 * x; }")).toEqual(
      right(),
    );
    expect(await checkText(exercise, "const double = (x: number) => x + x;")).toEqual(right());
    expect(await checkText(exercise, "const double = () => 7;")).toEqual(wrong("Not double."));
  });

  it("names a function that is not there", async () => {
    const none = wrong("The answer must declare a function of this name: double");
    expect(await checkText(exercise, "const treble = 3;")).toEqual(none);
    expect(await checkText(exercise, "const double = 3;")).toEqual(none);
  });

  it("gives the code what the library offers, and arrays that are limited", async () => {
    expect(toolsOf(exercise)).toContain("twice");
    expect(await checkText(exercise, "const double = twice;")).toEqual(right());
    await expect(checkText(exercise, "const big = new Float64Array(1e10);")).rejects.toThrow(
      "may hold at most",
    );
  });

  it("imports nothing, and passes on what the code throws", async () => {
    await expect(checkText(exercise, 'import { x } from "./x.js";')).rejects.toThrow(
      "an answer cannot import",
    );
    await expect(checkText(exercise, "function double() { return nothing; }")).rejects.toThrow(
      "nothing is not defined",
    );
  });
});
