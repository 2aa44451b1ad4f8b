import { html } from "htl";
import { isLost } from "../ui/late-fetch.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";
import type { PageCell } from "./page-runtime.js";

/**
 * What a cell does when a file that it reads is missing or broken: it says so, once, and offers to try again. Cells that need
 * what it makes stay as they are while they wait, where Framework would show the same error in each.
 *
 * @param again runs a cell again, and with it every cell that needs it
 * @returns to be called with every cell of a page as it is defined
 */
export function watchData(again: (cell: PageCell) => void): (cell: PageCell) => void {
  /** Names that are not made while a file is missing. */
  const missing = new Set<unknown>();
  return (cell) => {
    const { observer } = cell;
    const { pending, rejected } = observer;
    observer.pending = () => {
      for (const name of namesOf(cell)) missing.delete(name);
      pending?.();
    };
    observer.rejected = (error) => {
      const waits = missing.has(Object(error).input);
      const files = filesIn(cell);
      if (!waits && files.length === 0 && !isLost(error)) {
        rejected?.(error);
        return;
      }
      for (const name of namesOf(cell)) missing.add(name);
      if (waits) {
        for (const one of loadingIn(cell)) one.classList.add("is-waiting");
        return;
      }
      const before = errorsIn(cell);
      rejected?.(error);
      const shown = errorsIn(cell).find((one) => !before.includes(one));
      if (shown) say(shown, wordsFor(files, error), () => again(cell));
    };
  };
}

function namesOf({ name, makes }: PageCell): (string | null)[] {
  return [name, ...makes];
}

const errorsIn = ({ observer }: PageCell) => [
  ...(observer._node?.querySelectorAll<HTMLElement>(":scope > .observablehq--error") ?? []),
];

const loadingIn = ({ observer }: PageCell) =>
  observer._node?.querySelectorAll(":scope > observablehq-loading") ?? [];

/** Names of the files that a cell reads before it makes anything. */
function filesIn({ body }: PageCell): string[] {
  return [...String(body).matchAll(/await FileAttachment\("(?:[^"]*\/)?([^"/]+)"\)/g)].map(
    ([, name]) => name,
  );
}

function wordsFor(files: readonly string[], error: unknown): string {
  const named = files.filter((file) => String(error).includes(file));
  const what = (named.length > 0 ? named : files).join(", ") || t("A part of the workbook");
  return isLost(error)
    ? t(
        "{what} could not be fetched. Either the workbook was updated since you opened this page, or the network is down.",
        { what },
      )
    : t("{what} could not be read: what came is cut off, or is something else.", { what });
}

/** Puts a message in the place of an error that Framework shows, so that Framework takes it away again. */
function say(place: HTMLElement, words: string, again: () => void): void {
  place.className = "data-lost";
  place.setAttribute("role", "alert");
  place.replaceChildren(
    html`<p>${words} ${t("What needs it on this page stays empty.")}</p>`,
    html`<p>${textButton(t("Try again"), again, "button--primary")} ${textButton(t("Reload the page"), () => location.reload())}</p>`,
  );
}
