import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { convolvedShape } from "../../../../src/lib/core/convolution/window.js";
import { matrixFrom, zeros } from "../../../../src/lib/core/matrix.js";
import { expectClose } from "../../close.js";
import { golden } from "../../golden-convolution.js";
import { mapsWith, numbersOf } from "../../map-numbers.js";

const exact = referenceBackend("float64");
const sheet = { channels: 1, height: 3, width: 3 };
const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const window = { size: 2, stride: 1, padding: 0 };

describe("convolve", () => {
  it("adds up what lies under the window, times its weights, at each place", () => {
    const x = mapsWith(exact, 1, sheet, nine);
    const w = matrixFrom([[1], [0], [0], [-1]], "float64");
    const y = exact.maps(1, { channels: 1, height: 2, width: 2 });
    exact.convolve(x, w, matrixFrom([[10]], "float64"), y, window);
    // 1 − 5 + 10, 2 − 6 + 10, …: the window is not turned round.
    expect(numbersOf(y)).toEqual([6, 6, 6, 6]);
  });

  it("takes what lies beyond the edge for paper", () => {
    const x = mapsWith(exact, 1, sheet, nine);
    const w = matrixFrom(Array(9).fill([1]), "float64");
    const y = exact.maps(1, sheet);
    exact.convolve(x, w, matrixFrom([[0]], "float64"), y, { size: 3, stride: 1, padding: 1 });
    expect(numbersOf(y)).toEqual([12, 21, 16, 27, 45, 33, 24, 39, 28]);
  });

  it.each([...golden.convolutions.entries()])("is PyTorch's in case %i, with its gradients", (_, one) => {
    const { batch, shape, outputs } = one;
    const x = mapsWith(exact, batch, shape, one.x);
    const to = convolvedShape(shape, outputs, one.window);
    const [y, dy] = [exact.maps(batch, to), mapsWith(exact, batch, to, one.dy)];
    const rows = shape.channels * one.window.size ** 2;
    const [w, dw] = [zeros(rows, outputs, "float64"), zeros(rows, outputs, "float64")];
    const [b, db] = [zeros(1, outputs, "float64"), zeros(1, outputs, "float64")];
    w.data.set(one.w);
    b.data.set(one.b);
    exact.convolve(x, w, b, y, one.window);
    expectClose(numbersOf(y), one.y);
    exact.convolutionWeightGradient(x, dy, dw, one.window);
    expectClose(dw.data, one.dw);
    exact.convolutionBiasGradient(dy, db);
    expectClose(db.data, one.db);
    const dx = exact.maps(batch, shape);
    exact.convolutionInputGradient(dy, w, dx, one.window);
    expectClose(numbersOf(dx), one.dx);
  });

  it("names what does not fit", () => {
    const x = mapsWith(exact, 1, sheet, nine);
    const b = matrixFrom([[0]], "float64");
    const y = exact.maps(1, { channels: 1, height: 2, width: 2 });
    expect(() => exact.convolve(x, matrixFrom([[1], [1]], "float64"), b, y, window)).toThrow(
      "convolve: w must be [4 × 1]: [2 × 1]",
    );
    const w = matrixFrom([[1], [0], [0], [-1]], "float64");
    expect(() => exact.convolve(x, w, b, exact.maps(1, sheet), window)).toThrow(
      "convolve: y must be 1 of [1 × 2 × 2]: 1 of [1 × 3 × 3]",
    );
  });
});
