import { FormatError } from "./format-error.js";

/** Pictures whose strongest level is below this are no pictures of 256 levels. */
const leastFull = 32;

/** Finds out whether numbers are grey levels from 0 to 255 or parts of full ink from 0 to 1. */
export class LevelTally {
  #most = 0;
  #fraction: number | undefined;
  #inked = 0;
  #small = 0;

  /** Counts a number. False when it is below 0, above 255, or none. */
  add(value: number): boolean {
    if (!(value >= 0 && value <= 255)) return false;
    if (value === 0) return true;
    if (value > this.#most) this.#most = value;
    this.#inked++;
    if (value <= 1) this.#small++;
    if (this.#fraction === undefined && !Number.isInteger(value)) this.#fraction = value;
    return true;
  }

  /**
   * What the numbers are multiplied by: 1 or 255.
   *
   * @param offset in bytes, for messages
   * @throws FormatError when they are neither: fractions among numbers above 1, a most of less than ½ or from above 1 to
   *   32, or mostly ones among larger numbers
   */
  scale(file: string, offset: number): 1 | 255 {
    const most = this.#most;
    const isParts = most <= 1;
    const isClear = isParts
      ? most === 0 || most >= 1 / 2
      : this.#fraction === undefined && most >= leastFull && 2 * this.#small <= this.#inked;
    if (isClear) return isParts && most > 0 ? 255 : 1;
    const found =
      !isParts && this.#fraction !== undefined ? `${this.#fraction} and ${most}` : `at most ${most}`;
    throw new FormatError(
      file,
      offset,
      "grey levels, all whole numbers from 0 to 255 or all numbers from 0 to 1",
      `${found}. Scale them so that 0 is paper and 255 full ink`,
    );
  }
}
