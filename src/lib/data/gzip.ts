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
  return through(bytes, new DecompressionStream("gzip"), limit);
}

async function through(
  bytes: Uint8Array,
  transform: GenericTransformStream,
  limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const reader = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(transform).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new RangeError(`unpacked bytes must be at most ${limit}: ${length}`);
    }
    chunks.push(value);
  }
  return joined(chunks, length);
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
