import { charactersAsReported, charactersLadder } from "./characters.js";
import { doodles } from "./doodles.js";
import type { Experiment } from "./experiment.js";
import { ownDrawings } from "./own-drawings.js";

/** Every experiment of the five projects, in the order of the projects. */
export const allExperiments: readonly Experiment[] = [
  doodles,
  ownDrawings,
  charactersAsReported,
  charactersLadder,
];
