import type { Hyperparameters } from "../../training/hyperparameters.js";

/** A step from one recipe to a better one. */
export interface RecipeStage {
  /** Unique in its ladder: "mini-batches". */
  readonly name: string;
  /** What the step adds, in a few words. */
  readonly adds: string;
  /** Name of the chapter it is from. */
  readonly chapter: string;
  /** What is changed beside the stage before. */
  readonly changes: Partial<Hyperparameters>;
}

/** The batch size that stands for all rows there are to train on. */
export const allRows = 120_000;

/**
 * The recipes of a ladder, each with the changes of all stages up to its own. A cosine schedule ends with the run.
 *
 * @param first what the first stage changes
 * @param rows to train on, which are a full batch; when left out, a full batch is any number, and schedules are as they are
 */
export function recipesOf(
  first: Hyperparameters,
  stages: readonly Pick<RecipeStage, "changes">[],
  rows?: number,
): readonly Hyperparameters[] {
  let recipe = first;
  return stages.map(({ changes }) => {
    recipe = { ...recipe, ...changes };
    return rows === undefined ? recipe : fitted(recipe, rows);
  });
}

function fitted(recipe: Hyperparameters, rows: number): Hyperparameters {
  const batchSize = Math.min(recipe.batchSize, rows);
  if (recipe.schedule !== "cosine") return { ...recipe, batchSize };
  return { ...recipe, batchSize, decaySteps: recipe.epochs * Math.ceil(rows / batchSize) };
}
