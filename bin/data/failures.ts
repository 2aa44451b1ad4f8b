import { FormatError } from "../../src/lib/data/format-error.js";
import { withDiskReason } from "./disk-reason.js";
import { DownloadError } from "./download-error.js";

/** What failed of a download, which goes on with the files that the failure is not about. */
export class Failures {
  readonly list: DownloadError[] = [];
  readonly #lost = new Set<string>();

  /**
   * Does what is to be done for a file, unless its host is lost.
   *
   * @param file its name in the cache
   * @param url where it is fetched from
   * @returns undefined when it failed
   * @throws what no other file would be spared: a full disk, Ctrl-C
   */
  async guard<T>(file: string, url: string, task: () => Promise<T>): Promise<T | undefined> {
    const { host } = new URL(url);
    if (this.#lost.has(host)) return undefined;
    try {
      return await task();
    } catch (error) {
      const failure = asDownloadError(error, file);
      if (!(failure instanceof DownloadError) || failure.scope === "machine") throw failure;
      if (failure.scope === "host") this.#lost.add(host);
      this.list.push(failure);
      return undefined;
    }
  }
}

function asDownloadError(error: unknown, file: string): unknown {
  if (!(error instanceof FormatError)) return withDiskReason(error, file);
  const reason = `what came is not such a file (expected ${error.expected} at byte ${error.offset}: ${error.found})`;
  return new DownloadError(file, reason, "sign in where the network asks for it, or try again later");
}
