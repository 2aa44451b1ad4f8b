import { existsSync } from "node:fs";
import { join } from "node:path";
import { type SetName, setNames } from "../../src/lib/data/sample-sets.js";
import type { EmnistSplit } from "../course/lab-data.js";
import { filesInFolder } from "./class-folder.js";
import { type LabSet, labSet } from "./lab-sets.js";

/** The files of a split of EMNIST, as NIST names them. */
export function emnistFilesOf(split: EmnistSplit) {
  const file = (ending: string) => `emnist/emnist-${split}-${ending}`;
  return {
    trainImages: file("train-images-idx3-ubyte.gz"),
    trainLabels: file("train-labels-idx1-ubyte.gz"),
    testImages: file("test-images-idx3-ubyte.gz"),
    testLabels: file("test-labels-idx1-ubyte.gz"),
    mapping: file("mapping.txt"),
  };
}

/** The bitmaps of a class of Quick, Draw!, in a folder of samples. */
export function bitmapFile(name: string): string {
  return `quickdraw/${name}.npy`;
}

/** The simplified strokes of a class of Quick, Draw!, in a folder of samples. */
export function strokesFile(name: string): string {
  return `quickdraw-strokes/${name}.ndjson`;
}

/**
 * The files that a set needs: those of its classes in their order, in a folder of samples, or all of a folder of the course.
 *
 * @param set its name, or what it is made of
 */
export function filesOf(set: SetName | LabSet): readonly string[] {
  const { kind, classes, split, folder } = typeof set === "string" ? labSet(set) : set;
  if (folder !== undefined) return filesInFolder(folder);
  return kind === "emnist" ? Object.values(emnistFilesOf(split)) : classes.map(bitmapFile);
}

/** Where a file is in a folder of samples: in its own folder, or beside the others. */
export function pathOf(folder: string, file: string): string {
  const nested = join(folder, file);
  return existsSync(nested) ? nested : join(folder, file.slice(file.indexOf("/") + 1));
}

/** The files of a set that a folder has not. */
export function missingIn(folder: string, set: SetName | LabSet): readonly string[] {
  return filesOf(set).filter((file) => !existsSync(pathOf(folder, file)));
}

/**
 * Whether a folder has a file of a set that no other set uses: it was meant for that set then. The drawings of all labs
 * are not counted among the others.
 */
export function isMeantFor(folder: string, set: SetName): boolean {
  const shared = new Set(
    setNames.filter((name) => name !== set && name !== "drawings").flatMap((name) => filesOf(name)),
  );
  return filesOf(set).some((file) => !shared.has(file) && existsSync(pathOf(folder, file)));
}
