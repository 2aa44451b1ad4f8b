import type MarkdownIt from "markdown-it";
import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import container from "markdown-it-container";
import { t } from "../course/languages.js";

const heading = t("Predict, then run");
const kinds = ["choices", "number", "curve"];

/**
 * A question before a figure, which takes the reader's prediction:
 *
 * - `::: predict id choices` with a list, in which the choice that comes true begins with `[x]`;
 * - `::: predict id number unit=% from=0 to=100`: between which numbers it can lie, and what it is counted in;
 * - `::: predict id curve x=epochs to=40 y=loss low=0 high=2`: a curve over x from 0.
 *
 * What stands after a line `---` is shown once the prediction is compared; that of a number has the number in it in bold.
 *
 * @throws Error when a prediction has no id or no kind, choices have not one that comes true, or a number has none in bold
 */
export function predictions(md: MarkdownIt): void {
  md.use(container, "predict", {
    render: (tokens: Token[], index: number) =>
      tokens[index].nesting === 1 ? opening(tokens[index].info, md.utils.escapeHtml) : "</div>\n",
  });
  md.core.ruler.before("inline", "predictions", ((state) => {
    for (let from = 0; from < state.tokens.length; from++) {
      if (state.tokens[from].type !== "container_predict_open") continue;
      const to = state.tokens.findIndex(({ type }, k) => k > from && type === "container_predict_close");
      const box = filled(state.tokens[from].info.trim(), state.tokens.slice(from + 1, to), state.Token);
      state.tokens.splice(from + 1, to - from - 1, ...box);
    }
  }) satisfies RuleCore);
}

function opening(info: string, escaped: (text: string) => string): string {
  const [, id, kind, ...options] = info.trim().split(/\s+/);
  const data = [["predict", id], ["kind", kind], ...options.map((option) => option.split("="))];
  const attributes = data.map(([name, value]) => ` data-${name}="${escaped(value.replaceAll("_", " "))}"`);
  return `<div class="box box--predict" role="group" aria-label="${heading}" id="predict-${id}"${attributes.join("")}><p class="box-heading">${heading}</p>\n`;
}

/** The tokens of a box, with what is compared in a part that opens. */
function filled(info: string, tokens: readonly Token[], Made: typeof Token): Token[] {
  const [, id, kind, ...options] = info.split(/\s+/);
  if (!id || !kinds.includes(kind) || options.some((option) => !/^[a-z]+=./.test(option))) {
    throw new Error(`a prediction must have an id and a kind of ${kinds.join(", ")}: ${info}`);
  }
  const line = tokens.findIndex(({ type }) => type === "hr");
  const [asked, told] = line < 0 ? [tokens, []] : [tokens.slice(0, line), tokens.slice(line + 1)];
  if (kind === "choices") markChoices(asked, info);
  const isNumber = told.some(({ content }) => /\*\*.+\*\*/.test(content));
  if (kind === "number" && !isNumber) throw new Error(`a number to predict must be told in bold: ${info}`);
  if (line < 0) return [...asked];
  const html = (content: string) => Object.assign(new Made("html_block", "", 0), { content });
  return [
    ...asked,
    html(`<details class="predict-answer"><summary>${t("What it is")}</summary>\n`),
    ...told,
    html("</details>\n"),
  ];
}

function markChoices(tokens: readonly Token[], info: string): void {
  const right = tokens.filter(({ type, content }) => type === "inline" && content.startsWith("[x] "));
  if (right.length !== 1) throw new Error(`one of the choices must come true: ${info}`);
  for (const [k, token] of tokens.entries()) {
    if (token.type === "bullet_list_open") token.attrSet("class", "predict-choices");
    if (token !== right[0]) continue;
    token.content = token.content.slice(4);
    tokens
      .slice(0, k)
      .findLast(({ type }) => type === "list_item_open")
      ?.attrSet("data-right", "");
  }
}
