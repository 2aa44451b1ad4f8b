import type MarkdownIt from "markdown-it";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import { chapterNumber } from "../chapters.js";
import { t } from "../course/languages.js";

/**
 * Numbers equations (`$$…$$ {#eq-name}`) and figures (`<figure id="fig-name">`) through a chapter, and turns
 * `@eq-name` and `@fig-name` in the text and in captions into links: "equation (2.3)", "figure 2.1".
 *
 * @throws Error when a page refers to an equation or a figure that it does not have, or gives an id twice
 */
export function numbering(md: MarkdownIt): void {
  md.core.ruler.after("block", "numbers", (state) => {
    const chapter = chapterNumber(String(state.env.path ?? ""));
    const numbers = new Map<string, string>();
    let equations = 0;
    let figures = 0;
    const next = (count: number) => (chapter ? `${chapter}.${count}` : String(count));
    const keep = (id: string, number: string) => {
      if (numbers.has(id)) throw new Error(`two things on the page have the id: ${id}`);
      numbers.set(id, number);
    };
    for (const token of state.tokens) {
      if (token.type === "math_block" && token.meta.id) {
        token.meta.number = next(++equations);
        keep(token.meta.id, token.meta.number);
      } else if (token.type === "html_block") {
        for (const [, id] of token.content.matchAll(/<figure\b[^>]*\bid="(fig-[\w-]+)"/g)) {
          keep(id, next(++figures));
        }
      }
    }
    state.env.numbers = numbers;
    let figure: string | undefined;
    for (const token of state.tokens) {
      if (token.type !== "html_block") continue;
      token.content = token.content.replace(
        /<figure\b[^>]*\bid="(fig-[\w-]+)"|<\/figure>|<figcaption>|@((?:fig|eq)-[\w-]*\w)/g,
        (match: string, id: string | undefined, reference: string | undefined) => {
          if (id) figure = numbers.get(id);
          if (match === "</figure>") figure = undefined;
          if (reference) return link(reference, numbers);
          if (match === "<figcaption>" && figure)
            return `<figcaption><b class="figure-number">${t("Figure {n}.", { n: figure })}</b> `;
          return match;
        },
      );
    }
  });
  md.inline.ruler.before("link", "reference", reference);
  md.renderer.rules.reference = (tokens, index, _options, env) =>
    link(tokens[index].content, env.numbers, tokens[index].meta.begins);
}

const reference: RuleInline = (state, silent) => {
  if (state.src[state.pos] !== "@" || /\w/.test(state.src[state.pos - 1] ?? " ")) return false;
  const match = /^@((?:eq|fig)-[\w-]*\w)/.exec(state.src.slice(state.pos, state.posMax));
  if (!match) return false;
  if (!silent) {
    const token = state.push("reference", "a", 0);
    token.content = match[1];
    token.meta = { begins: /(^|[.?]\s+)$/.test(state.src.slice(0, state.pos)) };
  }
  state.pos += match[0].length;
  return true;
};

/** A reference in words; where a sentence begins with it, with a capital. */
function link(id: string, numbers: ReadonlyMap<string, string>, begins = false): string {
  const number = numbers.get(id);
  if (!number) throw new Error(`reference to what is not on the page: @${id}`);
  const words = id.startsWith("eq-") ? `equation (${number})` : `figure ${number}`;
  const text = begins ? words[0].toUpperCase() + words.slice(1) : words;
  return `<a class="reference" href="#${id}">${text}</a>`;
}
