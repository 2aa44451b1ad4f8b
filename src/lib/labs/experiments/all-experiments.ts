import { hypothesisNetworksOnRows, sweepNetwork } from "./beside-pytorch.js";
import { categoriesAndRows, categoriesAndRowsOfMany } from "./categories-and-rows.js";
import { characterReadings } from "./character-readings.js";
import { charactersAsReported, charactersLadder } from "./characters.js";
import { charactersOnePicture } from "./characters-one-picture.js";
import { denseAndConvolutions } from "./convolutions.js";
import { doodles } from "./doodles.js";
import type { Experiment } from "./experiment.js";
import { fewSamples, fewSamplesOfMany } from "./few-samples.js";
import { imbalance } from "./imbalance.js";
import { ownDrawings } from "./own-drawings.js";
import { sweepExperiments } from "./sweeps.js";

/** Every experiment of the five projects, in the order of the projects. */
export const allExperiments: readonly Experiment[] = [
  doodles,
  ownDrawings,
  ...sweepExperiments,
  sweepNetwork,
  denseAndConvolutions,
  hypothesisNetworksOnRows,
  fewSamples,
  fewSamplesOfMany,
  imbalance,
  categoriesAndRows,
  categoriesAndRowsOfMany,
  charactersAsReported,
  charactersOnePicture,
  characterReadings,
  charactersLadder,
];
