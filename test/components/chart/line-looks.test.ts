import { expect, it } from "vitest";
import { lineLook } from "../../../src/components/chart/line-looks.js";

it("lineLook tells eight lines apart by colour and by dashes, then begins again", () => {
  const all = Array.from({ length: 8 }, (_, k) => lineLook(k));
  expect(new Set(all.map(({ colour }) => colour)).size).toBe(8);
  expect(new Set(all.map(({ dash }) => dash)).size).toBe(8);
  expect(lineLook(8)).toBe(lineLook(0));
});
