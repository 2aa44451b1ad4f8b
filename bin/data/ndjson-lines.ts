import { readFileSync } from "node:fs";
import { fetchUpTo } from "./fetch-up-to.js";
import { type Gathered, type Job, partOf, type Task } from "./job.js";
import type { PartFile } from "./part-file.js";

/** Bytes of a simplified drawing, on average. */
export const typicalLine = 450;

/** Plans to fetch the first lines of an `.ndjson` file. How long they are is seen only when they are there. */
export async function planLines(task: Task): Promise<Job> {
  const part = partOf(task);
  const bytes = Math.max(0, task.wanted.count * typicalLine - part.size);
  return { task, bytes, gather: () => gatherLines(task, part) };
}

async function gatherLines({ wanted: { count }, connection }: Task, part: PartFile): Promise<Gathered> {
  for (;;) {
    const { lines, bytes } = linesIn(readFileSync(part.path), count);
    const atEnd = part.size > 0 && part.reaches(Number.POSITIVE_INFINITY);
    if (lines >= count || atEnd) {
      return { part, complete: atEnd && bytes === part.size, seal: (wanted) => sealLines(part, wanted) };
    }
    const each = lines > 0 ? bytes / lines : typicalLine;
    await fetchUpTo(part, part.end + Math.ceil((count - lines) * each) + typicalLine, connection);
  }
}

function sealLines(part: PartFile, count: number): number {
  const { lines, bytes } = linesIn(readFileSync(part.path), count);
  // The last line of a file need not end.
  return lines < count ? part.size : bytes;
}

/** Lines that end, up to a count, and the place after the last of them. */
export function linesIn(text: Uint8Array, count: number): { lines: number; bytes: number } {
  let lines = 0;
  let bytes = 0;
  while (lines < count) {
    const end = text.indexOf(10, bytes);
    if (end < 0) break;
    bytes = end + 1;
    lines++;
  }
  return { lines, bytes };
}
