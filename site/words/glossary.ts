import { listed, tableRows } from "./table-rows.js";

/** A term, as the pages use it. */
export interface Term {
  readonly term: string;
  /** Other forms that mean the same, as they stand in the text: plurals, short forms. */
  readonly forms: readonly string[];
  /** In one to three sentences, as HTML-free text. */
  readonly definition: string;
  /** The page and section where it is derived or shown: "relu#a-bend". */
  readonly where: string;
}

/** Every term that the chapters use in a sense of their own, in alphabetical order: the table of glossary.md. */
export const glossary: readonly Term[] = tableRows("glossary.md").map(([term, forms, definition, where]) => ({
  term,
  forms: listed(forms, ", "),
  definition,
  where,
}));

/** Name of a term in an address: "learning-rate". */
export function slugOf({ term }: Term): string {
  return term.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
