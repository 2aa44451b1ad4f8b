import { describe, expect, it } from "vitest";
import { replaced } from "../../../src/components/math/worked-example.js";

describe("replaced", () => {
  it("puts a number in one place of a copy", () => {
    const rows = [
      [1, 2],
      [3, 4],
    ];
    expect(replaced(rows, 1, 0, 9)).toEqual([
      [1, 2],
      [9, 4],
    ]);
    expect(rows[1][0]).toBe(3);
  });
});
