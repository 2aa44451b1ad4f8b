import type { Network } from "../../core/network.js";
import { type NamedWeights, weightsOf } from "../../core/network-weights.js";

/**
 * The weights of a network for some classes as the beginning of one for others: all layers but the last as they are, and of
 * the last the columns of those classes that both have. Columns of new classes keep what `fresh` was initialised with.
 *
 * @param weights of the network before
 * @param before its classes
 * @param fresh a network of the same layers for the classes after
 * @param after its classes
 * @throws RangeError when a weight is missing, or the layers before the last differ
 */
export function growHead(
  weights: readonly NamedWeights[],
  before: readonly string[],
  fresh: Network,
  after: readonly string[],
): NamedWeights[] {
  const last = `dense${fresh.denseLayers.length}`;
  return weightsOf(fresh).map(({ name, shape, data }) => {
    const old = weights.find((one) => one.name === name);
    if (!old) throw new RangeError(`weights are missing: ${name}`);
    const isLast = name.startsWith(`${last}.`);
    const fits = old.shape[0] === shape[0] && old.shape[1] === (isLast ? before.length : shape[1]);
    if (!fits) throw new RangeError(`${name} must be [${shape.join(" × ")}]: [${old.shape.join(" × ")}]`);
    return { name, shape, data: isLast ? columnsOf(old.data, before, data, after) : old.data };
  });
}

/** `fresh` with the columns of the classes that were there before. */
function columnsOf(
  old: Float32Array,
  before: readonly string[],
  fresh: Float32Array,
  after: readonly string[],
): Float32Array {
  const result = fresh.slice();
  const rows = fresh.length / after.length;
  for (const [k, name] of after.entries()) {
    const place = before.indexOf(name);
    if (place < 0) continue;
    for (let i = 0; i < rows; i++) result[i * after.length + k] = old[i * before.length + place];
  }
  return result;
}
