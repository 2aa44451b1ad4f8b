import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { course } from "../../site/course/chosen.js";
import { definedChapters, definitionsOf } from "../../site/definitions.js";
import { type Random, seededRandom } from "../../src/lib/core/random.js";
import { type Exercise, isCode } from "../../src/lib/exercises/exercise.js";
import { type ExerciseRecord, recordName, withTry, writeRecord } from "../../src/lib/exercises/record.js";
import { workFileName, writeWorkFile } from "../../src/lib/exercises/work-file.js";

/**
 * Writes files of work of students who do not exist, to try marking with: each goes some way along the road, slips as the exercises
 * expect it, and writes right answers in a way of their own.
 *
 * @param folder they go into; made where there is none
 */
export async function writeMadeUp(folder: string, count: number, seed: number, key: string): Promise<void> {
  const chapters = await Promise.all(definedChapters().map(definitionsOf));
  mkdirSync(folder, { recursive: true });
  for (let k = 1; k <= count; k++) {
    const random = seededRandom(seed + k);
    const student = `Student ${String(k).padStart(3, "0")}`;
    const care = 0.3 + 0.7 * random.uniform();
    const work = new Map<string, string>();
    for (const { chapter, list, solutions } of chapters) {
      if (random.uniform() > 0.5 + care / 2) continue;
      for (const exercise of list) {
        const record = recordFor(exercise, solutions[exercise.id].answer, care, random);
        work.set(recordName(chapter, exercise.id), writeRecord(record));
      }
    }
    const saved = new Date(Date.UTC(2026, 2, 1, 9, k)).toISOString();
    const stamp = { student, course: course.title, courseVersion: course.version, saved };
    writeFileSync(join(folder, workFileName(student)), writeWorkFile(work, stamp, key));
  }
}

function recordFor(exercise: Exercise, solution: string, care: number, random: Random): ExerciseRecord {
  let record: ExerciseRecord = { answer: "", attempts: 0, hints: random.below(2), solved: false };
  const take = (answer: string, correct: boolean) => {
    const at = new Date(
      Date.UTC(2026, 1, 1 + random.below(28), random.below(24), random.below(60)),
    ).toISOString();
    record = withTry(record, { at, answer, correct });
  };
  while (random.uniform() > care && record.attempts < 4) take(slipFor(exercise, solution, random), false);
  if (random.uniform() < 0.5 + care / 2) take(ownWay(exercise, solution, random), true);
  return record;
}

/** An answer that is wrong. */
function slipFor(exercise: Exercise, solution: string, random: Random): string {
  const one = <Value>(values: readonly Value[]) => values[random.below(values.length)];
  if (isCode(exercise)) return `${exercise.starter}\n// ${random.uint32()}`;
  switch (exercise.kind) {
    case "numbers":
      return one(exercise.slips).answer.join(", ");
    case "formula":
      return one(exercise.slips).answer;
    case "derivation":
      return [...solution.split("\n").slice(0, random.below(3)), one(exercise.slips).answer].join("\n");
    case "choose":
      return one(exercise.choices.filter((choice) => choice !== solution));
    case "order":
      return [...exercise.steps.keys()].reverse().join(",");
    default:
      return "[1 × 2]";
  }
}

/** The solution, as another would write it. */
function ownWay(exercise: Exercise, solution: string, random: Random): string {
  if (isCode(exercise)) return `// ${random.uint32()}\n${solution}`;
  if (exercise.kind === "formula") return random.below(2) === 0 ? solution : `(${solution})`;
  if (exercise.kind !== "derivation") return solution;
  const lines = solution.split("\n");
  return lines.filter((_, k) => k === lines.length - 1 || random.below(5) > 0).join("\n");
}
