import { describe, expect, it } from "vitest";
import { sgd } from "../../../../src/lib/core/optimisers/sgd.js";
import { descend, type Point } from "../../../../src/lib/labs/descent/descend.js";
import {
  bowlGradient,
  bowlLoss,
  courseOf,
  etaOfPull,
  keptStart,
  limit,
  pouchOf,
  reach,
  shoot,
} from "../../../../src/pages/gradient-descent/study/slingshot.js";

const places: readonly Point[] = [
  [2, 0],
  [0.5, -1.25],
  [-1, 0.75],
];

const length = ([u, v]: Point) => Math.hypot(u, v);

describe("the bowl", () => {
  it("is u² + uv + v² with the gradient (2u + v, u + 2v), put together from its two directions", () => {
    for (const [u, v] of places) {
      expect(bowlLoss([u, v])).toBeCloseTo(u * u + u * v + v * v, 12);
      expect(bowlGradient([u, v])[0]).toBeCloseTo(2 * u + v, 12);
      expect(bowlGradient([u, v])[1]).toBeCloseTo(u + 2 * v, 12);
    }
  });
});

describe("shoot", () => {
  it("walks as the update that trains does", () => {
    for (const start of places) {
      const walked = descend({ gradient: bowlGradient, start, optimiser: sgd(), eta: 0.37, steps: 9 });
      for (const [t, [u, v]] of shoot(start, 0.37, 9).entries()) {
        expect(u).toBeCloseTo(walked[t][0], 10);
        expect(v).toBeCloseTo(walked[t][1], 10);
      }
    }
  });

  it("comes nearer just below the limit and goes away just above it", () => {
    const endAt = (eta: number) => length(shoot([2, 0], eta, 400)[400]);
    expect(endAt(0.99 * limit)).toBeLessThan(0.1);
    expect(endAt(1.01 * limit)).toBeGreaterThan(10);
  });
});

describe("the band", () => {
  it("is held where its η says, and says the η of where it is held", () => {
    for (const start of places)
      for (const eta of [reach.least, 0.25, 0.5, 0.8])
        expect(etaOfPull(start, pouchOf(start, eta))).toBeCloseTo(eta, 12);
  });

  it("counts only the way up the slope, and stays within its reach", () => {
    const start: Point = [2, 0];
    const [gu, gv] = bowlGradient(start);
    const [a, b] = pouchOf(start, 0.5);
    expect(etaOfPull(start, [a - gv, b + gu])).toBeCloseTo(0.5, 12);
    expect(etaOfPull(start, [-9, -9])).toBe(reach.least);
    expect(etaOfPull(start, [99, 99])).toBe(reach.most);
  });

  it("begins within its reach of the minimum, and never on it", () => {
    expect(length(keptStart([30, 40]))).toBeCloseTo(reach.start, 12);
    expect(keptStart([0.5, 1])).toEqual([0.5, 1]);
    expect(length(keptStart([0, 0]))).toBeGreaterThan(0);
    expect(length(keptStart([1e-9, 0]))).toBeCloseTo(reach.start / 10, 12);
  });
});

it("courseOf says what a factor does, with its edges", () => {
  const courses = [0.4, 0, -0.5, 1 - 2, -1.1].map(courseOf);
  expect(courses).toEqual([
    "creeps nearer from one side",
    "arrives in one step",
    "jumps from side to side, nearer each time",
    "jumps from side to side for ever",
    "explodes: farther away each time",
  ]);
});
