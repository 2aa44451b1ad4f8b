// A term of twelve weeks: the whole road, in the order of the lectures, with solutions up to the middle of it.
import type { CourseFile } from "../site/course/course.js";

export default {
  title: "Neural networks, from scratch",
  version: "first edition",
  parts: [
    {
      title: "Weeks 1 to 4: forwards",
      chapters: ["pixels", "linear-layer", "relu", "softmax", "cross-entropy"],
    },
    { title: "Weeks 5 and 6: backwards", chapters: ["backprop", "initialisation"] },
    { title: "Weeks 7 and 8: learning", chapters: ["gradient-descent", "adam", "learning-rate-decay"] },
    { title: "Week 9: generalising", chapters: ["l2", "dropout"] },
    {
      title: "Weeks 10 and 11: training",
      chapters: ["train-doodles", "convolution", "sweeps", "data-experiments"],
    },
    { title: "Week 12: your own", chapters: ["draw", "inside", "teach", "project"] },
  ],
  deep: ["learning-rate-decay", "sweeps", "inside"],
  solutions: ["pixels", "linear-layer", "relu", "softmax", "cross-entropy", "backprop", "initialisation"],
  links: [{ title: "To hand in: ask your instructor", href: "mailto:instructor@example.org" }],
} satisfies CourseFile;
