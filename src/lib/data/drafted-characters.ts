import { exp } from "../core/numbers/exp.js";
import type { Random } from "../core/random.js";
import { characterPicture } from "../drawing/character-picture.js";
import { pixelCount } from "../drawing/picture-size.js";
import { canDraft, draftedDrawing } from "../drawing/stand-in/characters/drafted/index.js";
import { between } from "../drawing/stand-in/template.js";

/** Width of the line of a character where nothing else is said, in pixels of the picture. */
const usualWidth = 3;
/** The natural logarithm of 2: the pad's pens are from half as wide as usual to twice as wide. */
const doubling = Math.LN2;

/** Pictures with the class of each. */
export interface DraftedCharacters {
  /** [count × 784], 0 paper … 255 ink */
  readonly pixels: Uint8Array;
  /** [count], labels of the classes */
  readonly labels: Uint8Array;
}

/**
 * Pictures of classes of characters as hands print, draft and join them, drawn with every pen of the pad, w = 3 · 2ᵘ pixels with u evenly
 * from −1 to 1. Nobody drew them: they are to be trained on beside the characters of EMNIST, which were written fast and with
 * pens that hardly differ.
 *
 * @param classes their names; a letter stands for its other case too where that is no class of its own
 * @param perClass pictures of each class
 * @param random the same generator state gives the same pictures
 * @throws RangeError unless perClass is a whole number ≥ 1, and for a class that cannot be drafted
 */
export function draftedCharacters(
  classes: readonly string[],
  perClass: number,
  random: Random,
): DraftedCharacters {
  if (!(Number.isInteger(perClass) && perClass >= 1)) {
    throw new RangeError(`pictures of a class must be a whole number of at least 1: ${perClass}`);
  }
  const shapes = classes.map((name) => shapesOf(name, classes));
  const count = perClass * classes.length;
  const pixels = new Uint8Array(count * pixelCount);
  const labels = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    labels[row] = Math.floor(row / perClass);
    const ways = shapes[labels[row]];
    const lineWidth = usualWidth * exp(between(random, -doubling, doubling));
    pixels.set(
      characterPicture(draftedDrawing(ways[row % ways.length], random), { lineWidth }),
      row * pixelCount,
    );
  }
  return { pixels, labels };
}

/** The characters that are drawn for a class: in a set of letters, A is what is written A or a. */
function shapesOf(name: string, classes: readonly string[]): readonly string[] {
  const small = name.toLowerCase();
  return small !== name && !classes.includes(small) && canDraft(small) ? [name, small] : [name];
}
