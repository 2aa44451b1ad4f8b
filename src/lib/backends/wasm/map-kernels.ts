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

/** Samples side by side. */
const lanes = 16;
/** Bytes of a number of all lanes. */
const laneBytes = 4 * lanes;

/** Where lists lie in memory. */
interface Lists {
  readonly starts: number;
  readonly taps: number;
}

/** The matrix in this memory, with its numbers written out. */
type Written = (matrix: Matrix) => WasmMatrix;

/** Feature maps, convolution and pooling in WebAssembly. */
export function mapKernels(kernels: Kernels, memory: Memory, written: Written): MapKernels {
  return {
    ...layoutKernels(kernels, memory, written),
    ...convolutionKernels(kernels, memory, written),
    ...poolKernels(kernels, written),
  };
}

function layoutKernels(
  kernels: Kernels,
  memory: Memory,
  written: Written,
): Pick<MapKernels, "maps" | "firstMaps" | "mapsFromRows" | "rowsFromMaps"> {
  return {
    maps(batch, shape) {
      expectSizes(batch, sizeOf(shape));
      const blocks = Math.ceil(batch / lanes);
      const cols = sizeOf(shape) * lanes;
      const flat = new WasmMatrix(memory, memory.allocate(4 * blocks * cols), blocks, cols);
      return { ...shapeAlone(shape), batch, lanes, flat };
    },
    firstMaps(maps, batch) {
      if (!(batch >= 0 && batch <= maps.batch)) {
        throw new RangeError(`batch must be in [0, ${maps.batch}]: ${batch}`);
      }
      const { address, cols } = written(maps.flat);
      return { ...maps, batch, flat: new WasmMatrix(memory, address, Math.ceil(batch / lanes), cols) };
    },
    mapsFromRows(x, maps) {
      expectShape("mapsFromRows", "x", x, maps.batch, sizeOf(maps));
      const [rows, flat] = [written(x), written(maps.flat)];
      kernels.interleave(rows.address, rows.rowBytes, x.rows, x.cols, flat.address, flat.rowBytes);
    },
    rowsFromMaps(maps, x) {
      expectShape("rowsFromMaps", "x", x, maps.batch, sizeOf(maps));
      const [rows, flat] = [written(x), written(maps.flat)];
      kernels.separate(flat.address, flat.rowBytes, x.rows, x.cols, rows.address, rows.rowBytes);
    },
  };
}

/** Which numbers meet which weights is listed once for each shape; see assembly/convolution. */
function convolutionKernels(
  kernels: Kernels,
  memory: Memory,
  written: Written,
): Pick<
  MapKernels,
  "convolve" | "convolutionInputGradient" | "convolutionWeightGradient" | "convolutionBiasGradient"
> {
  const forward = new Map<string, Lists>();
  const backward = new Map<string, Lists>();
  const spans = new Map<string, number>();
  const forwardLists = (x: Maps, w: WasmMatrix, window: Window) =>
    kept(forward, `${nameOfTaps(x, window)} ${w.rowBytes}`, () =>
      keepTaps(memory, forwardTaps(x, window), w.rowBytes),
    );
  const backwardLists = (x: Maps, w: WasmMatrix, window: Window) =>
    kept(backward, `${nameOfTaps(x, window)} ${w.cols}`, () =>
      keepTaps(memory, backwardTaps(x, w.cols, window), w.rowBytes),
    );

  return {
    convolve(x, w, b, y, window) {
      expectShape("convolve", "w", w, x.channels * window.size * window.size, w.cols);
      expectShape("convolve", "b", b, 1, w.cols);
      expectMaps("convolve", "y", y, convolvedShape(x, w.cols, window), x.batch);
      const [weights, from, to] = [written(w), written(x.flat), written(y.flat)];
      const { starts, taps } = forwardLists(x, weights, window);
      kernels.tapSums(
        starts,
        taps,
        y.height * y.width,
        from.address,
        from.rowBytes,
        weights.address,
        4,
        written(b).address,
        to.address,
        to.rowBytes,
        y.channels,
        to.rows,
      );
    },
    convolutionInputGradient(dy, w, dx, window) {
      expectShape("convolutionInputGradient", "w", w, dx.channels * window.size ** 2, dy.channels);
      expectMaps("convolutionInputGradient", "dy", dy, convolvedShape(dx, w.cols, window), dx.batch);
      const [weights, from, to] = [written(w), written(dy.flat), written(dx.flat)];
      const { starts, taps } = backwardLists(dx, weights, window);
      kernels.tapSums(
        starts,
        taps,
        dx.height * dx.width,
        from.address,
        from.rowBytes,
        weights.address,
        window.size ** 2 * weights.rowBytes,
        0,
        to.address,
        to.rowBytes,
        dx.channels,
        to.rows,
      );
    },
    convolutionWeightGradient(x, dy, dw, window) {
      expectShape("convolutionWeightGradient", "dw", dw, x.channels * window.size ** 2, dy.channels);
      expectMaps("convolutionWeightGradient", "dy", dy, convolvedShape(x, dw.cols, window), x.batch);
      const [gradient, from, back] = [written(dw), written(x.flat), written(dy.flat)];
      const listed = kept(spans, nameOfTaps(x, window), () => keepSpans(memory, x, window));
      const plane = dy.height * dy.width * laneBytes;
      kernels.convolvedWeights(
        listed,
        dw.rows,
        from.address,
        from.rowBytes,
        window.stride * x.width * laneBytes,
        window.stride * laneBytes,
        back.address,
        back.rowBytes,
        dy.width * laneBytes,
        plane,
        dy.channels,
        gradient.address,
        gradient.rowBytes,
        x.batch,
      );
    },
    convolutionBiasGradient(dy, db) {
      expectShape("convolutionBiasGradient", "db", db, 1, dy.channels);
      const back = written(dy.flat);
      const plane = dy.height * dy.width * laneBytes;
      kernels.planeSums(back.address, back.rowBytes, plane, dy.channels, dy.batch, written(db).address);
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
      kernels.maxPool(from.address, to.address, planes, x.height, x.width, y.height, y.width, size);
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
      );
    },
    sumPool(x, y, size, divisor) {
      expectMaps("sumPool", "y", y, pooledShape(x, size), x.batch);
      const [from, to] = [written(x.flat), written(y.flat)];
      const planes = from.rows * x.channels;
      kernels.sumPool(from.address, to.address, planes, x.height, x.width, y.height, y.width, size, divisor);
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
  rowBytes: number,
): Lists {
  const pairs = new Int32Array(2 * numbers.length);
  for (let k = 0; k < numbers.length; k++) {
    pairs[2 * k] = numbers[k] * laneBytes;
    pairs[2 * k + 1] = weightRows[k] * rowBytes + weightColumns[k] * 4;
  }
  return { starts: keepWholes(memory, starts), taps: keepWholes(memory, pairs) };
}

function keepSpans(memory: Memory, x: MapShape, window: Window): number {
  const fields = weightSpans(x, window).flatMap(({ number, place, rows, columns }) => [
    number * laneBytes,
    place * laneBytes,
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
