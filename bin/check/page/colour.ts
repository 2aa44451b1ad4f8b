/** Red, green and blue from 0 to 255, and alpha from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const transparent: Colour = [0, 0, 0, 0];

/** What is seen where a colour lies over another: αₜ + αᵦ(1 − αₜ), each channel in that proportion. */
export function over(top: Colour, below: Colour): Colour {
  const rest = below[3] * (1 - top[3]);
  const alpha = top[3] + rest;
  if (alpha === 0) return transparent;
  const [red, green, blue] = [0, 1, 2].map((k) => (top[k] * top[3] + below[k] * rest) / alpha);
  return [red, green, blue, alpha];
}

/** The same colour through which more is seen. */
export function faded([red, green, blue, alpha]: Colour, opacity: number): Colour {
  return [red, green, blue, alpha * opacity];
}

/**
 * (L₁ + 0.05) / (L₂ + 0.05), from 1 to 21, of two colours through which nothing is seen.
 *
 * Source: WCAG 2.2, “contrast ratio” and “relative luminance”.
 */
export function contrast(one: Colour, other: Colour): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = [0, 1, 2].map((k) => {
    const part = colour[k] / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const read = new Map<string, Colour>();

/** A colour as the browser computed it, in whatever space. */
export function colourOf(text: string): Colour {
  const known = read.get(text);
  if (known) return known;
  const colour = inBytes(text) ?? inBytes(converted(text));
  if (!colour) throw new RangeError(`text must be a colour: ${text}`);
  read.set(text, colour);
  return colour;
}

function inBytes(text: string): Colour | undefined {
  const numbers = (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (numbers.length < 3) return undefined;
  const [red, green, blue, alpha = 1] = numbers;
  if (/^rgba?\(/.test(text)) return [red, green, blue, alpha];
  if (/^color\(srgb /.test(text)) return [red * 255, green * 255, blue * 255, alpha];
  return undefined;
}

/** Any other colour as the browser turns it into sRGB. */
function converted(text: string): string {
  const probe = document.createElement("span");
  probe.style.color = `color(from ${text} srgb r g b / alpha)`;
  document.documentElement.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
