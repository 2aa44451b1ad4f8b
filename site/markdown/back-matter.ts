import { readFileSync } from "node:fs";
import type MarkdownIt from "markdown-it";
import { addressOf, chapters, pageFile } from "../chapters.js";
import { bibtex } from "../citation.js";
import { leftOut, titleOf } from "../course/chosen.js";
import { t } from "../course/languages.js";
import { courseTests } from "../course/tests.js";
import { glossary, slugOf } from "../words/glossary.js";
import { notation } from "../words/notation.js";
import { render } from "./math.js";

/**
 * Fences that become lists made from what the site knows: ```` ```glossary ````, ```` ```notation ```` and
 * ```` ```sources ````, the sources of every chapter as it names them itself, ```` ```part-tests ````, the parts that have a
 * test, and ```` ```citation ````, how to cite the workbook.
 */
export function backMatter(md: MarkdownIt): void {
  const fence = md.renderer.rules.fence;
  if (!fence) throw new Error("fences must be rendered by the rule that is replaced: none");
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    switch (tokens[index].info.trim()) {
      case "glossary":
        return glossaryHtml(md);
      case "notation":
        return notationHtml(md);
      case "part-tests":
        return partTestsHtml();
      case "sources":
        return sourcesHtml(md);
      case "citation":
        tokens[index].info = "bibtex";
        tokens[index].content = bibtex();
        return fence(tokens, index, options, env, self);
      default:
        return fence(tokens, index, options, env, self);
    }
  };
}

function glossaryHtml(md: MarkdownIt): string {
  const { escapeHtml } = md.utils;
  const entries = glossary.map((term) => {
    const [slug, anchor] = term.where.split("#");
    const where = leftOut.has(slug)
      ? ""
      : ` <a href="${addressOf(slug)}${anchor ? `#${anchor}` : ""}">${titleOf(slug)}</a>`;
    return `<div id="${slugOf(term)}"><dt>${escapeHtml(term.term)}</dt><dd>${escapeHtml(term.definition)}${where}</dd></div>`;
  });
  return `<dl class="glossary">${entries.join("")}</dl>\n`;
}

function notationHtml(md: MarkdownIt): string {
  const { escapeHtml } = md.utils;
  const rows = notation
    .filter(({ pages, since }) => since !== undefined || pages?.some(written))
    .map(({ tex, meaning, shape, since, pages = [] }) => {
      const links = pages.filter(written).map((slug) => linkTo(slug));
      const where = since ? t("from {chapter} on", { chapter: linkTo(since) }) : links.join(", ");
      return `<tr><th scope="row">${render(tex, false)}</th><td>${escapeHtml(meaning)}</td><td>${escapeHtml(shape)}</td><td>${where}</td></tr>`;
    });
  return `<div class="scroll wide" tabindex="0" role="region" aria-label="${t("Notation")}"><table class="notation"><thead><tr><th scope="col">${t("symbol")}</th><th scope="col">${t("meaning")}</th><th scope="col">${t("shape or range")}</th><th scope="col">${t("where")}</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>\n`;
}

function sourcesHtml(md: MarkdownIt): string {
  return chapters
    .map(({ slug }) => {
      const list = sourcesOf(readFileSync(pageFile(slug), "utf8"));
      return list ? `<h3>${linkTo(slug)}</h3>\n${md.render(list)}` : "";
    })
    .join("");
}

function partTestsHtml(): string {
  const items = courseTests().map(({ title, chapters: ofPart }) => {
    const links = ofPart.map(
      ({ slug, title }) => `<a data-chapter="${slug}" href="${addressOf(slug)}">${title}</a>`,
    );
    return `<li><a href="${addressOf("part-test")}?part=${title}">${title}</a><span>${links.join(", ")}</span></li>`;
  });
  return `<ul class="part-tests">${items.join("")}</ul>\n`;
}

/** The list below the heading “Sources” of a chapter; empty where there is none. */
export function sourcesOf(markdown: string): string {
  const [, list = ""] = /^### Sources\n+((?:- .*\n(?: {2}.*\n)*)+)/m.exec(markdown) ?? [];
  return list;
}

function written(slug: string): boolean {
  return chapters.some((chapter) => chapter.slug === slug);
}

function linkTo(slug: string): string {
  return `<a href="${addressOf(slug)}">${titleOf(slug)}</a>`;
}
