import { describe, expect, it } from "vitest";
import { convolutionGradients } from "../../../src/lib/convolution/check-convolution.js";
import { countedLayers, countOf, productsOf } from "../../../src/lib/convolution/layer-table.js";
import { convolveRows } from "../../../src/lib/convolution/on-rows.js";
import { placesAlong } from "../../../src/lib/convolution/window.js";
import { workedConvolution } from "../../../src/lib/convolution/worked.js";
import { hypothesisNetworks } from "../../../src/lib/experiments/convolutions.js";

const { x, w, b, window } = workedConvolution;
const [dense, cnn1, cnn2] = hypothesisNetworks.map(({ changes }) => countedLayers(changes, 784, 10));

describe("the numbers of the chapter on convolution", () => {
  it("the worked example gives 3.5, 7.5, −1.5, 3.5", () => {
    expect(convolveRows(x, w, b, window)).toEqual([
      [3.5, 7.5],
      [-1.5, 3.5],
    ]);
  });

  it("on its way back, every weight lies on the pixel in the middle", () => {
    const { dw, dx } = convolutionGradients(workedConvolution);
    expect(dw[0][0]).toBe(1 * 1 + 2 * -1 + 0 * 2 + 1 * 0.5);
    expect(dx[1][1]).toBe(1 * 0.5 + 0 * 2 + -1 * -1 + 2 * 1);
  });

  it("a window of 3 × 3 has 26 places along 28 pixels, and 28 with padding 1", () => {
    expect(placesAlong(28, { size: 3, stride: 1, padding: 0 })).toBe(26);
    expect(placesAlong(28, { size: 3, stride: 1, padding: 1 })).toBe(28);
    expect(placesAlong(28, { size: 5, stride: 2, padding: 2 })).toBe(14);
  });

  it("the three networks have as many weights and biases as was reported", () => {
    expect([dense, cnn1, cnn2].map(countOf)).toEqual([20_067, 320_890, 19_322]);
    expect(countOf(cnn1) / countOf(dense)).toBeCloseTo(16, 1);
  });

  it("no padding that keeps the size gives the number of CNN 1", () => {
    const kept = countedLayers({ convolutions: "4x3s-8x2", hidden: [64] }, 784, 10);
    expect(countOf(kept)).not.toBe(320_890);
  });

  it("CNN 2 takes about three times as many products as the dense network", () => {
    expect(productsOf(cnn2) / productsOf(dense)).toBeGreaterThan(2.9);
    expect(productsOf(cnn2) / productsOf(dense)).toBeLessThan(3.2);
    expect(cnn1[2].product).toBe("5000 · 64");
    expect(cnn2[2].product).toBe("288 · 64");
  });
});
