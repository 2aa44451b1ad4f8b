import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { characterVariation, doodleVariation } from "../../../../src/lib/drawing/stand-in/variation.js";
import { vary } from "../../../../src/lib/drawing/stand-in/vary.js";

const house = [
  [
    [40, 40, 200, 200, 40],
    [120, 220, 220, 120, 120],
  ],
  [
    [40, 120, 200],
    [120, 40, 120],
  ],
] as const;
/** Nothing differs from hand to hand. */
const none = Object.fromEntries(Object.keys(doodleVariation).map((name) => [name, 0]));
const still = { ...doodleVariation, ...none, wobbleLength: 60 };

describe("vary", () => {
  it("with no strength only scales a drawing to 255 units", () => {
    const [walls, roof] = vary(house, seededRandom(1), still);
    expect([Math.min(...walls[0]), Math.max(...walls[1])]).toEqual([0, 255]);
    const scale = 255 / 180;
    expect(Math.max(...walls[0])).toBeCloseTo(160 * scale, 5);
    expect(Math.min(...roof[1])).toBeCloseTo(0, 5);
  });

  it("gives the same drawing for the same state, and another for the next", () => {
    const random = seededRandom(5);
    const first = vary(house, random);
    expect(vary(house, seededRandom(5))).toEqual(first);
    expect(vary(house, random)).not.toEqual(first);
  });

  it("keeps every drawing finite, between 0 and 255, with its longest side 255", () => {
    const random = seededRandom(6);
    for (let n = 0; n < 500; n++) {
      const drawing = vary(house, random, n % 2 ? characterVariation : doodleVariation);
      const [xs, ys] = [drawing.flatMap(([x]) => [...x]), drawing.flatMap(([, y]) => [...y])];
      const sides = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
      expect(Math.max(...sides)).toBeCloseTo(255, 6);
      expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(-1e-9);
    }
  });

  it("leaves strokes without points out", () => {
    expect(vary([[[], []], house[0]], seededRandom(1), still)).toHaveLength(1);
  });
});
