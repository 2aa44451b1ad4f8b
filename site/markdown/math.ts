import type MarkdownIt from "markdown-it";
import type { RuleBlock } from "markdown-it/lib/parser_block.mjs";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import { t } from "../course/languages.js";
import { areSetLater, formula, formulaMark } from "../formulas.js";

/**
 * Formulas, rendered when the site is built: `$…$` in a line, `$$…$$` on lines of their own, which an id in
 * braces numbers: `$$ y = xW + b $$ {#eq-affine}`.
 *
 * A `$` opens a formula only before a character that is neither a space nor `{` (that is a live value, `${…}`),
 * and closes it only after one that is no space and before one that is no digit: prices stay prices. A formula has
 * no backtick in it, so code keeps its dollars.
 */
export function math(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "math", inlineMath);
  md.block.ruler.before("fence", "math", blockMath, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  md.renderer.rules.math = (tokens, index) => render(tokens[index].content, false);
  md.renderer.rules.math_block = (tokens, index) => {
    const { content, meta } = tokens[index];
    const id = typeof meta?.id === "string" ? meta.id : undefined;
    const number = meta?.number ? `<a class="equation-number" href="#${id}">(${meta.number})</a>` : "";
    return `<div class="equation"${id ? ` id="${id}"` : ""}><div class="equation-scroll" tabindex="0" role="group" aria-label="${t("Equation")}${meta?.number ? ` ${meta.number}` : ""}">${render(content, true)}</div>${number}</div>\n`;
  };
}

/** A formula, or its place where formulas are set later. */
export function render(tex: string, displayMode: boolean): string {
  return areSetLater() ? formulaMark(tex, displayMode) : formula(tex, displayMode);
}

const inlineMath: RuleInline = (state, silent) => {
  const { src, pos } = state;
  if (src[pos] !== "$" || src[pos + 1] === "$" || /[\s{]/.test(src[pos + 1] ?? " ")) return false;
  const end = closingDollar(src, pos + 1, state.posMax);
  if (end < 0) return false;
  if (!silent) {
    const token = state.push("math", "math", 0);
    token.content = src.slice(pos + 1, end);
  }
  state.pos = end + 1;
  return true;
};

/** Place of the `$` that closes a formula begun before `from`, or −1. */
function closingDollar(src: string, from: number, end: number): number {
  for (let k = from; k < end; k++) {
    if (src[k] === "\\") k++;
    else if (src[k] === "`") return -1;
    else if (src[k] === "$") {
      if (src[k + 1] === "{" || /\s/.test(src[k - 1]) || /\d/.test(src[k + 1] ?? "")) return -1;
      return k;
    }
  }
  return -1;
}

const blockMath: RuleBlock = (state, startLine, endLine, silent) => {
  const lineAt = (line: number) =>
    state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]).trimEnd();
  const first = lineAt(startLine);
  if (!first.startsWith("$$")) return false;
  if (silent) return true;
  let text = first.slice(2);
  let line = startLine;
  while (!/\$\$(\s*\{#[\w-]+\})?$/.test(text) && line + 1 < endLine) text += `\n${lineAt(++line)}`;
  const match = /^([\s\S]*)\$\$(?:\s*\{#([\w-]+)\})?$/.exec(text);
  if (!match) return false;
  const token = state.push("math_block", "math", 0);
  token.block = true;
  token.content = match[1].trim();
  token.map = [startLine, line + 1];
  token.meta = { id: match[2] };
  state.line = line + 1;
  return true;
};
