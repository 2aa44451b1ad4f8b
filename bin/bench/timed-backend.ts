import { densestSparse, PictureMatrix } from "../../src/lib/backends/wasm/picture-matrix.js";
import type { Backend, PictureBatch } from "../../src/lib/core/backend.js";
import { forwardTaps, nameOfTaps } from "../../src/lib/core/convolution/taps.js";
import type { Window } from "../../src/lib/core/convolution/window.js";
import type { MapShape, Maps } from "../../src/lib/core/maps.js";
import { mapShapeOf } from "../../src/lib/core/maps.js";
import type { Matrix } from "../../src/lib/core/matrix.js";

/** The calls of one operation on numbers of one shape. */
export interface OperationTime {
  /** "affine 128 × 784 → 128" */
  readonly name: string;
  /** Milliseconds of each call. */
  readonly calls: readonly number[];
  /** Products of a number and a weight in a call, each with its addition; 0 where it is not products that take the time. */
  readonly products: number;
}

/** Runs some work of an operation and notes how long it took. */
type Timing = <Result>(name: string, products: number, work: () => Result) => Result;

/** A backend whose operations are timed. */
export interface TimedBackend {
  readonly backend: Backend;
  /** Milliseconds of all operations so far. */
  readonly busy: number;
  /** What was noted since the last time this was asked for. */
  take(): OperationTime[];
}

/**
 * A backend that notes how long each of its operations takes.
 *
 * Products with paper are not counted where the backend leaves them out, nor are those beyond the edge of a map.
 *
 * @param now the clock
 */
export function timedBackend(backend: Backend, now: () => number): TimedBackend {
  let busy = 0;
  const noted = new Map<string, { name: string; products: number; calls: number[] }>();
  const time: Timing = (name, products, work) => {
    const from = now();
    const result = work();
    const taken = now() - from;
    busy += taken;
    const before = noted.get(name) ?? { name, products: 0, calls: [] };
    const count = before.calls.push(taken);
    // Batches differ in ink.
    before.products += (products - before.products) / count;
    noted.set(name, before);
    return result;
  };
  return {
    backend: {
      ...backend,
      ...timedProducts(backend, time),
      ...timedElements(backend, time),
      ...timedMaps(backend, time),
    },
    get busy() {
      return busy;
    },
    take() {
      const found = [...noted.values()];
      noted.clear();
      return found;
    },
  };
}

function timedProducts(
  backend: Backend,
  time: Timing,
): Pick<Backend, "pictures" | "affine" | "weightGradient" | "inputGradient"> {
  const inked = new WeakMap<Matrix, number>();
  const inkOf = inkCounter();
  /** Numbers of x that are multiplied. */
  const numbersOf = (x: Matrix) => inked.get(x) ?? x.rows * x.cols;
  const timedPictures = (pictures: PictureBatch): PictureBatch => ({
    load(pixels, order, start, count) {
      const x = time(`pictures ${count} copied`, 0, () => pictures.load(pixels, order, start, count));
      const ink = inkOf(pixels, order.subarray(start, start + count), x.cols);
      inked.set(x, ink <= densestSparse * count * x.cols ? ink : count * x.cols);
      return x;
    },
  });
  return {
    pictures: (capacity, pixels) => timedPictures(backend.pictures(capacity, pixels)),
    affine(x, w, b, y) {
      if (x instanceof PictureMatrix) time(`ink listed by picture, ${x.rows}`, 0, () => x.inkByPicture);
      time(`affine ${denseName(x, w.cols)}`, numbersOf(x) * w.cols, () => backend.affine(x, w, b, y));
    },
    weightGradient(x, dy, dw) {
      if (x instanceof PictureMatrix) time(`ink listed by pixel, ${x.rows}`, 0, () => x.inkByPixel);
      time(`weightGradient ${denseName(x, dy.cols)}`, numbersOf(x) * dy.cols, () =>
        backend.weightGradient(x, dy, dw),
      );
    },
    inputGradient: (dy, w, dx) =>
      time(`inputGradient ${denseName(dx, dy.cols)}`, dx.rows * dx.cols * dy.cols, () =>
        backend.inputGradient(dy, w, dx),
      ),
  };
}

