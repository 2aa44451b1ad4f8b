import { expect, it } from "vitest";
import { drawingLines } from "../../../bin/bench/stand-in.js";

it("tells how many pictures were drawn, and how fast", () => {
  expect(drawingLines([{ set: "doodles", pictures: 10_000, seconds: 2 }])).toEqual([
    "doodles      10000 pictures in 2.00 s, 5000 a second",
  ]);
});
