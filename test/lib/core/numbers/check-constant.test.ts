import { describe, expect, it } from "vitest";
import {
  expectFraction,
  expectNotNegative,
  expectPositive,
} from "../../../../src/lib/core/numbers/check-constant.js";

describe("checks of constants", () => {
  it.each([0, 0.5, 1 - 2 ** -53])("a fraction may be %d", (value) => {
    expect(() => expectFraction("rate", value)).not.toThrow();
  });

  it.each([-1e-9, 1, Infinity, Number.NaN])("a fraction may not be %d", (value) => {
    expect(() => expectFraction("rate", value)).toThrow(new RangeError(`rate must be in [0, 1): ${value}`));
  });

  it.each([0, -1, Infinity, Number.NaN])("a positive constant may not be %d", (value) => {
    expect(() => expectPositive("rate", value)).toThrow(new RangeError(`rate must be above 0: ${value}`));
  });

  it.each([-5e-324, Infinity, Number.NaN])("a constant of at least 0 may not be %d", (value) => {
    expect(() => expectNotNegative("rate", value)).toThrow(
      new RangeError(`rate must be at least 0: ${value}`),
    );
    expect(() => expectNotNegative("rate", 0)).not.toThrow();
  });
});
