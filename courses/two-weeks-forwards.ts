// Two weeks, forwards only: from a drawing to an answer and its loss, with weights that others trained.
import type { CourseFile } from "../site/course/course.js";

export default {
  title: "From a drawing to an answer",
  subtitle:
    "Two weeks on the way forwards through a network: pixels, layers, probabilities, and how wrong they are.",
  parts: [
    { title: "First week", chapters: ["pixels", "linear-layer", "relu"] },
    { title: "Second week", chapters: ["softmax", "cross-entropy", "inference", "draw", "inside"] },
  ],
  deep: ["inside"],
  toLookUp: ["part-test", "notation", "glossary", "references", "for-instructors", "accessibility"],
} satisfies CourseFile;
