import type { Backend } from "../../../lib/core/backend.js";
import { argMax } from "../../../lib/core/metrics.js";
import type { Network } from "../../../lib/core/network.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { transposeEach } from "../../../lib/data/transpose-each.js";
import { shift } from "../../../lib/drawing/shift.js";
import { scaledPictures } from "../../../lib/training/scaled-pictures.js";

/** Steps that are easily left out between a file or a camera and a network. */
export const mistakes = ["none", "transposed", "inverted", "unscaled", "off-centre", "flat"] as const;
export type Mistake = (typeof mistakes)[number];

/** Pixels by which a picture is off its place. */
const offCentre = 6;
/** Grey level that ink has at most in a picture whose contrast was not stretched. */
const faintest = 80;
/** Pictures that go through the network at once. */
const batch = 128;

/**
 * Accuracy of a network on pictures that reach it with a mistake: turned on their side, light for dark, as numbers from 0
 * to 255, moved by 6 pixels, or too faint.
 *
 * @param backend that owns the network
 */
export function accuracyWith(mistake: Mistake, backend: Backend, network: Network, dataset: Dataset): number {
  const { labels, width, height } = dataset;
  const pixels = changed(mistake, dataset);
  const pictures = scaledPictures(backend, batch, width * height, mistake === "unscaled" ? 255 : 1);
  const order = Uint32Array.from(labels.keys());
  let right = 0;
  for (let start = 0; start < order.length; start += batch) {
    const count = Math.min(batch, order.length - start);
    const z = network.forward(pictures.load(pixels, order, start, count), "predict");
    for (let i = 0; i < count; i++) if (argMax(z, i) === labels[start + i]) right++;
  }
  return right / labels.length;
}

function changed(mistake: Mistake, { pixels, width, height }: Dataset): Uint8Array {
  switch (mistake) {
    case "none":
    case "unscaled":
      return pixels;
    case "transposed":
      return transposeEach(pixels, width);
    case "inverted":
      return pixels.map((level) => 255 - level);
    case "flat":
      return pixels.map((level) => Math.round((level * faintest) / 255));
    case "off-centre": {
      const moved = new Uint8Array(pixels.length);
      const size = width * height;
      for (let from = 0; from < pixels.length; from += size) {
        moved.set(shift(pixels.subarray(from, from + size), width, offCentre, offCentre), from);
      }
      return moved;
    }
  }
}
