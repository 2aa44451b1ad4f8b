/** What a failure is about, and so what else need not be tried: a file, all of its host, or this machine. */
export type FailureScope = "file" | "host" | "machine";

/** A download that failed: which file, why, and what to do. */
export class DownloadError extends Error {
  /**
   * @param file that was fetched: "quickdraw/clock.npy"
   * @param reason in words, with the bad value
   * @param remedy what to do, in words
   * @param scope what the failure is about; defaults to the file
   */
  constructor(
    readonly file: string,
    readonly reason: string,
    readonly remedy: string,
    readonly scope: FailureScope = "file",
  ) {
    super(`${file}: ${reason}; ${remedy}`);
    this.name = "DownloadError";
  }
}
