import { html } from "htl";
import type { Exercise } from "../../lib/exercises/exercise.js";
import type { ExerciseRecord } from "../../lib/exercises/record.js";

const kinds: Readonly<Record<Exercise["kind"], string>> = {
  write: "write code",
  repair: "mend code",
  numbers: "numbers",
  shape: "a shape",
  formula: "a formula",
  derivation: "a derivation",
  choose: "a choice",
  order: "put in order",
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
    standing.textContent = record?.solved ? "✓ solved" : record?.attempts ? "◐ tried" : "○ not tried";
    standing.classList.toggle("check-good", record?.solved === true);
  };
}
