// Own doodles: from pixels to a network for the drawings of the class itself, in six meetings, with other doodles than the workbook’s.
import type { CourseFile } from "../site/course/course.js";

export default {
  title: "A network for our own drawings",
  headline: "Draw it. Teach it.",
  subtitle: "Six meetings, at the end of which a network knows the drawings of this class and says so.",
  parts: [
    { title: "Pictures and sums", chapters: ["pixels", "linear-layer", "relu"] },
    { title: "Answers", chapters: ["softmax", "cross-entropy"] },
    { title: "Our drawings", chapters: ["gradient-descent", "train-doodles", "teach", "inside", "project"] },
  ],
  data: { doodles: { classes: ["cat", "house", "star", "rainbow", "flower"] } },
  deep: ["inside"],
  solutions: "none",
} satisfies CourseFile;
