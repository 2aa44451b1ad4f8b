import type MarkdownIt from "markdown-it";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { markAttributes, markText } from "../claims/mark.js";

const afterWords = new RegExp(markText, "y");
const alone = new RegExp(`^${markText}$`);
const atEnd = new RegExp(`\\s*${markText}$`);
const inHtml = new RegExp(`\\[([^\\[\\]]*)\\]${markText}`, "g");

/**
 * Marks that say how a number or a statement about others is known. A reader sees nothing of them:
 *
 * - `[0.857]{by="12 / 14"}` marks some words, in captions too;
 * - `{given}` at the end of a paragraph, an item, a cell, a heading or of the line that opens a `:::` marks all of it;
 * - `{source="…"}` as a paragraph of its own marks what stands before it: a list, a table.
 */
export function marks(md: MarkdownIt): void {
  md.inline.ruler.before("link", "mark", markedWords);
  md.core.ruler.after("block", "marks", (state) => {
    state.tokens = withoutLoneMarks(state.tokens);
    for (const [index, token] of state.tokens.entries()) {
      if (token.type === "inline") token.content = takeMark(token.content, state.tokens[index - 1]);
      else if (/^container_.*_open$/.test(token.type)) token.info = takeMark(token.info, token);
      else if (token.type === "html_block") token.content = markedHtml(token.content);
    }
  });
}

const markedWords: RuleInline = (state, silent) => {
  if (state.src[state.pos] !== "[") return false;
  const start = state.pos + 1;
  const end = state.md.helpers.parseLinkLabel(state, state.pos);
  if (end < 0) return false;
  afterWords.lastIndex = end + 1;
  const match = afterWords.exec(state.src);
  if (!match) return false;
  if (!silent) {
    const max = state.posMax;
    state.pos = start;
    state.posMax = end;
    state.push("mark_open", "span", 1).attrs = markAttributes(match[1]);
    state.md.inline.tokenize(state);
    state.push("mark_close", "span", -1);
    state.posMax = max;
  }
  state.pos = end + 1 + match[0].length;
  return true;
};

/** Takes the mark from the end of a text and gives it to the block's opening token. */
function takeMark(text: string, opening: Token | undefined): string {
  const match = atEnd.exec(text);
  // What is rendered apart, as the title of an exercise is, has no block around it.
  if (!match || !opening) return text;
  // A mark right behind a bracket is that of the words in it.
  if (text[match.index - 1] === "]" && !/^\s/.test(match[0])) return text;
  for (const attribute of markAttributes(match[1])) opening.attrPush(attribute);
  return text.slice(0, match.index);
}

/**
 * Takes away paragraphs that hold a mark alone, and gives the mark to the block before each.
 *
 * @throws Error when nothing stands before it
 */
function withoutLoneMarks(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let k = 0; k < tokens.length; k++) {
    const mark = tokens[k].type === "paragraph_open" ? alone.exec(tokens[k + 1].content) : null;
    if (!mark) {
      kept.push(tokens[k]);
      continue;
    }
    const before = kept.findLast(({ level, nesting }) => level === tokens[k].level && nesting >= 0);
    if (!before) throw new Error(`a mark must stand behind what it marks: ${mark[0]}`);
    for (const attribute of markAttributes(mark[1])) before.attrPush(attribute);
    k += 2;
  }
  return kept;
}

/** HTML with an element around words that are marked as in Markdown: captions, and what front matter promises. */
export function markedHtml(html: string): string {
  return html.replace(inHtml, (_, words: string, mark: string) => {
    const attributes = markAttributes(mark).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
    return `<span${attributes.join("")}>${words}</span>`;
  });
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
