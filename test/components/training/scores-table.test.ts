import { expect, it } from "vitest";
import { shortLoss } from "../../../src/components/training/scores-table.js";

it("shortLoss keeps as many digits as mean something", () => {
  expect([0.18234, 9.99, 12.345, 6.26e30, Infinity, Number.NaN].map(shortLoss)).toEqual([
    "0.182",
    "9.990",
    "12.3",
    "6.3e+30",
    "Infinity",
    "NaN",
  ]);
});
