import { existsSync, readFileSync } from "node:fs";
import { written } from "../../src/components/still/draw.js";
import type { ChapterExercises, Exercise } from "../../src/lib/exercises/exercise.js";
import { pageFile } from "../chapters.js";
import { t } from "../course/languages.js";
import { guideChapters } from "./guide-chapters.js";

/** A likely wrong answer as a student writes it, and what the workbook says of it. */
export interface LikelySlip {
  readonly answer?: string;
  readonly say: string;
}

/** An exercise with the slips that its check knows. */
export interface ExerciseSlips {
  readonly id: string;
  /** As the page has it, in Markdown; for a step of a derivation its label. */
  readonly title: string;
  readonly slips: readonly LikelySlip[];
}

/** The exercises of each chapter of the course that has any, in the order in which they are defined. */
export const slipsByChapter: ReadonlyMap<string, readonly ExerciseSlips[]> = new Map(
  (await Promise.all(guideChapters.map(({ slug }) => slipsOf(slug)))).filter(([, list]) => list.length > 0),
);

async function slipsOf(slug: string): Promise<[string, ExerciseSlips[]]> {
  if (!existsSync(`src/pages/${slug}/exercises.ts`)) return [slug, []];
  const { exercises }: { exercises: ChapterExercises } = await import(`../../src/pages/${slug}/exercises.ts`);
  const titles = new Map(
    Array.from(
      readFileSync(pageFile(slug), "utf8").matchAll(/^:{3,} ?exercise ([\w-]+) (.*?)( \{[^}]*\})?$/gm),
      ([, id, title]) => [id, title],
    ),
  );
  const list = exercises.list.map((exercise) => ({
    id: exercise.id,
    title: titles.get(exercise.id) ?? t("A step: {name}", { name: exercise.label }),
    slips: likelySlips(exercise),
  }));
  return [slug, list];
}

/**
 * What the check of an exercise says of wrong answers that it foresees. Of code and of orders no wrong answer stands anywhere. Of a
 * choice the answers are left out: all the wrong ones together would name the right one.
 */
export function likelySlips(exercise: Exercise): LikelySlip[] {
  switch (exercise.kind) {
    case "numbers":
      return exercise.slips.map(({ answer, say }) => ({ answer: answer.map(written).join(", "), say }));
    case "formula":
    case "derivation":
      return exercise.slips.map(({ answer, say }) => ({ answer, say }));
    case "choose": {
      const verdicts = exercise.choices.map((answer) => exercise.check(answer));
      const said = verdicts.filter(({ correct }) => !correct).map(({ message }) => message);
      return [...new Set(said)].filter((say) => say !== "Not this one.").map((say) => ({ say }));
    }
    default:
      return [];
  }
}
