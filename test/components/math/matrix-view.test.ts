// @vitest-environment jsdom
import { expect, it } from "vitest";
import { matrixRow } from "../../../src/components/math/matrix-view.js";

const [a, h] = [
  { name: "a", rows: [[2, -0.5]] },
  { name: "h", rows: [[2, 0]] },
];

it("sets matrices side by side, with a sign between each two that is not read out", () => {
  const signs = [...matrixRow("→", a, h, a).querySelectorAll(".product-sign")];
  expect(signs.map((sign) => [sign.textContent, sign.getAttribute("aria-hidden")])).toEqual([
    ["→", "true"],
    ["→", "true"],
  ]);
});

it("sets them side by side alone where there is no sign, each with its numbers", () => {
  const row = matrixRow("", a, h);
  expect(row.querySelectorAll(".product-sign")).toHaveLength(0);
  expect([...row.querySelectorAll("td")].map((cell) => cell.textContent)).toEqual(["2", "−0.5", "2", "0"]);
  expect(row.className).toBe("product");
});
