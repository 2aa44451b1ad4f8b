import { html } from "htl";
import { messageOf } from "../../lib/core/message-of.js";
import { FormatError } from "../../lib/data/format-error.js";
import { keepingIn } from "../storage/keeping.js";
import { t } from "../words/t.js";
import { textButton } from "./text-button.js";

/** What Chromium, Firefox, Safari, Framework's file attachments and this workbook say of something that they could not fetch. */
const lost =
  /dynamically imported module|Importing a module script failed|Unable to load file|Failed to fetch|could not be fetched|NetworkError when|^Load failed/;

/** Whether what was caught, here or in a worker, says that something could not be fetched. */
export function isLost(error: unknown): boolean {
  return lost.test(messageOf(error));
}

/**
 * Fetches something that a page needs only later. It may be gone by then: a workbook that is put up anew has its files
 * under other names. The page then says what happened and offers to be reloaded, once for all that is missing.
 *
 * @throws Error that says so where it could not be fetched; whatever else `fetch` throws
 */
export async function lateFetch<Value>(fetch: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await fetch();
  } catch (error) {
    // A host may send another page in place of a file that is gone.
    if (!isLost(error) && !(error instanceof FormatError)) throw error;
    offerReload();
    throw new Error(t("the workbook may have been updated, or the network is down; reload the page"), {
      cause: error,
    });
  }
}

function offerReload(): void {
  if (document.querySelector(".reload-offer")) return;
  const kept = keepingIn().problem
    ? t("This browser keeps nothing: copy first what you have typed.")
    : t("The code and the answers you have typed are kept.");
  const offer: HTMLElement = html`<div class="reload-offer" role="alert">
    <p>${t("A part of the workbook could not be fetched. Either it was updated since you opened this page, or the network is down.")} ${kept}</p>
    ${textButton(t("Reload the page"), () => location.reload(), "button--primary")} ${textButton(t("Not now"), putAway)}
  </div>`;
  document.body.append(offer);

  function putAway(): void {
    offer.remove();
    document.querySelector<HTMLElement>("#observablehq-main")?.focus({ preventScroll: true });
  }
}
