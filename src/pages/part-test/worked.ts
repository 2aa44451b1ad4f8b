import type { Solutions } from "../../lib/exercises/exercise.js";
import { backwardWorked } from "./worked/backward.js";
import { forwardWorked } from "./worked/forward.js";
import { generalisingWorked } from "./worked/generalising.js";
import { learningWorked } from "./worked/learning.js";
import { trainingWorked } from "./worked/training.js";

/**
 * The worked answers of all questions, with gaps for what is drawn. No module of the page has them: like the solutions of a
 * chapter they are a file of their own, which a build without solutions leaves out.
 */
export const worked: Solutions = {
  ...forwardWorked,
  ...backwardWorked,
  ...learningWorked,
  ...generalisingWorked,
  ...trainingWorked,
};
