import { html } from "htl";
import { libraryWords } from "../words/library-words.js";

/** Milliseconds without a key until a text may be taken for typed to its end. */
const pause = 400;
/** Milliseconds that a press takes. */
const press = 250;

/** Shows how a text is understood when it may be whole: after a pause, or when its field is left. */
export function whenTyped(field: HTMLElement, show: () => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const after = (milliseconds: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(show, milliseconds);
  };
  field.addEventListener("input", () => after(pause));
  // The press of a button that takes the focus lands before what stands below moves it.
  field.addEventListener("change", () => after(press));
}

/** A text in which the place that cannot be read is marked, and why it cannot. */
export function markedText(
  text: string,
  { from, to, message }: { readonly from: number; readonly to: number; readonly message: string },
): (string | Node)[] {
  const place = html`<mark>${text.slice(from, to) || "…"}</mark>`;
  return [
    html`<code translate="no">${text.slice(0, from)}${place}${text.slice(to)}</code>`,
    ` ${libraryWords(message)}`,
  ];
}
