/** gzip's compressed form of some bytes. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new CompressionStream("gzip"));
}

/**
 * What gzip compressed.
 *
 * @param limit bytes it may grow to; defaults to 512 MiB
 * @throws RangeError when it grows larger than the limit, TypeError when it is not gzip or is cut short
 */
export async function gunzip(bytes: Uint8Array, limit = 512 * 1024 * 1024): Promise<Uint8Array> {
  return through(bytes, new DecompressionStream("gzip"), limit, Math.min(limit, saidLength(bytes)));
}

/** A byte of gzip's stands for so many at most. */
const mostOfByte = 1032;

/** How many bytes a file says that it was made of, in its last four, as far as that can be. Others say something else there. */
function saidLength(bytes: Uint8Array): number {
  if (bytes.length < 4) return 0;
  const end = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4);
  return Math.min(end.getUint32(0, true), mostOfByte * bytes.length);
}

/** @param expected bytes that probably come of it, for which there is room at once: large files are in memory once, not twice */
async function through(
  bytes: Uint8Array,
  transform: GenericTransformStream,
  limit = Number.POSITIVE_INFINITY,
  expected = 0,
): Promise<Uint8Array> {
  const reader = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(transform).getReader();
  let room = new Uint8Array(expected);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return room.length === length ? room : room.slice(0, length);
    const from = length;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new RangeError(`unpacked bytes must be at most ${limit}: ${length}`);
    }
    if (length > room.length) room = larger(room, Math.max(length, 2 * room.length));
    room.set(value, from);
  }
}

function larger(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  whole.set(bytes);
  return whole;
}

/** Chunks one after the other. @param length of all of them */
export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
