import { listed, tableRows } from "./table-rows.js";

/** A symbol, and what it stands for. */
export interface Symbol {
  /** As TeX. */
  readonly tex: string;
  /** Letters and Greek commands of it that a formula may hold: "W", "\\eta". */
  readonly letters: readonly string[];
  readonly meaning: string;
  /** Shape or range; empty where there is none. */
  readonly shape: string;
  /** Pages where it means this; every chapter when left out. */
  readonly pages?: readonly string[];
}

/** The chapters that notation.md calls “learning”. */
const learning = [
  "gradient-descent",
  "adam",
  "learning-rate-decay",
  "l2",
  "initialisation",
  "pixels",
  "train-doodles",
  "sweeps",
  "teach",
];

/** What holds on every page first, then what a few pages use in a sense of their own: the table of notation.md. */
export const notation: readonly Symbol[] = tableRows("notation.md").map(
  ([tex, letters, meaning, shape, pages]) => ({
    tex,
    letters: listed(letters, " "),
    meaning,
    shape,
    pages: pages ? pages.split(", ").flatMap((page) => (page === "learning" ? learning : [page])) : undefined,
  }),
);
