/** What a fold has where it is opened to do something, not to read. */
const controls = "input, select, .gallery-sample";

let restore: (() => void) | undefined;

/** On paper a page is light, its canvases too, and nothing to read is folded away. */
function begin(): void {
  if (restore) return;
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  const closed = [
    ...document.querySelectorAll<HTMLDetailsElement>("#observablehq-main details:not([open])"),
  ].filter((fold) => fold.matches(".deep, .exercise-task") || !fold.querySelector(controls));
  // Whatever reads the theme follows, as when the reader chooses another.
  dataset.theme = "light";
  dataset.printing = "";
  for (const fold of closed) fold.open = true;
  restore = () => {
    delete dataset.printing;
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
    for (const fold of closed) fold.open = false;
  };
}

function end(): void {
  restore?.();
  restore = undefined;
}

addEventListener("beforeprint", begin);
addEventListener("afterprint", end);
// A page can be shown as if printed, with neither event.
matchMedia("print").addEventListener("change", ({ matches }) => (matches ? begin() : end()));
