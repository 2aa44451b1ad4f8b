import { closeSync, openSync, writeSync } from "node:fs";
import { FormatError } from "../../src/lib/data/format-error.js";
import { type NpyLayout, readNpyLayout } from "../../src/lib/data/npy.js";
import { writeNpyHeader } from "../../src/lib/data/write-npy.js";
import { longestNpyHead } from "./content.js";
import { fetchUpTo } from "./fetch-up-to.js";
import { type Gathered, type Job, partOf, type Task } from "./job.js";
import type { PartFile } from "./part-file.js";
import { readBytes } from "./read-bytes.js";

/**
 * Plans to fetch the first rows of an `.npy` file, and reads its head for that. The head is then written anew, at its
 * length, so that the rows are a file of their own: every byte stays at its place in the remote file.
 *
 * @throws FormatError when it is not such a file; DownloadError when it cannot be had
 */
export async function planRows(task: Task): Promise<Job> {
  const { wanted, connection } = task;
  const part = partOf(task);
  await fetchUpTo(part, longestNpyHead, connection);
  const end = endOf(part, wanted.count);
  const gather = async (): Promise<Gathered> => {
    await fetchUpTo(part, end, connection);
    const { rows } = layoutOf(part);
    return { part, complete: wanted.count >= rows, seal: (count) => sealRows(part, Math.min(count, rows)) };
  };
  return { task, bytes: Math.max(0, end - part.size), gather };
}

/** Place after the last byte of the first rows. */
function endOf(part: PartFile, count: number): number {
  const { rows, cols, dataOffset } = layoutOf(part);
  return dataOffset + Math.min(count, rows) * cols;
}

/** The layout of the remote file. What is no such file is not gone on from. */
function layoutOf(part: PartFile): NpyLayout {
  try {
    return readLayout(part);
  } catch (error) {
    part.remove();
    throw error;
  }
}

/**
 * The rows are told by the length of the remote file: the head of a part may have been written anew.
 *
 * @throws FormatError when the head promises more rows than that
 */
function readLayout({ file, path, remote: { total } }: PartFile): NpyLayout {
  const layout = readNpyLayout(readBytes(path, longestNpyHead), file);
  if (total === undefined) return layout;
  const rows = Math.floor((total - layout.dataOffset) / layout.cols);
  if (layout.rows > rows) {
    throw new FormatError(file, total, `${layout.rows} rows of ${layout.cols} bytes`, `${total} bytes`);
  }
  return { ...layout, rows };
}

function sealRows(part: PartFile, count: number): number {
  const { cols, dataOffset } = layoutOf(part);
  const file = openSync(part.path, "r+");
  writeSync(file, writeNpyHeader(count, cols, dataOffset), 0, dataOffset, 0);
  closeSync(file);
  return dataOffset + count * cols;
}
