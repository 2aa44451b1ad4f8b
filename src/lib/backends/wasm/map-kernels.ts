import type { MapKernels } from "../../core/backend.js";
import {
  backwardTaps,
  forwardTaps,
  nameOfTaps,
  type Taps,
  weightSpans,
} from "../../core/convolution/taps.js";
import { convolvedShape, pooledShape, type Window } from "../../core/convolution/window.js";
import { expectShape } from "../../core/kernels/check.js";
import { expectMaps, type MapShape, type Maps, sizeOf } from "../../core/maps.js";
import { expectSizes, type Matrix } from "../../core/matrix.js";
import type { Kernels } from "./kernels.js";
import type { Memory } from "./memory.js";
import { WasmMatrix } from "./wasm-matrix.js";

/** Samples side by side, and where there are few. */
const [manyLanes, fewLanes] = [16, 4];
/** Samples up to which they count as few: with 12, one block of many takes no longer. */
const mostFew = 8;

function lanesFor(batch: number): number {
  return batch <= mostFew ? fewLanes : manyLanes;
}

/** Bytes of so many taps as `fewTapSums` copies them, and of one more. */
function copiedBytes(taps: number): number {
  return 32 * (taps + 1);
}

/** Bytes of a number of all lanes. */
function pixelBytesOf({ lanes }: Maps): number {
  return 4 * lanes;
}

/** Where lists lie in memory. */
interface Lists {
  readonly starts: number;
  readonly taps: number;
  /** Taps of the pixel that has the most. */
  readonly most: number;
}

/** The matrix in this memory, with its numbers written out. */
type Written = (matrix: Matrix) => WasmMatrix;

/** Feature maps, convolution and pooling in WebAssembly. */
export function mapKernels(kernels: Kernels, memory: Memory, written: Written): MapKernels {
  return {
    ...layoutKernels(kernels, memory, written),
    ...tapKernels(kernels, memory, written),
    ...convolvedGradientKernels(kernels, memory, written),
    ...poolKernels(kernels, written),
  };
}

function layoutKernels(
  kernels: Kernels,
  memory: Memory,
  written: Written,
): Pick<MapKernels, "maps" | "smallerMaps" | "mapsFromRows" | "rowsFromMaps"> {
  const mapsAt = (address: number, batch: number, shape: MapShape): Maps => {
    const { lanes, blocks, cols } = layoutOf(batch, shape);
    return { ...shapeAlone(shape), batch, lanes, flat: new WasmMatrix(memory, address, blocks, cols) };
  };
  return {
    maps(batch, shape) {
      expectSizes(batch, sizeOf(shape));
      const { blocks, cols } = layoutOf(batch, shape);
      return mapsAt(memory.allocate(4 * blocks * cols), batch, shape);
    },
    smallerMaps(maps, batch) {
      if (!(batch >= 0 && batch <= maps.batch)) {
        throw new RangeError(`batch must be in [0, ${maps.batch}]: ${batch}`);
      }
      return mapsAt(written(maps.flat).address, batch, maps);
    },
    mapsFromRows(x, maps) {
      expectShape("mapsFromRows", "x", x, maps.batch, sizeOf(maps));
      const [rows, flat] = [written(x), written(maps.flat)];
      kernels.interleave(
        rows.address,
        rows.rowBytes,
        x.rows,
        x.cols,
        flat.address,
        flat.rowBytes,
        maps.lanes,
      );
    },
    rowsFromMaps(maps, x) {
      expectShape("rowsFromMaps", "x", x, maps.batch, sizeOf(maps));
      const [rows, flat] = [written(x), written(maps.flat)];
      kernels.separate(flat.address, flat.rowBytes, x.rows, x.cols, rows.address, rows.rowBytes, maps.lanes);
    },
  };
}

/** How the samples of a batch are laid out. */
function layoutOf(batch: number, shape: MapShape): { lanes: number; blocks: number; cols: number } {
  const lanes = lanesFor(batch);
  return { lanes, blocks: Math.ceil(batch / lanes), cols: sizeOf(shape) * lanes };
}

