import { fitted, margin, paper, usualLine, usualSide } from "./character-picture.js";
import type { Convention } from "./conventions.js";
import { doodleChoices } from "./doodle-stages.js";
import { nearEnough } from "./from-image/thicken.js";
import { characterRoom, doodleSide, doodleUnits, longest } from "./picture-from-image.js";
import { side } from "./picture-size.js";

/** How pictures are made for a network, in words, for somebody who has none of this code. */
export interface Preparation {
  readonly name: Convention;
  /** Raised when a drawing or a photograph gets other grey levels than before. */
  readonly version: number;
  /** What the data set's own files hold. */
  readonly fromFiles: string;
  /** Steps from the strokes of a pen to grey levels. */
  readonly fromStrokes: readonly string[];
  /** Steps from a photograph or a picture file to grey levels. */
  readonly fromPicture: readonly string[];
}

const inkAlone = [
  `Make it grey, 0.2126 R + 0.7152 G + 0.0722 B, with what is transparent laid on white, and shrink it to at most ${longest} pixels a side.`,
  "Subtract the paper, which is the median level along the border, or on uneven paper the mean of what is around. Ink is what remains, whether it is darker or lighter than the paper: 0 for none, 1 where it is full. Noise and specks are set to 0.",
];

const doodleLine = doodleChoices.lineWidth;

const square = (side: string, pixels: number) =>
  `Take the square around the middle of the ink's box whose side is ${side} of the box's longest side, and average it by area to ${pixels} × ${pixels} pixels.`;

const thicken = (part: string) =>
  `Grow lines whose median width is below ${nearEnough} of ${part} of the ink's longest side to that part of it.`;

/** What `doodlePicture`, `characterPicture` and `pictureFromImage` do. */
export const preparations: Readonly<Record<Convention, Preparation>> = {
  "quick-draw": {
    name: "quick-draw",
    version: 2,
    fromFiles: "Rows of Google's numpy_bitmap files are such grey levels already.",
    fromStrokes: [
      "Move the drawing to the upper left corner and scale it by one factor so that its greatest coordinate is 255.",
      `Leave out points by the rule of Ramer, Douglas and Peucker with ε = ${doodleChoices.epsilon}, distances taken to the line, and round the others to whole numbers.`,
      `Put the middle of the box from that corner to the farthest point into the middle of a square of ${doodleUnits} units, which becomes ${side} × ${side} pixels.`,
      `Draw the strokes ${doodleLine} units wide with round caps and joins, antialiased, in white on black, one after another, as the cairo library does with ANTIALIAS_BEST on an ARGB32 surface: a grey level is 255 times the part of the pixel that a stroke covers, rounded, over the level that is there.`,
    ],
    fromPicture: [
      ...inkAlone,
      thicken(`${doodleLine}/${doodleSide}`),
      square(`${doodleUnits}/${doodleSide}`, side),
      "A grey level is 255 times the ink, rounded.",
    ],
  },
  emnist: {
    name: "emnist",
    version: 1,
    fromFiles:
      "EMNIST's files hold such grey levels, but each picture transposed: exchange its rows and columns.",
    fromStrokes: [
      `Scale the drawing so that its ink, lines included, is ${usualSide} pixels on its longest side, with ${margin} pixels of paper around it, and draw the strokes ${(usualLine * usualSide) / fitted} pixels wide with round caps and joins, antialiased: 0 paper, 1 ink.`,
      "Blur it by a Gaussian with σ = 1 pixel, cut off at 3 pixels.",
      `Crop it to the box of the pixels above ${paper}.`,
      `Scale it by bicubic interpolation (Keys, a = −1/2), keeping the aspect, so that its longest side is ${fitted} pixels, and put it into the middle of ${side} × ${side} pixels.`,
      "Set what is below 0 to 0 and scale the levels so that the greatest is 255, rounded.",
    ],
    fromPicture: [
      ...inkAlone,
      thicken(`${usualLine}/${fitted}`),
      square(`${characterRoom}/${usualSide}`, characterRoom),
      "Go on as with strokes, from the blur on.",
    ],
  },
};
