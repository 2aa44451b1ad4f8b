import type { PictureBatch } from "../../core/backend.js";
import type { Kernels } from "./kernels.js";
import type { Memory } from "./memory.js";
import { strideOf, WasmMatrix } from "./wasm-matrix.js";

/** The ink of a batch, listed by picture or by pixel: addresses. See assembly/compress. */
export interface InkList {
  readonly starts: number;
  readonly entries: number;
  /** Parts that the inner dimension comes in. */
  readonly blocks: number;
}

/** Makes what a batch is needed as: each takes time, and a forward pass or a convolution needs but one. */
interface Listing {
  /** Lists the ink by picture; undefined where the pictures have so much of it that they are multiplied as they are. */
  byPicture(): InkList | undefined;
  /** Lists by pixel what is listed by picture. */
  byPixel(): InkList;
  /** Writes the numbers out. */
  expand(): void;
}

/** Pictures with more ink than this are multiplied as they are; below, the lists are faster. */
export const densestSparse = 0.5;
/** Pixels of a block: as many rows of weights, 8 vectors wide, as the nearest cache holds. */
const blockPixels = 208;

/** The rows x of a batch of pictures. Lists of its ink and its numbers are made when somebody asks for them, once. */
export class PictureMatrix extends WasmMatrix {
  readonly #listing: Listing;
  #byPicture: { readonly list: InkList | undefined } | undefined;
  #byPixel: InkList | undefined;
  #isExpanded = false;

  constructor(memory: Memory, address: number, rows: number, cols: number, listing: Listing) {
    super(memory, address, rows, cols);
    this.#listing = listing;
  }

  /** Undefined where the pictures are multiplied as they are; then their numbers are written out. */
  get inkByPicture(): InkList | undefined {
    this.#byPicture ??= { list: this.#listing.byPicture() };
    if (!this.#byPicture.list) this.expand();
    return this.#byPicture.list;
  }

  /** Undefined where `inkByPicture` is. */
  get inkByPixel(): InkList | undefined {
    if (this.inkByPicture) this.#byPixel ??= this.#listing.byPixel();
    return this.#byPixel;
  }

  /** Writes the numbers out, once. */
  expand(): void {
    if (!this.#isExpanded) this.#listing.expand();
    this.#isExpanded = true;
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
  const list = (starts: number, entries: number, blocks: number): InkList => ({
    starts: memory.allocate(4 * (starts + 1)),
    entries: memory.allocate(8 * entries),
    blocks,
  });
  const blocks = Math.ceil(rowBytes / blockPixels);
  const byPicture = list(blocks * capacity, most + 4, blocks);
  const byPixel = list(rowBytes, most, 1);

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

  const listingOf = (count: number): Listing => ({
    byPicture() {
      const { starts, entries } = byPicture;
      const inked = kernels.compressRows(bytes, rowBytes, count, blockPixels, starts, entries);
      return inked <= densestSparse * count * pixels ? byPicture : undefined;
    },
    byPixel() {
      const { starts, entries } = byPixel;
      kernels.compressColumns(
        bytes,
        rowBytes,
        count,
        blocks,
        byPicture.starts,
        byPicture.entries,
        starts,
        entries,
      );
      return byPixel;
    },
    expand: () => kernels.expandRows(bytes, rowBytes, count, numbers, 4 * strideOf(pixels)),
  });

  return {
    load(picturesOfSet, order, start, count) {
      if (!(count >= 0 && count <= capacity)) {
        throw new RangeError(`pictures of a batch must be in [0, ${capacity}]: ${count}`);
      }
      copy(picturesOfSet, order, start, count);
      return new PictureMatrix(memory, numbers, count, pixels, listingOf(count));
    },
  };
}
