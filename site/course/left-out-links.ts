import { course, leftOut, titleOf } from "./chosen.js";
import { t } from "./languages.js";

/**
 * Links of a page to chapters that the course leaves out become plain text, or lead to the site with the whole workbook where the
 * course names one. A note at the end of the page says which chapters those are. Buttons that lead to them go.
 */
export function mendLinks(document: Document): void {
  const mentioned = new Set<string>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const [slug, rest] = leftOutIn(link.getAttribute("href") ?? "");
    if (slug === undefined) continue;
    if (course.wholeWorkbook !== undefined) {
      link.href = new URL(`pages/${slug}/${rest}`, `${course.wholeWorkbook.replace(/\/$/, "")}/`).href;
    } else if (link.matches(".button")) {
      link.remove();
      continue;
    } else {
      const text = document.createElement("span");
      text.append(...link.childNodes);
      link.replaceWith(text);
    }
    if (!link.matches(".term")) mentioned.add(slug);
  }
  const foot = document.querySelector(".colophon");
  if (mentioned.size > 0 && foot) foot.before(note(document, [...mentioned]));
}

/** The chapter that an address leads to where the course leaves it out, and what stands in the address after its folder. */
function leftOutIn(href: string): readonly [slug: string | undefined, rest: string] {
  const [, before, slug, rest] = /^([./]*\/(?:pages\/)?)([\w-]+)\/?([?#].*)?$/.exec(href) ?? [];
  return before !== undefined && leftOut.has(slug) ? [slug, rest ?? ""] : [undefined, ""];
}

function note(document: Document, slugs: readonly string[]): Element {
  const paragraph = document.createElement("p");
  paragraph.className = "left-out-note";
  const where =
    course.wholeWorkbook === undefined ? "" : ` ${t("Links to them lead to the whole workbook.")}`;
  const mentioned = t("This page mentions what this course leaves out: {names}.", {
    names: slugs.map(titleOf).join(", "),
  });
  paragraph.textContent = `${mentioned}${where}`;
  return paragraph;
}
