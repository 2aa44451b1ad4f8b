import { describe, expect, it } from "vitest";
import { DivergenceError } from "../../../src/lib/training/divergence.js";

describe("DivergenceError", () => {
  it("says at which step, what the loss was before, and what to try", () => {
    const error = new DivergenceError(42, Number.NaN, 12345.678);
    expect([error.name, error.step]).toEqual(["DivergenceError", 42]);
    expect(error.message).toBe(
      "the loss at step 42 is not a finite number: NaN. One step before it was 1.23e+4. " +
        "Try a smaller learning rate η, weaker penalties λ, or start again from another seed.",
    );
  });

  it("has no step before the first", () => {
    const { message } = new DivergenceError(1, Infinity, Number.NaN);
    expect(message).toBe(
      "the loss at step 1 is not a finite number: Infinity. " +
        "Try a smaller learning rate η, weaker penalties λ, or start again from another seed.",
    );
  });
});
