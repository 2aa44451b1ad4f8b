import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import {
  between,
  chance,
  eitherWay,
  pick,
  repeated,
  sometimes,
  times,
} from "../../../../src/lib/drawing/stand-in/template.js";

const draws = 2000;

function partOf(choose: () => boolean): number {
  return times(draws, choose).filter(Boolean).length / draws;
}

describe("choices of a template", () => {
  const random = seededRandom(3);

  it("between(random, low, high) fills the range evenly", () => {
    const values = times(draws, () => between(random, 10, 20));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...values)).toBeLessThan(20);
    expect(values.reduce((sum, value) => sum + value, 0) / draws).toBeCloseTo(15, 0);
  });

  it("chance and sometimes say yes in the part asked for", () => {
    expect(partOf(() => chance(random, 0.3))).toBeCloseTo(0.3, 1);
    expect(partOf(() => sometimes(random, 0.3, () => [[[0], [0]]]).length > 0)).toBeCloseTo(0.3, 1);
    expect(partOf(() => chance(random, 0))).toBe(0);
    expect(partOf(() => chance(random, 1))).toBe(1);
  });

  it("pick takes each thing as often as the others", () => {
    expect(partOf(() => pick(random, ["a", "b", "c", "d"]) === "d")).toBeCloseTo(0.25, 1);
  });

  it("eitherWay mirrors half of the drawings and leaves the others", () => {
    const seen = times(draws, () => eitherWay(random, [[[10], [7]]])[0]);
    expect(new Set(seen.map(([[x], [y]]) => `${x} ${y}`))).toEqual(new Set(["10 7", "245 7"]));
    expect(seen.filter(([[x]]) => x === 10).length / draws).toBeCloseTo(0.5, 1);
  });

  it("repeated lists a way as often as its count says", () => {
    const [a, b] = [() => [], () => []];
    expect(repeated([2, a], [1, b])).toEqual([a, a, b]);
  });
});
