import type { Dataset } from "../../data/dataset.js";
import { pixelCount, side } from "../../drawing/picture-size.js";
import type { Collection, OwnDrawing } from "./collection.js";
import { pictureOfInk } from "./picture-of-ink.js";

/**
 * A collection as a data set: the drawings to train on, then, from `testFrom` on, those held out.
 *
 * @param pictures of drawings that have been made before, by id; those that are made now are added
 */
export function datasetOf(
  { convention, classes, drawings }: Collection,
  pictures: Map<number, Uint8Array> = new Map(),
): Dataset & { readonly testFrom: number } {
  const trained = drawings.filter(({ heldOut }) => !heldOut);
  const rows: readonly OwnDrawing[] = [...trained, ...drawings.filter(({ heldOut }) => heldOut)];
  const places = new Map(classes.map((name, k) => [name, k]));
  const pixels = new Uint8Array(rows.length * pixelCount);
  for (const [row, { id, ink }] of rows.entries()) {
    const picture = pictures.get(id) ?? pictureOfInk(ink, convention);
    pictures.set(id, picture);
    pixels.set(picture, row * pixelCount);
  }
  return {
    title: "Own drawings",
    origin: "own",
    source: "Drawn or brought along by the reader, on this machine.",
    licence: "as its owner says",
    classes,
    width: side,
    height: side,
    convention,
    pixels,
    labels: Uint8Array.from(rows, ({ word }) => places.get(word) ?? 0),
    testFrom: trained.length,
  };
}
