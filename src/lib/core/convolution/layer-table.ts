import { placed } from "../layers/plan.js";
import { type MapShape, mapShapeOf } from "../maps.js";
import { plansOf } from "../network.js";
import { parseConvolutions } from "./stages.js";

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
export interface CountedForm {
  /** In the short form of `parseConvolutions`. */
  readonly convolutions: string;
  /** Widths of the hidden layers. */
  readonly hidden: readonly number[];
}

/**
 * The layers with weights of pixels → convolutions … → hidden … → classes, as each says what it costs. A filter has
 * k · k · channels weights and a bias, however many places it visits; a dense layer in · out weights and out biases.
 *
 * @param pixels of a picture, which is square where there are convolutions
 * @throws RangeError when the convolutions are not written well or do not fit
 */
export function countedLayers(
  { convolutions, hidden }: CountedForm,
  pixels: number,
  classes: number,
): CountedLayer[] {
  const form = {
    convolutions: parseConvolutions(convolutions),
    hidden,
    classes,
    activation: "relu",
  } as const;
  const places = placed(plansOf(form), pixels);
  const starts = [...places.entries()].filter(([, { name }]) => name !== "");
  return starts.map(([place, { name, size, onMaps }], k) => {
    const end = places.slice(place, starts[k + 1]?.[0]).at(-1)?.size.output ?? size.output;
    const text = (shape: MapShape) => (onMaps ? mapShapeOf(shape) : `[${shape.channels}]`);
    const { product, weights, biases, products } = size;
    const pooled = text(end) === text(size.output) ? undefined : text(end);
    return { name, product, output: text(size.output), pooled, weights, biases, products };
  });
}

/** Weights and biases of all layers. */
export function countOf(layers: readonly CountedLayer[]): number {
  return layers.reduce((sum, { weights, biases }) => sum + weights + biases, 0);
}

/** Products of all layers. */
export function productsOf(layers: readonly CountedLayer[]): number {
  return layers.reduce((sum, { products }) => sum + products, 0);
}
