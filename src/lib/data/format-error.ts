/** A file that is not what it should be: which file, where in it, what was expected, what was found. */
export class FormatError extends RangeError {
  /**
   * @param file its name
   * @param offset in bytes from its start
   * @param expected in words: "magic 93 4e 55 4d 50 59"
   * @param found in words or digits
   */
  constructor(
    readonly file: string,
    readonly offset: number,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`${file}: expected ${expected} at byte ${offset}: ${found}`);
    this.name = "FormatError";
  }
}

/** Bytes as people read them: "93 4e 55". */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
