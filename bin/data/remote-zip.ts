import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Reader } from "unzipit";
import type { Connection } from "./connection.js";
import { DownloadError } from "./download-error.js";
import { fetchUpTo } from "./fetch-up-to.js";
import { PartFile } from "./part-file.js";
import { readBytes } from "./read-bytes.js";

/**
 * A remote zip archive, for unzipit to read. What is read of it is fetched into parts of its own, so that another run
 * fetches nothing twice; a host that gives no ranges gives the whole archive, once.
 */
export class RemoteZip implements Reader {
  readonly file = "emnist/gzip.zip";
  /** Of the first byte: by it the length is known, and whether there are ranges. */
  readonly #first: PartFile;
  readonly #folder: string;
  readonly #connection: Connection;

  private constructor(url: string, folder: string, connection: Connection) {
    this.#folder = folder;
    this.#connection = connection;
    this.#first = new PartFile({ file: this.file, path: join(folder, "zip.first.part"), url });
  }

  /** @param folder where the parts go; nothing else may be there */
  static async open(url: string, folder: string, connection: Connection): Promise<RemoteZip> {
    const zip = new RemoteZip(url, folder, connection);
    await fetchUpTo(zip.#first, 1, connection);
    if (zip.#first.remote.total === undefined && zip.isRanged) {
      throw new DownloadError(
        zip.file,
        "the host does not say how long it is",
        "try without a proxy",
        "host",
      );
    }
    return zip;
  }

  /** Whether the host gives parts of the archive. */
  get isRanged(): boolean {
    return this.#first.remote.ranged === true;
  }

  /** ETag, or date of the last change. */
  get validator(): string | undefined {
    return this.#first.remote.validator;
  }

  async getLength(): Promise<number> {
    return this.isRanged ? (this.#first.remote.total ?? 0) : (await this.#partFor(0, 1)).size;
  }

  async read(offset: number, size: number): Promise<Uint8Array<ArrayBuffer>> {
    const part = await this.#partFor(offset, size);
    return readBytes(part.path, size, offset - part.remote.start);
  }

  /** unzipit reads deflated members in small pieces unless it is given all of one. */
  async readStream(offset: number, size: number): Promise<ReadableStream<Uint8Array>> {
    return new Blob([await this.read(offset, size)]).stream();
  }

  /** Removes the parts. */
  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #partFor(offset: number, size: number): Promise<PartFile> {
    const start = this.isRanged ? offset : 0;
    const name = this.isRanged ? `zip.${offset}.part` : "zip.whole.part";
    const { url } = this.#first.remote;
    const part = new PartFile({ file: this.file, path: join(this.#folder, name), url, start });
    await fetchUpTo(part, this.isRanged ? offset + size : Number.POSITIVE_INFINITY, this.#connection);
    if (part.remote.validator !== this.validator) {
      this.remove();
      const remedy = "run npm run data again: it begins this file anew";
      throw new DownloadError(this.file, "it changed at the host while it was fetched", remedy, "host");
    }
    return part;
  }
}
