import type { MapShape } from "../maps.js";

/** The window that a convolution moves over its maps. */
export interface Window {
  /** Its height and width k, in pixels. */
  readonly size: number;
  /** Pixels from one place of the window to the next, s. */
  readonly stride: number;
  /** Rows and columns of paper that are put around the maps, p. */
  readonly padding: number;
}

/**
 * How many places a window has along a side: ⌊(n + 2p − k) / s⌋ + 1.
 *
 * @param length of the side, n
 * @throws RangeError when the window is no window or does not fit
 */
export function placesAlong(length: number, { size, stride, padding }: Window): number {
  expectWhole("window's size", size, 1);
  expectWhole("window's stride", stride, 1);
  expectWhole("window's padding", padding, 0);
  if (padding >= size) throw new RangeError(`window's padding must be below its size ${size}: ${padding}`);
  const places = Math.floor((length + 2 * padding - size) / stride) + 1;
  if (!(places >= 1)) {
    throw new RangeError(`window of ${size} must fit into ${length} + 2 × ${padding} pixels: ${size}`);
  }
  return places;
}

/**
 * The maps that a convolution makes.
 *
 * @param outputs how many
 * @throws RangeError when the window does not fit
 */
export function convolvedShape({ height, width }: MapShape, outputs: number, window: Window): MapShape {
  return { channels: outputs, height: placesAlong(height, window), width: placesAlong(width, window) };
}

/**
 * The maps that pooling makes, with windows side by side; what is left at the edge is dropped.
 *
 * @param size of the window
 * @throws RangeError when not even one window fits
 */
export function pooledShape({ channels, height, width }: MapShape, size: number): MapShape {
  const window = { size, stride: size, padding: 0 };
  return { channels, height: placesAlong(height, window), width: placesAlong(width, window) };
}

function expectWhole(name: string, value: number, least: number): void {
  if (!(Number.isInteger(value) && value >= least)) {
    throw new RangeError(`${name} must be a whole number of at least ${least}: ${value}`);
  }
}
