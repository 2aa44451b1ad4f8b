import type { Matrix } from "./matrix.js";

/** Numbers of one sample as pictures on top of each other: channels, rows, columns. */
export interface MapShape {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
}

/**
 * The feature maps of a batch. The number of sample n in channel c, row i and column j is
 * `flat.data[⌊n / lanes⌋ · flat.stride + ((c · height + i) · width + j) · lanes + n mod lanes]`.
 *
 * The reference has one lane: a row of `flat` is a sample. The WebAssembly backend lays 16 samples side by side, or
 * 4 of a small batch, so that one instruction works on the same pixel of several; a batch that does not fill its last lanes has numbers there
 * that nobody reads.
 */
export interface Maps extends MapShape {
  readonly batch: number;
  readonly lanes: number;
  /** [⌈batch / lanes⌉ × channels · height · width · lanes] */
  readonly flat: Matrix;
}

/** Numbers of a sample. */
export function sizeOf({ channels, height, width }: MapShape): number {
  return channels * height * width;
}

/** Numbers without a picture: channels of one pixel each. */
export function rowShape(numbers: number): MapShape {
  return { channels: numbers, height: 1, width: 1 };
}

/** Shape as the pages write it: `[16 × 28 × 28]`. */
export function mapShapeOf({ channels, height, width }: MapShape): string {
  return `[${channels} × ${height} × ${width}]`;
}

/** Where the number of sample n, channel c, row i and column j lies in `flat.data`. */
export function placeIn(maps: Maps, n: number, c: number, i: number, j: number): number {
  const { lanes, flat, height, width } = maps;
  return Math.floor(n / lanes) * flat.stride + ((c * height + i) * width + j) * lanes + (n % lanes);
}

/**
 * Holds maps to the shape and the batch that an operation needs.
 *
 * @throws RangeError that names the operation, the maps, their shape and the one expected
 */
export function expectMaps(
  operation: string,
  name: string,
  maps: Maps,
  shape: MapShape,
  batch: number,
): void {
  if (mapShapeOf(maps) !== mapShapeOf(shape) || maps.batch !== batch) {
    throw new RangeError(
      `${operation}: ${name} must be ${batch} of ${mapShapeOf(shape)}: ${maps.batch} of ${mapShapeOf(maps)}`,
    );
  }
}
