import type MarkdownIt from "markdown-it";
import type { default as StateCore } from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { addressOf, chapterNumber, chapters, slugAt } from "../chapters.js";
import { glossary, slugOf, type Term } from "../words/glossary.js";

/** Each form of each term, the longest first, so that “learning rate” is found before “rate” would be. */
const forms = glossary
  .flatMap((term) => [term.term, ...(term.forms ?? [])].map((form) => ({ form, term })))
  .sort((one, other) => other.form.length - one.form.length);
const pattern = new RegExp(
  `(?<![\\w-])(${forms.map(({ form }) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})(?![\\w-])`,
  "gi",
);

/**
 * The first use of each term on a page leads to the glossary, and carries its definition, and the chapter that it looks ahead to.
 * Headings, links, code and formulas are left as they are.
 */
export function terms(md: MarkdownIt): void {
  md.core.ruler.push("terms", (state: StateCore) => {
    // What is rendered apart, as the title of an exercise is, has no path.
    const path = String(state.env?.path ?? "");
    if (!path || slugAt(path) === "glossary") return;
    const seen = new Set<Term>();
    let inHeading = false;
    for (const token of state.tokens) {
      if (token.type === "heading_open" || token.type === "th_open") inHeading = true;
      else if (token.type === "heading_close" || token.type === "th_close") inHeading = false;
      else if (token.type === "inline" && !inHeading && token.children) {
        token.children = linked(token.children, seen, state);
      }
    }
  });
}

function linked(children: readonly Token[], seen: Set<Term>, state: StateCore): Token[] {
  let links = 0;
  return children.flatMap((child) => {
    if (child.type === "link_open") links++;
    if (child.type === "link_close") links--;
    if (child.type === "html_inline") links += htmlLinks(child.content);
    return child.type === "text" && links === 0 ? pieces(child, seen, state) : [child];
  });
}

/** Links that a piece of HTML opens, less those that it closes. */
function htmlLinks(html: string): number {
  return (html.match(/<a\b/gi)?.length ?? 0) - (html.match(/<\/a>/gi)?.length ?? 0);
}

function pieces(text: Token, seen: Set<Term>, state: StateCore): Token[] {
  const found: Token[] = [];
  let from = 0;
  for (const match of text.content.matchAll(pattern)) {
    const term = forms.find(({ form }) => form.toLowerCase() === match[0].toLowerCase())?.term;
    if (!term || seen.has(term)) continue;
    seen.add(term);
    found.push(textToken(text.content.slice(from, match.index), state), linkToken(match[0], term, state));
    from = match.index + match[0].length;
  }
  return [...found, textToken(text.content.slice(from), state)];
}

function textToken(content: string, state: StateCore): Token {
  const token = new state.Token("text", "", 0);
  token.content = content;
  return token;
}

function linkToken(words: string, term: Term, state: StateCore): Token {
  const token = new state.Token("html_inline", "", 0);
  const { escapeHtml } = state.md.utils;
  const later = chapterAhead(term, String(state.env.path));
  const ahead = later ? ` data-ahead="chapter ${later}, ${escapeHtml(chapters[later - 1].title)}"` : "";
  token.content = `<a class="term" href="${addressOf("glossary")}#${slugOf(term)}" data-definition="${escapeHtml(term.definition)}"${ahead}>${escapeHtml(words)}</a>`;
  return token;
}

/** Number of the chapter that introduces a term, where that comes after the page. */
function chapterAhead({ where }: Term, path: string): number | undefined {
  const here = chapterNumber(path);
  const introduced = chapterNumber(addressOf(where.split("#")[0]));
  return here !== undefined && introduced !== undefined && introduced > here ? introduced : undefined;
}
