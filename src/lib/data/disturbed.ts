import type { Random } from "../core/random.js";
import { thickened } from "../drawing/stroke-change.js";
import { type PictureVariation, variedPicture } from "../drawing/varied-picture.js";
import type { Dataset } from "./dataset.js";
import { selectRows } from "./rows.js";

/** The ways in which a picture can differ from those of a data set and still be the same character. */
export const disturbances = ["shifted", "turned", "thickened"] as const;
export type Disturbance = (typeof disturbances)[number];

const still: PictureVariation = { shift: 0, turn: 0, stretch: 0, slant: 0, line: 0 };

/**
 * Rows of a data set as they would be, had the drawing been moved by up to 3 pixels along each axis, turned by up to 15
 * degrees, or drawn with a line that is bolder by one pixel on each side.
 *
 * @param random the same generator state gives the same pictures
 */
export function disturbed(
  dataset: Dataset,
  rows: Uint32Array,
  disturbance: Disturbance,
  random: Random,
): Dataset {
  const chosen = selectRows(dataset, rows);
  const { width, pixels } = chosen;
  const size = width * chosen.height;
  for (let from = 0; from < pixels.length; from += size) {
    const picture = pixels.subarray(from, from + size);
    picture.set(changed(picture, width, disturbance, random));
  }
  return chosen;
}

function changed(picture: Uint8Array, width: number, disturbance: Disturbance, random: Random): Uint8Array {
  switch (disturbance) {
    case "shifted":
      return variedPicture(picture, width, random, { ...still, shift: 3 });
    case "turned":
      return variedPicture(picture, width, random, { ...still, turn: (15 * Math.PI) / 180 });
    case "thickened":
      return thickened(picture, width, 1);
  }
}
