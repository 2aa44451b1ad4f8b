import { describe, expect, it } from "vitest";
import { weigh } from "../../../../src/pages/linear-layer/study/balance.js";
import { balanceLayout, panOf, placed } from "../../../../src/pages/linear-layer/study/balance-layout.js";

const weighing = weigh({ x: [1, 1, 0.5], w: [0.4, -0.1, 0.2], b: 0.5, width: 3, right: 0, down: 0 });

describe("balanceLayout", () => {
  it.each([288, 358, 560, 640, 900])("keeps picture and pans apart and inside %d pixels", (width) => {
    const layout = balanceLayout(width);
    const { picture, pivot, arm, pan } = layout;
    expect(picture.x + 28 * picture.scale).toBeLessThanOrEqual(width);
    expect(pivot.x + arm + pan / 2).toBeLessThanOrEqual(width);
    expect(pivot.x - arm - pan / 2).toBeGreaterThanOrEqual(picture.x === 0 && width > 300 ? 252 : 0);
    expect(arm).toBeGreaterThan(pan / 2);
  });
});

describe("placed", () => {
  const layout = balanceLayout(560);

  it("lays grains on the pan of their sign, with areas in proportion to x·w", () => {
    const { grains } = placed(layout, weighing, 0.5, 2);
    const area = (pixel: number) => (grains.find((grain) => grain.pixel === pixel)?.radius ?? 0) ** 2;
    expect(area(0) / area(1)).toBeCloseTo(4, 9);
    expect(area(0) / area(2)).toBeCloseTo(4, 9);
    expect(grains.map(({ pixel, against }) => [pixel, against])).toEqual([
      [1, true],
      [0, false],
      [2, false],
    ]);
    expect(grains[0].x).toBeCloseTo(layout.pivot.x - layout.arm, 9);
  });

  it("lets the bias weigh as much as grains of the same sum, and the heavier pan sink", () => {
    const { slab, lean, grains } = placed(layout, weighing, 0.5, 2);
    const areas = grains.reduce((sum, { radius, against }) => sum + (against ? 0 : Math.PI * radius ** 2), 0);
    expect(slab * layout.pan).toBeCloseTo(areas, 9);
    expect(panOf(layout, false, lean).y).toBeGreaterThan(panOf(layout, true, lean).y);
  });
});
