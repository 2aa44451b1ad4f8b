import { type MapShape, mapShapeOf, sizeOf } from "../maps.js";
import { layerSizes } from "../network-size.js";
import { parseConvolutions, squarePicture, stageSizes } from "./stages.js";

/** A layer with weights, counted. */
export interface CountedLayer {
  /** As its parameters are named: "conv1", "dense2". */
  readonly name: string;
  /** How the number of weights comes about: "3 · 3 · 1 · 4". */
  readonly product: string;
  /** Of what it makes, before pooling: "[4 × 26 × 26]". */
  readonly output: string;
  /** Of what is left of it after pooling; undefined where nothing is pooled. */
  readonly pooled: string | undefined;
  readonly weights: number;
  readonly biases: number;
  /** Products of a weight and a number that one picture takes on its way forward; those with paper are counted too. */
  readonly products: number;
}

/** What of the hyperparameters decides how many weights there are. */
export interface NetworkForm {
  /** In the short form of `parseConvolutions`. */
  readonly convolutions: string;
  /** Widths of the hidden layers. */
  readonly hidden: readonly number[];
}

/**
 * The layers with weights of pixels → convolutions … → hidden … → classes. A filter has k · k · channels weights and a bias,
 * however many places it visits; a dense layer in · out weights and out biases.
 *
 * @param pixels of a picture, which is square where there are convolutions
 * @throws RangeError when the convolutions are not written well or do not fit
 */
export function countedLayers(
  { convolutions, hidden }: NetworkForm,
  pixels: number,
  classes: number,
): CountedLayer[] {
  const stages = parseConvolutions(convolutions);
  const sizes = stages.length > 0 ? stageSizes(squarePicture(pixels), stages) : [];
  const convolved = sizes.map(({ stage, input, convolved, pooled, weights, biases }, k) => ({
    name: `conv${k + 1}`,
    product: `${stage.window.size} · ${stage.window.size} · ${input.channels} · ${stage.filters}`,
    output: mapShapeOf(convolved),
    pooled: stage.pool > 1 ? mapShapeOf(pooled) : undefined,
    weights,
    biases,
    products: (weights / stage.filters) * sizeOf(convolved),
  }));
  const last: MapShape | undefined = sizes.at(-1)?.pooled;
  const dense = layerSizes(last ? sizeOf(last) : pixels, hidden, classes);
  return [
    ...convolved,
    ...dense.map(({ inputs, outputs, weights, biases }, k) => ({
      name: `dense${k + 1}`,
      product: `${inputs} · ${outputs}`,
      output: `[${outputs}]`,
      pooled: undefined,
      weights,
      biases,
      products: weights,
    })),
  ];
}

/** Weights and biases of all layers. */
export function countOf(layers: readonly CountedLayer[]): number {
  return layers.reduce((sum, { weights, biases }) => sum + weights + biases, 0);
}

/** Products of all layers. */
export function productsOf(layers: readonly CountedLayer[]): number {
  return layers.reduce((sum, { products }) => sum + products, 0);
}