/** Which numbers meet which weights is listed once for each shape; see assembly/tap-sums. */
function tapKernels(
  kernels: Kernels,
  memory: Memory,
  written: Written,
): Pick<MapKernels, "convolve" | "convolutionInputGradient"> {
  const forward = new Map<string, Lists>();
  const backward = new Map<string, Lists>();
  const forwardLists = (x: Maps, w: WasmMatrix, window: Window) =>
    kept(forward, `${nameOfTaps(x, window)} ${x.lanes} ${w.rowBytes}`, () =>
      keepTaps(memory, forwardTaps(x, window), pixelBytesOf(x), (row) => row * w.rowBytes),
    );
  const backwardLists = (x: Maps, w: WasmMatrix, window: Window) =>
    kept(backward, `${nameOfTaps(x, window)} ${x.lanes} ${w.cols}`, () =>
      keepTaps(
        memory,
        backwardTaps(x, w.cols, window),
        pixelBytesOf(x),
        x.lanes === manyLanes
          ? (row, column) => row * w.rowBytes + 4 * column
          : (row, column) => 4 * x.channels * (column * window.size ** 2 + row),
      ),
    );

  return {
    convolve(x, w, b, y, window) {
      expectShape("convolve", "w", w, x.channels * window.size * window.size, w.cols);
      expectShape("convolve", "b", b, 1, w.cols);
      expectMaps("convolve", "y", y, convolvedShape(x, w.cols, window), x.batch);
      const [weights, from, to, bias] = [written(w), written(x.flat), written(y.flat), written(b).address];
      const { starts, taps, most } = forwardLists(x, weights, window);
      const sources = [
        starts,
        taps,
        y.height * y.width,
        from.address,
        from.rowBytes,
        weights.address,
      ] as const;
      const results = [bias, to.address, to.rowBytes, y.channels, to.rows] as const;
      if (y.lanes === manyLanes) kernels.tapSums(...sources, 4, ...results);
      else kernels.fewTapSums(...sources, ...results, memory.scratch(copiedBytes(most)));
    },
    convolutionInputGradient(dy, w, dx, window) {
      const places = window.size ** 2;
      expectShape("convolutionInputGradient", "w", w, dx.channels * places, dy.channels);
      expectMaps("convolutionInputGradient", "dy", dy, convolvedShape(dx, w.cols, window), dx.batch);
      const [weights, from, to] = [written(w), written(dy.flat), written(dx.flat)];
      const { starts, taps, most } = backwardLists(dx, weights, window);
      const sources = [starts, taps, dx.height * dx.width, from.address, from.rowBytes] as const;
      const results = [0, to.address, to.rowBytes, dx.channels, to.rows] as const;
      if (dx.lanes === manyLanes) {
        kernels.tapSums(...sources, weights.address, places * weights.rowBytes, ...results);
        return;
      }
      const copied = memory.scratch(copiedBytes(most) + 4 * w.rows * w.cols);
      const packed = copied + copiedBytes(most);
      kernels.packWeightsByOutput(weights.address, weights.rowBytes, dx.channels, places, w.cols, packed);
      kernels.fewTapSums(...sources, packed, ...results, copied);
    },
  };
}

/** The gradients by weights and biases; where the numbers lie that a weight meets is listed once for each shape. */
function convolvedGradientKernels(
  kernels: Kernels,
  memory: Memory,
  written: Written,
): Pick<MapKernels, "convolutionWeightGradient" | "convolutionBiasGradient"> {
  const spans = new Map<string, number>();
  return {
    convolutionWeightGradient(x, dy, dw, window) {
      expectShape("convolutionWeightGradient", "dw", dw, x.channels * window.size ** 2, dy.channels);
      expectMaps("convolutionWeightGradient", "dy", dy, convolvedShape(x, dw.cols, window), x.batch);
      const [gradient, from, back] = [written(dw), written(x.flat), written(dy.flat)];
      const pixelBytes = pixelBytesOf(x);
      const listed = kept(spans, `${nameOfTaps(x, window)} ${x.lanes}`, () =>
        keepSpans(memory, x, window, pixelBytes),
      );
      const sums = x.lanes === manyLanes ? kernels.convolvedWeights : kernels.fewConvolvedWeights;
      sums(
        listed,
        dw.rows,
        from.address,
        from.rowBytes,
        window.stride * x.width * pixelBytes,
        window.stride * pixelBytes,
        back.address,
        back.rowBytes,
        dy.width * pixelBytes,
        dy.height * dy.width * pixelBytes,
        dy.channels,
        gradient.address,
        gradient.rowBytes,
        x.batch,
      );
    },
    convolutionBiasGradient(dy, db) {
      expectShape("convolutionBiasGradient", "db", db, 1, dy.channels);
      const back = written(dy.flat);
      const plane = dy.height * dy.width * pixelBytesOf(dy);
      const sums = dy.lanes === manyLanes ? kernels.planeSums : kernels.fewPlaneSums;
      sums(back.address, back.rowBytes, plane, dy.channels, dy.batch, written(db).address);
    },
  };
}

