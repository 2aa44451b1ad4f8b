import { FormatError } from "../../src/lib/data/format-error.js";
import { type NpyLayout, readNpyLayout } from "../../src/lib/data/npy.js";
import { writeNpyHeader } from "../../src/lib/data/write-npy.js";
import type { Plan } from "./cache.js";
import { type Connection, fetchUpTo } from "./fetch.js";
import type { PartFile } from "./part-file.js";
import { typicalLine } from "./wanted.js";

/** Bytes in which the head of an `.npy` file of Quick, Draw! certainly ends: the real ones have 80. */
const longestHead = 4096;

/**
 * Plans to fetch the first rows of an `.npy` file, and reads its head for that. For a file of their own the rows get
 * another head, of the same length: every byte stays at its place in the remote file.
 *
 * @throws FormatError when it is not such a file; DownloadError when it cannot be had
 */
export async function planRows(part: PartFile, count: number, connection: Connection): Promise<Plan> {
  await fetchUpTo(part, longestHead, connection);
  const { rows, cols, dataOffset } = layoutOf(part);
  const end = dataOffset + Math.min(count, rows) * cols;
  const gather = () => fetchUpTo(part, end, connection);
  return { part, bytes: Math.max(0, end - part.size), gather, first: (wanted) => firstRows(part, wanted) };
}

/**
 * The layout of the remote file. Its rows are told by its length: a part that grew from a file of the cache has the
 * head of that.
 *
 * @throws FormatError when it is no such file, or its head promises more rows than that; it is not gone on from
 */
function layoutOf(part: PartFile): NpyLayout {
  const { total } = part.remote;
  try {
    const layout = readNpyLayout(part.read(0, longestHead), part.file);
    if (total === undefined) return layout;
    const rows = Math.floor((total - layout.dataOffset) / layout.cols);
    if (layout.rows <= rows) return { ...layout, rows };
    throw new FormatError(part.file, total, `${layout.rows} rows of ${layout.cols} bytes`, `${total} bytes`);
  } catch (error) {
    part.remove();
    throw error;
  }
}

function firstRows(part: PartFile, wanted: number): ReturnType<Plan["first"]> {
  const { rows, cols, dataOffset } = layoutOf(part);
  const count = Math.min(wanted, rows);
  const bytes = part.read(0, dataOffset + count * cols);
  bytes.set(writeNpyHeader(count, cols, dataOffset));
  return { bytes, complete: count === rows };
}

/** Plans to fetch the first lines of an `.ndjson` file. How long they are is seen only when they are there. */
export async function planLines(part: PartFile, count: number, connection: Connection): Promise<Plan> {
  const gather = async () => {
    for (;;) {
      const { lines, bytes } = linesIn(part.read(), count);
      if (lines >= count || isAtEnd(part)) return;
      const each = lines > 0 ? bytes / lines : typicalLine;
      await fetchUpTo(part, part.end + Math.ceil((count - lines) * each) + typicalLine, connection);
    }
  };
  const bytes = Math.max(0, count * typicalLine - part.size);
  return { part, bytes, gather, first: (wanted) => firstLines(part, wanted) };
}

function firstLines(part: PartFile, wanted: number): ReturnType<Plan["first"]> {
  const all = part.read();
  const { lines, bytes } = linesIn(all, wanted);
  // The last line of a file need not end.
  return {
    bytes: lines < wanted ? all : all.subarray(0, bytes),
    complete: isAtEnd(part) && bytes === all.length,
  };
}

function isAtEnd(part: PartFile): boolean {
  return part.size > 0 && part.reaches(Number.POSITIVE_INFINITY);
}

/** Lines that end, up to a count, and the place after the last of them. */
export function linesIn(text: Uint8Array, count: number): { lines: number; bytes: number } {
  let [lines, bytes] = [0, 0];
  for (let end = text.indexOf(10); end >= 0 && lines < count; end = text.indexOf(10, bytes)) {
    bytes = end + 1;
    lines++;
  }
  return { lines, bytes };
}
