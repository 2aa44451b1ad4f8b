import type { Backend } from "../core/backend.js";
import { backwardTaps, forwardTaps, type Taps, weightSpans } from "../core/convolution/taps.js";
import { convolvedShape } from "../core/convolution/window.js";
import { expectShape } from "../core/kernels/check.js";
import { expectMaps, type Maps } from "../core/maps.js";
import type { Matrix } from "../core/matrix.js";

/** The operations of a backend that are sums of products. */
export type SummedProducts = Pick<
  Backend,
  | "affine"
  | "weightGradient"
  | "inputGradient"
  | "convolve"
  | "convolutionWeightGradient"
  | "convolutionInputGradient"
>;

/** a·b + c, rounded in one way or another. */
export type MultiplyAdd = (a: number, b: number, c: number) => number;

/** Numbers one after the other: where the first lies, and how far it is to the next. */
interface Line {
  readonly data: Matrix["data"];
  readonly from: number;
  readonly step: number;
}

/**
 * The sums of the kernels in ../core/kernels, the terms in the same order, with any multiply–add: the kernels there are one
 * formula each, this is what they have in common. A sum of −0 is given as 0.
 */
export function summedProducts(multiplyAdd: MultiplyAdd): SummedProducts {
  return { ...matrixProducts(multiplyAdd), ...mapProducts(multiplyAdd) };
}

function matrixProducts(
  multiplyAdd: MultiplyAdd,
): Pick<SummedProducts, "affine" | "weightGradient" | "inputGradient"> {
  const dot = (terms: number, a: Line, b: Line) => {
    let sum = 0;
    for (let k = 0; k < terms; k++)
      sum = multiplyAdd(a.data[a.from + k * a.step], b.data[b.from + k * b.step], sum);
    return sum + 0;
  };
  return {
    affine(x, w, b, y) {
      expectShape("affine", "w", w, x.cols, w.cols);
      expectShape("affine", "b", b, 1, w.cols);
      expectShape("affine", "y", y, x.rows, w.cols);
      fill(y, (i, j) => dot(x.cols, row(x, i), column(w, j)) + b.data[j]);
    },
    weightGradient(x, dy, dw) {
      expectShape("weightGradient", "dy", dy, x.rows, dy.cols);
      expectShape("weightGradient", "dw", dw, x.cols, dy.cols);
      fill(dw, (k, j) => dot(x.rows, column(x, k), column(dy, j)));
    },
    inputGradient(dy, w, dx) {
      expectShape("inputGradient", "w", w, w.rows, dy.cols);
      expectShape("inputGradient", "dx", dx, dy.rows, w.rows);
      fill(dx, (i, k) => dot(dy.cols, row(dy, i), row(w, k)));
    },
  };
}

function mapProducts(
  multiplyAdd: MultiplyAdd,
): Pick<SummedProducts, "convolve" | "convolutionWeightGradient" | "convolutionInputGradient"> {
  /** Of a pixel of a plane; the weights of that plane begin at a place. */
  const tapSum = (x: Maps, sample: number, w: Matrix, from: number, taps: Taps, pixel: number) => {
    const { starts, numbers, weightRows, weightColumns } = taps;
    let sum = 0;
    for (let t = starts[pixel]; t < starts[pixel + 1]; t++) {
      const weight = w.data[from + weightRows[t] * w.stride + weightColumns[t]];
      sum = multiplyAdd(weight, x.flat.data[sample * x.flat.stride + numbers[t]], sum);
    }
    return sum + 0;
  };
  return {
    convolve(x, w, b, y, window) {
      expectShape("convolve", "w", w, x.channels * window.size ** 2, w.cols);
      expectShape("convolve", "b", b, 1, w.cols);
      expectMaps("convolve", "y", y, convolvedShape(x, w.cols, window), x.batch);
      const taps = forwardTaps(x, window);
      fillMaps(y, (m, o, pixel) => tapSum(x, m, w, o, taps, pixel) + b.data[o]);
    },
    convolutionInputGradient(dy, w, dx, window) {
      expectShape("convolutionInputGradient", "w", w, dx.channels * window.size ** 2, dy.channels);
      expectMaps("convolutionInputGradient", "dy", dy, convolvedShape(dx, w.cols, window), dx.batch);
      const taps = backwardTaps(dx, w.cols, window);
      fillMaps(dx, (m, c, pixel) => tapSum(dy, m, w, c * window.size ** 2 * w.stride, taps, pixel));
    },
    convolutionWeightGradient(x, dy, dw, window) {
      expectShape("convolutionWeightGradient", "dw", dw, x.channels * window.size ** 2, dy.channels);
      expectMaps("convolutionWeightGradient", "dy", dy, convolvedShape(x, dw.cols, window), x.batch);
      const spans = weightSpans(x, window);
      fill(dw, (k, o) => {
        const { number, place, rows, columns } = spans[k];
        let sum = 0;
        for (let m = 0; m < x.batch; m++) {
          let places = 0;
          for (let i = 0; i < rows; i++) {
            const xs = m * x.flat.stride + number + i * window.stride * x.width;
            const dys = m * dy.flat.stride + o * dy.height * dy.width + place + i * dy.width;
            for (let j = 0; j < columns; j++) {
              places = multiplyAdd(x.flat.data[xs + j * window.stride], dy.flat.data[dys + j], places);
            }
          }
          sum = Math.fround(sum + places);
        }
        return sum;
      });
    },
  };
}

function row({ data, stride }: Matrix, i: number): Line {
  return { data, from: i * stride, step: 1 };
}

function column({ data, stride }: Matrix, j: number): Line {
  return { data, from: j, step: stride };
}

function fill(matrix: Matrix, at: (i: number, j: number) => number): void {
  for (let i = 0; i < matrix.rows; i++) {
    for (let j = 0; j < matrix.cols; j++) matrix.data[i * matrix.stride + j] = at(i, j);
  }
}

/** Maps of the reference, where a row is a sample. */
function fillMaps(maps: Maps, at: (sample: number, channel: number, pixel: number) => number): void {
  const plane = maps.height * maps.width;
  fill(maps.flat, (m, number) => at(m, Math.floor(number / plane), number % plane));
}
