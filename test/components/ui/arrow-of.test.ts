import { expect, it } from "vitest";
import { arrowOf } from "../../../src/components/ui/arrow-of.js";

it("points to the right and downwards", () => {
  expect(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].map(arrowOf)).toEqual([
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
  ]);
});

it("points nowhere for other keys, the names of what every object has among them", () => {
  expect(["Enter", "a", "toString", "constructor"].map(arrowOf)).toEqual(Array(4).fill(undefined));
});
