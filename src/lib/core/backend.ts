import type { Window } from "./convolution/window.js";
import type { LossName } from "./losses.js";
import type { MapShape, Maps } from "./maps.js";
import type { Matrix } from "./matrix.js";
import type { Profile } from "./numbers/profiles.js";
import type { Round } from "./numbers/round.js";

/**
 * Where the numbers of a network live and who multiplies them.
 *
 * The layers, losses and optimisers are written once, against this interface. The reference backend runs
 * the loops that the chapters show; the WebAssembly backend runs SIMD kernels that give the same float32
 * numbers, bit for bit, as long as the weights are finite. Each has two profiles, which round differently.
 *
 * Every operation overwrites its last matrix argument unless it says otherwise.
 */
export interface Backend extends MapKernels {
  readonly name: "reference" | "wasm";
  readonly precision: "float32" | "float64";
  readonly profile: Profile;
  readonly round: Round;

  /** Ends it: its memory goes to a backend that is made later, so nothing of this one may be used any more. Once is enough. */
  release(): void;
  /** A matrix of this backend, filled with zeros. Read `data` afresh after allocating: memory may move. */
  matrix(rows: number, cols: number): Matrix;
  /** The first `rows` rows of a matrix of this backend, over the same memory. */
  firstRows(matrix: Matrix, rows: number): Matrix;
  /** Room for a batch of up to `capacity` pictures of `pixels` grey levels each. */
  pictures(capacity: number, pixels: number): PictureBatch;
  /**
   * Batches of one, through dense layers with ReLU between them.
   *
   * @param ink the number that the grey level 255 becomes
   */
  pictureSteps(layers: readonly DenseWeights[], ink: number): PictureSteps;

  /** y = x·w + b, with x: [batch × in], w: [in × out], b: [1 × out], y: [batch × out]. */
  affine(x: Matrix, w: Matrix, b: Matrix, y: Matrix): void;
  /** dw = xᵀ·dy, with x: [batch × in], dy: [batch × out], dw: [in × out]. */
  weightGradient(x: Matrix, dy: Matrix, dw: Matrix): void;
  /** db = Σᵢ dyᵢ, the sum over the rows, with dy: [batch × out], db: [1 × out]. */
  biasGradient(dy: Matrix, db: Matrix): void;
  /** dx = dy·wᵀ, with dy: [batch × out], w: [in × out], dx: [batch × in]. */
  inputGradient(dy: Matrix, w: Matrix, dx: Matrix): void;
  /** y = max(x, 0), element by element. */
  relu(x: Matrix, y: Matrix): void;
  /** dx = dy where x > 0 and 0 elsewhere, element by element. */
  reluGradient(x: Matrix, dy: Matrix, dx: Matrix): void;
  /** z = x ⊙ y, element by element. */
  multiply(x: Matrix, y: Matrix, z: Matrix): void;
  /** y ← y + x, element by element. */
  add(x: Matrix, y: Matrix): void;
  /** dw ← dw + 2·l2·w + l1·sign(w), element by element, with sign(0) = 0. */
  addPenaltyGradient(w: Matrix, l1: number, l2: number, dw: Matrix): void;
  /** The kernel for the steps of an optimiser; undefined where its own loop is to run. */
  updateKernel(optimiser: string): UpdateKernel | undefined;
}

/** What layers of feature maps need. The formulas are in `kernels/`. */
export interface MapKernels {
  /** Feature maps of this backend for a batch, filled with zeros. */
  maps(batch: number, shape: MapShape): Maps;
  /** Feature maps for a smaller batch in the memory of maps of this backend. What was there is no longer to be relied on. */
  smallerMaps(maps: Maps, batch: number): Maps;
  /** Row n of x, [batch × channels · height · width], becomes sample n of the maps. */
  mapsFromRows(x: Matrix, maps: Maps): void;
  rowsFromMaps(maps: Maps, x: Matrix): void;
  /** y = w ∗ x + b, with w: [channels · k · k × outputs], b: [1 × outputs]. */
  convolve(x: Maps, w: Matrix, b: Matrix, y: Maps, window: Window): void;
  convolutionWeightGradient(x: Maps, dy: Maps, dw: Matrix, window: Window): void;
  convolutionBiasGradient(dy: Maps, db: Matrix): void;
  convolutionInputGradient(dy: Maps, w: Matrix, dx: Maps, window: Window): void;
  /** The greatest number of each window of size × size pixels. */
  maxPool(x: Maps, y: Maps, size: number): void;
  maxPoolGradient(x: Maps, y: Maps, dy: Maps, dx: Maps, size: number): void;
  /** The sum of each window of size × size pixels, divided by the divisor: with size² the average. */
  sumPool(x: Maps, y: Maps, size: number, divisor: number): void;
  sumPoolGradient(dy: Maps, dx: Maps, size: number, divisor: number): void;
}

/** Pictures stored as bytes, made into the rows x of a batch: grey level 0…255 becomes 0…1. */
export interface PictureBatch {
  /**
   * Row i of the result is picture `order[start + i]` of `pixels`, divided by 255, for `count` rows.
   * The result stays valid until the next load.
   */
  load(pixels: Uint8Array, order: Uint32Array, start: number, count: number): Matrix;
}

/** W: [in × out] and b: [1 × out] of a dense layer. */
export interface DenseWeights {
  readonly weight: Matrix;
  readonly bias: Matrix;
}

/**
 * Plain gradient descent on one picture after the other: the same numbers as a batch of one gives, bit for bit, without
 * what a batch costs. Paper is passed over: its input is 0, and so is the gradient of every weight that it meets.
 */
export interface PictureSteps {
  /**
   * A step on each picture in turn: y = x·W + b forwards, ∂L/∂z, the gradients backwards, w ← w − η·g.
   *
   * @param set [pictures × pixels] and [pictures]
   * @param rows of the pictures, one for each step
   * @param etas η of each step
   */
  take(
    set: { readonly pixels: Uint8Array; readonly labels: Uint8Array },
    rows: Uint32Array,
    etas: Float32Array,
    loss: LossName,
  ): PictureScores;
}

/** What was found before each of some steps. */
export interface PictureScores {
  /** Steps done: fewer than were asked for where the loss of the next is no finite number. Nothing was moved then. */
  readonly done: number;
  /** Of each step, and of the one that was not done. */
  readonly losses: Float64Array;
  /** 1 where the label had the greatest score. */
  readonly right: Uint8Array;
}

/**
 * One step of an optimiser on one parameter in a kernel: w and the slots are overwritten.
 *
 * @param others gradient of the loss by w, then the slots, all of the shape of w
 * @param constants as the optimiser lists them
 */
export type UpdateKernel = (w: Matrix, others: readonly Matrix[], constants: readonly number[]) => void;
