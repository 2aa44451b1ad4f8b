import type { DrawingLabel } from "../../lib/data/own-drawing.js";
import type { Convention } from "../../lib/drawing/conventions.js";
import { lateFetch } from "../ui/late-fetch.js";
import { t } from "../words/t.js";
import type { OwnDrawings } from "./own-drawing.js";

/** A class in words: "clock", "the digit 0", "the letter R". */
export function labelInWords({ convention, name }: DrawingLabel): string {
  if (convention === "quick-draw") return name;
  return /\d/.test(name) ? t("the digit {name}", { name }) : t("the letter {name}", { name });
}

/** A class in words without an article: "clock", "digit 0", "letter R". */
export function labelAlone({ convention, name }: DrawingLabel): string {
  if (convention === "quick-draw") return name;
  return /\d/.test(name) ? t("digit {name}", { name }) : t("letter {name}", { name });
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
