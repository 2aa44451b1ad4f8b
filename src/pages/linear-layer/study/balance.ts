/** An inked pixel of a drawing, on the weights that it lies over. */
export interface Grain {
  /** k of the drawing before it was moved. */
  readonly pixel: number;
  /** k of the weight that it lies over. */
  readonly place: number;
  /** x·w there: above 0 it speaks for, below 0 against. */
  readonly product: number;
}

/** s = (Σ x·w above 0) − (Σ −x·w of those below 0) + b, taken apart. */
export interface Weighing {
  /** Every inked pixel that lies inside the frame, in the order of its number. */
  readonly grains: readonly Grain[];
  /** Sum of the products above 0. */
  readonly pro: number;
  /** Size of the sum of those below 0. */
  readonly contra: number;
  readonly s: number;
}

/** A drawing over the weights of a neuron. */
export interface Weighed {
  /** Pixels from 0 paper to 1 ink: [pixels]. */
  readonly x: ArrayLike<number>;
  /** [pixels] */
  readonly w: ArrayLike<number>;
  readonly b: number;
  /** Of the picture, in pixels. */
  readonly width: number;
  /** By how many pixels the drawing was moved; what leaves the frame weighs nothing. */
  readonly right: number;
  readonly down: number;
}

/**
 * The neuron's sum on a moved drawing, a grain for each inked pixel.
 *
 * @throws RangeError when there are not as many weights as pixels
 */
export function weigh({ x, w, b, width, right, down }: Weighed): Weighing {
  if (x.length !== w.length)
    throw new RangeError(`weights must be as many as the ${x.length} pixels: ${w.length}`);
  const height = x.length / width;
  const grains: Grain[] = [];
  let [pro, contra] = [0, 0];
  for (let pixel = 0; pixel < x.length; pixel++) {
    const column = (pixel % width) + right;
    const row = Math.floor(pixel / width) + down;
    if (x[pixel] === 0 || column < 0 || column >= width || row < 0 || row >= height) continue;
    const place = row * width + column;
    const product = x[pixel] * w[place];
    if (product > 0) pro += product;
    else contra -= product;
    grains.push({ pixel, place, product });
  }
  return { grains, pro, contra, s: pro - contra + b };
}

/** Slope of the beam by the sum, in [−1, 1]: s/(1 + |s|). It swings most around 0, and never turns over. */
export function tiltOf(s: number): number {
  return s / (1 + Math.abs(s));
}

/** What a brush does to a weight. */
export type Brush = "for" | "against" | "erase";

export function isBrush(tool: string): tool is Brush {
  return tool === "for" || tool === "against" || tool === "erase";
}

/** Largest weight that a brush makes, and the change at its middle. */
export const paintedMost = 0.08;
const strength = 0.02;

/**
 * Paints weights around a place: its own in full, the eight around it by half.
 *
 * @param w [pixels], changed
 */
export function paintAt(w: Float32Array, width: number, place: number, brush: Brush): void {
  const height = w.length / width;
  const [row, column] = [Math.floor(place / width), place % width];
  for (let r = Math.max(0, row - 1); r <= Math.min(height - 1, row + 1); r++) {
    for (let c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
      const k = r * width + c;
      const change = (k === place ? 1 : 0.5) * (brush === "for" ? strength : -strength);
      w[k] = brush === "erase" ? 0 : Math.max(-paintedMost, Math.min(paintedMost, w[k] + change));
    }
  }
}
