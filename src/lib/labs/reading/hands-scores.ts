import { fraction, listOf, shaped, text, whole } from "../../data/readers.js";

/** Parts of the glyphs, from 0 to 1. */
export interface HandsScore {
  /** The class is the network's first answer, or among its first three. */
  readonly first: number;
  readonly firstThree: number;
  /** The same where a look-alike, as the page on drawing names them, counts as the class. */
  readonly alikeFirst: number;
  readonly alikeFirstThree: number;
}

/** How one network reads glyphs of fonts that are drawn on the pad in one way. */
export interface HandsReading extends HandsScore {
  readonly network: string;
  /** `weightHash` of its weights. */
  readonly hash: string;
  /** "pen × 1" */
  readonly way: string;
  readonly glyphs: number;
  /** What is taken for what, the most frequent first, in how many of the fonts. */
  readonly confusions: readonly { readonly label: string; readonly as: string; readonly fonts: number }[];
  /** The part that is read right of each font. */
  readonly fonts: readonly { readonly font: string; readonly first: number }[];
}

/** What `npm run bench -- --hands --save` writes. @throws TypeError or RangeError that names the field at fault */
export const readHandsFile: (value: unknown) => readonly HandsReading[] = listOf(
  shaped({
    network: text,
    hash: text,
    way: text,
    glyphs: whole,
    first: fraction,
    firstThree: fraction,
    alikeFirst: fraction,
    alikeFirstThree: fraction,
    confusions: listOf(shaped({ label: text, as: text, fonts: whole })),
    fonts: listOf(shaped({ font: text, first: fraction })),
  }),
);
