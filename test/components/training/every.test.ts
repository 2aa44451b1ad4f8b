import { expect, it } from "vitest";
import { every } from "../../../src/components/training/every.js";

it("every lets the first call through, and then one in its time", () => {
  let time = 0;
  const may = every(100, () => time);
  const through = [0, 50, 99, 100, 150, 300].map((at) => {
    time = at;
    return may();
  });
  expect(through).toEqual([true, false, false, true, false, true]);
});
