import { expect, it } from "vitest";
import { foldedPages, overBudget, overFolded } from "../../../bin/check/budgets.js";

const light = {
  requests: 20,
  scriptBytes: 9000,
  pageBytes: 20_000,
  totalBytes: 1e9,
  blocking: 1,
  shift: 0.001,
};

it("overBudget says what a page takes too much of, and nothing of one that keeps to it", () => {
  expect(overBudget("pages/relu/index.html", light)).toEqual([]);
  expect(overBudget("pages/relu/index.html", { ...light, blocking: 2, shift: 0.31 })).toEqual([
    "files that nothing is shown before: 2, at most 1",
    "what is seen moves by itself: 0.310, at most 0.050",
  ]);
});

it("overFolded holds the first visit to less than what is there when all is unfolded", () => {
  for (const page of foldedPages) {
    expect(overFolded(page, { scriptBytes: 1 })).toEqual([]);
    expect(overFolded(page, { scriptBytes: 180_000 })).toHaveLength(1);
  }
  expect(overFolded("pages/relu/index.html", { scriptBytes: 180_000 })).toEqual([]);
});

it("overBudget holds the home page to fewer files than others", () => {
  const many = { ...light, requests: 30 };
  expect(overBudget("pages/relu/index.html", many)).toEqual([]);
  expect(overBudget("index.html", many)).toEqual(["files that are fetched: 30, at most 28"]);
});

it("overBudget lets the page of a single figure be as heavy as its chapter", () => {
  const heavy = { ...light, scriptBytes: 280_000 };
  expect(overBudget("pages/embed/convolution/fig-climb/index.html", heavy)).toEqual([]);
  expect(overBudget("pages/embed/relu/fig-climb/index.html", heavy)).toHaveLength(1);
});
