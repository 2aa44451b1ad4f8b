import { messageOf } from "../../lib/core/message-of.js";
import {
  type DerivationExercise,
  type Exercise,
  isCode,
  type Solution,
  starterOf,
} from "../../lib/exercises/exercise.js";
import {
  type ExerciseRecord,
  readRecord,
  recordName,
  withTry,
  writeRecord,
} from "../../lib/exercises/record.js";
import { wrong } from "../../lib/exercises/verdict.js";
import { type Keeping, keepingNotice } from "../storage/keeping.js";
import { lateFetch } from "../ui/late-fetch.js";
import { libraryWords } from "../words/library-words.js";
import { t } from "../words/t.js";
import { whyOf } from "../words/why-of.js";
import type { AnswerField } from "./answer-field.js";
import type { CodeField } from "./code-field.js";
import { exerciseView } from "./exercise-view.js";
import { fieldOf, shownField } from "./field-of.js";
import { formulaTools } from "./formula-line.js";
import { solutionShown } from "./solution-shown.js";
import { verdictOn } from "./verdict-on.js";

/** An exercise on a page. */
export interface ExerciseOptions {
  readonly exercise: Exercise;
  /** Name of the chapter's page. */
  readonly chapter: string;
  /** Address of the module with the chapter's exercises. */
  readonly address: string;
  readonly keeping: Keeping;
  /** Fetches the solution; undefined where the workbook was built without. */
  readonly solution?: () => Promise<Solution | undefined>;
  /** Called when what is kept has changed. */
  kept(): void;
}

const untouched: ExerciseRecord = { answer: "", attempts: 0, hints: 0, solved: false };

/** The answer's field, Check, hints one at a time, and the solution after an attempt. */
export function exerciseForm(options: ExerciseOptions): HTMLElement {
  const { exercise, chapter, keeping } = options;
  const name = recordName(chapter, exercise.id);
  const starter = starterOf(exercise);
  let record = readRecord(keeping.read(name)) ?? { ...untouched, answer: starter };
  let running: AbortController | undefined;
  const field = fieldOf(exercise, {
    changed,
    run: check,
    leave: () => view.leave(),
    nextLine: exercise.kind === "derivation" && options.solution ? () => nextLine(exercise) : undefined,
  });
  const view = exerciseView(shownField(exercise, field), {
    hints: exercise.hints.length,
    hasSolution: options.solution !== undefined,
    canStartOver: starter !== "",
    check,
    hint,
    solve,
    startOver() {
      field.answer = starter;
      changed();
    },
  });

  function keep(changes: Partial<ExerciseRecord>): void {
    record = { ...record, ...changes };
    keeping.write(name, writeRecord(record));
    show();
    options.kept();
  }

  function show(): void {
    view.showRecord(record, record.answer !== starter, keepingNotice(keeping.problem));
  }

  function changed(): void {
    if (field.answer === record.answer) return;
    running?.abort();
    view.showVerdict(undefined);
    if (isCode(exercise)) codeMark(field, undefined, "");
    keep({ answer: field.answer });
  }

  async function check(): Promise<void> {
    const { answer } = field;
    if (answer === "") return view.showVerdict(wrong(t("Give an answer first.")));
    running?.abort();
    const mine = new AbortController();
    running = mine;
    if (isCode(exercise)) view.say(t("Checking …"));
    const verdict = await verdictOn(exercise, answer, options.address, mine.signal).catch(messageOf);
    if (mine.signal.aborted) return;
    if (typeof verdict === "string")
      return view.say(t("Your answer was not checked: {why}.", { why: verdict }));
    view.showVerdict(verdict);
    if (verdict.unread) return;
    if (isCode(exercise)) codeMark(field, verdict.line, libraryWords(verdict.message));
    keep(withTry(record, { at: new Date().toISOString(), answer, correct: verdict.correct }));
  }

  function hint(): void {
    keep({ hints: Math.min(exercise.hints.length, record.hints + 1) });
    view.showHints(exercise.hints.slice(0, record.hints));
  }

  /** A hint: the line of the solution behind the furthest that stands there. */
  async function nextLine(derivation: DerivationExercise): Promise<string | undefined> {
    const found = await lateFetch(async () => options.solution?.());
    const line = (await formulaTools()).lineAfter(derivation, field.answer, found?.answer ?? "");
    if (line !== undefined) keep({ hints: record.hints + 1 });
    return line;
  }

  async function solve(): Promise<void> {
    try {
      const found = await lateFetch(async () => options.solution?.());
      if (!found) throw new RangeError(`the workbook has no solution of this exercise: ${exercise.id}`);
      view.showSolution(found.why, await solutionShown(exercise, found.answer));
    } catch (error) {
      view.showSolution(t("It could not be shown: {why}.", { why: whyOf(error) }), undefined);
    }
  }

  field.answer = record.answer;
  view.showHints(exercise.hints.slice(0, record.hints));
  show();
  return view.element;
}

function codeMark(field: AnswerField | CodeField, line: number | undefined, message: string): void {
  if ("mark" in field) field.mark(line, message);
}
