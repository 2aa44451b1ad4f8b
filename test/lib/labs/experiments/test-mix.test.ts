import { describe, expect, it } from "vitest";
import {
  imbalanceFigure,
  imbalanceForks,
  imbalanceHammers,
} from "../../../../src/lib/labs/experiments/reported.js";
import {
  accuracyOfMix,
  fitsRange,
  mixBeforeRounding,
} from "../../../../src/lib/labs/experiments/test-mix.js";

describe("accuracyOfMix", () => {
  it("is the mean of both recalls on an even test, and nearly that of the frequent class on an uneven one", () => {
    expect(accuracyOfMix(1, 0.43, 1)).toBeCloseTo(0.715, 14);
    expect(accuracyOfMix(1, 0.43, 500)).toBeCloseTo(0.99886, 5);
  });

  it.each([0, -1, Number.NaN])("refuses a ratio of %s", (ratio) => {
    expect(() => accuracyOfMix(1, 1, ratio)).toThrow(new RangeError(`ratio must be above 0: ${ratio}`));
  });
});

describe("mixBeforeRounding", () => {
  it("takes both recalls up and down by half a percent, and no further than 100 %", () => {
    const [least, most] = mixBeforeRounding(1, 0.43, 1);
    expect(least).toBeCloseTo(0.71, 14);
    expect(most).toBeCloseTo(0.7175, 14);
  });

  const fits = (ratioOf: (hammers: number) => number) =>
    imbalanceHammers.map((hammers) => {
      const [frequent, rare, test] = (["fork", "hammer", "test"] as const).map(
        (measure) => imbalanceFigure(hammers, measure).value,
      );
      return fitsRange(test, mixBeforeRounding(frequent, rare, ratioOf(hammers)));
    });

  it("says that the reported tests were as uneven as the training sets, and not even", () => {
    expect(fits((hammers) => imbalanceForks / hammers)).toEqual([true, true, true, true, true, true]);
    expect(fits(() => 1)).toEqual([false, false, false, false, true, true]);
  });
});
