import { readFileSync } from "node:fs";
import matter from "gray-matter";
import type MarkdownIt from "markdown-it";
import { pageFile, slugAt } from "../chapters.js";
import { opening as openingHtml } from "../page-frame.js";

/** Puts a chapter's first heading into its opening: number, promise, minutes and needs from the front matter. */
export function opening(md: MarkdownIt): void {
  md.core.ruler.push("opening", (state) => {
    const path = String(state.env.path ?? "");
    const slug = slugAt(path);
    const start = state.tokens.findIndex(({ type, tag }) => type === "heading_open" && tag === "h1");
    if (slug === undefined || start < 0) return;
    const { data } = matter(readFileSync(pageFile(slug), "utf8"));
    const html = new state.Token("html_block", "", 0);
    html.content = openingHtml(path, data, state.tokens[start + 1].content);
    state.tokens.splice(start, 3, html);
  });
}
