import { checkDerivation, type LineMark, nextLine } from "../algebra/derivation.js";
import { judge } from "../algebra/judge.js";
import type { DerivationExercise, FormulaExercise } from "./exercise.js";
import { right, unread, type Verdict, wrong } from "./verdict.js";

/** What is said of each line of a derivation. */
export function lineMarks(exercise: DerivationExercise, lines: readonly string[]): readonly LineMark[] {
  return checkDerivation(lines, derivationOf(exercise)).marks;
}

/** Whether a formula is what is asked for; one that cannot be read is no try. */
export function verdictOnFormula(
  { asked, alphabet, slips, without = [] }: FormulaExercise,
  answer: string,
): Verdict {
  // What is asked for is no answer to itself.
  const [itself] = asked.split("_");
  const found = judge(answer, { alphabet, answer: asked, slips, without: [itself, ...without] });
  if (found.kind === "fault") return unread(found.fault.message);
  return found.kind === "right" ? right() : wrong(found.diagnosis.say);
}

/** Whether a derivation is whole; of one that is not, the first line that does not follow, or what is still to be done. */
export function verdictOnLines(exercise: DerivationExercise, answer: string): Verdict {
  const { marks, isDone, rest } = checkDerivation(answer.split("\n"), derivationOf(exercise));
  for (const [k, mark] of marks.entries()) {
    if (mark.kind === "fault") return unread(`Line ${k + 1}: ${mark.fault.message}`);
    if (mark.kind === "wrong") return wrong(`Line ${k + 1} does not follow. ${mark.diagnosis.say}`);
  }
  return isDone ? right("Right. Every line follows from the one before.") : wrong(rest?.say ?? "");
}

/** The line of a solution behind the furthest that stands there already; undefined at its end. */
export function lineAfter(
  { alphabet }: DerivationExercise,
  answer: string,
  solution: string,
): string | undefined {
  return nextLine(answer.split("\n"), { alphabet, model: solution.split("\n") });
}

/** A derivation comes to what it begins with, in other letters: its value is never another. */
function derivationOf({ given, alphabet, without, slips }: DerivationExercise) {
  return { given, goal: given, alphabet, without, slips };
}
