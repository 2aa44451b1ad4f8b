import type { ChapterExercises } from "../../lib/exercises/exercise.js";
import { readRecord, recordName } from "../../lib/exercises/record.js";
import { latePart } from "../ui/late-part.js";
import { t } from "../words/t.js";
import { exerciseRow } from "./exercise-row.js";
import { hasSolutions } from "./exercises-of-site.js";
import { pageKeeping } from "./page-keeping.js";
import { showProgress } from "./progress-marks.js";
import { readSolution } from "./read-solution.js";

/** A file that is built with the page. */
export interface BuiltFile {
  json(): Promise<unknown>;
}

/**
 * Puts the form of each exercise below its task, which stands in the text as `::: exercise id`. The code of forms is fetched when
 * the first of them is unfolded.
 *
 * @param solutions file of the chapter's solutions, fetched when one is asked for
 * @throws RangeError when the page has no task of an exercise, or none is defined for a task
 */
export function mountExercises({ chapter, address, list }: ChapterExercises, solutions: BuiltFile): void {
  const tasks = new Map(
    Array.from(document.querySelectorAll<HTMLElement>("[data-exercise]"), (task) => [
      task.dataset.exercise ?? "",
      task,
    ]),
  );
  for (const id of tasks.keys()) {
    if (!list.some((exercise) => exercise.id === id)) {
      throw new RangeError(`a task must be one of an exercise that is defined: ${id}`);
    }
  }
  const areBuilt = hasSolutions(chapter);
  for (const exercise of list) {
    const task = tasks.get(exercise.id);
    // Alone in a frame, a page has one exercise of its chapter.
    if (!task && document.documentElement.classList.contains("is-embedded")) continue;
    if (!task) throw new RangeError(`the page must have the task of each exercise: ${exercise.id}`);
    task.querySelector(".late-part")?.remove();
    const solution = async () => readSolution(await solutions.json(), exercise.id);
    const summary = task.querySelector(":scope > summary");
    const showRow = summary ? exerciseRow(summary, exercise) : undefined;
    const line = task.querySelector<HTMLDetailsElement>(".step-line");
    const record = () => readRecord(pageKeeping.read(recordName(chapter, exercise.id)));
    showRow?.(record());
    const open = async () => {
      const { exerciseForm } = await import("./exercise-form.js");
      const form = exerciseForm({
        exercise,
        chapter,
        address,
        keeping: pageKeeping,
        solution: areBuilt ? solution : undefined,
        kept() {
          showProgress();
          showRow?.(record());
          // The text goes on from the line that was found.
          if (line && form.classList.contains("is-solved")) line.open = true;
        },
      });
      return form;
    };
    task.insertBefore(latePart(open, { what: t("The exercise"), className: "exercise-place" }), line);
    if (line) fold(line, record()?.solved === true);
  }
}

/** Folds the line that a step comes to, unless it was found before. */
function fold(line: HTMLDetailsElement, wasFound: boolean): void {
  line.open = wasFound;
  line.classList.add("is-mounted");
}
