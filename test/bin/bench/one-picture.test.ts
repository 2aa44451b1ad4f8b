import { describe, expect, it } from "vitest";
import { onePictureLines } from "../../../bin/bench/one-picture.js";

describe("the timing of batches of one", () => {
  it("says what a picture and a pass take by both paths", () => {
    expect(onePictureLines({ rows: 94474, batch: 0.1612, own: 0.019 })).toEqual([
      "batches of one, as any batch: 161.2 µs a picture, 15.23 s a pass over 94474",
      "batches of one, by their own path: 19.0 µs a picture, 1.80 s a pass over 94474",
    ]);
  });
});
