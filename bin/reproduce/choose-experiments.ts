import type { Experiment } from "../../src/lib/labs/experiments/experiment.js";

/**
 * The experiments that `--only` names.
 *
 * @param only systems by their number or experiments by their id, with commas between; all when left out
 * @throws RangeError for a word that names none
 */
export function chooseExperiments(all: readonly Experiment[], only: string | undefined): Experiment[] {
  if (only === undefined) return [...all];
  const words = only.split(",").map((word) => word.trim());
  const named = (word: string) => all.filter(({ id, system }) => id === word || String(system) === word);
  const wrong = words.find((word) => named(word).length === 0);
  if (wrong !== undefined) {
    throw new RangeError(
      `--only must name systems 1 to 5 or some of ${all.map(({ id }) => id).join(", ")}: ${wrong}`,
    );
  }
  return all.filter((experiment) => words.some((word) => named(word).includes(experiment)));
}
