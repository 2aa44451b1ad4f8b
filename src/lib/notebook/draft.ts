/** A reader's text of a cell, and the author's text that it was made from. */
export interface Draft {
  readonly text: string;
  readonly original: string;
}

/** A draft as it is kept. */
export function writeDraft({ text, original }: Draft): string {
  return JSON.stringify({ text, original });
}

/** A draft that was kept, or undefined when it is none. */
export function readDraft(kept: string | undefined): Draft | undefined {
  if (kept === undefined) return undefined;
  let value: { text?: unknown; original?: unknown };
  try {
    value = Object(JSON.parse(kept));
  } catch {
    return undefined;
  }
  const { text, original } = value;
  return typeof text === "string" && typeof original === "string" ? { text, original } : undefined;
}
