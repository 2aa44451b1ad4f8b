import { existsSync } from "node:fs";
import { join } from "node:path";
import { type SetName, sampleSets, setNames } from "../../src/lib/data/sample-sets.js";

/** The files of EMNIST Balanced, as NIST names them. */
export const emnistFiles = {
  trainImages: "emnist/emnist-balanced-train-images-idx3-ubyte.gz",
  trainLabels: "emnist/emnist-balanced-train-labels-idx1-ubyte.gz",
  testImages: "emnist/emnist-balanced-test-images-idx3-ubyte.gz",
  testLabels: "emnist/emnist-balanced-test-labels-idx1-ubyte.gz",
  mapping: "emnist/emnist-balanced-mapping.txt",
} as const;

/** The bitmaps of a class of Quick, Draw!, in a folder of samples. */
export function bitmapFile(name: string): string {
  return `quickdraw/${name}.npy`;
}

/** The simplified strokes of a class of Quick, Draw!, in a folder of samples. */
export function strokesFile(name: string): string {
  return `quickdraw-strokes/${name}.ndjson`;
}

/** The files that a set needs, in the order of its classes. */
export function filesOf(set: SetName): readonly string[] {
  const { kind, classes } = sampleSets[set];
  return kind === "emnist" ? Object.values(emnistFiles) : classes.map(bitmapFile);
}

/** Where a file is in a folder of samples: in its own folder, or beside the others. */
export function pathOf(folder: string, file: string): string {
  const nested = join(folder, file);
  return existsSync(nested) ? nested : join(folder, file.slice(file.indexOf("/") + 1));
}

/** The files of a set that a folder has not. */
export function missingIn(folder: string, set: SetName): readonly string[] {
  return filesOf(set).filter((file) => !existsSync(pathOf(folder, file)));
}

/**
 * Whether a folder has a file of a set that no other set uses: it was meant for that set then. The drawings of all labs
 * are not counted among the others.
 */
export function isMeantFor(folder: string, set: SetName): boolean {
  const shared = new Set(setNames.filter((name) => name !== set && name !== "drawings").flatMap(filesOf));
  return filesOf(set).some((file) => !shared.has(file) && existsSync(pathOf(folder, file)));
}
