import type { Raster } from "../raster.js";

/** Part of all ink that a piece must have to be more than a speck. */
const leastPart = 1 / 200;

/** Strength that a pixel of a piece must have for the piece to be ink and no shadow's edge. */
const leastStrength = 1 / 2;

/**
 * Ink without its specks: pieces of touching pixels, by a side or a corner, that hold less than 1/200 of all ink, or
 * that are nowhere half as strong as full ink.
 */
export function dropSpecks(ink: Raster): Raster {
  const least = ink.values.reduce((sum, value) => sum + value, 0) * leastPart;
  const values = ink.values.slice();
  const seen = new Uint8Array(values.length);
  for (let pixel = 0; pixel < values.length; pixel++) {
    if (seen[pixel] || values[pixel] === 0) continue;
    const piece = pieceFrom(pixel, ink, seen);
    const mass = piece.reduce((sum, member) => sum + values[member], 0);
    const isWeak = piece.every((member) => values[member] < leastStrength);
    if (isWeak || mass < least) for (const member of piece) values[member] = 0;
  }
  return { ...ink, values };
}

/** The pixels of ink that are joined to one, which are marked as seen. */
function pieceFrom(first: number, { width, height, values }: Raster, seen: Uint8Array): number[] {
  const piece = [first];
  seen[first] = 1;
  for (const pixel of piece) {
    const [row, column] = [Math.floor(pixel / width), pixel % width];
    for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
        const other = y * width + x;
        if (seen[other] || values[other] === 0) continue;
        seen[other] = 1;
        piece.push(other);
      }
    }
  }
  return piece;
}
