/** How a line is told from others: by colour, by dashes, and by marks where it has any. */
export interface LineLook {
  /** CSS colour. */
  readonly colour: string;
  /** Lengths of dashes and gaps in pixels. */
  readonly dash: string;
  readonly mark: "dot" | "square" | "diamond" | "triangle";
}

const looks: readonly LineLook[] = [
  { colour: "var(--class-0)", mark: "dot", dash: "none" },
  { colour: "var(--class-1)", mark: "square", dash: "6 3" },
  { colour: "var(--class-2)", mark: "diamond", dash: "2 3" },
  { colour: "var(--class-3)", mark: "triangle", dash: "9 3 2 3" },
  { colour: "var(--class-5)", mark: "dot", dash: "4 4" },
  { colour: "var(--class-6)", mark: "square", dash: "12 3" },
  { colour: "var(--class-4)", mark: "diamond", dash: "6 2 1 2" },
  { colour: "var(--class-7)", mark: "triangle", dash: "1 3" },
];

/** The look of the k-th line of a figure, from 0; after eight they begin again. */
export function lineLook(k: number): LineLook {
  return looks[k % looks.length];
}
