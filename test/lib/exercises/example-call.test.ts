import { describe, expect, it } from "vitest";
import { checkFunction } from "../../../src/lib/exercises/check-function.js";
import { exampleCalls } from "../../../src/lib/exercises/example-call.js";
import type { CodeExercise } from "../../../src/lib/exercises/exercise.js";

const exercise: CodeExercise = {
  id: "sum",
  kind: "write",
  label: "Your code",
  hints: [],
  starter: "function sum(a: number[], by: (x: number) => number,\n  c: number): number {\n}",
  functions: ["sum"],
  check: ({ sum }) =>
    checkFunction(sum, {
      name: "sum",
      cases: [{ inputs: { a: [1, -0.5], c: 3 } }, { inputs: { a: [], c: 0 } }],
      expected: () => 0,
    }),
};

describe("exampleCalls", () => {
  it("tells names and types, and what the first case gives", () => {
    expect(exampleCalls(exercise)).toEqual([
      { signature: "sum(a: number[], by: (x: number) => number, c: number)", example: "sum([1, −0.5], 3)" },
    ]);
  });

  it("tells the shape of what is long, and nothing of what is not called", () => {
    const rows = Array.from({ length: 32 }, () => new Array(8).fill(0.25));
    const check: CodeExercise["check"] = ({ sum }) => {
      sum(rows, () => 1);
      return { correct: false, message: "" };
    };
    const [sum, other] = exampleCalls({ ...exercise, functions: ["sum", "other"], check });
    expect(sum.example).toBe("sum([32 × 8], a function)");
    expect(other).toEqual({ signature: "other(…)", example: undefined });
  });
});
