import type { PictureSteps } from "../../core/backend.js";
import { losses as lossTable } from "../../core/losses.js";
import type { Kernels } from "./kernels.js";
import type { Memory } from "./memory.js";
import type { WasmMatrix } from "./wasm-matrix.js";

/** Steps that are one call of the kernel, at most. */
const stepsAtOnce = 256;
/** Numbers of i32 that tell the kernel of a layer: see assembly/picture-steps. */
const layerNumbers = 8;

/**
 * Batches of one on a WebAssembly backend: the kernel takes a stretch of pictures in one call.
 *
 * @param layers from the pictures to the scores; their room comes after them in memory, where the kernel may read past
 *   the last row of a matrix
 */
export function pictureSteps(
  memory: Memory,
  kernels: Kernels,
  layers: readonly { readonly weight: WasmMatrix; readonly bias: WasmMatrix }[],
  ink: number,
): PictureSteps {
  const pixels = layers[0].weight.rows;
  const classes = layers[layers.length - 1].weight.cols;
  const pictureBytes = Math.ceil(pixels / 16) * 16;
  const table = memory.allocate(4 * layerNumbers * layers.length);
  const numbers = layers.flatMap(({ weight, bias }) => {
    const inputs = memory.allocate(8 * weight.rows + 32);
    const [y, dy] = [memory.allocate(weight.rowBytes), memory.allocate(weight.rowBytes)];
    return [weight.address, bias.address, weight.rowBytes, weight.cols, inputs, inputs, y, dy];
  });
  new Int32Array(memory.wasm.buffer, table, numbers.length).set(numbers);
  const room = memory.allocate(8 + 16 * classes);
  const [pictures, labels, etas, losses, right] = [pictureBytes, 1, 4, 8, 1].map((bytes) =>
    memory.allocate(bytes * stepsAtOnce),
  );

  function copyIn(set: { pixels: Uint8Array; labels: Uint8Array }, rows: Uint32Array): void {
    const target = new Uint8Array(memory.wasm.buffer);
    for (const [i, row] of rows.entries()) {
      if (!((row + 1) * pixels <= set.pixels.length))
        throw new RangeError(`picture is not in the set: ${row}`);
      const label = set.labels[row];
      if (!(label < classes)) throw new RangeError(`label must be in [0, ${classes}): ${label}`);
      target.set(set.pixels.subarray(row * pixels, (row + 1) * pixels), pictures + i * pictureBytes);
      target[labels + i] = label;
    }
  }

  return {
    take(set, rows, rates, loss) {
      const found = {
        done: 0,
        losses: new Float64Array(rows.length),
        right: new Uint8Array(rows.length),
      };
      while (found.done < rows.length) {
        const from = found.done;
        const part = rows.subarray(from, from + stepsAtOnce);
        copyIn(set, part);
        new Float32Array(memory.wasm.buffer, etas, part.length).set(rates.subarray(from, from + part.length));
        const done = kernels.pictureSteps(
          pictures,
          pictureBytes,
          part.length,
          ink,
          labels,
          etas,
          table,
          layers.length,
          lossTable.findIndex(({ name }) => name === loss),
          room,
          losses,
          right,
        );
        found.losses.set(new Float64Array(memory.wasm.buffer, losses, part.length), from);
        found.right.set(new Uint8Array(memory.wasm.buffer, right, done), from);
        found.done += done;
        if (done < part.length) break;
      }
      return found;
    },
  };
}
