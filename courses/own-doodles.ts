// Own doodles: from pixels to a network for the drawings of the class itself, in six meetings.
import type { CourseFile } from "../site/course/course.js";

export default {
  title: "A network for our own drawings",
  headline: "Draw it. Teach it.",
  subtitle: "Six meetings, at the end of which a network knows the drawings of this class and says so.",
  parts: [
    { title: "Pictures and sums", chapters: ["pixels", "linear-layer", "relu"] },
    { title: "Answers", chapters: ["softmax", "cross-entropy"] },
    { title: "Our drawings", chapters: ["gradient-descent", "teach", "inside", "project"] },
  ],
  deep: ["inside"],
  solutions: "none",
} satisfies CourseFile;
