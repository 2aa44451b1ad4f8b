import type { Token } from "./token.js";

/** The indices of a subscript that is written in one run: "kj" → k, j; "k'j" → k', j; "21" → 2, 1. */
export function pieces(token: Token): Token[] {
  const found: Token[] = [];
  for (const match of token.text.matchAll(/[^']'*/g)) {
    const from = token.from + match.index;
    found.push({
      kind: "name",
      text: match[0],
      from,
      to: Math.min(from + match[0].length, token.to),
      tight: true,
    });
  }
  return found;
}