function poolKernels(
  kernels: Kernels,
  written: Written,
): Pick<MapKernels, "maxPool" | "maxPoolGradient" | "sumPool" | "sumPoolGradient"> {
  return {
    maxPool(x, y, size) {
      expectMaps("maxPool", "y", y, pooledShape(x, size), x.batch);
      const [from, to] = [written(x.flat), written(y.flat)];
      const planes = from.rows * x.channels;
      kernels.maxPool(
        from.address,
        to.address,
        planes,
        x.height,
        x.width,
        y.height,
        y.width,
        size,
        pixelBytesOf(x),
      );
    },
    maxPoolGradient(x, y, dy, dx, size) {
      expectMaps("maxPoolGradient", "y", y, pooledShape(x, size), x.batch);
      expectMaps("maxPoolGradient", "dy", dy, y, x.batch);
      expectMaps("maxPoolGradient", "dx", dx, x, x.batch);
      const [from, to, back, gradient] = [x, y, dy, dx].map(({ flat }) => written(flat).address);
      kernels.maxPoolGradient(
        from,
        to,
        back,
        gradient,
        x.flat.rows * x.channels,
        x.height,
        x.width,
        y.height,
        y.width,
        size,
        pixelBytesOf(x),
      );
    },
    sumPool(x, y, size, divisor) {
      expectMaps("sumPool", "y", y, pooledShape(x, size), x.batch);
      const [from, to] = [written(x.flat), written(y.flat)];
      const planes = from.rows * x.channels;
      kernels.sumPool(
        from.address,
        to.address,
        planes,
        x.height,
        x.width,
        y.height,
        y.width,
        size,
        divisor,
        pixelBytesOf(x),
      );
    },
    sumPoolGradient(dy, dx, size, divisor) {
      expectMaps("sumPoolGradient", "dy", dy, pooledShape(dx, size), dx.batch);
      const [back, gradient] = [written(dy.flat), written(dx.flat)];
      const planes = gradient.rows * dx.channels;
      kernels.sumPoolGradient(
        back.address,
        gradient.address,
        planes,
        dx.height,
        dx.width,
        dy.height,
        dy.width,
        size,
        divisor,
        pixelBytesOf(dx),
      );
    },
  };
}

function shapeAlone({ channels, height, width }: MapShape): MapShape {
  return { channels, height, width };
}

function kept<Value>(table: Map<string, Value>, name: string, make: () => Value): Value {
  const found = table.get(name) ?? make();
  table.set(name, found);
  return found;
}

function keepTaps(
  memory: Memory,
  { starts, numbers, weightRows, weightColumns }: Taps,
  pixelBytes: number,
  weightAt: (row: number, column: number) => number,
): Lists {
  const pairs = new Int32Array(2 * numbers.length);
  for (let k = 0; k < numbers.length; k++) {
    pairs[2 * k] = numbers[k] * pixelBytes;
    pairs[2 * k + 1] = weightAt(weightRows[k], weightColumns[k]);
  }
  const counts = Array.from(starts.subarray(1), (end, pixel) => end - starts[pixel]);
  return {
    starts: keepWholes(memory, starts),
    taps: keepWholes(memory, pairs),
    most: Math.max(0, ...counts),
  };
}

function keepSpans(memory: Memory, x: MapShape, window: Window, pixelBytes: number): number {
  const fields = weightSpans(x, window).flatMap(({ number, place, rows, columns }) => [
    number * pixelBytes,
    place * pixelBytes,
    rows,
    columns,
  ]);
  return keepWholes(memory, Int32Array.from(fields));
}

function keepWholes(memory: Memory, wholes: Int32Array): number {
  const address = memory.allocate(wholes.byteLength);
  new Int32Array(memory.wasm.buffer, address, wholes.length).set(wholes);
  return address;
}
