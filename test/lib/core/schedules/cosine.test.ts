import { describe, expect, it } from "vitest";
import { cosine } from "../../../../src/lib/core/schedules/cosine.js";
import { expectClose } from "../../close.js";
import { expectGoldenRates } from "./check-schedule.js";

describe("cosine", () => {
  it("gives PyTorch's rates for 25 steps", () => {
    expectGoldenRates("cosine", cosine(0.1, 24));
  });

  it("starts at η₀, is at half of it halfway, and stays at 0 after its end", () => {
    expectClose([0, 5, 10, 500].map(cosine(0.1, 10)), [0.1, 0.05, 0, 0], 1e-16);
  });

  it.each([0, -5, Number.NaN])("refuses a length of %d steps", (length) => {
    expect(() => cosine(0.1, length)).toThrow(`decay steps must be above 0: ${length}`);
  });
});
