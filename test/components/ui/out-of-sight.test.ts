// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { hideOutOfSight, hideWhileHeld } from "../../../src/components/ui/out-of-sight.js";

/** A page of parts, each 400 pixels high, scrolled by 2000; the window is 768 high. */
function page(figureIsNamed: boolean): HTMLElement[] {
  document.body.innerHTML = `<main id="observablehq-main">${"<div><b></b></div>".repeat(12)}</main>`;
  const parts = [...document.querySelectorAll<HTMLElement>("main > div")];
  for (const [k, part] of parts.entries()) {
    part.getBoundingClientRect = () => new DOMRect(0, 400 * k - 2000, 100, 400);
  }
  if (figureIsNamed) parts[5].dataset.figure = "dragged";
  return parts;
}

const hidden = (parts: readonly HTMLElement[]) =>
  parts.flatMap((part, k) => (part.classList.contains("is-out-of-sight") ? [k] : []));

afterEach(() => document.body.replaceChildren());

describe("hideOutOfSight", () => {
  it("leaves out what is well above and well below the window, and brings it back", () => {
    const parts = page(true);
    const show = hideOutOfSight(parts[5].firstElementChild ?? parts[5]);
    expect(hidden(parts)).toEqual([0, 1, 2, 3, 8, 9, 10, 11]);
    expect(parts[5].classList.contains("is-dragged")).toBe(true);
    show();
    expect(hidden(parts)).toEqual([]);
    expect(parts[5].classList.contains("is-dragged")).toBe(false);
  });

  it("brings everything back when the page scrolls", () => {
    const parts = page(true);
    hideOutOfSight(parts[5]);
    window.dispatchEvent(new Event("scroll"));
    expect(hidden(parts)).toEqual([]);
  });

  it("leaves out nothing for what is in no figure", () => {
    const parts = page(false);
    hideOutOfSight(parts[5]);
    expect(hidden(parts)).toEqual([]);
  });
});

describe("hideWhileHeld", () => {
  it("leaves it out while a slider is dragged, and not for keys", () => {
    const parts = page(true);
    const slider = document.createElement("input");
    parts[5].append(slider);
    hideWhileHeld(slider);
    const happens = (type: string) => slider.dispatchEvent(new Event(type));
    happens("input");
    expect(hidden(parts)).toEqual([]);
    happens("pointerdown");
    happens("input");
    expect(hidden(parts)).not.toEqual([]);
    happens("pointerup");
    expect(hidden(parts)).toEqual([]);
  });
});
