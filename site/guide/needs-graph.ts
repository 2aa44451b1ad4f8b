import { addressOf } from "../chapters.js";
import { t } from "../course/languages.js";
import type { GuideChapter } from "./guide-chapters.js";

type Node = Pick<GuideChapter, "slug" | "title" | "deep" | "needs" | "number">;

/** Pixels of a row, and where the dots stand. */
const row = 26;
const left = 132;
const width = 350;

/**
 * What each chapter needs, drawn: the chapters in order below each other, and on their left a bow from each to those that need it.
 * A need that another need has already is left out: what needs B, which needs A, has no bow from A.
 */
export function needsGraph(chapters: readonly Node[]): string {
  const height = chapters.length * row + 8;
  const at = (slug: string) => chapters.findIndex((chapter) => chapter.slug === slug);
  const y = (k: number) => row * (k + 0.5) + 4;
  const bows = chapters.flatMap((chapter, to) =>
    directNeeds(chapter, chapters).map((need) => {
      const from = at(need);
      const [start, end] = [y(from), y(to)];
      const reach = left - 10 - Math.min(left - 14, 14 + 9 * Math.abs(to - from));
      return `<path class="needs-bow" d="M${left - 7} ${start}C${reach} ${start} ${reach} ${end} ${left - 8} ${end}"/><path class="needs-head" d="M${left - 14} ${end - 3.5}l7 3.5l-7 3.5"/>`;
    }),
  );
  const dots = chapters.map(
    ({ title, deep, number }, k) =>
      `<circle class="needs-dot${deep ? " is-deep" : ""}" cx="${left}" cy="${y(k)}" r="5"/><text x="${left + 14}" y="${y(k) + 4.5}">${number} ${title}</text>`,
  );
  return `<svg class="needs-graph" viewBox="0 0 ${width} ${height}" role="img" aria-label="${t("The {n} chapters in order, each with arrows from those that it needs. The table below says the same in words.", { n: chapters.length })}">${bows.join("")}${dots.join("")}</svg>`;
}

/** The same as a table: what each chapter needs, all of it, and what needs it. */
export function needsTable(chapters: readonly Node[]): string {
  const link = ({ slug, title }: Node) => `<a href="${addressOf(slug)}">${title}</a>`;
  const rows = chapters.map((chapter) => {
    const needed = chapters.filter(({ slug }) => chapter.needs.includes(slug));
    const later = chapters.filter(({ needs }) => needs.includes(chapter.slug));
    const cell = (list: readonly Node[]) => list.map(link).join(", ") || t("none");
    return `<tr><th scope="row">${chapter.number} ${link(chapter)}</th><td>${cell(needed)}</td><td>${cell(later)}</td></tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="${t("What each chapter needs")}"><table><thead><tr><th scope="col">${t("chapter")}</th><th scope="col">${t("needs")}</th><th scope="col">${t("is needed by")}</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

/** What a chapter needs, without what its other needs need. */
export function directNeeds(chapter: Pick<Node, "needs">, chapters: readonly Node[]): string[] {
  const needsOf = (slug: string) => chapters.find((one) => one.slug === slug)?.needs ?? [];
  const reaches = (from: string, to: string): boolean =>
    needsOf(from).some((need) => need === to || reaches(need, to));
  return chapter.needs.filter(
    (need) => !chapter.needs.some((other) => other !== need && reaches(other, need)),
  );
}
