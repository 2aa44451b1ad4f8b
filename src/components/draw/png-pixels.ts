import { type DecodedPng, decode, hasPngSignature } from "fast-png";

/**
 * Red, green, blue and opacity of each pixel of a PNG, 0 … 255, without the browser's decoder.
 *
 * @param bytes of the file
 * @returns undefined where it is no PNG
 * @throws Error where it cannot be decoded, as where it is interlaced and samples have fewer than eight bits
 */
export function pngPixels(bytes: Uint8Array): Uint8ClampedArray | undefined {
  if (!hasPngSignature(bytes)) return undefined;
  const png = decode(bytes);
  const { width, height, channels, depth, data } = png;
  // The decoder takes the samples of interlaced rows for bytes.
  if (depth < 8 && bytes[28] === 1)
    throw new RangeError(`save it without interlacing, or with 8 bits: ${depth} bits`);
  if (channels === 4 && depth === 8) return Uint8ClampedArray.from(data);
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let k = 0; k < width * height; k++) {
    const samples = Array.from({ length: channels }, (_, c) => sampleOf(png, k, c));
    pixels.set(colourOf(png, samples), 4 * k);
  }
  return pixels;
}

/** Several samples share a byte where one has fewer than eight bits; each row begins with a byte of its own. */
function sampleOf({ data, width, depth, channels }: DecodedPng, pixel: number, channel: number): number {
  if (depth >= 8) return data[pixel * channels + channel];
  const [x, y] = [pixel % width, Math.floor(pixel / width)];
  const at = x * depth;
  const byte = data[y * Math.ceil((width * depth) / 8) + (at >> 3)];
  return (byte >> (8 - depth - (at & 7))) & ((1 << depth) - 1);
}

function colourOf({ palette, depth, transparency }: DecodedPng, samples: readonly number[]): number[] {
  if (palette) {
    const [red, green, blue, opacity = 255] = palette[samples[0]] ?? [0, 0, 0];
    return [red, green, blue, opacity];
  }
  const most = 2 ** depth - 1;
  const levels = samples.map((sample) => Math.round((255 * sample) / most));
  const clear = transparency !== undefined && samples.every((sample, c) => sample === transparency[c]);
  const opacity = levels.length % 2 === 0 ? levels[levels.length - 1] : clear ? 0 : 255;
  return levels.length < 3 ? [levels[0], levels[0], levels[0], opacity] : [...levels.slice(0, 3), opacity];
}
