import { describe, expect, it } from "vitest";
import { crossEntropy } from "../../../../src/lib/core/losses/cross-entropy.js";
import { makeLoss } from "../../../../src/lib/core/losses/make-loss.js";
import { squaredError, squaredErrorDiagonal } from "../../../../src/lib/core/losses/squared-error.js";

describe("makeLoss", () => {
  it("gives the loss of a name", () => {
    expect(makeLoss("cross-entropy")).toBe(crossEntropy);
    expect(makeLoss("squared-error")).toBe(squaredError);
    expect(makeLoss("squared-error-diagonal")).toBe(squaredErrorDiagonal);
  });
});
