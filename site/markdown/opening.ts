import { readFileSync } from "node:fs";
import matter from "gray-matter";
import type MarkdownIt from "markdown-it";
import { pageFile, slugAt } from "../chapters.js";
import { courseNote } from "../data/course-note.js";
import { opening as openingHtml } from "../page-frame.js";
import { readingTime } from "../reading-time.js";

/** Puts a chapter's first heading into its opening: number, time, and what the front matter promises and needs. */
export function opening(md: MarkdownIt): void {
  md.core.ruler.push("opening", (state) => {
    const path = String(state.env.path ?? "");
    const slug = slugAt(path);
    const start = state.tokens.findIndex(({ type, tag }) => type === "heading_open" && tag === "h1");
    if (slug === undefined || start < 0) return;
    const markdown = readFileSync(pageFile(slug), "utf8");
    const { data } = matter(markdown);
    const html = new state.Token("html_block", "", 0);
    html.content =
      openingHtml(path, data, state.tokens[start + 1].content, readingTime(markdown)) + courseNote(markdown);
    state.tokens.splice(start, 3, html);
  });
}
