import type { Backend } from "../backend.js";
import type { Matrix } from "../matrix.js";

/**
 * Room for the results of a layer, kept from batch to batch: asked for `rows` rows, it returns a matrix of
 * that many, over the same memory each time, and allocates only when a batch is larger than any before.
 */
export function growingBuffer(backend: Backend, cols: number): (rows: number) => Matrix {
  let room = backend.matrix(0, cols);
  let view = room;
  return (rows) => {
    if (rows > room.rows) {
      room = backend.matrix(rows, cols);
      view = room;
    }
    if (view.rows !== rows) view = backend.firstRows(room, rows);
    return view;
  };
}
