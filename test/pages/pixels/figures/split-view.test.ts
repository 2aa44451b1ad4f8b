// @vitest-environment jsdom
import { expect, it } from "vitest";
import { splitView } from "../../../../src/pages/pixels/figures/split-view.js";

it("splitView counts what the samples of each class are for", () => {
  const view = splitView(
    Uint8Array.of(0, 1, 0, 0, 1),
    ["train", "test", "held out", "train", "train"],
    ["ant", "apple"],
  );
  const counts = [...view.querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll("td.number")].map(({ textContent }) => Number(textContent)),
  );
  expect(counts).toEqual([
    [2, 1, 0],
    [1, 0, 1],
  ]);
  expect(view.querySelector("tbody svg")?.getAttribute("aria-label")).toBe(
    "ant: 2 train, 1 held out, 0 test",
  );
  expect(view.querySelectorAll("tbody rect")).toHaveLength(1);
});
