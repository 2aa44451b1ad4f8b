import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { randomWarp, warped } from "../../../../src/lib/drawing/stand-in/warp.js";

const none = { turn: 0, stretch: 0, shear: 0, bend: 0 };
const at = (strength: Partial<typeof none>, u: number, v: number, seed = 1) => {
  const { across, down } = randomWarp(seededRandom(seed), { ...none, ...strength });
  return [warped(across, u, v), warped(down, u, v)];
};

describe("randomWarp", () => {
  it("with no strength leaves every place where it is, and the middle always", () => {
    expect(at({}, 0.3, -0.7)).toEqual([0.3, -0.7]);
    expect(at({ turn: 1, stretch: 1, shear: 1, bend: 1 }, 0, 0)).toEqual([0, 0]);
  });

  it("turns without changing lengths, and stretches without changing the area", () => {
    for (let seed = 1; seed < 20; seed++) {
      const [x, y] = at({ turn: 0.5 }, 0.6, 0.8, seed);
      expect(x * x + y * y).toBeCloseTo(1, 9);
      const { across, down } = randomWarp(seededRandom(seed), {
        ...none,
        turn: 0.3,
        stretch: 0.4,
        shear: 0.2,
      });
      expect(across[0] * down[1] - across[1] * down[0]).toBeCloseTo(1, 9);
    }
  });

  it("bends a straight line", () => {
    const bow = (seed: number) => {
      const [left, middle, right] = [-1, 0, 1].map((u) => at({ bend: 0.1 }, u, 0.5, seed)[1]);
      return middle - (left + right) / 2;
    };
    expect(Math.abs(bow(1))).toBeGreaterThan(0.001);
    expect(bow(1)).not.toBe(bow(2));
  });
});
