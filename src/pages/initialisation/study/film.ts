import { tanh } from "../../../lib/core/numbers/tanh.js";
import type { Random } from "../../../lib/core/random.js";
import { rootMeanSquare } from "../../../lib/labs/depth/layer-signals.js";
import { uniformLimit } from "./variance.js";

/** What stands behind each layer. */
export const bends = ["relu", "tanh", "none"] as const;
export type Bend = (typeof bends)[number];

/** What passed through a deep network. */
export interface Film {
  /** x, h₁, …, h_L: what each layer was given, and what the last one gave. */
  readonly forward: readonly Float32Array[];
  /** ∂L/∂h_L, …, ∂L/∂h₁, ∂L/∂x. */
  readonly backward: readonly Float32Array[];
}

/** A network without biases, [inputs – width – … – width], and the gradient that enters at its end. */
export interface FilmNetwork {
  readonly inputs: number;
  readonly width: number;
  readonly layers: number;
  readonly random: Random;
}

/**
 * h_l = f(h_{l−1}·W_l) and back again, with the weights of each layer uniform, of mean 0 and of deviation
 * scale/√(inputs of the layer). The gradient that enters at the end is random too, of size 1.
 *
 * With ReLU, or with no bend, f(s·a) = s·f(a): the film of another scale is the same one, its layer l multiplied by
 * scaleˡ. So it is worked out once for a picture.
 *
 * @returns the film of a picture x at a scale
 */
export function filmThrough({ inputs, width, layers, random }: FilmNetwork) {
  const weights = Array.from({ length: layers }, (_, l) =>
    unitWeights(l === 0 ? inputs : width, width, random),
  );
  const seed = unitWeights(1, width, random);
  let kept: { readonly x: Float32Array; readonly bend: Bend; readonly film: Film } | undefined;

  function passed(x: Float32Array, scale: number, bend: Bend): Film {
    const forward: Float32Array[] = [x];
    for (const w of weights) forward.push(layerOf(forward[forward.length - 1], w, width, scale, bend));
    const backward: Float32Array[] = [seed];
    for (let l = layers; l > 0; l--)
      backward.push(backThrough(backward[layers - l], forward[l], weights[l - 1], scale, bend));
    return { forward, backward };
  }

  return (x: Float32Array, scale: number, bend: Bend): Film => {
    if (bend === "tanh") return passed(x, scale, bend);
    if (kept?.x !== x || kept.bend !== bend) kept = { x, bend, film: passed(x, 1, bend) };
    const scaled = (frame: Float32Array, l: number) => frame.map((value) => value * scale ** l);
    return { forward: kept.film.forward.map(scaled), backward: kept.film.backward.map(scaled) };
  };
}

/** What became of the size of frames: the root of the mean square of the last one beside that of the first. */
export interface Fate {
  readonly course: "fades" | "holds" | "explodes";
  /** The first frame whose size is below a tenth or above ten times that of the first; none where it holds to the end. */
  readonly from?: number;
  /** Size of the last frame, by that of the first. */
  readonly left: number;
}

/** What becomes of a film: within a tenth and ten times its first size, it holds. */
export function fateOf(frames: readonly Float32Array[]): Fate {
  const sizes = frames.map(sizeOf);
  const left = sizes[sizes.length - 1] / sizes[0];
  const lost = (size: number) => !(size >= sizes[0] / 10 && size <= 10 * sizes[0]);
  if (!lost(sizes[sizes.length - 1])) return { course: "holds", left };
  const from = sizes.findLastIndex((size) => !lost(size)) + 1;
  return { course: left < 1 ? "fades" : "explodes", from, left };
}

/** √(mean of the squares) of a frame. */
export function sizeOf(frame: Float32Array): number {
  return rootMeanSquare({ rows: 1, cols: frame.length, stride: frame.length, data: frame });
}

/** [out × in], uniform, with the variance 1/in. */
function unitWeights(inputs: number, outputs: number, random: Random): Float32Array {
  const limit = uniformLimit(1 / inputs);
  const w = new Float32Array(inputs * outputs);
  for (let k = 0; k < w.length; k++) w[k] = limit * (2 * random.uniform() - 1);
  return w;
}

function layerOf(h: Float32Array, w: Float32Array, outputs: number, scale: number, bend: Bend): Float32Array {
  const out = new Float32Array(outputs);
  for (let j = 0; j < outputs; j++) {
    const row = j * h.length;
    let sum = 0;
    for (let k = 0; k < h.length; k++) sum += h[k] * w[row + k];
    const a = scale * sum;
    out[j] = bend === "relu" ? Math.max(a, 0) : bend === "tanh" ? tanh(a) : a;
  }
  return out;
}

/** ∂L/∂h of the layer before, from that of a layer and from what the layer gave, by which its slope is known. */
function backThrough(
  dh: Float32Array,
  h: Float32Array,
  w: Float32Array,
  scale: number,
  bend: Bend,
): Float32Array {
  const inputs = w.length / h.length;
  const before = new Float32Array(inputs);
  for (let j = 0; j < h.length; j++) {
    const slope = bend === "relu" ? Number(h[j] > 0) : bend === "tanh" ? 1 - h[j] * h[j] : 1;
    const da = scale * slope * dh[j];
    if (da === 0) continue;
    const row = j * inputs;
    for (let k = 0; k < inputs; k++) before[k] += da * w[row + k];
  }
  return before;
}
