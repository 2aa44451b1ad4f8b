// All that typed formulas need beside their fields. It is fetched when a reader turns to the first of them.
import katex from "katex";
import type { Alphabet } from "../../lib/algebra/alphabet.js";
import type { Fault } from "../../lib/algebra/fault.js";
import { understand } from "../../lib/algebra/judge.js";
import { texOf } from "../../lib/algebra/to-tex.js";
import { wordsOf } from "../../lib/algebra/to-words.js";

export { formulasIn } from "../../lib/algebra/formulas-in.js";
export { lineAfter, lineMarks, verdictOnFormula, verdictOnLines } from "../../lib/exercises/judge-formula.js";

/** What somebody typed, as it was understood: to look at, and in words. */
export interface Understood {
  readonly picture: HTMLElement;
  readonly words: string;
}

/** Reads what somebody typed as an answer to what is asked, or says what of it cannot be read. */
export function readFormula(text: string, alphabet: Alphabet, asked: string): Understood | { fault: Fault } {
  const found = understand(text, { alphabet, answer: asked });
  if (found.kind === "fault") return { fault: found.fault };
  const goesOn = /^\s*=/.test(text) ? "= " : "";
  return { picture: typeset(goesOn + texOf(found.statement)), words: wordsOf(found.statement) };
}

/** A formula for the eye; what is said of it stands elsewhere. */
export function typeset(tex: string): HTMLElement {
  const picture = document.createElement("span");
  picture.translate = false;
  katex.render(tex, picture, { throwOnError: false, strict: "ignore", output: "html" });
  return picture;
}
