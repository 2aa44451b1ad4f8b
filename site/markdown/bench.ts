import type MarkdownIt from "markdown-it";
import container from "markdown-it-container";

/** `::::: bench` up to `:::::` holds a stretch of text beside which a bench stays: the cell that shows it comes first. */
export function benches(md: MarkdownIt): void {
  md.use(container, "bench", {
    render: (tokens: { nesting: number }[], index: number) =>
      tokens[index].nesting === 1 ? '<div class="benched">\n' : "</div>\n",
  });
}
