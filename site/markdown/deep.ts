import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { t } from "../course/languages.js";

const mark = /\s*\{deep="([^"]*)"\}$/;

/** To what the list of sources at the end of a chapter is folded. */
const sources = t("What this chapter stands on, and where to read on.");

/**
 * `## Heading {deep="What is in here."}` folds a section, up to the next heading of its rank or to the end of the bench it stands in,
 * to that sentence: it is for those who want to know more, and what comes later does without it. The list of sources is folded too.
 */
export function deep(md: MarkdownIt): void {
  md.core.ruler.after("block", "deep-marks", ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type !== "heading_open") continue;
      if (tokens[index + 1].content === "Sources") token.attrSet("data-deep", sources);
      const match = mark.exec(tokens[index + 1].content);
      if (!match) continue;
      token.attrSet("data-deep", match[1]);
      tokens[index + 1].content = tokens[index + 1].content.slice(0, match.index);
    }
  });
  md.core.ruler.push("deep", (state) => {
    const piece = (content: string) => Object.assign(new state.Token("html_block", "", 0), { content });
    const folded: Token[] = [];
    let open: { readonly rank: string; readonly level: number } | undefined;
    for (const [index, token] of state.tokens.entries()) {
      const rank = open && rankBegunAt(state.tokens, index, open.level);
      if (open && (token.level < open.level || (rank !== undefined && rank <= open.rank))) {
        folded.push(piece("</details>\n"));
        open = undefined;
      }
      folded.push(token);
      if (token.type !== "heading_close") continue;
      const heading = folded.at(-3);
      const sentence = heading?.attrGet("data-deep");
      if (heading === undefined || typeof sentence !== "string") continue;
      if (open && sentence === sources) continue;
      if (open) throw new RangeError(`deep sections must not be in one another: ${sentence}`);
      folded.push(
        piece(
          `<details class="deep"><summary>${sentence === sources ? "" : `<span class="deep-mark">${t("Deep")}</span> `}${md.renderInline(sentence)}</summary>\n`,
        ),
      );
      open = { rank: heading.tag, level: heading.level };
    }
    if (open) folded.push(piece("</details>\n"));
    state.tokens = folded;
  });
}

/**
 * The rank of the section that begins at a token: of the heading there, or of the first in a bench that opens there.
 *
 * @param within level of the fold that it might end; headings in something inside that fold begin none
 */
function rankBegunAt(tokens: readonly Token[], index: number, within: number): string | undefined {
  const { type, level, tag } = tokens[index];
  if (level > within) return undefined;
  if (type === "heading_open") return tag;
  if (type !== "container_bench_open") return undefined;
  const end = tokens.findIndex((token, at) => at > index && token.type === "container_bench_close");
  return tokens.slice(index, end).find((token) => token.type === "heading_open")?.tag;
}
