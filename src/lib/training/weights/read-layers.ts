import {
  axisNames,
  type LayerDescription,
  layerTypes,
  type TensorDescription,
} from "../../core/layers/description.js";
import { listOf, maybe, named, oneOf, type Reader, shaped, text, whole } from "../../data/readers.js";
import { countOf } from "./safetensors-header.js";

const wholes = listOf(whole);

const tensor: Reader<TensorDescription> = (value) => {
  const read = shaped({ tensor: text, shape: wholes, axes: listOf(oneOf(axisNames)), sizes: wholes })(value);
  const { shape, axes, sizes } = read;
  if (axes.length !== sizes.length) throw new RangeError(`sizes: not one for each axis: ${sizes.length}`);
  if (countOf(shape) !== countOf(sizes)) {
    throw new RangeError(`sizes: not ${countOf(shape)} numbers, as its shape has: ${countOf(sizes)}`);
  }
  return read;
};

const layer: Reader<LayerDescription> = shaped({
  type: oneOf(layerTypes),
  input: maybe(wholes),
  output: maybe(wholes),
  kernel: maybe(wholes),
  stride: maybe(whole),
  padding: maybe(whole),
  divisor: maybe(whole),
  weight: maybe(tensor),
  bias: maybe(tensor),
  formula: text,
});

/**
 * Reads the layers of a card.
 *
 * @throws TypeError or RangeError that names the layer, counted from 0, and the field at fault
 */
export const readLayers: Reader<readonly LayerDescription[]> = (value) => {
  if (!Array.isArray(value)) throw new TypeError(`not a list: ${String(value)}`);
  return value.map((described, place) => named(`layer ${place}`, () => layer(described)));
};

/**
 * Holds layers to fitting one after the other, from the picture to the probabilities of the classes.
 *
 * @param picture shape of what goes in
 * @throws RangeError that names the first layer that does not fit, counted from 0
 */
export function expectChain(
  layers: readonly LayerDescription[],
  picture: readonly number[],
  classes: number,
): void {
  let shape = picture;
  for (const [place, { type, input = shape, output = input }] of layers.entries()) {
    if (String(input) !== String(shape)) {
      throw new RangeError(
        `layer ${place}, ${type}, must take [${shape.join(" × ")}]: [${input.join(" × ")}]`,
      );
    }
    shape = output;
  }
  const last = layers.at(-1)?.type;
  if (last !== "softmax") throw new RangeError(`last layer must be softmax: ${String(last)}`);
  if (String(shape) !== String(classes)) {
    throw new RangeError(`layers must give ${classes} numbers, one for each class: [${shape.join(" × ")}]`);
  }
}
