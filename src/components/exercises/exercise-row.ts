import { html } from "htl";
import type { Exercise } from "../../lib/exercises/exercise.js";
import type { ExerciseRecord } from "../../lib/exercises/record.js";
import { t } from "../words/t.js";

const kinds: Readonly<Record<Exercise["kind"], string>> = {
  write: t("write code"),
  repair: t("mend code"),
  numbers: t("numbers"),
  shape: t("a shape"),
  formula: t("a formula"),
  derivation: t("a derivation"),
  choose: t("a choice"),
  order: t("put in order"),
};

/**
 * Says in the row to which an exercise is folded what is asked for, and how far the reader has come.
 *
 * @returns shows what is kept of it
 */
export function exerciseRow(
  row: Element,
  { kind }: Pick<Exercise, "kind">,
): (record: ExerciseRecord | undefined) => void {
  const standing = html`<span class="exercise-standing"></span>`;
  row.querySelector(".exercise-facts")?.remove();
  row.append(" ", html`<span class="exercise-facts"><span>${kinds[kind]}</span> ${standing}</span>`);
  return (record) => {
    standing.textContent = t(record?.solved ? "✓ solved" : record?.attempts ? "◐ tried" : "○ not tried");
    standing.classList.toggle("check-good", record?.solved === true);
  };
}
