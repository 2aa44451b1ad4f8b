import { cssColor } from "../shell/theme.js";

/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly number[];

const known = new Map<string, Rgb>();
let dark: MediaQueryList | undefined;

/**
 * The colour that a token of the stylesheet has at present. It is asked for once in each theme: to ask the browser makes it
 * work out the styles of the whole page, and a picture that follows a hand needs its colours at every point.
 */
export function rgbOf(token: string): Rgb {
  // Without a window's themes, as in tests, nothing tells when a colour has changed.
  if (typeof matchMedia === "undefined") return read(token);
  dark ??= matchMedia("(prefers-color-scheme: dark)");
  const key = `${token} ${document.documentElement.dataset.theme ?? ""} ${dark.matches}`;
  const found = known.get(key) ?? read(token);
  known.set(key, found);
  return found;
}

function read(token: string): Rgb {
  return (cssColor(token).match(/[\d.]+/g) ?? ["0", "0", "0"]).slice(0, 3).map(Number);
}

/** The colour a part of the way from one to another: 0 is the first, 1 the second. */
export function mixed(from: Rgb, to: Rgb, part: number): Rgb {
  return from.map((channel, k) => Math.round(channel + (to[k] - channel) * part));
}

/** The same as the stylesheet writes it, for a canvas. */
export function cssOf(rgb: Rgb): string {
  return `rgb(${rgb.join(" ")})`;
}
