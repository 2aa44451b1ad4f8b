import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { messageOf } from "../../src/lib/core/message-of.js";
import { isSigned, largestWorkFile, readWorkFile, type WorkFile } from "../../src/lib/exercises/work-file.js";

/** A file that was handed in: its work, or why it is none. */
export interface Submission {
  /** From the folder that was marked. */
  readonly file: string;
  readonly read: (WorkFile & { readonly signed: Signed }) | { readonly problem: string };
}

/** Whether the signature fits, does not, or is not there. */
export type Signed = "signed" | "altered" | "unsigned";

/**
 * Reads all files of a folder and of those within it, for a course page may give each student one. Links are not followed.
 * Files whose names begin with a dot are a system's own.
 */
export function submissionsIn(folder: string, key: string): Submission[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((path) => ({ file: relative(folder, path), read: submissionAt(path, key) }));
}

function submissionAt(path: string, key: string): Submission["read"] {
  try {
    const facts = lstatSync(path);
    if (!facts.isFile()) return { problem: "it is a link or a device, and not a file" };
    if (facts.size > largestWorkFile) return { problem: "it is larger than 16 MB" };
    const found = readWorkFile(basename(path), readFileSync(path, "utf8"));
    return { ...found, signed: signedBy(found, key) };
  } catch (error) {
    return { problem: messageOf(error) };
  }
}

function signedBy(found: WorkFile, key: string): Signed {
  if (found.signature === undefined) return "unsigned";
  return isSigned(found, key) ? "signed" : "altered";
}
