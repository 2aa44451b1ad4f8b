import type { Backend } from "./backend.js";
import { softmax } from "./kernels/softmax.js";
import { zeros } from "./matrix.js";
import type { Network } from "./network.js";

/**
 * p = softmax(z(x)) for one picture after another: what a network makes of what is being drawn.
 *
 * @param backend that owns the network
 * @returns of the grey levels of a picture, 0 paper … 255 ink, [height × width], the probability of each
 *   class: [classes]. It throws a RangeError when there are not as many levels as the network has inputs.
 */
export function predictor(backend: Backend, network: Network): (pixels: Uint8Array) => Float64Array {
  const predict = batchPredictor(backend, network, 1);
  return (pixels) => predict([pixels])[0];
}

/**
 * The same for a few pictures at once, which takes little longer than one where the backend works on several side by
 * side.
 *
 * @param most pictures at once
 * @returns of pictures, the probability of each class for each. It throws a RangeError when there are more pictures, or one
 *   has another size.
 */
export function batchPredictor(
  backend: Backend,
  network: Network,
  most: number,
): (pictures: readonly Uint8Array[]) => Float64Array[] {
  const { inputs, classes } = network;
  const room = backend.pictures(most, inputs);
  const pixels = new Uint8Array(most * inputs);
  const order = Uint32Array.from({ length: most }, (_, row) => row);
  return (pictures) => {
    if (pictures.length > most) throw new RangeError(`pictures must be at most ${most}: ${pictures.length}`);
    for (const [row, picture] of pictures.entries()) {
      if (picture.length !== inputs) {
        throw new RangeError(`picture must have ${inputs} pixels: ${picture.length}`);
      }
      pixels.set(picture, row * inputs);
    }
    const z = network.forward(room.load(pixels, order, 0, pictures.length), "predict");
    const p = zeros(pictures.length, classes, "float64");
    softmax(z, p);
    return pictures.map((_, row) =>
      Float64Array.from(p.data.subarray(row * p.stride, row * p.stride + classes)),
    );
  };
}
