import { expect, it } from "vitest";
import { pathOf, pathThrough } from "../../../src/components/chart/paths.js";
import { linearScale } from "../../../src/components/chart/scale.js";

it("pathThrough joins places, to a tenth of a pixel", () => {
  expect(
    pathThrough([
      [0, 1],
      [2.26, 3],
    ]),
  ).toBe("M0,1L2.3,3");
  expect(pathThrough([])).toBe("");
});

it("pathOf breaks where there is no value and where it leaves the axis", () => {
  const scales = { x: linearScale([0, 6], [0, 60]), y: linearScale([0, 10], [100, 0]) };
  const f = (x: number) => (x === 2 ? Number.NaN : x === 5 ? 11 : x);
  expect(pathOf(f, scales, 6)).toBe("M0,100L10,90M30,70L40,60M60,40Z");
});
