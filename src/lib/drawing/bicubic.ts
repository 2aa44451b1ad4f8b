/**
 * Keys' cubic convolution with a = −½, which passes through the samples and reproduces parabolas:
 * k(u) = 1.5|u|³ − 2.5|u|² + 1 for |u| ≤ 1, −0.5|u|³ + 2.5|u|² − 4|u| + 2 for 1 < |u| < 2, else 0
 * (Keys 1981, Cubic Convolution Interpolation for Digital Image Processing).
 */
export function cubicKernel(u: number): number {
  const distance = Math.abs(u);
  if (distance <= 1) return (1.5 * distance - 2.5) * distance * distance + 1;
  if (distance < 2) return ((-0.5 * distance + 2.5) * distance - 4) * distance + 2;
  return 0;
}

/** A square part of a picture. */
export interface Square {
  /** Left edge, in pixels; may lie outside the picture, where there is paper. */
  readonly left: number;
  /** Top edge, in pixels. */
  readonly top: number;
  /** In pixels. */
  readonly side: number;
}

/** Neighbours that a value is computed from, in each direction. */
const taps = 4;

/**
 * A square part of a picture at another size: each new pixel is the bicubic interpolation, at its centre, of the
 * 4 × 4 old ones around it. First the columns are interpolated, then the rows.
 *
 * @param picture [height × width]
 * @param width in pixels
 * @param square the part
 * @param size width and height wanted, in pixels
 * @returns [size × size]; may lie a little below the least and above the greatest value of the picture
 */
export function resample(picture: Float64Array, width: number, square: Square, size: number): Float64Array {
  const height = picture.length / width;
  const columns = sampling(square.left, square.side, size, width);
  const rows = sampling(square.top, square.side, size, height);
  const narrowed = new Float64Array(height * size);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < size; column++) {
      narrowed[row * size + column] = interpolate(picture, row * width, 1, columns, column);
    }
  }
  const resized = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      resized[row * size + column] = interpolate(narrowed, column, size, rows, row);
    }
  }
  return resized;
}

/** For each new pixel of a line the old pixels it is computed from, and their weights; 0 for one outside. */
interface Sampling {
  /** [size × 4] */
  readonly neighbours: Int32Array;
  /** [size × 4] */
  readonly weights: Float64Array;
}

function sampling(from: number, side: number, size: number, length: number): Sampling {
  const neighbours = new Int32Array(size * taps);
  const weights = new Float64Array(size * taps);
  for (let k = 0; k < size * taps; k++) {
    // The centre of old pixel i lies at i + ½.
    const at = from + ((Math.floor(k / taps) + 0.5) * side) / size - 0.5;
    const neighbour = Math.floor(at) - 1 + (k % taps);
    if (neighbour < 0 || neighbour >= length) continue;
    neighbours[k] = neighbour;
    weights[k] = cubicKernel(at - neighbour);
  }
  return { neighbours, weights };
}

/** The value of new pixel `place` on the line of old ones that begins at `offset`, `step` apart. */
function interpolate(
  picture: Float64Array,
  offset: number,
  step: number,
  { neighbours, weights }: Sampling,
  place: number,
): number {
  let sum = 0;
  for (let k = place * taps; k < (place + 1) * taps; k++) {
    sum += weights[k] * picture[offset + neighbours[k] * step];
  }
  return sum;
}
