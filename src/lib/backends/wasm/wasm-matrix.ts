import type { Matrix } from "../../core/matrix.js";
import type { Memory } from "./memory.js";

/** A matrix in WebAssembly memory. Rows are padded with zeros to whole vectors of 4 numbers. */
export class WasmMatrix implements Matrix {
  readonly stride: number;
  #view: Float32Array;
  #moves: number;

  constructor(
    readonly memory: Memory,
    readonly address: number,
    readonly rows: number,
    readonly cols: number,
  ) {
    this.stride = strideOf(cols);
    this.#view = this.#makeView();
    this.#moves = memory.moves;
  }

  /** The numbers, padding included. Read it afresh after allocating: growing memory moves it. */
  get data(): Float32Array {
    if (this.#moves !== this.memory.moves) {
      this.#view = this.#makeView();
      this.#moves = this.memory.moves;
    }
    return this.#view;
  }

  #makeView(): Float32Array {
    return new Float32Array(this.memory.wasm.buffer, this.address, this.rows * this.stride);
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
