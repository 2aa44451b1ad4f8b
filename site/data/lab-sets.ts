import { splitClasses } from "../../src/lib/data/emnist-mapping.js";
import { type SampleSet, type SetName, sampleSets } from "../../src/lib/data/sample-sets.js";
import { course, courseFile } from "../course/chosen.js";
import { type CourseData, type EmnistSplit, expectCount } from "../course/lab-data.js";
import { classesInFolder } from "./class-folder.js";

/** Where the weights are that are trained for a course: beside its file, in a folder of its name. */
export const courseModels = `${courseFile.replace(/\.ts$/, "")}/models`;

/** A set of samples as the course has it. */
export interface LabSet extends SampleSet {
  /** Whether the course chose it. */
  readonly own: boolean;
  /** Of EMNIST, for characters. */
  readonly split: EmnistSplit;
  /** Where its pictures are, when they are in a folder of the course. */
  readonly folder?: string;
}

/**
 * The set of a lab: what the course chose, or the workbook's own.
 *
 * @param data defaults to that of the course that is built
 * @throws RangeError when a folder of the course is not there, or has too few classes or too many
 */
export function labSet(set: SetName, data: CourseData = course.data): LabSet {
  const usual = workbookSet(set);
  const chosen = data[set];
  if (chosen === undefined) return usual;
  if ("split" in chosen) {
    const { split } = chosen;
    return {
      ...usual,
      own: split !== usual.split,
      split,
      title: `EMNIST ${split}`,
      classes: splitClasses(split).classes,
    };
  }
  if ("classes" in chosen) {
    const own = String(chosen.classes) !== String(usual.classes);
    return {
      ...usual,
      own,
      classes: chosen.classes,
      title: own ? "Quick, Draw! drawings of this course" : usual.title,
    };
  }
  const { folder } = chosen;
  const classes = classesInFolder(folder);
  if (set !== "characters") expectCount(set, classes);
  return { ...usual, own: true, folder, classes, title: "Drawings of this course" };
}

/** The set of a lab as the workbook has it. */
export function workbookSet(set: SetName): LabSet {
  return { ...sampleSets[set], own: false, split: "balanced" };
}
