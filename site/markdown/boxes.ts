import type MarkdownIt from "markdown-it";
import container from "markdown-it-container";
import { t } from "../course/languages.js";

/** Boxes that a chapter is made of, with the heading that each carries. */
const boxes: Readonly<Record<string, string>> = {
  goals: t("Afterwards you can"),
  remember: t("To remember"),
  break: t("Break it"),
  reported: t("As it was reported"),
};

/** `::: note` for the margin, and `::: goals`, `remember`, `break`, `reported`, each up to `:::`. */
export function boxesAndNotes(md: MarkdownIt): void {
  md.use(container, "note", {
    render: (tokens: { nesting: number }[], index: number) =>
      tokens[index].nesting === 1 ? '<aside class="margin-note" role="note">\n' : "</aside>\n",
  });
  for (const [name, heading] of Object.entries(boxes)) {
    md.use(container, name, {
      render: (tokens: { nesting: number }[], index: number) =>
        tokens[index].nesting === 1
          ? `<div class="box box--${name}" role="group" aria-label="${heading}"><p class="box-heading">${heading}</p>\n`
          : "</div>\n",
    });
  }
}
