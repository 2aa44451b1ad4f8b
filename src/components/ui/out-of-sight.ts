const hidden = "is-out-of-sight";
/** Of a figure while it follows a hand: parts of it that keep their size may leave the rest of the page as it was laid out. */
const dragged = "is-dragged";
/** Pixels beyond the window in which parts are still shown. */
const around = 300;

/**
 * Leaves out of every paint what lies outside the window, while a figure follows a hand: a page is long, and a browser goes
 * through all of it for each frame. Nothing moves by that, and a scroll brings everything back.
 *
 * @param inside a part of the figure; elsewhere than in a figure of a page nothing is left out
 * @returns brings it back
 */
export function hideOutOfSight(inside: Element): () => void {
  const figure = inside.closest("[data-figure]");
  const page = figure?.closest("#observablehq-main");
  // All are measured before the first is changed.
  const far = Array.from(page?.children ?? []).filter((part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return bottom < -around || top > window.innerHeight + around;
  });
  for (const part of far) part.classList.add(hidden);
  figure?.classList.add(dragged);
  const show = () => {
    for (const part of far) part.classList.remove(hidden);
    figure?.classList.remove(dragged);
    window.removeEventListener("scroll", show);
  };
  window.addEventListener("scroll", show);
  return show;
}

/** Does so for as long as a slider is held and dragged. */
export function hideWhileHeld(slider: HTMLElement): void {
  let isHeld = false;
  let show: (() => void) | undefined;
  const letGo = () => {
    isHeld = false;
    show?.();
    show = undefined;
  };
  slider.addEventListener("pointerdown", () => {
    isHeld = true;
  });
  slider.addEventListener("input", () => {
    if (isHeld) show ??= hideOutOfSight(slider);
  });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture", "blur"])
    slider.addEventListener(end, letGo);
}
