import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { closingBrace } from "../live-values.js";
import { markedHtml } from "../markdown/marks.js";
import { extendMarkdown } from "../markdown.js";
import { type Mark, marksFrom } from "./mark.js";

/** Stands in the text for what is no prose: a formula, code, a reference. */
export const hidden = "\uFFFC";
/** Stands in the text for a live value. */
export const live = "\uFFFD";

/** Words in a row that have the same marks. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A paragraph, an item, a cell, a heading or a caption of a page. */
export interface Block {
  /** Where it begins in the page's file, from 1. */
  readonly line: number;
  readonly isHeading: boolean;
  readonly runs: readonly Run[];
}

const md = new MarkdownIt({ html: true, linkify: true });
md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
extendMarkdown(md);
// What these put into a page is made by the site, not written by an author.
md.core.ruler.disable(["numbers", "sections", "terms", "opening"]);
md.inline.ruler.push("placeholder", (state, silent) => {
  if (silent || !state.src.startsWith("${", state.pos)) return false;
  const end = closingBrace(state.src, state.pos + 2);
  if (end < 0) return false;
  state.push("placeholder", "", 0).content = state.src.slice(state.pos + 2, end);
  state.pos = end + 1;
  return true;
});

/** Elements whose text is no prose. */
const withoutProse = new Set(["code", "pre", "script", "style", "svg", "kbd"]);
const empty = new Set(["br", "hr", "img", "input", "wbr"]);
/** Elements that lie within a block, as words do. */
const withinWords = new Set([
  "a",
  "abbr",
  "b",
  "br",
  "code",
  "em",
  "i",
  "kbd",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "wbr",
]);

/** Sections that are sources themselves, or tell under which licence things are. */
const sourceSections = new Set(["Sources", "Data", "Licences", "How to cite"]);

/**
 * What a page says in prose, block by block, outside the sections that are sources. Fences, formulas, code, live values,
 * addresses and attributes are left out; what its front matter promises and needs is in.
 *
 * @param markdown the page's file
 */
export function proseOf(markdown: string): readonly Block[] {
  const [frontMatter = ""] = /^---\n[\s\S]*?\n---\n/.exec(markdown) ?? [];
  const reader = new Reader(frontMatter.split("\n").length - 1);
  for (const [k, text] of frontMatter.split("\n").entries()) {
    const [, value] = /^(?:promise|needs): (.*)/.exec(text) ?? [];
    if (value) reader.html(markedHtml(value), k + 1);
  }
  let sources = 0;
  const tokens = md.parse(markdown.slice(frontMatter.length), {});
  for (const [k, token] of tokens.entries()) {
    if (token.type === "heading_open") {
      const level = Number(token.tag[1]);
      if (sourceSections.has(tokens[k + 1].content)) sources = level;
      else if (level <= sources) sources = 0;
    }
    if (sources === 0) reader.read(token);
  }
  return reader.blocks;
}

/** Goes through the tokens of a page and keeps what is open at each place. */
class Reader {
  readonly #blocks: Block[] = [];
  /** The marks of the tokens that are open, from the outermost. */
  readonly #tokens: (readonly Mark[])[] = [];
  /** The HTML elements that are open, with their marks. */
  readonly #elements: { readonly tag: string; readonly marks: readonly Mark[] }[] = [];
  #runs: Run[] = [];
  /** Where the reader is in the page's file, and where the block began that is being read. */
  #line = 1;
  #start = 1;
  #isHeading = false;

  /** @param before lines of the file before the first line of the tokens */
  constructor(readonly before: number) {}

  /** The blocks that were read. */
  get blocks(): readonly Block[] {
    this.#endBlock();
    return this.#blocks;
  }

  read(token: Token): void {
    if (token.map) this.#line = token.map[0] + 1 + this.before;
    if (token.type === "html_block") {
      this.#tokens.push(marksFrom(token.attrs ?? []));
      this.html(token.content, this.#line);
      this.#tokens.pop();
    } else if (token.type === "inline") {
      for (const child of token.children ?? []) this.#inline(child);
    } else {
      this.#endBlock();
      this.#isHeading = token.type === "heading_open";
      if (token.nesting === 1) this.#tokens.push(marksFrom(token.attrs ?? []));
      if (token.nesting === -1) this.#tokens.pop();
      const [, title] = /^\s*exercise\s+\S+\s+(.*)$/.exec(token.info) ?? [];
      if (token.nesting === 1 && title) this.#title(title);
    }
  }

  /**
   * Reads text with tags in it.
   *
   * @param line of the page's file where it begins
   */
  html(text: string, line: number): void {
    this.#line = line;
    this.#pieces(text);
  }

  #title(markdown: string): void {
    for (const child of md.parseInline(markdown, {})[0].children ?? []) this.#inline(child);
    this.#endBlock();
  }

