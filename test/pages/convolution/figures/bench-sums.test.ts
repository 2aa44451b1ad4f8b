import { describe, expect, it } from "vitest";
import { linkOf, written } from "../../../../src/components/bench/linked.js";
import type { Numbers, Operation } from "../../../../src/components/bench/operation.js";
import { convolveRows } from "../../../../src/lib/labs/convolution/on-rows.js";
import { pixelSums, weightSums, windowSums } from "../../../../src/pages/convolution/figures/bench-sums.js";
import { convolutionGradients } from "../../../../src/pages/convolution/study/check-convolution.js";
import { example } from "../../../../src/pages/convolution/worked.js";

const { x, w, b, dy, window } = example;
const { dx, dw } = convolutionGradients(example);
const numbers: Numbers = { x, w, b: [[b]], y: convolveRows(x, w, b, window), dy, dx, dw };

/** The products of an entry of a result, added up. */
function total(operation: Operation, row: number, column: number): number {
  const { terms } = linkOf([operation], numbers, { matrix: operation.result, row, column });
  const values = terms.map(({ of }) => of.map((place) => numbers[place.matrix][place.row][place.column]));
  return values.reduce((sum, factors) => sum + factors.reduce((product, value) => product * value), 0);
}

describe("the sums of a convolution on a bench", () => {
  it.each([windowSums, weightSums, pixelSums])("add up to what the kernel computes: $result", (operation) => {
    for (const [row, entries] of numbers[operation.result].entries()) {
      for (const [column, value] of entries.entries()) {
        expect(total(operation, row, column)).toBeCloseTo(value, 12);
      }
    }
  });

  it("are written out with the weight or the pixel first, and what lies outside is left out", () => {
    const link = linkOf([pixelSums], numbers, { matrix: "dx", row: 1, column: 2 });
    const { letters, numbers: values, value } = written(link, numbers);
    expect(letters.map(({ text }) => text).join("")).toBe("w₀₁·dy₁₁ + w₁₁·dy₀₁");
    expect(values.map(({ text }) => text).join("")).toBe("0·0.5 + 2·(−1)");
    expect(value).toBe("−2");
  });
});
