import { lines } from "./edge.js";
import { parts } from "./fixed.js";

/** The coverage of a pixel that is all ink: twice the 256ths of each of its lines. */
export const fullCoverage = 2 * parts * lines;

/**
 * How much of each pixel of a row is covered, added up from the sides of the ink. A side covers all that is to the right of
 * it, on so many lines; of the pixel that it passes through, a part is left uncovered. A side at which the ink ends takes as
 * much away.
 */
export class RowCoverage {
  readonly #width: number;
  /** Lines covered from a pixel on: first for what lies left of the row, last for what lies right of it. */
  readonly #height: Int32Array;
  /** Uncovered of the same pixels. */
  readonly #uncovered: Int32Array;
  readonly #coverage: Int32Array;

  constructor(width: number) {
    this.#width = width;
    this.#coverage = new Int32Array(width);
    this.#height = new Int32Array(width + 2);
    this.#uncovered = new Int32Array(width + 2);
  }

  /**
   * Adds a side.
   *
   * @param pixel that it passes through, at any place
   * @param height lines on which it does, below 0 at the end of ink
   * @param uncovered of this pixel, in parts of `fullCoverage`, below 0 at the end of ink
   */
  add(pixel: number, height: number, uncovered: number): void {
    const place = Math.min(this.#width, Math.max(-1, pixel)) + 1;
    this.#height[place] += height;
    this.#uncovered[place] += uncovered;
  }

  /** The coverage of each pixel, [width], 0 … `fullCoverage`; begins anew, and in the same place. */
  take(): Int32Array {
    let height = this.#height[0];
    for (let pixel = 0; pixel < this.#width; pixel++) {
      height += this.#height[pixel + 1];
      this.#coverage[pixel] = 2 * parts * height - this.#uncovered[pixel + 1];
    }
    this.#height.fill(0);
    this.#uncovered.fill(0);
    return this.#coverage;
  }
}
