import { describe, expect, it } from "vitest";
import { countedLayers, countOf, productsOf } from "../../../src/lib/core/convolution/layer-table.js";
import { poolings } from "../../../src/lib/core/convolution/stages.js";
import { placesAlong, type Window } from "../../../src/lib/core/convolution/window.js";
import { convolveRows, poolRows } from "../../../src/lib/labs/convolution/on-rows.js";
import { hypothesisNetworks } from "../../../src/lib/labs/experiments/convolutions.js";
import { convolutionGradients } from "../../../src/pages/convolution/study/check-convolution.js";
import { example } from "../../../src/pages/convolution/worked.js";

const { x, w, b, window } = example;
const [dense, cnn1, cnn2] = hypothesisNetworks.map(({ changes }) => countedLayers(changes, 784, 10));

describe("the numbers of the chapter on convolution", () => {
  it("the worked example gives 3.5, 7.5, −1.5, 3.5", () => {
    expect(convolveRows(x, w, b, window)).toEqual([
      [3.5, 7.5],
      [-1.5, 3.5],
    ]);
  });

  it("on its way back, every weight lies on the pixel in the middle", () => {
    const { dw, dx } = convolutionGradients(example);
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

  it("stride 1 without padding is the one answer that gives the number of CNN 1", () => {
    const windowsOf = (size: number): Window[] =>
      [1, 2, 3, 4].flatMap((stride) =>
        Array.from({ length: size }, (_, padding) => ({ size, stride, padding })),
      );
    const parameters = (places: number) =>
      (9 + 1) * 4 + (4 * 4 + 1) * 8 + (8 * places ** 2 + 1) * 64 + (64 + 1) * 10;
    const answers = windowsOf(3).flatMap((one) =>
      windowsOf(2)
        .filter((other) => parameters(placesAlong(placesAlong(28, one), other)) === 320_890)
        .map((other) => [one, other]),
    );
    expect(answers).toEqual([
      [
        { size: 3, stride: 1, padding: 0 },
        { size: 2, stride: 1, padding: 0 },
      ],
    ]);
  });

  it("CNN 2 takes about three times as many products as the dense network", () => {
    expect(productsOf(cnn2) / productsOf(dense)).toBeGreaterThan(2.9);
    expect(productsOf(cnn2) / productsOf(dense)).toBeLessThan(3.2);
    expect(cnn1[2].product).toBe("5000 · 64");
    expect(cnn2[2].product).toBe("288 · 64");
  });

  it("pooling by 2 × 2 leaves a quarter of a map, and forgets a move within its windows", () => {
    const at = (row: number, column: number) =>
      Array.from({ length: 4 }, (_, i) =>
        Array.from({ length: 4 }, (_, j) => (i === row && j === column ? 1 : 0)),
      );
    expect(poolRows(at(0, 0), 2, "max").flat()).toHaveLength(16 / 4);
    for (const pooling of poolings) {
      expect(poolRows(at(1, 1), 2, pooling)).toEqual(poolRows(at(0, 0), 2, pooling));
      expect(poolRows(at(1, 2), 2, pooling)).not.toEqual(poolRows(at(1, 1), 2, pooling));
    }
  });
});
