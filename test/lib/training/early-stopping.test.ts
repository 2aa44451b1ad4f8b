import { describe, expect, it } from "vitest";
import { earlyStopping } from "../../../src/lib/training/early-stopping.js";

describe("earlyStopping", () => {
  it("stops after so many looks without a lower loss, and remembers the best", () => {
    const watch = earlyStopping({ patience: 2 });
    const losses = [1, 0.5, 0.6, 0.4, 0.41, 0.4];
    expect(losses.map((loss, step) => watch.stop(step, loss))).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(watch.best).toEqual({ step: 3, loss: 0.4 });
  });

  it("does not count a fall smaller than asked", () => {
    const watch = earlyStopping({ patience: 1, minDelta: 0.1 });
    expect(watch.stop(0, 1)).toBe(false);
    expect(watch.stop(1, 0.95)).toBe(true);
  });

  it("counts a loss that is not a number as no fall", () => {
    const watch = earlyStopping({ patience: 1 });
    watch.stop(0, 1);
    expect(watch.stop(1, Number.NaN)).toBe(true);
  });

  it.each([0, 1.5, Number.NaN])("refuses a patience of %d", (patience) => {
    expect(() => earlyStopping({ patience })).toThrow(
      `patience must be a whole number of at least 1: ${patience}`,
    );
  });
});
