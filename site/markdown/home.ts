import { readFileSync } from "node:fs";
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { climbStages } from "../../src/lib/labs/climb/stages.js";
import { chapters } from "../chapters.js";
import { course } from "../course/chosen.js";
import { courseNote } from "../data/course-note.js";

/**
 * The home page of a course: its own headline and words, its first chapter to begin with, below the pad which classes of its own it
 * has, and the reader's network where a chapter adds to it.
 */
export function home(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.core.ruler.after("block", "home", (state) => {
    if (state.env?.path !== "/index") return;
    const climbs = climbStages.some(({ chapter }) => chapters.some(({ slug }) => slug === chapter));
    if (!climbs) state.tokens = withoutSection(state.tokens, "your-network");
    const note = new state.Token("html_block", "", 0);
    const markdown = readFileSync("src/index.md", "utf8");
    note.content = courseNote(climbs ? markdown : markdown.replaceAll("components/climb/", ""));
    state.tokens.splice(
      state.tokens.findIndex(({ type }) => type === "heading_open"),
      0,
      note,
    );
    for (const token of state.tokens) {
      if (token.type !== "html_block") continue;
      if (course.headline)
        token.content = inside(token.content, /<h1>.*?<\/h1>/, course.headline, escapeHtml);
      if (course.subtitle) {
        token.content = inside(token.content, /<p class="home-lead">.*?<\/p>/, course.subtitle, escapeHtml);
      }
      token.content = token.content.replace(
        /href="[^"]*"(?=>Begin with)/,
        `href="./pages/${chapters[0].slug}/"`,
      );
    }
  });
}

/** Other words in an element of some HTML. */
function inside(html: string, element: RegExp, words: string, escaped: (text: string) => string): string {
  return html.replace(element, (found) => found.replace(/>.*</, () => `>${escaped(words)}<`));
}

/** The page without what stands from a heading, written as HTML, to the next one. */
function withoutSection(tokens: readonly Token[], id: string): Token[] {
  const isHeading = ({ type, content }: Token) => type === "html_block" && content.startsWith("<h2");
  const start = tokens.findIndex((token) => isHeading(token) && token.content.includes(`id="${id}"`));
  if (start < 0) return [...tokens];
  const next = tokens.findIndex((token, k) => k > start && isHeading(token));
  return tokens.filter((_, k) => k < start || (next >= 0 && k >= next));
}
