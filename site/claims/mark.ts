/**
 * How a number or a statement about others is known, as the page's text says it:
 *
 * - `given`: the author's choice in an example or a task; nothing to prove
 * - `by="…"`: an expression of `site/claims/scope.ts` that a test works out
 * - `reported="…"`: the id of a figure or a statement in `src/lib/labs/experiments/reported.ts`
 * - `source="…"`: a work that the page's Sources or the references name, and the place in it
 */
export interface Mark {
  readonly kind: MarkKind;
  /** What stands between the quotation marks; empty for `given`. */
  readonly value: string;
}

export const markKinds = ["given", "by", "reported", "source"] as const;
export type MarkKind = (typeof markKinds)[number];

const oneMark = '(?:given|(?:by|reported|source)="[^"]*")';
/** What follows the words that are marked: `{given}`, `{source="…"}`. */
export const markText = `\\{(${oneMark}(?:\\s+${oneMark})*)\\}`;

/** The attributes that keep marks in a page, unseen: `data-given`, `data-by`, `data-reported`, `data-source`. */
export function markAttributes(text: string): [string, string][] {
  return Array.from(text.matchAll(/given|(\w+)="([^"]*)"/g), ([, kind = "given", value = ""]) => [
    `data-${kind}`,
    value,
  ]);
}

/** The marks among the attributes of an element. */
export function marksFrom(attributes: Iterable<readonly [string, string]>): Mark[] {
  return [...attributes].flatMap(([name, value]) =>
    markKinds.filter((kind) => name === `data-${kind}`).map((kind) => ({ kind, value })),
  );
}

const onWords = new RegExp(`\\[([^\\[\\]]*)\\]${markText}`, "g");
const onBlocks = new RegExp(` *${markText}`, "g");

/** Markdown without its marks, each line where it stood. */
export function withoutMarks(markdown: string): string {
  const inner = markdown.replace(onWords, "$1");
  return inner === markdown ? markdown.replace(onBlocks, "") : withoutMarks(inner);
}
