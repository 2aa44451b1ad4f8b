// @vitest-environment jsdom
import { expect, it } from "vitest";
import { numberCell, table } from "../../../src/components/ui/table.js";

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

it("leaves the head of a row that has none a cell that heads nothing", () => {
  const shown = table({
    ...options,
    rows: [
      ["", "4"],
      [undefined, "9"],
    ],
    foot: ["", "13"],
  });
  expect(shown.querySelectorAll("tbody th, tfoot th")).toHaveLength(0);
  expect(shown.querySelectorAll("tbody td, tfoot td")).toHaveLength(6);
});

it("refuses a row of another length", () => {
  expect(() => table({ ...options, rows: [["2"]] })).toThrow(RangeError);
  expect(() => table({ ...options, rows: [["2"]] })).toThrow("row of Powers must have 2 cells: 1");
});

it("shows other rows under the same heads", () => {
  const shown = table(options);
  shown.show([["7", "49"]]);
  expect([...shown.querySelectorAll("tbody td")].map((cell) => cell.textContent)).toEqual(["49"]);
  expect(() => shown.show([["7"]])).toThrow("row of Powers must have 2 cells: 1");
});

it("is hidden while it has no rows", () => {
  const shown = table({ ...options, rows: [] });
  expect(shown.hidden).toBe(true);
  shown.show([["7", "49"]]);
  expect(shown.hidden).toBe(false);
  shown.show([]);
  expect(shown.hidden).toBe(true);
});

it("takes cells as they are, and counts the columns that they span", () => {
  const wide = Object.assign(document.createElement("td"), { colSpan: 2, className: "wide" });
  const shown = table({
    ...options,
    groups: ["", "of n"],
    rows: [[wide], ["2", numberCell("4")]],
    caption: "Powers of n",
    rightAligned: false,
    className: "plain",
  });
  expect(shown.querySelector("tbody td")).toBe(wide);
  expect(shown.querySelectorAll("td.number")).toHaveLength(1);
  expect(shown.querySelector("table")?.className).toBe("number plain");
  expect(shown.querySelector("caption")?.textContent).toBe("Powers of n");
  expect(shown.querySelectorAll("thead tr")).toHaveLength(2);
});
