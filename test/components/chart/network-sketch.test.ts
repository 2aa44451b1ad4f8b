// @vitest-environment jsdom
import { expect, it } from "vitest";
import { networkSketch } from "../../../src/components/chart/network-sketch.js";
import { layerSizes } from "../../../src/lib/core/network-size.js";

it("networkSketch writes the numbers of each layer and their sum", () => {
  const sketch = networkSketch(layerSizes(784, [128, 128], 2), {
    activation: "ReLU",
    classes: ["cat", "dog"],
  });
  const rows = [...sketch.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows[0]).toEqual(["1", "[784 × 128]", "100,352", "128", "100,480"]);
  expect(rows).toHaveLength(3);
  expect(sketch.querySelector("tfoot")?.textContent).toContain("117,250");
  expect(sketch.querySelector("svg")?.textContent).toContain("cat");
});
