import { climbStages } from "../../lib/labs/climb/stages.js";
import { isInCourse } from "../exercises/exercises-of-site.js";
import { stageInWords } from "./stage-in-words.js";

/** The parts of the climb whose chapters the course has, in order. */
export const courseStages = climbStages.filter(({ chapter }) => isInCourse(chapter)).map(stageInWords);
