import { expect, it } from "vitest";
import { dropSpecks } from "../../../../src/lib/drawing/from-image/drop-specks.js";

/** A raster of 40 × 40 with a block of 20 × 20 full ink and some single pixels. */
function withSpecks(...specks: readonly (readonly [place: number, ink: number])[]) {
  const values = new Float64Array(1600);
  for (let k = 0; k < 400; k++) values[(10 + Math.floor(k / 20)) * 40 + 10 + (k % 20)] = 1;
  for (const [place, ink] of specks) values[place] = ink;
  return { width: 40, height: 40, values };
}

it("drops pieces with less than 1/200 of all ink", () => {
  expect(dropSpecks(withSpecks([0, 1], [39, 0.5], [1599, 1]))).toEqual(withSpecks());
});

it("drops large pieces that are weak throughout, such as the edges of shadows", () => {
  const weak = Array.from({ length: 40 }, (_, k) => [k, 0.49] as const);
  expect(dropSpecks(withSpecks(...weak))).toEqual(withSpecks());
  const strong = withSpecks(...weak, [7, 0.5]);
  expect(dropSpecks(strong)).toEqual(strong);
});

it("keeps what touches the rest by a corner, and small pieces that are large enough", () => {
  const corner = withSpecks([9 * 40 + 9, 0.3]);
  expect(dropSpecks(corner)).toEqual(corner);
  const dot = withSpecks([0, 1], [1, 1], [40, 1]);
  expect(dropSpecks(dot)).toEqual(dot);
});

it("does not join what lies at opposite edges of neighbouring rows", () => {
  expect(dropSpecks(withSpecks([39, 1], [40, 1], [80, 1]))).toEqual(withSpecks());
});

it("leaves nothing as it is", () => {
  const nothing = { width: 2, height: 2, values: new Float64Array(4) };
  expect(dropSpecks(nothing)).toEqual(nothing);
});
