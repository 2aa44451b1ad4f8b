import { climbStages } from "../../lib/labs/climb/stages.js";
import { isInCourse } from "../exercises/exercises-of-site.js";

/** The parts of the climb whose chapters the course has, in order. */
export const courseStages: readonly (typeof climbStages)[number][] = climbStages.filter(({ chapter }) =>
  isInCourse(chapter),
);
