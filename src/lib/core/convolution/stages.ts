import type { MapShape } from "../maps.js";
import type { Window } from "./window.js";

/** Ways to make one number of a window's: the greatest, the mean, the sum. */
export const poolings = ["max", "average", "sum"] as const;
export type Pooling = (typeof poolings)[number];

/** What the ways to pool are called, and the letter of each before the size of its windows in the short form. */
export const poolingForms: Readonly<Record<Pooling, { readonly label: string; readonly letter: string }>> = {
  max: { label: "greatest", letter: "p" },
  average: { label: "average", letter: "a" },
  sum: { label: "total", letter: "t" },
};

/** A convolution, its activation, and the pooling after it. */
export interface ConvolutionStage {
  /** Maps that it makes. */
  readonly filters: number;
  readonly window: Window;
  /** Size of the windows that are pooled; 1 leaves the maps as they are. */
  readonly pool: number;
  readonly pooling: Pooling;
}

/** What is written for a network without convolutions. */
export const noConvolutions = "none";

/** Most stages, and most filters of one. */
export const mostStages = 6;
const mostFilters = 256;
const written = /^([^x]+)x(\d{1,2})(s?)(?:([pat])(\d))?$/;

/**
 * Reads convolutions from their short form: "16x3sp2-32x3sp2" is 16 filters of 3 × 3 that keep the size of the maps,
 * pooled by 2 × 2, then 32 such; "4x3-8x2" is 4 of 3 × 3, then 8 of 2 × 2, without paper at the edges and unpooled. p2
 * keeps the greatest of each 2 × 2, a2 their average, t2 their total.
 *
 * @param text stages joined by "-", or "none"
 * @throws RangeError that says what was expected
 */
export function parseConvolutions(text: string): ConvolutionStage[] {
  if (text === noConvolutions) return [];
  const parts = text.split("-");
  if (parts.length > mostStages)
    throw new RangeError(`convolutions must be at most ${mostStages}: ${parts.length}`);
  return parts.map(parseStage);
}

function parseStage(text: string): ConvolutionStage {
  const [, filters, size, same, letter = "p", pool = "1"] = written.exec(text) ?? [];
  if (filters === undefined) {
    throw new RangeError(`convolution must be written like 16x3sp2, 4x3 or ${noConvolutions}: ${text}`);
  }
  const [count, k] = [/^\d{1,4}$/.test(filters) ? Number(filters) : Number.NaN, Number(size)];
  if (!(count >= 1 && count <= mostFilters)) {
    throw new RangeError(`filters must be a whole number from 1 to ${mostFilters}: ${filters}`);
  }
  if (!(k >= 1)) throw new RangeError(`filters must be at least 1 × 1: ${text}`);
  if (same && k % 2 === 0) throw new RangeError(`filters that keep the size must have an odd side: ${text}`);
  if (pool === "0") throw new RangeError(`pooling must be by at least 1: ${text}`);
  return {
    filters: count,
    window: { size: k, stride: 1, padding: same ? (k - 1) / 2 : 0 },
    pool: Number(pool),
    pooling: poolings.find((name) => poolingForms[name].letter === letter) ?? "max",
  };
}

/**
 * One channel of pixels, as convolutions take a picture.
 *
 * @param pixels of a square picture
 * @throws RangeError when there is no square of so many pixels
 */
export function squarePicture(pixels: number): MapShape {
  const side = Math.round(Math.sqrt(pixels));
  if (side * side !== pixels) throw new RangeError(`convolutions need square pictures: ${pixels} pixels`);
  return { channels: 1, height: side, width: side };
}
