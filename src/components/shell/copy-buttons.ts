import { t } from "../words/t.js";

/** Names the buttons that copy code in the course's language: Framework makes them as the page is read, in English. */
export function nameCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>(".observablehq-pre-copy")) {
    button.title = t("Copy code");
  }
}
