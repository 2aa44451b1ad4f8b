import { isSetName, type SetName, setNames } from "../../src/lib/data/sample-sets.js";
import { nearName } from "./near-name.js";
import { quickDrawNames } from "./quick-draw-names.js";

/** The splits of EMNIST. */
export const emnistSplits = ["balanced", "letters", "digits", "byclass", "bymerge", "mnist"] as const;

/** The name of a split of EMNIST. */
export type EmnistSplit = (typeof emnistSplits)[number];

/**
 * What a lab is to have for samples: classes of Quick, Draw!, a split of EMNIST, or a folder of one's own from the root of the
 * project, with a folder of PNGs or an `.npy` file for each class.
 */
export type LabData =
  | { readonly classes: readonly string[] }
  | { readonly split: EmnistSplit }
  | { readonly folder: string };

/** Of each set that a course has classes of its own for. */
export type CourseData = Readonly<Partial<Record<SetName, LabData>>>;

/** How many classes a set of drawings can have, and why. */
const limits: Readonly<
  Record<Exclude<SetName, "characters">, readonly [least: number, most: number, why: string]>
> = {
  doodles: [5, 20, "the chapters compare the third with the fifth"],
  sweeps: [4, 20, "the chapter compares four"],
  hypotheses: [10, 10, "the tables of the chapter are for ten"],
  drawings: [2, 100, "a network tells them apart"],
};

/**
 * Checks which samples a course has for its labs.
 *
 * @throws RangeError or TypeError that names the set and the class, and the class that was likely meant
 */
export function readCourseData(data: CourseData): CourseData {
  return Object.fromEntries(
    Object.entries(data).map(([name, chosen]) => {
      if (!isSetName(name)) throw new RangeError(`data must be of one of ${setNames.join(", ")}: ${name}`);
      return [name, labData(name, chosen)];
    }),
  );
}

function labData(set: SetName, chosen: LabData): LabData {
  if (typeof chosen !== "object" || chosen === null) {
    throw new TypeError(`data of ${set} must have classes, a split or a folder: ${chosen}`);
  }
  const entries = Object.keys(chosen);
  const entry = set === "characters" ? "split" : entries[0];
  if (entries.length !== 1 || entries[0] !== entry || (set !== "characters" && entry === "split")) {
    const may = set === "characters" ? "a split of EMNIST" : "either classes or a folder";
    throw new RangeError(`data of ${set} must have ${may}: ${entries.join(", ") || "nothing"}`);
  }
  if ("split" in chosen) return { split: splitOf(chosen.split) };
  if ("folder" in chosen) return { folder: folderOf(set, chosen.folder) };
  const classes = chosen.classes.map(classOf);
  if (set !== "characters") expectCount(set, classes);
  return { classes };
}

/**
 * Holds the classes of a set of drawings to what its lab can show.
 *
 * @throws RangeError when a class comes twice, or there are too few or too many
 */
export function expectCount(set: Exclude<SetName, "characters">, classes: readonly string[]): void {
  const twin = classes.find((name, k) => classes.indexOf(name) !== k);
  if (twin !== undefined) throw new RangeError(`class must stand in ${set} once: ${twin}`);
  const [least, most, why] = limits[set];
  if (classes.length >= least && classes.length <= most) return;
  const count = least === most ? `${least}` : `${least} to ${most}`;
  throw new RangeError(`${set} must have ${count} classes, because ${why}: ${classes.length}`);
}

function splitOf(split: string): EmnistSplit {
  const known = emnistSplits.find((one) => one === split);
  if (known) return known;
  throw new RangeError(`split must be one of ${emnistSplits.join(", ")}: ${split}`);
}

function folderOf(set: SetName, folder: string): string {
  if (typeof folder === "string" && folder.trim() !== "") return folder;
  throw new TypeError(`folder of ${set} must have a name: “${folder}”`);
}

function classOf(name: string): string {
  if (quickDrawNames.includes(name)) return name;
  const near = nearName(name, quickDrawNames);
  const meant = near === undefined ? "" : `; did you mean “${near}”?`;
  throw new RangeError(`class must be one of the 345 of Quick, Draw!: ${name}${meant}`);
}
