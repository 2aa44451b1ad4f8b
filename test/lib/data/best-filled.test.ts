import { describe, expect, it } from "vitest";
import { bestFilled } from "../../../src/lib/data/best-filled.js";

const classes = ["ant", "bus", "cup", "dog"];
const labels = Uint8Array.of(0, 1, 1, 1, 2, 2, 3, 3);

describe("bestFilled", () => {
  it("takes the classes with the most rows, in the order of the data set", () => {
    expect(bestFilled({ labels, classes }, 2)).toEqual(["bus", "cup"]);
    expect(bestFilled({ labels, classes }, 3)).toEqual(["bus", "cup", "dog"]);
  });

  it("takes the same of what it has chosen", () => {
    const chosen = { labels: Uint8Array.of(0, 0, 1, 1), classes: ["bus", "cup"] };
    expect(bestFilled(chosen, 2)).toEqual(["bus", "cup"]);
  });

  it("names more than there are", () => {
    expect(() => bestFilled({ labels, classes }, 5)).toThrow(
      new RangeError("classes asked for must be at most 4: 5"),
    );
  });
});
