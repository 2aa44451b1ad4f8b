import type MarkdownIt from "markdown-it";
import { chapters, isWritten, parts } from "../chapters.js";

/** A fence ```` ```road ```` becomes the road through the chapters: parts, numbers, titles, what is still to come. */
export function road(md: MarkdownIt): void {
  const fence = md.renderer.rules.fence;
  if (!fence) throw new Error("fences must be rendered by the rule that is replaced: none");
  md.renderer.rules.fence = (tokens, index, options, env, self) =>
    tokens[index].info.trim() === "road" ? roadHtml() : fence(tokens, index, options, env, self);
}

function roadHtml(): string {
  const legs = parts.map(({ title, chapters: ofPart }) => {
    const steps = ofPart.map((chapter) => {
      const number = chapters.indexOf(chapter) + 1;
      const name = isWritten(chapter)
        ? `<a href="./pages/${chapter.slug}">${chapter.title}</a>`
        : `<span>${chapter.title}</span> <em class="road-later">to come</em>`;
      return `<li class="road-step" data-chapter="${chapter.slug}" value="${number}"><span class="road-mark" aria-hidden="true">${number}</span><span class="road-name">${name}<small>${chapter.about}</small></span></li>`;
    });
    return `<section class="road-leg"><h3>${title}</h3><ol>${steps.join("")}</ol></section>`;
  });
  return `<div class="road">${legs.join("")}</div>\n`;
}
