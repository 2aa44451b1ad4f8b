// @vitest-environment jsdom
import { expect, it } from "vitest";
import { table } from "../../../src/components/ui/table.js";

const options = {
  label: "Powers",
  head: ["n", "n²"],
  rows: [
    ["2", "4"],
    [3, undefined],
  ],
};

it("heads columns and rows, and leaves what is undefined empty", () => {
  const shown = table({ ...options, foot: ["sum", "13"] });
  expect(shown.querySelectorAll('thead th[scope="col"]')).toHaveLength(2);
  expect(
    [...shown.querySelectorAll("tr")].map((row) => [...row.cells].map((cell) => cell.textContent)),
  ).toEqual([
    ["n", "n²"],
    ["2", "4"],
    ["3", ""],
    ["sum", "13"],
  ]);
  expect(shown.querySelectorAll('tbody th[scope="row"], tfoot th[scope="row"]')).toHaveLength(3);
});

it("can be reached and named by a keyboard and a screen reader where it scrolls", () => {
  const shown = table(options);
  expect([shown.tabIndex, shown.getAttribute("role"), shown.getAttribute("aria-label")]).toEqual([
    0,
    "region",
    "Powers",
  ]);
});

it("leaves an empty corner a cell that heads nothing", () => {
  expect(
    table({ ...options, head: ["", "n²"] }).querySelector("thead")?.firstElementChild?.firstElementChild
      ?.tagName,
  ).toBe("TD");
});

it("refuses a row of another length", () => {
  expect(() => table({ ...options, rows: [["2"]] })).toThrow(RangeError);
  expect(() => table({ ...options, rows: [["2"]] })).toThrow("row of Powers must have 2 cells: 1");
});
