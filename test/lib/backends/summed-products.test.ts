import { describe, expect, it } from "vitest";
import { fusedReferenceBackend } from "../../../src/lib/backends/fused-reference.js";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { summedProducts } from "../../../src/lib/backends/summed-products.js";
import { convolvedShape } from "../../../src/lib/core/convolution/window.js";
import { sizeOf } from "../../../src/lib/core/maps.js";
import { matrixFrom, rowsOf } from "../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../src/lib/core/random.js";

const plain = referenceBackend();
/** The chapters' multiply–add: rounded after the product and after the sum. */
const summed = summedProducts((a, b, c) => Math.fround(c + Math.fround(a * b)));
const random = seededRandom(3);

function randomMatrix(rows: number, cols: number) {
  const matrix = plain.matrix(rows, cols);
  for (let k = 0; k < rows * cols; k++)
    matrix.data[k] = random.uniform() < 0.3 ? 0 : 2 * random.uniform() - 1;
  return matrix;
}

describe("summedProducts", () => {
  it("gives the bits of the kernels that the chapters show, where it rounds as they do", () => {
    const [x, w, b, dy] = [randomMatrix(9, 31), randomMatrix(31, 7), randomMatrix(1, 7), randomMatrix(9, 7)];
    const results = [plain, summed].map((backend) => {
      const [y, dw, dx] = [plain.matrix(9, 7), plain.matrix(31, 7), plain.matrix(9, 31)];
      backend.affine(x, w, b, y);
      backend.weightGradient(x, dy, dw);
      backend.inputGradient(dy, w, dx);
      return [y, dw, dx];
    });
    expect(results[1]).toEqual(results[0]);
  });

  it.each([
    { size: 3, stride: 1, padding: 1 },
    { size: 2, stride: 2, padding: 0 },
    { size: 5, stride: 3, padding: 2 },
  ])("gives them for the window %j", (window) => {
    const from = { channels: 3, height: 7, width: 8 };
    const to = convolvedShape(from, 4, window);
    const [w, b] = [randomMatrix(3 * window.size ** 2, 4), randomMatrix(1, 4)];
    const [x, dy] = [from, to].map((shape) => ({
      ...plain.maps(5, shape),
      flat: randomMatrix(5, sizeOf(shape)),
    }));
    const results = [plain, summed].map((backend) => {
      const [y, dx, dw] = [plain.maps(5, to), plain.maps(5, from), plain.matrix(w.rows, 4)];
      backend.convolve(x, w, b, y, window);
      backend.convolutionInputGradient(dy, w, dx, window);
      backend.convolutionWeightGradient(x, dy, dw, window);
      return [y.flat, dx.flat, dw];
    });
    expect(results[1]).toEqual(results[0]);
  });
});

describe("fusedReferenceBackend", () => {
  it("keeps what strict rounding loses", () => {
    const [a, c] = [1 + 2 ** -12, -(1 + 2 ** -11)];
    const x = matrixFrom([[1, a]]);
    const w = matrixFrom([[c], [a]]);
    const sums = [referenceBackend(), fusedReferenceBackend()].map((backend) => {
      const y = backend.matrix(1, 1);
      backend.affine(x, w, backend.matrix(1, 1), y);
      return rowsOf(y);
    });
    expect(sums).toEqual([[[0]], [[2 ** -24]]]);
  });

  it("gives 0 for a sum of −0, which is left of a product that is too small to hold", () => {
    const backend = fusedReferenceBackend();
    const dx = backend.matrix(1, 1);
    backend.inputGradient(matrixFrom([[2 ** -100]]), matrixFrom([[-(2 ** -100)]]), dx);
    expect(dx.data[0]).toBe(0);
  });
});
