import { html } from "htl";
import { t } from "../words/t.js";
import { whyOf } from "../words/why-of.js";
import { isLost, lateFetch } from "./late-fetch.js";
import { whenNear } from "./when-near.js";

interface LatePartOptions {
  /** What it is, where it cannot be shown: "Your network". */
  readonly what: string;
  /** How near it must be, in px; defaults to wherever it is laid out: what is folded away is not, until somebody opens it. */
  readonly margin?: number;
  /** Of the place that is kept for it. */
  readonly className?: string;
  readonly invalidation?: Promise<unknown>;
}

/**
 * A part of a page whose code and data are fetched when it comes near the window, or when the fold is opened in which it is: a
 * reader who goes past it pays nothing.
 *
 * @param open imports what makes it, and makes it
 */
export function latePart(
  open: () => Promise<Element>,
  { what, margin = Infinity, className = "", invalidation }: LatePartOptions,
): HTMLElement {
  const root = html`<div class=${`late-part ${className}`.trim()}></div>`;
  const begin = () =>
    void lateFetch(open).then(
      (part) => root.replaceChildren(part),
      (error: unknown) => {
        root.textContent = t("{what} can’t be shown: {why}.", { what, why: whyOf(error) });
        // What could not be fetched is the network's fault, all else is the workbook's.
        if (!(error instanceof Error && isLost(error.cause))) reportError(error);
      },
    );
  whenNear(root, begin, { margin, invalidation });
  return root;
}
