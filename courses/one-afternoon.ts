// One afternoon, three hours: what a network computes, and what training is, without a proof of anything.
import type { CourseFile } from "../site/course/course.js";

export default {
  title: "A network in an afternoon",
  headline: "Draw it. Train it.",
  subtitle:
    "What a neural network computes, how wrong it is, and how it learns: three hours, on drawings that people made.",
  language: "en-GB",
  parts: [
    { title: "See", chapters: ["pixels", "linear-layer"] },
    { title: "Train", chapters: ["train-doodles", "draw", "teach"] },
  ],
  toLookUp: ["glossary", "references", "for-instructors", "accessibility"],
} satisfies CourseFile;
