import type { ReproducedExperiment, Reproductions } from "../../../lib/labs/experiments/reproductions.js";

/** A figure that the command found. */
export type KeptFigure = ReproducedExperiment["figures"][number];

/** What the command found in an experiment; nothing where it was not run. */
export function keptFigures({ experiments }: Reproductions, id: string): readonly KeptFigure[] {
  return experiments.find((experiment) => experiment.id === id)?.figures ?? [];
}
