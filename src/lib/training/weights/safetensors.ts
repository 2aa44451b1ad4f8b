import type { NamedWeights } from "../../core/network-weights.js";
import { countOf, readSafetensorsHeader } from "./safetensors-header.js";

/** The tensors of a file and what was written about them. */
export interface Safetensors {
  readonly tensors: readonly NamedWeights[];
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * Writes tensors in the safetensors format: the header's length (u64, little-endian), the header in JSON, then the
 * numbers of each tensor as little-endian float32, one after the other.
 *
 * @param tensors in the order in which they are to lie in the file
 * @param metadata texts kept in the header
 * @throws RangeError when two have the same name, one is called `__metadata__`, or one has not as many numbers
 *   as its shape says
 */
export function writeSafetensors(
  tensors: readonly NamedWeights[],
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(JSON.stringify(headerOf(tensors, metadata)));
  const start = 8 + Math.ceil(header.length / 8) * 8;
  const count = tensors.reduce((sum, { data }) => sum + data.length, 0);
  const bytes = new Uint8Array(start + 4 * count).fill(0x20, 8, start);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(start - 8), true);
  bytes.set(header, 8);
  let at = start;
  for (const { data } of tensors) {
    for (const value of data) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  return bytes;
}

function headerOf(
  tensors: readonly NamedWeights[],
  metadata: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const entries = new Map<string, unknown>([["__metadata__", metadata]]);
  let begin = 0;
  for (const { name, shape, data } of tensors) {
    if (entries.has(name)) throw new RangeError(`tensors must have different names: ${name}`);
    if (countOf(shape) !== data.length) {
      throw new RangeError(`${name} must have ${countOf(shape)} numbers: ${data.length}`);
    }
    const end = begin + 4 * data.length;
    entries.set(name, { dtype: "F32", shape, data_offsets: [begin, end] });
    begin = end;
  }
  if (Object.keys(metadata).length === 0) entries.delete("__metadata__");
  return Object.fromEntries(entries);
}

/**
 * Reads a safetensors file of float32 tensors. Every claim of the header is held against the file's length
 * before anything is allocated.
 *
 * @param bytes the file
 * @param file its name, for messages
 * @throws FormatError when the header is not what the format says, lies about lengths, or leaves gaps
 */
export function readSafetensors(bytes: Uint8Array, file = "weights"): Safetensors {
  const { entries, metadata, start } = readSafetensorsHeader(bytes, file);
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
  const tensors = entries.map(({ name, shape, begin, end }) => {
    const data = new Float32Array((end - begin) / 4);
    for (let k = 0; k < data.length; k++) data[k] = view.getFloat32(begin + 4 * k, true);
    return { name, shape, data };
  });
  return { tensors, metadata };
}
