import type { Dataset } from "./dataset.js";
import { FormatError } from "./format-error.js";
import { joined } from "./gzip.js";
import { datasetOf, hasHeader, readHeader, readLabels, rowsInSlices } from "./pack.js";

/**
 * The data set of a file as the file arrives: after each slice those rows that are there, in their order in the whole. The last
 * that comes is the whole, the same as `readPack` gives.
 *
 * @param packed the file
 * @param file its name, for messages
 * @throws FormatError when it is not such a file, is cut short, goes on too long or contradicts itself
 */
export async function* packAsItArrives(
  packed: ReadableStream<Uint8Array<ArrayBuffer>>,
  file = "pack",
): AsyncGenerator<Dataset> {
  const unpacked = new Arriving(packed, file);
  while (!hasHeader(unpacked.bytes) && (await unpacked.more()));
  const { header, end } = readHeader(unpacked.bytes, file);
  const { count, width, height, slices = 1 } = header;
  const labelEnd = end + count;
  const endOf = (rows: number) => labelEnd + rows * width * height;
  const slice = rowsInSlices(count, slices).map((row) => row % slices);
  for (let next = 1; next < slices; next++) {
    const rows = slice.indexOf(next);
    while (unpacked.length < endOf(rows) && (await unpacked.more()));
    if (rows < 0 || unpacked.length < endOf(rows)) break;
    const labels = readLabels(unpacked.bytes, header, end, file).subarray(0, rows);
    const { testFrom: _, ...part } = datasetOf(header, labels, unpacked.bytes.slice(labelEnd, endOf(rows)));
    yield part;
  }
  while (await unpacked.more());
  const { bytes, length } = unpacked;
  if (length !== endOf(count)) {
    const at = Math.min(length, endOf(count));
    throw new FormatError(file, at, `${endOf(count)} bytes for ${count} pictures`, `${length} bytes`);
  }
  yield datasetOf(header, readLabels(bytes, header, end, file), bytes.slice(labelEnd));
}

/** What has been unpacked so far of a gzipped file. */
class Arriving {
  length = 0;
  #chunks: Uint8Array[] = [];
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #file: string;

  constructor(packed: ReadableStream<Uint8Array<ArrayBuffer>>, file: string) {
    this.#file = file;
    this.#reader = packed.pipeThrough(new DecompressionStream("gzip")).getReader();
  }

  get bytes(): Uint8Array {
    this.#chunks = [joined(this.#chunks, this.length)];
    return this.#chunks[0];
  }

  /** Waits for more; false at the end. @throws FormatError when it is not gzip or is cut short */
  async more(): Promise<boolean> {
    const { done, value } = await this.#reader.read().catch((cause: unknown) => {
      throw new FormatError(this.#file, this.length, "a whole gzip stream", String(cause));
    });
    if (done) return false;
    this.#chunks.push(value);
    this.length += value.length;
    return true;
  }
}
