import { expect, it } from "vitest";
import { measureCeiling } from "../../../bin/bench/ceiling.js";

it("measureCeiling divides the work by the time it took, the shortest of several", () => {
  let readings = 0;
  // Each takes a millisecond, one of them half of it.
  const now = () => (++readings === 4 ? readings - 0.5 : readings);
  // 96 operations a round, a million rounds.
  expect(measureCeiling(now)).toBeCloseTo(2 * 96, 6);
});
