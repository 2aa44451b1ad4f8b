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
  /** The chapter that introduces it, for what holds on every page from there on. */
  readonly since?: string;
  /** Pages where it means this, for what holds there alone. */
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
  ([tex, letters, meaning, shape, where]) => ({
    tex,
    letters: listed(letters, " "),
    meaning,
    shape,
    ...placesIn(where),
  }),
);

function placesIn(where: string): Pick<Symbol, "since" | "pages"> {
  const [, since] = /^from (\S+)$/.exec(where) ?? [];
  if (since) return { since };
  return { pages: listed(where, ", ").flatMap((page) => (page === "learning" ? learning : [page])) };
}
