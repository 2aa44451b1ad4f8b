import type MarkdownIt from "markdown-it";
import { chapterNumber } from "../chapters.js";

/** Puts the number before every section heading of a chapter: the third `##` of chapter 2 begins with "2.3". */
export function sections(md: MarkdownIt): void {
  md.core.ruler.push("sections", (state) => {
    const chapter = chapterNumber(String(state.env.path ?? ""));
    if (!chapter) return;
    let section = 0;
    for (const [index, { type, tag }] of state.tokens.entries()) {
      if (type !== "heading_open" || tag !== "h2") continue;
      const number = new state.Token("html_inline", "", 0);
      number.content = `<span class="section-number">${chapter}.${++section}</span> `;
      state.tokens[index + 1].children?.unshift(number);
    }
  });
}
