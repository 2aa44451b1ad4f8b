import { cssColor } from "./theme.js";

/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly number[];

/** The colour that a token of the stylesheet has at present. */
export function rgbOf(token: string): Rgb {
  return (cssColor(token).match(/[\d.]+/g) ?? ["0", "0", "0"]).slice(0, 3).map(Number);
}

/** The colour a part of the way from one to another: 0 is the first, 1 the second. */
export function mixed(from: Rgb, to: Rgb, part: number): Rgb {
  return from.map((channel, k) => Math.round(channel + (to[k] - channel) * part));
}
