// The course: its parts, its chapters in order, their titles. To add a chapter is to add its folder in src/pages and a line here.

import { readFileSync } from "node:fs";
import type { CourseFile } from "./site/course/course.js";
import { type Chapter, type Part, part } from "./site/course/part.js";

/** The version of the workbook; a course may have one of its own. */
export const version: string = JSON.parse(
  readFileSync(new URL("package.json", import.meta.url), "utf8"),
).version;

/** Chapters that nothing later needs. */
const deep = ["sweeps", "inference"];

/** The road through the workbook, in the order of the derivation. */
export const parts: readonly Part[] = [
  part("Pictures", ["pixels", "Pixels", "from a drawing to 784 numbers"]),
  part(
    "Forward",
    ["linear-layer", "The linear layer", "weighted sums of pixels"],
    ["relu", "ReLU", "a bend between two layers"],
    ["softmax", "Softmax", "from scores to probabilities"],
    ["cross-entropy", "Cross-entropy", "what a wrong answer costs"],
  ),
  part(
    "Backward",
    ["backprop", "Backpropagation", "which weight is to blame"],
    ["initialisation", "Initialisation", "where to begin, and why by chance"],
  ),
  part(
    "Learning",
    ["gradient-descent", "Gradient descent", "short steps downhill, a few drawings each"],
    ["adam", "Adam", "a step size for every weight"],
    ["learning-rate-decay", "Learning-rate decay", "smaller steps near the end"],
  ),
  part(
    "Generalising",
    ["l2", "L2 and L1", "a price on large weights"],
    ["dropout", "Dropout", "learning with units left out"],
  ),
  part(
    "Training",
    ["train-doodles", "Training on doodles", "five kinds of drawing, one network"],
    ["sweeps", "Sweeps", "what each setting does"],
    ["convolution", "Convolution", "a small window that slides"],
    ["data-experiments", "Data experiments", "when drawings are few, or some kinds rare"],
    ["train-characters", "Training on characters", "47 kinds of letters and digits"],
  ),
  part(
    "Using",
    ["inference", "Inference", "from an uploaded picture to an answer"],
    ["draw", "Draw", "your own handwriting, read by a network"],
    ["inside", "Inside", "what each neuron answers to"],
    ["teach", "Teach", "a network for your own drawings"],
  ),
  part("On your own", ["project", "Your own project", "from a question to a report"]),
];

/** Pages after the road: to look things up in. They have no number. */
export const backMatter: readonly Chapter[] = part(
  "To look up",
  ["part-test", "Test yourself", "a test for each part of the road"],
  ["what-you-need", "What you need", "sums, matrices, derivatives, chance: a refresher"],
  ["reproductions", "Reproductions", "what was reported, beside what was found"],
  ["notation", "Notation", "what every letter stands for"],
  ["glossary", "Glossary", "every term in a sentence or two"],
  ["references", "References", "sources, licences, and the five projects"],
  ["for-instructors", "For instructors", "outcomes, hours, plans, slips, slides"],
  ["accessibility", "Accessibility", "what works for whom, criterion by criterion"],
).chapters;

/** The whole workbook. Other courses are cut from it: see courses. */
export default { title: "Hand-Drawn Networks", language: "en", parts, deep } satisfies CourseFile;