  #inline({ type, nesting, attrs, content }: Token): void {
    if (type === "html_inline") this.#pieces(content);
    else if (type === "text") this.#say(content);
    else if (type === "softbreak" || type === "hardbreak") this.#say("\n");
    else if (type === "placeholder") this.#live(content);
    else if (nesting === 1) this.#tokens.push(marksFrom(attrs ?? []));
    else if (nesting === -1) this.#tokens.pop();
    else this.#say(hidden);
  }

  /** Tags, and between them words and live values. */
  #pieces(html: string): void {
    const { pieces, expressions } = piecesOf(html);
    const waiting = expressions.values();
    for (const piece of pieces) {
      if (/^<\/?[a-z]/i.test(piece)) {
        for (const _ of piece.matchAll(new RegExp(live, "g"))) waiting.next();
        this.#tag(piece);
      } else if (piece === live) this.#live(waiting.next().value ?? "");
      else this.#say(piece);
    }
  }

  /** A live value, or the number in it where it is typed there, as in `grouped(94474)`. */
  #live(expression: string): void {
    const [, typed] =
      /^\s*(?:\w+\()?(-?\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)(?:, \d+)?\)?\s*$/.exec(expression) ?? [];
    if (typed === undefined) this.#say(live, quotedBy(expression));
    else this.#say(typed);
  }

  #tag(html: string): void {
    const [, slash, tag = "", rest = ""] = /^<(\/?)([a-z][\w-]*)([\s\S]*)>$/i.exec(html) ?? [];
    if (!withinWords.has(tag)) this.#endBlock();
    if (slash) {
      const at = this.#elements.findLastIndex((opened) => opened.tag === tag);
      if (at >= 0) this.#elements.splice(at, 1);
      if (withoutProse.has(tag)) this.#say(hidden);
    } else if (!empty.has(tag)) {
      const attributes = rest.matchAll(/([\w-]+)(?:="([^"]*)")?/g);
      const found = Array.from(attributes, ([, name, value = ""]) => [name, readable(value)] as const);
      this.#elements.push({ tag, marks: marksFrom(found) });
    }
  }

  #say(text: string, own: readonly Mark[] = []): void {
    const lines = text.split("\n").length - 1;
    if (this.#runs.length === 0)
      this.#start = this.#line + (/^\s*/.exec(text)?.[0].split("\n").length ?? 1) - 1;
    this.#line += lines;
    if (this.#elements.some(({ tag }) => withoutProse.has(tag))) return;
    if (this.#runs.length === 0 && text.trim() === "") return;
    const marks = [...this.#tokens.flat(), ...this.#elements.flatMap(({ marks }) => marks), ...own];
    this.#runs.push({ text, marks });
  }

  #endBlock(): void {
    if (this.#runs.length > 0) {
      this.#blocks.push({ line: this.#start, isHeading: this.#isHeading, runs: this.#runs });
    }
    this.#runs = [];
  }
}

/** A live value that quotes what was reported is its own mark. */
function quotedBy(expression: string): Mark[] {
  const quoted = expression.matchAll(/\breported(?:Figure|Statement)\("([^"]+)"\)/g);
  return Array.from(quoted, ([, value]) => ({ kind: "reported", value }));
}

/** Text with tags in pieces: a tag, a live value or words each; and the expressions of all live values, in order. */
function piecesOf(html: string): { readonly pieces: string[]; readonly expressions: string[] } {
  let text = "";
  const expressions: string[] = [];
  for (let k = 0; k < html.length; k++) {
    const end = html.startsWith("${", k) ? closingBrace(html, k + 2) : -1;
    text += end < 0 ? html[k] : live;
    if (end < 0) continue;
    expressions.push(html.slice(k + 2, end));
    k = end;
  }
  const pieces = text
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/@(?:eq|fig)-[\w-]*\w/g, hidden)
    .split(/(<\/?[a-z][^>]*>)/i)
    .flatMap((piece) => (piece.startsWith("<") ? [piece] : readable(piece).split(/(\uFFFD)/)))
    .filter((piece) => piece !== "");
  return { pieces, expressions };
}

/** Text with its entities as letters. */
function readable(text: string): string {
  return md.utils.unescapeAll(text);
}

/** Text as it is shown in a message: with a sign for what is no prose. */
export function readableText(text: string): string {
  return text.replaceAll(hidden, "…").replaceAll(live, "${…}").replace(/\s+/g, " ").trim();
}
