import { chapters } from "../../site/chapters.js";
import { course } from "../../site/course/chosen.js";
import { definedChapters, definitionsOf } from "../../site/definitions.js";
import { type Exercise, starterOf } from "../../src/lib/exercises/exercise.js";

/** An exercise as marking knows it. */
export interface CourseExercise {
  readonly chapter: string;
  readonly id: string;
  readonly kind: Exercise["kind"];
  /** What stands there before anybody has answered. */
  readonly starter: string;
}

/** The course as it is here. */
export interface Catalogue {
  readonly title: string;
  readonly version: string;
  /** In the order of the road. */
  readonly exercises: readonly CourseExercise[];
}

export async function catalogue(): Promise<Catalogue> {
  const defined = definedChapters();
  const onRoad = chapters.map(({ slug }) => slug).filter((slug) => defined.includes(slug));
  const exercises = await Promise.all(
    onRoad.map(async (chapter) => {
      const { list } = await definitionsOf(chapter);
      return list.map((one) => ({ chapter, id: one.id, kind: one.kind, starter: starterOf(one) }));
    }),
  );
  return { title: course.title, version: course.version, exercises: exercises.flat() };
}
