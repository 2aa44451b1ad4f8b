import { describe, expect, it } from "vitest";
import { profilePairLines, timeProfiles } from "../../../bin/bench/profiles.js";
import { allowFused } from "../../../bin/relaxed-simd.js";

describe.skipIf(allowFused())("timeProfiles", () => {
  it("times the same work in both profiles, as often in each", async () => {
    const pixels = Uint8Array.from({ length: 20 * 784 }, (_, k) => (k % 4 === 0 ? 200 : 0));
    const labels = Uint8Array.from({ length: 20 }, (_, k) => k % 10);
    let time = 0;
    const pairs = await timeProfiles({ pixels, labels }, 2, () => time++);
    expect(pairs.map(({ work }) => work)).toEqual([
      "an epoch, dense",
      "an epoch, convolutional",
      "an answer of the pad, convolutional",
    ]);
    for (const { strict, fused } of pairs)
      expect([strict, fused]).toEqual([
        [1, 1],
        [1, 1],
      ]);
  });
});

it("profilePairLines gives the middle times, and the middle of the ratios of each round", () => {
  const [, line] = profilePairLines([{ work: "an epoch", strict: [10, 40, 20], fused: [8, 20, 18] }]);
  expect(line.split(/ {2,}/)).toEqual(["an epoch", "20.0", "18.0", "0.80"]);
});
