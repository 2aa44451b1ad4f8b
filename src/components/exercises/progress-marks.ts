import { html } from "htl";
import { type SolvedCount, solvedCount } from "../../lib/exercises/solved-count.js";
import { pageAt } from "../shell/page-path.js";
import { exercisesOfSite } from "./exercises-of-site.js";
import { pageKeeping } from "./page-keeping.js";

/** Shows how many exercises are solved: by the chapters in the sidebar, and on the road of the home page. */
export function showProgress(): void {
  for (const [chapter, ids] of exercisesOfSite().chapters) {
    const count = solvedCount(chapter, ids, pageKeeping.read);
    if (count.total === 0) continue;
    for (const place of placesOf(chapter)) mark(place, count);
  }
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
  const shown = html`<span class="solved-count" data-solved=${solved === total ? "all" : solved > 0 ? "some" : "none"}><span aria-hidden="true">${solved === total ? "✓ " : ""}${solved}/${total}</span><span class="visually-hidden"> ${solved} of ${total} exercises solved</span></span>`;
  const before = place.querySelector(":scope > .solved-count");
  if (before) before.replaceWith(shown);
  else place.append(shown);
}
