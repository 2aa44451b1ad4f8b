// @vitest-environment jsdom
import { rectY } from "@observablehq/plot";
import { expect, it } from "vitest";
import { readChart } from "../../../src/components/chart/read-chart.js";

it("is one picture with a name, and its marks have none", () => {
  const chart = readChart({
    label: "Scores by luck",
    className: "luck plot",
    marks: [rectY([{ from: 0, to: 1, count: 3 }], { x1: "from", x2: "to", y: "count" })],
  });
  expect([chart.getAttribute("role"), chart.getAttribute("aria-label")]).toEqual(["img", "Scores by luck"]);
  expect(chart.querySelectorAll("rect")).toHaveLength(1);
  expect(chart.querySelectorAll("[aria-label]")).toHaveLength(0);
});
