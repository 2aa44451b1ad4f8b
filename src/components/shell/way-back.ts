import { html } from "htl";
import { nameIn, siteRoot } from "../storage/names.js";
import { t } from "../words/t.js";
import { type LeftPlace, readPlace } from "./left-place.js";
import { openFoldsOf } from "./linked-folds.js";
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
  const heading = lastAbove(":is(#observablehq-main, .deep) > h2[id]", innerHeight / 3);
  const title = (heading ?? document.querySelector("h1"))?.textContent?.trim() ?? "";
  const near = lastAbove("#observablehq-main :is(h2, h3, figure, .exercise-task)[id]", 0);
  return {
    path: location.pathname,
    section: heading?.id ?? "",
    title,
    at: near?.id ?? "",
    below: near ? -near.getBoundingClientRect().top : scrollY,
  };
}

/** The last of some elements that begins above a line in the window; none in a fold that is shut. */
function lastAbove(selector: string, line: number): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const seen = all.filter((element) => !element.parentElement?.closest("details:not([open])"));
  const tops = seen.map((element) => element.getBoundingClientRect().top);
  return seen[sectionHere(tops, line, false) ?? -1];
}

/** Opens the folds around something, and the fold below it where the window began farther down than that reaches while it is shut. */
function openWhereRead(near: HTMLElement, below: number): void {
  if (near.parentElement) openFoldsOf(near.parentElement);
  const next = near.nextElementSibling;
  if (!next?.matches(".deep")) return;
  if (below > next.getBoundingClientRect().bottom - near.getBoundingClientRect().top) openFoldsOf(next);
}

/**
 * Goes to where a reader was. What is folded there is opened, and the place is held while figures above it come and grow, until the
 * reader moves on.
 */
function goTo({ at, below }: LeftPlace): void {
  const near = document.getElementById(at);
  if (near) openWhereRead(near, below);
  const put = () => {
    const top = near?.getBoundingClientRect().top ?? -scrollY;
    scrollTo({ top: scrollY + top + below, behavior: "instant" });
  };
  put();
  const main = document.querySelector("#observablehq-main");
  if (!main) return;
  const growth = new ResizeObserver(put);
  growth.observe(main);
  const held = new AbortController();
  held.signal.addEventListener("abort", () => growth.disconnect());
  for (const type of ["wheel", "touchstart", "pointerdown", "keydown"])
    addEventListener(type, () => held.abort(), { signal: held.signal, capture: true, passive: true });
}
