import type { Backend, PictureBatch } from "../core/backend.js";
import { add } from "../core/kernels/add.js";
import { addPenaltyGradient } from "../core/kernels/add-penalty-gradient.js";
import { affine } from "../core/kernels/affine.js";
import { biasGradient } from "../core/kernels/bias-gradient.js";
import { convolutionBiasGradient } from "../core/kernels/convolution-bias-gradient.js";
import { convolutionInputGradient } from "../core/kernels/convolution-input-gradient.js";
import { convolutionWeightGradient } from "../core/kernels/convolution-weight-gradient.js";
import { convolve } from "../core/kernels/convolve.js";
import { inputGradient } from "../core/kernels/input-gradient.js";
import { mapsFromRows, rowsFromMaps } from "../core/kernels/map-matrix.js";
import { maxPool, maxPoolGradient } from "../core/kernels/max-pool.js";
import { multiply } from "../core/kernels/multiply.js";
import { pictureSteps } from "../core/kernels/picture-steps.js";
import { relu, reluGradient } from "../core/kernels/relu.js";
import { sumPool, sumPoolGradient } from "../core/kernels/sum-pool.js";
import { weightGradient } from "../core/kernels/weight-gradient.js";
import { type Maps, sizeOf } from "../core/maps.js";
import { type Matrix, zeros } from "../core/matrix.js";
import { keepFloat64, toFloat32 } from "../core/numbers/round.js";

/**
 * The backend of plain loops: what the chapters show, and what the fast one is held to.
 *
 * @param precision of every number it stores; defaults to "float32", as in training. "float64" is for
 *   gradient checks.
 */
export function referenceBackend(precision: "float32" | "float64" = "float32"): Backend {
  return {
    name: "reference",
    precision,
    profile: "strict",
    round: precision === "float32" ? toFloat32 : keepFloat64,
    matrix: (rows, cols) => zeros(rows, cols, precision),
    firstRows,
    pictures: (capacity, pixels) => pictureBatch(zeros(capacity, pixels, precision)),
    release() {},
    pictureSteps,
    affine,
    weightGradient,
    biasGradient,
    inputGradient,
    relu,
    reluGradient,
    multiply,
    add,
    addPenaltyGradient,
    maps: (batch, shape) => ({ ...shape, batch, lanes: 1, flat: zeros(batch, sizeOf(shape), precision) }),
    smallerMaps,
    mapsFromRows,
    rowsFromMaps,
    convolve,
    convolutionWeightGradient,
    convolutionBiasGradient,
    convolutionInputGradient,
    maxPool,
    maxPoolGradient,
    sumPool,
    sumPoolGradient,
    // Every optimiser runs its own loop.
    updateKernel: () => undefined,
  };
}

function firstRows(matrix: Matrix, rows: number): Matrix {
  if (!(rows >= 0 && rows <= matrix.rows)) {
    throw new RangeError(`rows must be in [0, ${matrix.rows}]: ${rows}`);
  }
  return rows === matrix.rows ? matrix : { ...matrix, rows };
}

function smallerMaps(maps: Maps, batch: number): Maps {
  return { ...maps, batch, flat: firstRows(maps.flat, batch) };
}

function pictureBatch(room: Matrix): PictureBatch {
  const { rows: capacity, cols: width } = room;
  return {
    load(pixels, order, start, count) {
      if (!(count >= 0 && count <= capacity)) {
        throw new RangeError(`pictures of a batch must be in [0, ${capacity}]: ${count}`);
      }
      for (let i = 0; i < count; i++) {
        const from = order[start + i] * width;
        if (!(from + width <= pixels.length)) {
          throw new RangeError(`picture is not in the set: ${order[start + i]}`);
        }
        for (let k = 0; k < width; k++) room.data[i * room.stride + k] = pixels[from + k] / 255;
      }
      return firstRows(room, count);
    },
  };
}
