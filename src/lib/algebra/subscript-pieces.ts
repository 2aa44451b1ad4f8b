import { plainName } from "./alphabet.js";
import type { Token } from "./token.js";

/** The indices of a subscript that is written in one run: "kj" → k, j; "k'j" → k', j; "21" → 2, 1. */
export function pieces(token: Token): Token[] {
  // A Greek sign that is spelled out is one.
  if (token.text.length !== token.to - token.from) return [token];
  return Array.from(token.text.matchAll(/[^']'*/g), ({ 0: text, index }) => {
    const from = token.from + index;
    return { kind: "name", text: plainName(text), from, to: from + text.length, tight: true };
  });
}
