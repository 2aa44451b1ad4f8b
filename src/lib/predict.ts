import type { Backend } from "./backend.js";
import { softmax } from "./layers/softmax.js";
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
  const pictures = backend.pictures(1, network.inputs);
  const first = Uint32Array.of(0);
  const p = zeros(1, network.classes, "float64");
  return (pixels) => {
    if (pixels.length !== network.inputs) {
      throw new RangeError(`picture must have ${network.inputs} pixels: ${pixels.length}`);
    }
    const z = network.forward(pictures.load(pixels, first, 0, 1), "predict");
    softmax(z, p);
    return Float64Array.from(p.data);
  };
}
