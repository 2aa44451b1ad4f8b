import { DownloadError } from "./download-error.js";

const reasons: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  ENOSPC: ["the disk is full", "make room, then run npm run data again: it goes on from here"],
  EDQUOT: [
    "the quota of the disk is used up",
    "make room, then run npm run data again: it goes on from here",
  ],
  EACCES: ["it may not be written", "allow it, or choose another folder with --cache"],
  EPERM: ["it may not be written", "allow it, or choose another folder with --cache"],
  EROFS: ["the disk is read-only", "choose another folder with --cache"],
  ENOTDIR: ["a file is where its folder should be", "move that file, or choose another folder with --cache"],
  EEXIST: ["a file is where its folder should be", "move that file, or choose another folder with --cache"],
  EISDIR: ["it is a folder", "move that folder, or choose another one with --cache"],
};

/** A failure to read or write files in the words of people; what else failed stays as it is. */
export function withDiskReason(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return error;
  if (!("syscall" in error) || !Object.hasOwn(reasons, error.code)) return error;
  const [reason, remedy] = reasons[error.code];
  const path = "path" in error && typeof error.path === "string" ? `: ${error.path}` : "";
  return new DownloadError(file, `${reason} (${error.code}${path})`, remedy, "machine");
}
