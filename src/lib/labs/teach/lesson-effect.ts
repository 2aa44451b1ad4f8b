import type { Backend } from "../../core/backend.js";
import { makeLoss } from "../../core/losses.js";
import type { Network } from "../../core/network.js";
import { setWeights, weightsOf } from "../../core/network-weights.js";
import { sgd } from "../../core/optimisers/sgd.js";

/** A picture with its class. */
export interface LabelledPicture {
  readonly pixels: Uint8Array;
  readonly label: number;
}

/** What a step on one picture does to the loss of another. */
export interface LessonEffect {
  /** −η·g·g′, to first order. */
  readonly predicted: number;
  /** ℓ′ after the step, less ℓ′ before. */
  readonly measured: number;
}

/**
 * ℓ′(w − ηg) − ℓ′(w) ≈ −η·g·g′: what one step of gradient descent on a picture with gradient g does to the losses of others
 * with gradients g′. The network is left as it was.
 *
 * @param eta η > 0
 * @throws RangeError unless η is above 0
 */
export function lessonEffects(
  backend: Backend,
  network: Network,
  lesson: LabelledPicture,
  others: readonly LabelledPicture[],
  eta: number,
): LessonEffect[] {
  if (!(eta > 0)) throw new RangeError(`learning rate must be above 0: ${eta}`);
  const measure = lossMeter(backend, network);
  const before = weightsOf(network);
  const g = measure(lesson).gradient;
  const first = others.map((other) => {
    const { loss, gradient } = measure(other);
    return { loss, predicted: -eta * dot(g, gradient) };
  });
  // The gradient of the lesson again, in its place beside the weights.
  measure(lesson);
  for (const { value, gradient } of network.parameters) sgd().update(backend, value, gradient, [], eta, 1);
  const effects = first.map(({ loss, predicted }, k) => ({
    predicted,
    measured: measure(others[k]).loss - loss,
  }));
  setWeights(network, before);
  return effects;
}

type Measure = (picture: LabelledPicture) => { loss: number; gradient: Float64Array };

/** ℓ of a picture and its gradient by all weights, one after the other. */
function lossMeter(backend: Backend, network: Network): Measure {
  const room = backend.pictures(1, network.inputs);
  const dz = backend.matrix(1, network.classes);
  const loss = makeLoss("cross-entropy");
  return ({ pixels, label }) => {
    const z = network.forward(room.load(pixels, Uint32Array.of(0), 0, 1), "predict");
    const value = loss(z, Uint8Array.of(label), dz);
    network.backward(dz);
    return { loss: value, gradient: gradientOf(network) };
  };
}

function gradientOf({ parameters }: Network): Float64Array {
  const parts = parameters.flatMap(({ gradient: { rows, cols, stride, data } }) =>
    Array.from({ length: rows }, (_, i) => data.subarray(i * stride, i * stride + cols)),
  );
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}
