import type { PictureBatch } from "../../core/backend.js";
import type { Kernels } from "./kernels.js";
import type { Memory } from "./memory.js";
import { strideOf, WasmMatrix } from "./wasm-matrix.js";

/** The ink of a batch, listed twice: by picture and by pixel. See assembly/compress. */
export interface InkLists {
  readonly rowStarts: number;
  readonly rowEntries: number;
  readonly columnStarts: number;
  readonly columnEntries: number;
}

/** Pictures with more ink than this are multiplied as they are; below, the lists are faster. */
export const densestSparse = 0.5;

/** The rows x of a batch of pictures. Its numbers are written out only when somebody asks for them. */
export class PictureMatrix extends WasmMatrix {
  #expand: (() => void) | undefined;

  /**
   * @param ink lists of the ink, or undefined for a batch that is multiplied as it is
   * @param expand writes the numbers out; undefined when they are written already
   */
  constructor(
    memory: Memory,
    address: number,
    rows: number,
    cols: number,
    readonly ink: InkLists | undefined,
    expand: (() => void) | undefined,
  ) {
    super(memory, address, rows, cols);
    this.#expand = expand;
  }

  /** Writes the numbers out, once. */
  expand(): void {
    this.#expand?.();
    this.#expand = undefined;
  }

  override get data(): Float32Array {
    this.expand();
    return super.data;
  }
}

/** Room for batches of up to `capacity` pictures. */
export function pictureBatch(
  memory: Memory,
  kernels: Kernels,
  capacity: number,
  pixels: number,
): PictureBatch {
  const rowBytes = Math.ceil(pixels / 16) * 16;
  const most = capacity * pixels;
  const bytes = memory.allocate(capacity * rowBytes);
  const numbers = memory.allocate(4 * capacity * strideOf(pixels) + 64);
  const ink: InkLists = {
    rowStarts: memory.allocate(4 * (capacity + 1)),
    rowEntries: memory.allocate(8 * most + 32),
    columnStarts: memory.allocate(4 * (pixels + 1)),
    columnEntries: memory.allocate(8 * most),
  };

  function copy(picturesOfSet: Uint8Array, order: Uint32Array, start: number, count: number): void {
    const target = new Uint8Array(memory.wasm.buffer, bytes, capacity * rowBytes);
    for (let i = 0; i < count; i++) {
      const from = order[start + i] * pixels;
      if (!(from + pixels <= picturesOfSet.length)) {
        throw new RangeError(`picture is not in the set: ${order[start + i]}`);
      }
      target.set(picturesOfSet.subarray(from, from + pixels), i * rowBytes);
    }
  }

  return {
    load(picturesOfSet, order, start, count) {
      if (!(count >= 0 && count <= capacity)) {
        throw new RangeError(`pictures of a batch must be in [0, ${capacity}]: ${count}`);
      }
      copy(picturesOfSet, order, start, count);
      const { rowStarts, rowEntries, columnStarts, columnEntries } = ink;
      const inked = kernels.compressRows(bytes, rowBytes, count, rowStarts, rowEntries);
      const sparse = inked <= densestSparse * count * pixels;
      if (sparse) kernels.compressColumns(count, pixels, rowStarts, rowEntries, columnStarts, columnEntries);
      const expand = () => kernels.expandRows(bytes, rowBytes, count, numbers, 4 * strideOf(pixels));
      if (sparse) return new PictureMatrix(memory, numbers, count, pixels, ink, expand);
      expand();
      return new PictureMatrix(memory, numbers, count, pixels, undefined, undefined);
    },
  };
}
