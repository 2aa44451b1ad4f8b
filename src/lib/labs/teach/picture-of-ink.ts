import { characterPicture } from "../../drawing/character-picture.js";
import type { Convention } from "../../drawing/conventions.js";
import { doodlePicture } from "../../drawing/doodle-picture.js";
import type { Ink } from "./collection.js";

/**
 * The 28 × 28 grey levels that a network gets: strokes are made into pixels as the data set's pictures were, pixels stay as
 * they are, wherever they lie.
 */
export function pictureOfInk(ink: Ink, convention: Convention): Uint8Array {
  if (ink.kind === "pixels") return ink.pixels;
  return convention === "emnist" ? characterPicture(ink.strokes) : doodlePicture(ink.strokes);
}
