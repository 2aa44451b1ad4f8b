/** A failure that may not come again: a cut connection, a host that is busy. */
export class TransientError extends Error {
  /**
   * @param message why, in words
   * @param retryAfter milliseconds that the host asked to wait
   */
  constructor(
    message: string,
    readonly retryAfter?: number,
  ) {
    super(message);
    this.name = "TransientError";
  }
}
