import { type MapShape, mapShapeOf } from "../maps.js";
import { convolvedShape, type Window } from "./window.js";

/** For each pixel of a plane, which numbers meet which weights in its sum, one after the other. */
export interface Taps {
  /** Place of each pixel's first tap, and the number of taps at the end: [pixels + 1]. */
  readonly starts: Int32Array;
  /** Of each tap, the place of a number in a sample: channel, row, column, counted through. */
  readonly numbers: Int32Array;
  /** Of each tap, the row of the weight matrix, and its column. */
  readonly weightRows: Int32Array;
  readonly weightColumns: Int32Array;
}

/** The taps of each pixel of y, for output 0: of output o, they use column o of the weights. */
export function forwardTaps(x: MapShape, window: Window): Taps {
  const { size, stride, padding } = window;
  const y = convolvedShape(x, 1, window);
  const list = tapList();
  for (let i = 0; i < y.height; i++) {
    for (let j = 0; j < y.width; j++) {
      list.next();
      for (let c = 0; c < x.channels; c++) {
        for (let u = 0; u < size; u++) {
          for (let v = 0; v < size; v++) {
            const [row, column] = [i * stride + u - padding, j * stride + v - padding];
            if (!inside(row, x.height) || !inside(column, x.width)) continue;
            list.add((c * x.height + row) * x.width + column, (c * size + u) * size + v, 0);
          }
        }
      }
    }
  }
  return list.taps();
}

/** The taps of each pixel of dx, for channel 0: of channel c, they use the rows of the weights k · k · c further on. */
export function backwardTaps(x: MapShape, outputs: number, window: Window): Taps {
  const { size, stride, padding } = window;
  const y = convolvedShape(x, outputs, window);
  const list = tapList();
  for (let row = 0; row < x.height; row++) {
    for (let column = 0; column < x.width; column++) {
      list.next();
      for (let o = 0; o < outputs; o++) {
        for (let u = 0; u < size; u++) {
          for (let v = 0; v < size; v++) {
            const [i, j] = [(row + padding - u) / stride, (column + padding - v) / stride];
            if (!inside(i, y.height) || !inside(j, y.width)) continue;
            list.add((o * y.height + i) * y.width + j, u * size + v, o);
          }
        }
      }
    }
  }
  return list.taps();
}

/** Where the pixels lie that a row of the weights meets. */
export interface Span {
  /** Place of its first pixel in a sample of x. */
  readonly number: number;
  /** Its first place in a plane of y. */
  readonly place: number;
  /** Rows of places, and places in a row. */
  readonly rows: number;
  readonly columns: number;
}

/** The span of each row of the weights, in the order of c, u, v. */
export function weightSpans(x: MapShape, window: Window): Span[] {
  const { size, stride, padding } = window;
  const y = convolvedShape(x, 1, window);
  const spans: Span[] = [];
  for (let c = 0; c < x.channels; c++) {
    for (let u = 0; u < size; u++) {
      for (let v = 0; v < size; v++) {
        const down = placesInside(y.height, x.height, u, stride, padding);
        const across = placesInside(y.width, x.width, v, stride, padding);
        const row = down.first * stride + u - padding;
        const column = across.first * stride + v - padding;
        spans.push({
          number: down.count > 0 && across.count > 0 ? (c * x.height + row) * x.width + column : 0,
          place: down.first * y.width + across.first,
          rows: down.count,
          columns: across.count,
        });
      }
    }
  }
  return spans;
}

/** Which places of a window along a side have their pixel `offset` inside the maps. */
function placesInside(
  places: number,
  length: number,
  offset: number,
  stride: number,
  padding: number,
): { first: number; count: number } {
  let first = 0;
  while (first < places && first * stride + offset < padding) first++;
  let end = first;
  while (end < places && end * stride + offset - padding < length) end++;
  return { first: end > first ? first : 0, count: end - first };
}

function inside(place: number, length: number): boolean {
  return Number.isInteger(place) && place >= 0 && place < length;
}

/** A name for a window over maps: what depends on both can be kept under it. */
export function nameOfTaps(x: MapShape, { size, stride, padding }: Window): string {
  return `${mapShapeOf(x)} ${size} ${stride} ${padding}`;
}

function tapList(): { next(): void; add(number: number, row: number, column: number): void; taps(): Taps } {
  const starts: number[] = [];
  const numbers: number[] = [];
  const weightRows: number[] = [];
  const weightColumns: number[] = [];
  return {
    next: () => starts.push(numbers.length),
    add(number, row, column) {
      numbers.push(number);
      weightRows.push(row);
      weightColumns.push(column);
    },
    taps: () => ({
      starts: Int32Array.from([...starts, numbers.length]),
      numbers: Int32Array.from(numbers),
      weightRows: Int32Array.from(weightRows),
      weightColumns: Int32Array.from(weightColumns),
    }),
  };
}
