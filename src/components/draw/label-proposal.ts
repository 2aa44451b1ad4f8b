import type { DrawingLabel } from "../../lib/data/own-drawing.js";
import type { Convention } from "../../lib/drawing/conventions.js";
import { lateFetch } from "../ui/late-fetch.js";
import type { OwnDrawings } from "./own-drawing.js";

/** A class in words: "clock", "the digit 0", "the letter R". */
export function labelInWords({ convention, name }: DrawingLabel): string {
  if (convention === "quick-draw") return name;
  return `the ${/\d/.test(name) ? "digit" : "letter"} ${name}`;
}

/**
 * Asks the shipped networks what the drawing is, and lets the surest say so where nobody has said anything.
 *
 * @param among the only data set that counts; defaults to all
 * @returns the likeliest, the first first; none without a drawing
 * @throws Error where a network could not be loaded
 */
export async function proposeLabel(own: OwnDrawings, among?: Convention): Promise<DrawingLabel[]> {
  const asked = own.value;
  if (!asked) return [];
  const { guessesFor } = await lateFetch(() => import("./label-guesses.js"));
  const guesses = await guessesFor(asked.strokes, among);
  const [best] = guesses;
  if (best && own.value === asked && asked.name === undefined) {
    own.keep({ ...asked, convention: best.convention, name: best.name });
  }
  return guesses;
}
