import type { Experiment } from "./experiment.js";
import { sweepExperiments } from "./sweeps.js";

/** Every experiment of the five projects, in the order of the projects. */
export const allExperiments: readonly Experiment[] = [...sweepExperiments];
