import { html } from "htl";
import { followContent } from "./follow.js";

/** A line that is read out, politely, to readers who hear the page. */
export interface Status extends HTMLElement {
  /** Shows a text, with elements that nothing listens to. One that stands there already is not read out again, and of several in quick succession few are. */
  say(...text: readonly (string | Node)[]): void;
}

/** Milliseconds without another text after which one is read out, and those after which one is when they never cease. */
const [quiet, longest] = [400, 3000];

/**
 * @param className defaults to a line that is heard and not seen
 * @param text at first, which is not read out; defaults to nothing
 */
export function liveStatus(className = "visually-hidden", text = ""): Status {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let spokenAt = 0;
  const line = html`<p class=${className} role="status" aria-live="polite">${text}</p>`;

  function say(...next: readonly (string | Node)[]): void {
    const content = new DocumentFragment();
    content.append(...next);
    if (content.textContent === line.textContent) return;
    if (resting === undefined) {
      spokenAt = Date.now();
      line.replaceChildren(content);
    } else {
      if (line.getAttribute("aria-live") !== "off") line.setAttribute("aria-live", "off");
      followContent(line, content.childNodes);
    }
    rest(Math.min(quiet, spokenAt + longest - Date.now()));
  }

  function rest(pause: number): void {
    clearTimeout(resting);
    resting = setTimeout(speak, pause);
  }

  /** What came during a pause is put there again: only now it is read out. */
  function speak(): void {
    resting = undefined;
    if (line.getAttribute("aria-live") === "polite") return;
    line.setAttribute("aria-live", "polite");
    line.replaceChildren(...line.childNodes);
    spokenAt = Date.now();
    rest(quiet);
  }
  return Object.assign(line, { say });
}
