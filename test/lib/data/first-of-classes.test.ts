import { describe, expect, it } from "vitest";
import { firstOfClasses } from "../../../src/lib/data/first-of-classes.js";

const classes = ["a", "b"];

describe("firstOfClasses", () => {
  it("takes the first rows of every class, as many as the smallest has", () => {
    const rows = firstOfClasses({ labels: Uint8Array.of(0, 0, 1, 0, 1), classes });
    expect(rows.map((ofClass) => [...ofClass])).toEqual([
      [0, 1],
      [2, 4],
    ]);
  });

  it("takes no more than it may", () => {
    const rows = firstOfClasses({ labels: Uint8Array.of(0, 0, 1, 0, 1), classes }, 1);
    expect(rows.map((ofClass) => [...ofClass])).toEqual([[0], [2]]);
  });

  it("needs a row of every class", () => {
    expect(() => firstOfClasses({ labels: Uint8Array.of(0), classes })).toThrow(/: b$/);
  });
});
