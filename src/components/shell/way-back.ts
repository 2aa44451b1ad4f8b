import { html } from "htl";
import { nameIn, siteRoot } from "../storage/names.js";
import { t } from "../words/t.js";
import { type LeftPlace, readPlace } from "./left-place.js";
import { sectionHere } from "./section-here.js";

const placeName = nameIn(siteRoot, "left-place");
const returnName = nameIn(siteRoot, "return-to");

/**
 * A reader who follows a link in the text, to a figure, an equation or another page, finds a link in the bar that leads back to the
 * very lines they left.
 */
export function wayBack(): void {
  const bar = document.querySelector(".bar-tools");
  if (!bar) return;
  let shown: HTMLElement | undefined;

  document.querySelector("#observablehq-main")?.addEventListener("click", (event) => {
    if (
      !(event instanceof MouseEvent) ||
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (
      !(link instanceof HTMLAnchorElement) ||
      link.target ||
      link.origin !== location.origin ||
      link.closest("h2, h3")
    )
      return;
    const left = placeHere();
    if (link.pathname !== location.pathname) sessionStorage.setItem(placeName, JSON.stringify(left));
    else if (link.hash !== "") offer(left, link);
  });

  const returning = take(returnName);
  if (returning?.path === location.pathname) goTo(returning);
  const left = take(placeName);
  // A place that was left for another page, by a link that was opened elsewhere, is no way back from here.
  if (left && document.referrer !== "" && new URL(document.referrer).pathname === left.path) offer(left);

  function offer(place: LeftPlace, link?: HTMLElement): void {
    shown?.remove();
    const address = place.path + (place.section && `#${place.section}`);
    const back = html`<a class="bar-button bar-back" href=${address}><span aria-hidden="true">↩</span><span><span class="visually-hidden">${t("Back to")} </span>${place.title}</span></a>`;
    back.addEventListener("click", (event: MouseEvent) => {
      shown?.remove();
      if (place.path !== location.pathname) {
        returnTo(place);
        return;
      }
      event.preventDefault();
      history.replaceState(history.state, "", address);
      goTo(place);
      link?.focus({ preventScroll: true });
    });
    bar?.before(back);
    shown = back;
  }
}

/** The page of a place, which is about to be opened, begins with its very lines. */
export function returnTo(place: LeftPlace): void {
  sessionStorage.setItem(returnName, JSON.stringify(place));
}

/** What was kept for the next page; it is kept no longer. */
function take(name: string): LeftPlace | undefined {
  const kept = readPlace(sessionStorage.getItem(name));
  sessionStorage.removeItem(name);
  return kept;
}

/** Where the reader is. */
export function placeHere(): LeftPlace {
  const headings = [...document.querySelectorAll<HTMLElement>(":is(#observablehq-main, .deep) > h2[id]")];
  const tops = headings.map((heading) => heading.getBoundingClientRect().top);
  const heading = headings[sectionHere(tops, innerHeight / 3, false) ?? -1];
  const title = (heading ?? document.querySelector("h1"))?.textContent?.trim() ?? "";
  return {
    path: location.pathname,
    section: heading?.id ?? "",
    title,
    below: -(heading?.getBoundingClientRect().top ?? -scrollY),
  };
}

function goTo({ section, below }: LeftPlace): void {
  const top = document.getElementById(section)?.getBoundingClientRect().top ?? -scrollY;
  scrollTo({ top: scrollY + top + below, behavior: "instant" });
}
