import { sectionHere } from "./section-here.js";

/**
 * Brings the contents of a page to life: they say where the reader is, close when a section is picked, and stay open in the margin
 * of wide screens.
 */
export function pageContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>(".contents");
  const where = contents?.querySelector<HTMLElement>(".bar-where");
  if (!contents || !where) return;
  const links = [...contents.querySelectorAll<HTMLAnchorElement>("nav a")];
  const headings = links.flatMap(
    (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
  );
  const title = where.innerHTML;

  function show(): void {
    const tops = headings.map((heading) => heading.getBoundingClientRect().top);
    const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const here = sectionHere(tops, innerHeight / 3, isAtEnd);
    for (const [k, link] of links.entries()) {
      if (k === here) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
      const item = link.closest("li");
      item?.classList.toggle("is-here", item.contains(links[here ?? -1] ?? null));
    }
    const section = headings.slice(0, (here ?? -1) + 1).findLast(({ tagName }) => tagName === "H2");
    const text = section?.querySelector("a")?.innerHTML ?? title;
    if (where && where.innerHTML !== text) where.innerHTML = text;
  }

  let isAsked = false;
  function showSoon(): void {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      show();
    });
  }
  for (const type of ["scroll", "resize"]) addEventListener(type, showSoon, { passive: true });
  // Where headings are is known when the page is laid out, which is not to be done before its modules have run.
  showSoon();

  const wide = matchMedia("(min-width: 105rem)");
  const followWidth = () => {
    contents.open = wide.matches;
  };
  wide.addEventListener("change", followWidth);
  followWidth();
  const close = () => {
    if (!wide.matches) contents.open = false;
  };
  for (const link of links) link.addEventListener("click", close);
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !contents.contains(target)) close();
  });
  contents.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !contents.contains(relatedTarget)) close();
  });
  contents.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || wide.matches) return;
    contents.open = false;
    contents.querySelector("summary")?.focus();
  });
}
