import type { Hyperparameters } from "../training/hyperparameters.js";

/** A step from one recipe to a better one. */
export interface Rung {
  /** Unique in its ladder: "mini-batches". */
  readonly name: string;
  /** What the step adds, in a few words. */
  readonly adds: string;
  /** Name of the chapter it is from. */
  readonly chapter: string;
  /** What is changed beside the rung before. */
  readonly changes: Partial<Hyperparameters>;
}

/** The batch size that stands for all rows there are to train on. */
export const allRows = 120_000;

/**
 * The recipes of a ladder, each with the changes of all rungs up to its own.
 *
 * @param first what the first rung changes
 * @param rows to train on, which are a full batch; defaults to any number
 */
export function recipesOf(
  first: Hyperparameters,
  rungs: readonly Pick<Rung, "changes">[],
  rows = allRows,
): readonly Hyperparameters[] {
  let recipe = first;
  return rungs.map(({ changes }) => {
    recipe = { ...recipe, ...changes };
    return { ...recipe, batchSize: Math.min(recipe.batchSize, rows) };
  });
}
