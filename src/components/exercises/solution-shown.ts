import { html } from "htl";
import { type Exercise, type FormulaExercise, isCode } from "../../lib/exercises/exercise.js";
import type { SolutionShown } from "./exercise-view.js";
import { formulaTools } from "./formula-line.js";

/** What a solution shows beside its words: code as it stands, steps in order, formulas set. */
export async function solutionShown(exercise: Exercise, answer: string): Promise<SolutionShown | undefined> {
  if (isCode(exercise)) return { code: answer };
  if (exercise.kind === "order") return { steps: exercise.steps };
  if (exercise.kind === "formula") return { steps: await picturesOf(exercise, exercise.asked, answer) };
  if (exercise.kind === "derivation") return { steps: await picturesOf(exercise, exercise.given, answer) };
  return undefined;
}

/** The lines of a formula's solution, set, each with what is said of it in words. */
async function picturesOf(
  { alphabet }: Pick<FormulaExercise, "alphabet">,
  asked: string,
  answer: string,
): Promise<Node[]> {
  const { readFormula } = await formulaTools();
  return answer.split("\n").map((line) => {
    const found = readFormula(line, alphabet, asked);
    if ("fault" in found) throw new RangeError(`solution must be readable: ${line}`);
    const { picture, words } = found;
    return html`<span aria-hidden="true">${picture}</span><span class="visually-hidden">${words}</span>`;
  });
}
