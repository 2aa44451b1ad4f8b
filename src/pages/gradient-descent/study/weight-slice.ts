import { softmaxRow } from "../../../lib/core/kernels/softmax.js";
import type { Matrix } from "../../../lib/core/matrix.js";
import type { Point } from "../../../lib/labs/descent/descend.js";

/** One weight of a layer, by its row and its column. */
export interface Place {
  readonly k: number;
  readonly j: number;
}

/** The loss of a network as two of its weights move and all others stay. */
export interface WeightSlice {
  /** The two weights as they are. */
  readonly here: Point;
  readonly count: number;
  /** Mean cross-entropy of some samples, of all when left out. */
  loss(at: Point, rows?: ArrayLike<number>): number;
  /** ∂L/∂(u, v) of the same. */
  gradient(at: Point, rows?: ArrayLike<number>): Point;
}

/** What a slice is cut from. */
export interface WeightSliceOptions {
  /** What goes into the last layer: [samples × in]. */
  readonly h: Matrix;
  /** Its weights: [in × classes]. */
  readonly W: Matrix;
  /** [1 × classes] */
  readonly b: Matrix;
  /** Class of each sample. */
  readonly labels: ArrayLike<number>;
  readonly first: Place;
  readonly second: Place;
}

/**
 * z = hW + b with W[first] = u and W[second] = v; L = mean of −ln softmax(z)_t, and
 * ∂L/∂u = mean of h_k·(p_j − Y_j) at the place of u.
 *
 * The layers before do not change with these two weights, so only the last one is worked out again.
 *
 * @throws RangeError when a place is not in W, or both are the same
 */
export function weightSlice({ h, W, b, labels, first, second }: WeightSliceOptions): WeightSlice {
  for (const { k, j } of [first, second]) {
    if (!(k >= 0 && k < W.rows && j >= 0 && j < W.cols))
      throw new RangeError(`weight must be in [${W.rows} × ${W.cols}]: ${k}, ${j}`);
  }
  if (first.k === second.k && first.j === second.j)
    throw new RangeError(`the two weights must be different: ${first.k}, ${first.j}`);
  const here: Point = [weightAt(W, first), weightAt(W, second)];
  const scores = scoresOf(h, W, b);
  const all = Uint32Array.from({ length: h.rows }, (_, i) => i);
  const [z, p] = [new Float64Array(W.cols), new Float64Array(W.cols)];

  /** Scores of a sample with the two weights moved; returns the log-sum-exp and leaves p. */
  function predict(i: number, [u, v]: Point): number {
    z.set(scores.subarray(i * W.cols, (i + 1) * W.cols));
    z[first.j] += (u - here[0]) * h.data[i * h.stride + first.k];
    z[second.j] += (v - here[1]) * h.data[i * h.stride + second.k];
    return softmaxRow(z, p);
  }

  return {
    here,
    count: h.rows,
    loss(at, rows = all) {
      let sum = 0;
      for (let n = 0; n < rows.length; n++) sum += predict(rows[n], at) - z[labels[rows[n]]];
      return sum / rows.length;
    },
    gradient(at, rows = all) {
      let [du, dv] = [0, 0];
      for (let n = 0; n < rows.length; n++) {
        const i = rows[n];
        predict(i, at);
        du += h.data[i * h.stride + first.k] * (p[first.j] - (labels[i] === first.j ? 1 : 0));
        dv += h.data[i * h.stride + second.k] * (p[second.j] - (labels[i] === second.j ? 1 : 0));
      }
      return [du / rows.length, dv / rows.length];
    },
  };
}

/** z = hW + b of every sample, row by row. */
function scoresOf(h: Matrix, W: Matrix, b: Matrix): Float64Array {
  const scores = new Float64Array(h.rows * W.cols);
  for (let i = 0; i < h.rows; i++) {
    for (let j = 0; j < W.cols; j++) {
      let sum = b.data[j];
      for (let k = 0; k < W.rows; k++) sum += h.data[i * h.stride + k] * W.data[k * W.stride + j];
      scores[i * W.cols + j] = sum;
    }
  }
  return scores;
}

function weightAt({ data, stride }: Matrix, { k, j }: Place): number {
  return data[k * stride + j];
}
