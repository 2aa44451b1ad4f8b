/** A chapter of the workbook. */
export interface Chapter {
  /** Name of its folder in src/pages. */
  readonly slug: string;
  readonly title: string;
  /** What the reader does there, in a few words. */
  readonly about: string;
  /** Whether nothing later needs it. */
  readonly deep?: boolean;
}

/** Chapters that belong together. */
export interface Part {
  readonly title: string;
  readonly chapters: readonly Chapter[];
}

/** A part from its chapters, each with name, title, and what the reader does there. */
export function part(title: string, ...entries: readonly (readonly [string, string, string])[]): Part {
  return { title, chapters: entries.map(([slug, title, about]) => ({ slug, title, about })) };
}
