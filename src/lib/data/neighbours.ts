import type { Dataset } from "./dataset.js";

/** The nearest pictures of each picture, the nearest first. */
export interface Neighbours {
  readonly k: number;
  /** Rows: [rows × k]. */
  readonly rows: Uint32Array;
  /** d = √(Σ (a − b)²) with pixels from 0 to 1: [rows × k]. */
  readonly distances: Float64Array;
}

/** Pixels after which the sum of a distance is looked at. */
const piece = 112;

/**
 * The k nearest pictures of every picture, exactly. Two pictures are at least as far apart as the lengths of their
 * rows of pixels differ, ‖a − b‖ ≥ |‖a‖ − ‖b‖|, so most pairs need not be summed, and others only in part.
 *
 * It works in pieces: each `next()` takes one picture, the last returns the result.
 *
 * @param k neighbours of each
 * @throws RangeError unless k is a whole number from 1 to the number of other pictures
 */
export function* neighbourSearch(
  { pixels, labels, width, height }: Dataset,
  k: number,
): Generator<number, Neighbours> {
  const count = labels.length;
  if (!(Number.isInteger(k) && k >= 1 && k < count)) {
    throw new RangeError(`neighbours must be a whole number from 1 to ${count - 1}: ${k}`);
  }
  const size = width * height;
  const norms = Float64Array.from(labels, (_, row) => Math.sqrt(squares(pixels, row * size, size)));
  const order = Uint32Array.from(labels.keys()).sort((a, b) => norms[a] - norms[b]);
  const rows = new Uint32Array(count * k);
  const distances = new Float64Array(count * k).fill(Number.POSITIVE_INFINITY);
  for (const [place, row] of order.entries()) {
    const found = {
      rows: rows.subarray(row * k, (row + 1) * k),
      squares: distances.subarray(row * k, (row + 1) * k),
    };
    // Outwards from the own length: once the lengths differ by more than the farthest neighbour, all others do.
    for (const step of [1, -1]) {
      for (let other = place + step; other >= 0 && other < count; other += step) {
        const gap = norms[order[other]] - norms[row];
        if (gap * gap > found.squares[k - 1]) break;
        const limit = found.squares[k - 1];
        const distance = squaredDistance(pixels, row * size, order[other] * size, size, limit);
        if (distance < limit) insert(found, order[other], distance);
      }
    }
    yield place + 1;
  }
  return { k, rows, distances: distances.map((square) => Math.sqrt(square) / 255) };
}

function squares(pixels: Uint8Array, from: number, size: number): number {
  let sum = 0;
  for (let j = from; j < from + size; j++) sum += pixels[j] * pixels[j];
  return sum;
}

/** Squared distance of two pictures in grey levels, or something above the limit. */
function squaredDistance(pixels: Uint8Array, a: number, b: number, size: number, limit: number): number {
  let sum = 0;
  for (let start = 0; start < size; start += piece) {
    const end = Math.min(size, start + piece);
    for (let j = start; j < end; j++) {
      const d = pixels[a + j] - pixels[b + j];
      sum += d * d;
    }
    if (sum > limit) break;
  }
  return sum;
}

/** Puts a neighbour in its place; the farthest one drops out. */
function insert(found: { rows: Uint32Array; squares: Float64Array }, row: number, square: number): void {
  let at = found.rows.length - 1;
  while (at > 0 && found.squares[at - 1] > square) {
    found.squares[at] = found.squares[at - 1];
    found.rows[at] = found.rows[at - 1];
    at--;
  }
  found.squares[at] = square;
  found.rows[at] = row;
}
