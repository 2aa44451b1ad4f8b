import { expect, it } from "vitest";
import { likelyMislabelled } from "../../../../src/pages/pixels/study/likely-mislabelled.js";

/** Five pictures with four neighbours each. */
const found = {
  k: 4,
  rows: Uint32Array.of(1, 2, 3, 4, 0, 2, 3, 4, 0, 1, 3, 4, 0, 1, 2, 4, 0, 1, 2, 3),
  distances: new Float64Array(20),
};

it("likelyMislabelled suspects a picture whose neighbours agree on another label, the surest first", () => {
  expect(likelyMislabelled(found, [1, 0, 0, 0, 0], 3)).toEqual([{ row: 0, suggested: 0, share: 1 }]);
  expect(likelyMislabelled(found, [1, 0, 0, 0, 2], 3)).toEqual([
    { row: 0, suggested: 0, share: 0.75 },
    { row: 4, suggested: 0, share: 0.75 },
  ]);
});

it("likelyMislabelled suspects nobody where the neighbours do not agree enough", () => {
  expect(likelyMislabelled(found, [1, 0, 0, 0, 2], 3, 0.8)).toEqual([]);
});
