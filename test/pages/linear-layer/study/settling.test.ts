import { describe, expect, it } from "vitest";
import { advanced, aimed } from "../../../../src/pages/linear-layer/study/settling.js";

const target = { lean: 10, slab: 0, grains: [{ pixel: 5, x: 100, y: 50, radius: 3, against: true }] };
const begun = aimed({ lean: 0, grains: [] }, target, () => ({ x: 20, y: 0 }));

describe("a balance on its way", () => {
  it("drops a new grain from its pixel", () => {
    expect(begun.grains[0]).toMatchObject({ x: 20, y: 0, to: { x: 100, y: 50 } });
  });

  it("goes on from where a grain is when it is sent elsewhere", () => {
    const half = advanced(begun, 10, 60);
    expect(half.rests).toBe(false);
    expect(half.grains[0].x).toBeGreaterThan(60);
    const turned = aimed(half, { ...target, grains: [{ ...target.grains[0], x: 0 }] }, () => ({
      x: -1,
      y: -1,
    }));
    expect(turned.grains[0].x).toBe(half.grains[0].x);
  });

  it("is there after less than half a second, however that is cut into frames", () => {
    let now: ReturnType<typeof advanced> = { ...begun, rests: false };
    for (let frame = 0; frame < 28; frame++) now = advanced(now, 10, 16);
    expect(now).toEqual({ lean: 10, rests: true, grains: [{ ...target.grains[0], to: { x: 100, y: 50 } }] });
  });

  it("is there at once where motion is reduced", () => {
    expect(advanced(begun, 10, Infinity).rests).toBe(false);
    expect(advanced(advanced(begun, 10, Infinity), 10, Infinity).rests).toBe(true);
    expect(advanced(begun, 10, Infinity).grains[0]).toMatchObject({ x: 100, y: 50 });
  });
});