function timedElements(
  backend: Backend,
  time: Timing,
): Pick<Backend, "biasGradient" | "relu" | "reluGradient" | "multiply" | "add" | "updateKernel"> {
  return {
    biasGradient: (dy, db) => time(`biasGradient ${sizeName(dy)}`, 0, () => backend.biasGradient(dy, db)),
    relu: (x, y) => time(`relu ${sizeName(x)}`, 0, () => backend.relu(x, y)),
    reluGradient: (x, dy, dx) =>
      time(`reluGradient ${sizeName(x)}`, 0, () => backend.reluGradient(x, dy, dx)),
    multiply: (x, y, z) => time(`multiply ${sizeName(x)}`, 0, () => backend.multiply(x, y, z)),
    add: (x, y) => time(`add ${sizeName(x)}`, 0, () => backend.add(x, y)),
    updateKernel(optimiser) {
      const update = backend.updateKernel(optimiser);
      return (
        update &&
        ((w, others, constants) => time(`${optimiser} ${sizeName(w)}`, 0, () => update(w, others, constants)))
      );
    },
  };
}

function timedMaps(
  backend: Backend,
  time: Timing,
): Pick<
  Backend,
  | "mapsFromRows"
  | "rowsFromMaps"
  | "convolve"
  | "convolutionInputGradient"
  | "convolutionWeightGradient"
  | "convolutionBiasGradient"
  | "maxPool"
  | "maxPoolGradient"
> {
  const products = convolutionProducts();
  return {
    mapsFromRows: (x, maps) => time(`mapsFromRows ${mapName(maps)}`, 0, () => backend.mapsFromRows(x, maps)),
    rowsFromMaps: (maps, x) => time(`rowsFromMaps ${mapName(maps)}`, 0, () => backend.rowsFromMaps(maps, x)),
    convolve: (x, w, b, y, window) =>
      time(`convolve ${mapName(x)} → ${y.channels}`, products(x, y, window), () =>
        backend.convolve(x, w, b, y, window),
      ),
    convolutionInputGradient: (dy, w, dx, window) =>
      time(`convolutionInputGradient ${mapName(dx)} → ${dy.channels}`, products(dx, dy, window), () =>
        backend.convolutionInputGradient(dy, w, dx, window),
      ),
    convolutionWeightGradient: (x, dy, dw, window) =>
      time(`convolutionWeightGradient ${mapName(x)} → ${dy.channels}`, products(x, dy, window), () =>
        backend.convolutionWeightGradient(x, dy, dw, window),
      ),
    convolutionBiasGradient: (dy, db) =>
      time(`convolutionBiasGradient ${mapName(dy)}`, 0, () => backend.convolutionBiasGradient(dy, db)),
    maxPool: (x, y, size) => time(`maxPool ${mapName(x)}`, 0, () => backend.maxPool(x, y, size)),
    maxPoolGradient: (x, y, dy, dx, size) =>
      time(`maxPoolGradient ${mapName(x)}`, 0, () => backend.maxPoolGradient(x, y, dy, dx, size)),
  };
}

/** Products of a convolution from x to y, forwards or backwards. */
function convolutionProducts(): (x: Maps, y: Maps, window: Window) => number {
  const taps = new Map<string, number>();
  return (x, y, window) => {
    const name = nameOfTaps(x, window);
    const ofOutput = taps.get(name) ?? forwardTaps(x, window).numbers.length;
    taps.set(name, ofOutput);
    return x.batch * ofOutput * y.channels;
  };
}

/** Inked pixels of rows of a set. Those of a picture are counted once, so that it takes little of the time between operations. */
function inkCounter(): (pixels: Uint8Array, rows: Uint32Array, length: number) => number {
  const counted = new WeakMap<Uint8Array, Map<number, number>>();
  return (pixels, rows, length) => {
    const counts = counted.get(pixels) ?? new Map<number, number>();
    counted.set(pixels, counts);
    let ink = 0;
    for (const row of rows) {
      const count = counts.get(row) ?? inkedOf(pixels.subarray(row * length, (row + 1) * length));
      counts.set(row, count);
      ink += count;
    }
    return ink;
  };
}

function inkedOf(picture: Uint8Array): number {
  let ink = 0;
  for (const level of picture) if (level > 0) ink++;
  return ink;
}

function denseName({ rows, cols }: Matrix, outputs: number): string {
  return `${rows} × ${cols} → ${outputs}`;
}

function sizeName({ rows, cols }: Matrix): string {
  return `${rows} × ${cols}`;
}

function mapName(maps: MapShape & { readonly batch: number }): string {
  return `${maps.batch} ${mapShapeOf(maps)}`;
}
