import { denseAndConvolutions } from "./convolutions.js";
import type { Experiment } from "./experiment.js";

/** Every experiment of the five projects, in the order of the projects. */
export const allExperiments: readonly Experiment[] = [denseAndConvolutions];
