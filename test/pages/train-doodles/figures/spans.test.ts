import { expect, it } from "vitest";
import { span } from "../../../../src/pages/train-doodles/figures/spans.js";

it("span writes seconds as people say them, and nothing for what is not known", () => {
  expect([0.04, 3.21, 12.4, 200].map(span)).toEqual(["0.0 s", "3.2 s", "12 s", "3 min 20 s"]);
  expect([Number.NaN, Infinity, -1].map(span)).toEqual(["–", "–", "–"]);
});
