import type { Matrix } from "../../matrix.js";
import type { Memory } from "./memory.js";

/** A matrix in WebAssembly memory. Rows are padded with zeros to whole vectors of 4 numbers. */
export class WasmMatrix implements Matrix {
  readonly stride: number;
  #view: Float32Array | undefined;

  constructor(
    readonly memory: Memory,
    readonly address: number,
    readonly rows: number,
    readonly cols: number,
  ) {
    this.stride = strideOf(cols);
  }

  /** The numbers, padding included. Read it afresh after allocating: growing memory moves it. */
  get data(): Float32Array {
    const buffer = this.memory.wasm.buffer;
    if (this.#view?.buffer !== buffer) {
      this.#view = new Float32Array(buffer, this.address, this.rows * this.stride);
    }
    return this.#view;
  }

  /** Bytes from a row to the next. */
  get rowBytes(): number {
    return 4 * this.stride;
  }

  /** Bytes of all rows. */
  get bytes(): number {
    return this.rows * this.rowBytes;
  }

  /** Vectors of 4 numbers in a row. */
  get vectors(): number {
    return this.stride / 4;
  }
}

/** Numbers from one row to the next: the columns, rounded up to a multiple of 4. */
export function strideOf(cols: number): number {
  return Math.ceil(cols / 4) * 4;
}
