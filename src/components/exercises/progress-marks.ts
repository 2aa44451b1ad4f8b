import { html } from "htl";
import { type SolvedCount, solvedCount } from "../../lib/exercises/solved-count.js";
import { pageAt } from "../shell/page-path.js";
import { t } from "../words/t.js";
import { exercisesOfSite } from "./exercises-of-site.js";
import { pageKeeping } from "./page-keeping.js";

/** Shows how many exercises are solved: by the chapters in the sidebar, on the road of the home page, and in the contents of a page. */
export function showProgress(): void {
  for (const [chapter, ids] of exercisesOfSite().chapters) {
    const count = solvedCount(chapter, ids, pageKeeping.read);
    if (count.total === 0) continue;
    for (const place of placesOf(chapter)) mark(place, count);
    if (pageAt(location.pathname) === `pages/${chapter}`) markSections(chapter);
  }
}

function markSections(chapter: string): void {
  for (const [section, ids] of idsBySection()) {
    const place = document.querySelector<HTMLElement>(`.contents a[href="#${CSS.escape(section)}"]`);
    if (place) mark(place, solvedCount(chapter, ids, pageKeeping.read));
  }
}

/** Ids of the exercises of this page by the id of the section they stand in. */
function idsBySection(): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let here: string[] = [];
  for (const place of document.querySelectorAll<HTMLElement>("#observablehq-main h2[id], [data-exercise]")) {
    const { exercise } = place.dataset;
    if (exercise !== undefined) here.push(exercise);
    else {
      here = [];
      sections.set(place.id, here);
    }
  }
  return new Map([...sections].filter(([, ids]) => ids.length > 0));
}

function placesOf(chapter: string): HTMLElement[] {
  const links = document.querySelectorAll<HTMLElement>("#observablehq-sidebar .observablehq-link a");
  const inSidebar = [...links].filter(
    (link) => link instanceof HTMLAnchorElement && pageAt(link.pathname) === `pages/${chapter}`,
  );
  const onRoad = document.querySelectorAll<HTMLElement>(
    `.road-step[data-chapter="${CSS.escape(chapter)}"] .road-title`,
  );
  return [...inSidebar, ...onRoad];
}

function mark(place: HTMLElement, { solved, total }: SolvedCount): void {
  const shown = html`<span class="solved-count" data-solved=${solved === total ? "all" : solved > 0 ? "some" : "none"}><span aria-hidden="true">${solved === total ? "✓ " : ""}${solved}/${total}</span><span class="visually-hidden"> ${t("{n} of {all} exercises solved", { n: solved, all: total })}</span></span>`;
  const before = place.querySelector(":scope > .solved-count");
  if (before) before.replaceWith(shown);
  else place.append(shown);
}
