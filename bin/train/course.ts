import { courseFile } from "../../site/course/chosen.js";
import { labSet } from "../../site/data/lab-sets.js";
import { type ModelPlace, modelPlace, shownModels } from "../../site/data/models.js";
import { setNames } from "../../src/lib/data/sample-sets.js";
import { canDraft } from "../../src/lib/drawing/stand-in/characters/drafted/index.js";
import type { Recipe } from "./recipes.js";

/** A network of the pages that is trained for the classes of a course. */
export interface CourseModel extends ModelPlace {
  /** Of the recipe. */
  readonly name: string;
}

/**
 * The networks of the pages for which the course has classes of its own, in the order in which they are trained: the shortest
 * first.
 *
 * @throws RangeError when the drawings of such classes are not at hand
 */
export function courseModelsToHave(): readonly CourseModel[] {
  const own = setNames.filter((set) => labSet(set).own);
  const models = Object.keys(shownModels).map((name) => ({ name, ...modelPlace(name) }));
  const wanted = models.filter(({ set }) => own.includes(set));
  const without = wanted.find(({ path }) => path.startsWith("data/models/"));
  if (without === undefined) return wanted;
  throw new RangeError(
    `samples of the course must be at hand, in WORKBOOK_DATA or by npm run data -- --course ${courseFile}: ${labSet(without.set).classes.join(", ")}`,
  );
}

/**
 * A recipe as it is trained on the classes of the course: at once, since what was trained before for the workbook's own classes has
 * no place in it. For the pad it keeps every pen and, where each class can be drafted, the drafted characters.
 */
export function recipeForCourse(name: string, recipe: Recipe): Recipe {
  const { own, classes } = labSet(recipe.set);
  if (!own) return recipe;
  const { set, title, kept, hyperparameters, drafted } = recipe;
  const plain = shownModels[name];
  return {
    set,
    title,
    kept,
    hyperparameters: plain ? { ...plain, variation: hyperparameters.variation } : hyperparameters,
    drafted: classes.every(canDraft) ? drafted : undefined,
  };
}
